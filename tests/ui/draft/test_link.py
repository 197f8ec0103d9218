"""A link that is as wide as there is room."""

from __future__ import annotations

from ui.draft.link import NarrowLink

LONG = "Geannoteerde agenda & verslag van een vergadering met een lange naam, blz. 2, alinea 16"


def test_a_long_link_is_cut_and_tells_the_whole(qtbot):
    pressed = []
    link = NarrowLink(LONG, lambda: pressed.append(1))
    qtbot.addWidget(link)
    link.resize(150, 24)
    link.show()
    assert "…" in link.text()
    assert link.accessibleName() == link.toolTip() == LONG
    assert link.minimumSizeHint().width() < 150
    link.click()
    assert pressed == [1]


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
