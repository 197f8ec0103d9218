from __future__ import annotations

import datetime as dt

from briefer.errors import StoreDamagedError, StoreInUseError
from ui.keeping.desk import Deed, Standing

AT = dt.datetime(2030, 5, 10, 9, 30).astimezone()
PHRASE = "vier woorden achter elkaar"


def test_what_changes_is_not_offered_while_the_store_is_read_only(keeping_page, tmp_path):
    page = keeping_page
    notice = StoreInUseError(tmp_path / "a.db", who="b", computer="c", since="?")
    page.show_standing(
        Standing(read_only=True, notice=notice, bin=page.bin._standing.bin, expired=(7,))
    )
    shut = (page.store.ceiling, page.store.lock, page.copies.make, page.bin.back, page.bin.wipe)
    assert not any(widget.isEnabled() for widget in (*shut, page.bin.empty))
    assert page.store.buttons[Deed.FREE].isVisible()
    assert not page.store.buttons[Deed.RESCUE].isVisible()
    assert page.copies.look.isEnabled()


def test_a_damaged_store_offers_rescue(keeping_page, tmp_path):
    page = keeping_page
    page.show_standing(Standing(read_only=True, notice=StoreDamagedError(tmp_path / "a.db")))
    assert page.store.buttons[Deed.RESCUE].isVisible()


def test_a_lock_is_forgotten_only_after_the_facts_were_told(keeping_page, tmp_path):
    page = keeping_page
    notice = StoreInUseError(tmp_path / "a.db", who="b", computer="c", since="?")
    page.show_standing(Standing(read_only=True, notice=notice))
    page.store.buttons[Deed.FREE].click()
    assert "b.smit" in page.store.confirm.text.text()
    assert "ANDER" in page.store.confirm.text.text()
    assert not page.asks
    page.store.confirm.yes.click()
    assert page.asks == [(Deed.FREE, None)]


def test_the_ceiling_is_asked_for_when_it_is_another(keeping_page):
    page = keeping_page
    page.store.ceiling.setCurrentIndex(1)
    page.store.ceiling.activated.emit(1)
    assert page.asks == [(Deed.CEILING, page.store.ceiling.itemText(1))]
