from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from ui.keeping.desk import Deed, Standing
from ui.keeping.page import BIN

AT = dt.datetime(2030, 5, 10, 9, 30).astimezone()
PHRASE = "vier woorden achter elkaar"


def test_what_lies_in_the_bin_is_put_back_or_wiped_after_a_question(keeping_page, qtbot):
    page = keeping_page
    page.tabs.setCurrentIndex(BIN)
    page.bin.back.click()
    assert page.asks == [(Deed.PUT_BACK, page.bin._standing.bin[0])]
    page.bin.wipe.click()
    assert "Brief over havens" in page.bin.confirm.text.text()
    qtbot.keyClick(page.bin.confirm.no, Qt.Key.Key_Escape)
    assert page.bin.confirm.isHidden()
    page.bin.empty.click()
    page.bin.confirm.yes.click()
    assert page.asks[1:] == [(Deed.WIPE, (page.bin._standing.bin[1],))]


def test_an_empty_bin_says_what_comes_there(keeping_page):
    page = keeping_page
    page.show_standing(Standing())
    assert not page.bin.back.isEnabled()
    assert "30" in page.bin.hint.text()
