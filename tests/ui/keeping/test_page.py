from __future__ import annotations

import datetime as dt

from ui.keeping.desk import Deed
from ui.keeping.page import BIN

AT = dt.datetime(2030, 5, 10, 9, 30).astimezone()
PHRASE = "vier woorden achter elkaar"


def test_the_tab_of_the_bin_counts_what_lies_in_it(keeping_page):
    page = keeping_page
    assert page.tabs.tabText(BIN).endswith("(2)")
    # Not where the last tab would be cut for it.
    page.tabs.resize(page.tabs.tabBar().sizeHint().width() - 10, 700)
    assert not page.tabs.tabText(BIN).endswith("(2)")
    assert page.tabs.tabToolTip(BIN).endswith("(2)")


def test_each_button_asks_its_deed(keeping_page):
    page = keeping_page
    page.store.buttons[Deed.CHECK].click()
    page.store.buttons[Deed.SAVE_AS].click()
    page.copies.make.click()
    assert page.asks == [(Deed.CHECK, None), (Deed.SAVE_AS, None), (Deed.COPY, None)]
