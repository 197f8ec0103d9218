"""States of a draft that got a name: named, compared, made the latest again."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from briefer.model.comparison import Change, Piece, SectionChange
from briefer.model.draft import DraftVersion
from ui.draft.versions import VersionsList


@pytest.fixture
def versions(qtbot, words, make):
    made = VersionsList()
    qtbot.addWidget(made)
    found = [DraftVersion(1, "naar de minister", 7, "a.visser", make.moment)]
    made.show_versions(found, 12, words)
    made.show()
    return made


def button(of, text):
    return next(b for b in of.findChildren(QPushButton) if b.text() == text)


def test_the_present_state_gets_a_name(versions, qtbot):
    with qtbot.assertNotEmitted(versions.named):
        qtbot.keyClick(versions.name, Qt.Key.Key_Return)
    qtbot.keyClicks(versions.name, "tweede lezing")
    with qtbot.waitSignal(versions.named) as told:
        qtbot.keyClick(versions.name, Qt.Key.Key_Return)
    assert told.args == ["tweede lezing"]


def test_without_a_kept_version_there_is_nothing_to_compare_but_what_to_do_is_said(
    versions, words, qtbot
):
    versions.show_versions((), 12, words)

    def said():
        kinds = (QLabel, QPushButton)
        return {one.text() for kind in kinds for one in versions.findChildren(kind)}

    qtbot.waitUntil(lambda: words("draft.versions.compare") not in said())
    assert words("draft.versions.none") in said()
    assert words("draft.versions.keep") in said()


def test_two_are_compared_and_one_is_restored(versions, qtbot, words):
    with qtbot.waitSignal(versions.compare_asked) as told:
        button(versions, words("draft.versions.compare")).click()
    assert told.args == [7, 12]
    with qtbot.waitSignal(versions.restored) as told:
        button(versions, words("draft.versions.restore")).click()
    assert told.args == [7]


def test_in_what_they_differ_is_shown_by_section(versions, words):
    pieces = (Piece("Stem ", Change.KEPT), Piece("niet ", Change.ADDED))
    versions.show_comparison([SectionChange("Gevraagd", pieces)], words)
    shown = [label.text() for label in versions.findChildren(QLabel)]
    assert "Gevraagd" in shown
    assert "Stem <u><b>niet </b></u>" in shown
    versions.show_comparison([], words)
    assert words("draft.versions.same") in [x.text() for x in versions.findChildren(QLabel)]


def test_two_of_one_day_are_told_apart(versions, words, make):
    """By the time; by their number when they bear one name within a minute."""
    later = make.moment + dt.timedelta(hours=2)
    found = [
        DraftVersion(3, "lezing", 9, "a.visser", later),
        DraftVersion(2, "lezing", 8, "a.visser", make.moment),
        DraftVersion(1, "lezing", 7, "a.visser", make.moment),
    ]
    versions.show_versions(found, 12, words)
    names = [versions.before.itemText(row) for row in range(versions.before.count())]
    assert len(set(names)) == 4
    assert f"{later.astimezone():%H:%M}" in names[1]
    assert "8" in names[2].replace(names[3], "")
