from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from briefer.errors import NoSuchRecordError
from ui.desk import Contents
from ui.part import Part


@pytest.fixture
def window(open_window, empty_store):
    return open_window(empty_store)


def test_a_page_of_a_part_comes_to_the_middle(window):
    part = window.across
    part.brought.emit(part.ledger)
    assert window.middle.currentWidget() is part.ledger


def test_what_failed_in_a_part_is_told_in_the_window(window):
    window.across.failed.emit(NoSuchRecordError(asked="7"))
    assert window.message.isVisible()


def test_a_part_hears_of_the_words_of_the_contents_and_of_the_end(window):
    told = []

    class Hearing(Part):
        def set_wording(self, wording):
            told.append(wording.language)

        def show_contents(self, contents):
            told.append(contents)

        def close(self):
            told.append("closed")

    part = Hearing()
    part.pages = (QLabel(),)
    window.parts = (*window.parts, part)
    window.switch_language()
    window.saying.finish()
    contents = Contents()
    window.renew_contents(contents)
    window.close()
    assert told[0] == "en"
    assert told[1] is contents
    assert told[2:] == ["closed"]
