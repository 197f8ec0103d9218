"""A link that is as wide as there is room."""

from __future__ import annotations

import pytest

from ui.pieces.links import NarrowLink, WholeLink

LONG = "Geannoteerde agenda & verslag van een vergadering met een lange naam, blz. 2, alinea 16"


def test_a_long_link_is_cut_and_tells_the_whole(qtbot):
    pressed = []
    link = NarrowLink(LONG, lambda: pressed.append(1))
    qtbot.addWidget(link)
    link.resize(150, 24)
    link.show()
    assert len(link.text()) < len(LONG)
    assert link.accessibleName() == link.toolTip() == LONG
    assert link.minimumSizeHint().width() < 150
    link.click()
    assert pressed == [1]


@pytest.mark.parametrize("width", [150, 190, 260, 340])
def test_where_a_source_stands_is_never_what_is_cut(qtbot, width):
    link = NarrowLink(LONG, lambda: None)
    qtbot.addWidget(link)
    link.resize(width, 24)
    link.show()
    shown = link.text().replace("&&", "&")
    assert shown.endswith("blz. 2, alinea 16")
    assert shown != LONG
    assert link.fontMetrics().horizontalAdvance(shown) <= width


def test_a_name_that_is_no_source_is_cut_in_the_middle(qtbot):
    link = NarrowLink("Geannoteerde agenda van een vergadering", lambda: None)
    qtbot.addWidget(link)
    link.resize(150, 24)
    link.show()
    assert link.text().startswith("Geann")
    assert link.text().endswith("ing")


def test_with_room_it_is_whole(qtbot):
    link = NarrowLink(LONG, lambda: None)
    qtbot.addWidget(link)
    link.resize(link.sizeHint())
    link.show()
    assert link.text() == LONG.replace("&", "&&")


def test_it_can_say_something_else(qtbot):
    link = NarrowLink("", lambda: None)
    qtbot.addWidget(link)
    link.resize(300, 24)
    link.show()
    link.say("kort", "open kort")
    assert (link.text(), link.accessibleName()) == ("kort", "open kort")


def test_a_sentence_to_read_goes_on_at_the_next_line(qtbot):
    """Nothing of it is left out, in no width, and its height follows."""
    link = WholeLink(LONG, lambda: None)
    qtbot.addWidget(link)
    link.show()
    heights = []
    for width in (1200, 400, 160):
        link.resize(width, link.heightForWidth(width))
        assert link.text().replace("\n", " ") == LONG.replace("&", "&&")
        for line in link.text().split("\n"):
            assert link.fontMetrics().horizontalAdvance(line.replace("&&", "&")) <= width - 8
        heights.append(link.height())
    assert heights[0] < heights[1] < heights[2]
    link.say("kort", "open kort")
    assert (link.text(), link.accessibleName()) == ("kort", "open kort")
    link.resize(800, 90)
    link.say("kort\nen bondig \U0001f6a2")
    assert link.text() == "kort\nen bondig \U0001f6a2"
