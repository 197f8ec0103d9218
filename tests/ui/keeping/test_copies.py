from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from briefer.model.safekeeping import Backup, Difference, Differing
from ui.keeping.desk import Deed, Which
from ui.keeping.page import COPIES

AT = dt.datetime(2030, 5, 10, 9, 30).astimezone()
GONE = Difference("papers", 4, 3, lost=(Differing("Brief"),), lost_count=1)


def test_a_copy_is_put_back_only_after_a_look_at_what_changes(keeping_page):
    page = keeping_page
    page.copies.table.selectRow(1)
    page.copies.look.click()
    assert page.asks == [(Deed.PREVIEW, Which(1))]
    page.tabs.setCurrentIndex(1)
    page.copies.show_preview(Which(1), (GONE,))
    assert "Brief" in page.copies.confirm.text.text()
    page.copies.confirm.yes.click()
    assert page.asks[-1] == (Deed.RESTORE, Which(1))


def test_the_chosen_copy_stays_chosen(keeping_page, tmp_path):
    page = keeping_page
    page.copies.table.selectRow(1)
    page.copies.show_copies((Backup(3, "3.db", AT, "asked", "x", 1, 1), *page.copies._copies))
    assert page.copies.chosen.number == 1


def test_after_one_is_made_and_for_whoever_comes_the_newest_is_chosen(keeping_page):
    page = keeping_page
    page.copies.table.selectRow(1)
    page.copies.renew()
    page.copies.show_copies((Backup(3, "3.db", AT, "asked", "x", 1, 1), *page.copies._copies))
    assert page.copies.chosen.number == 3
    page.copies.table.selectRow(2)
    page.copies.discard.click()
    page.tabs.setCurrentIndex(COPIES)
    assert page.copies.chosen.number == 3
    page.copies.show_copies((Backup(4, "4.db", AT, "asked", "x", 1, 1), *page.copies._copies))
    assert page.copies.chosen.number == 4
    assert not page.copies.confirm.isVisible()


def test_the_chosen_copy_stays_chosen_in_a_sorted_table(keeping_page):
    copies = keeping_page.copies
    copies.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    copies.table.selectRow(0)
    assert copies.chosen.number == 1
    copies.show_copies(copies._copies)
    assert copies.chosen.number == 1


def test_a_copy_is_thrown_away_after_a_question(keeping_page):
    page = keeping_page
    page.copies.discard.click()
    page.copies.confirm.no.click()
    assert not page.asks
    page.copies.discard.click()
    page.copies.confirm.yes.click()
    assert page.asks == [(Deed.DISCARD, 2)]


def test_copies_in_the_second_place_are_shown_when_asked(keeping_page):
    copies = keeping_page.copies
    keeping_page.tabs.setCurrentIndex(1)
    assert not copies.second.isVisible()
    copies.show_second((Backup(9, "9.db", AT, "asked", "x", 1, 1),))
    copies.second.setChecked(True)
    assert copies.chosen.number == 9
    assert not copies.discard.isEnabled()
    copies.look.click()
    assert keeping_page.asks == [(Deed.PREVIEW, Which(9, second=True))]
    copies.show_second(())
    assert copies.chosen.number == 2
