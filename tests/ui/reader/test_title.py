"""A title takes a small part of the reader; what is left out is in its tip and its name."""

from __future__ import annotations

import pytest

from ui.reader.title import HeadLabel

TITLE = "Geannoteerde agenda van de raad van ministers over havens, vissen en de zee van 3 mei"


@pytest.fixture
def title(qtbot):
    made = HeadLabel("reader-title", least=2, part=8)
    qtbot.addWidget(made)
    made.resize(160, 100)
    made.show()
    return made


def test_in_a_low_reader_a_title_is_two_lines_and_its_tip_is_whole(title):
    title.say(TITLE)
    title.fit_in(100)
    assert title.text().endswith("…")
    assert title.heightForWidth(160) <= 2 * title.fontMetrics().lineSpacing() + 2
    assert (title.toolTip(), title.accessibleName()) == (TITLE, TITLE)


def test_with_room_a_title_is_whole_and_has_no_tip(title):
    title.say(TITLE)
    title.fit_in(5000)
    assert (title.text(), title.toolTip()) == (TITLE, "")
    title.fit_in(100)
    title.resize(1500, 100)
    assert (title.text(), title.toolTip()) == (TITLE, "")


def test_a_tip_is_no_markup_and_a_short_title_stays(title):
    title.say("<b>Brief</b>")
    title.fit_in(100)
    assert title.text() == "<b>Brief</b>"
    title.say(f"<b>{TITLE}</b>")
    assert title.toolTip().startswith("‹b>")
    title.say("")
    assert title.text() == ""


def test_a_title_above_a_warning_can_do_with_one_line(title):
    title.least = 1
    title.say(TITLE)
    title.fit_in(100)
    assert title.heightForWidth(160) <= title.fontMetrics().lineSpacing() + 2
