"""What became out of date and what there is to look at, in the place of the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from briefer import drafts
from briefer.model.draft import Change, ChangeKind, Issue, IssueKind
from ui.draft.lists import ChangesList, IssuesList, add_issues, marked_label
from ui.draft.words import place_name
from ui.pieces.links import WholeLink
from ui.pieces.widgets import LinkButton


@pytest.fixture
def changes(qtbot, words, draft):
    made = ChangesList()
    qtbot.addWidget(made)
    one, other = draft.statements[:2]
    made.found = (
        Change(ChangeKind.NEW, "topic_1.position", None, one),
        Change(ChangeKind.REPLACED, "topic_1.position", one, other),
    )
    made.show_changes(made.found, draft, words)
    made.show()
    return made


def buttons(of, kind=QPushButton):
    return [
        b for b in of.findChildren(kind) if not isinstance(b, LinkButton) or kind is not QPushButton
    ]


def test_without_changes_it_says_so_and_offers_nothing(changes, draft, words, qtbot):
    changes.show_changes((), draft, words)

    def said():
        return [label.text() for label in changes.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: said() == [words("draft.changes.none")])
    assert not [one for one in buttons(changes) if one.isVisible()]


def test_changes_are_taken_over_one_by_one_or_all(changes, qtbot):
    every, *each = buttons(changes)
    with qtbot.waitSignal(changes.taken) as told:
        every.click()
    assert told.args == [changes.found]
    with qtbot.waitSignal(changes.taken) as told:
        each[1].click()
    assert told.args == [changes.found[1:]]


def test_before_and_after_have_their_sources(changes, qtbot):
    links = buttons(changes, WholeLink)
    assert len(links) == 3
    with qtbot.waitSignal(changes.opened):
        links[0].click()


def test_words_that_changed_do_not_hang_on_colour(qtbot):
    label = marked_label(drafts.difference("Wij steunen <dit> plan.", "Wij steunen <dat> plan."))
    qtbot.addWidget(label)
    assert "<s>dit</s>" in label.text()
    assert "<u><b>dat</b></u>" in label.text()
    assert "&lt;" in label.text()


def test_issues_lead_to_their_place(qtbot, words, draft):
    made = IssuesList()
    qtbot.addWidget(made)
    issues = [Issue(IssueKind.NO_POSITION, "topic_2", "", detail="Sluizen")]
    made.show_issues(issues, draft, words)
    names = [label.text() for label in made.findChildren(QLabel)]
    place = place_name(draft, "topic_2", words)
    assert {f"{words('draft.kind.no_position')} (1)", place} <= set(names)
    (link,) = buttons(made, WholeLink)
    with qtbot.waitSignal(made.chosen) as told:
        qtbot.keyClick(link, Qt.Key.Key_Return)
    assert told.args == ["topic_2", ""]


def test_of_several_each_tells_which_of_how_many_it_is(qtbot, words, draft):
    made, place = QWidget(), QVBoxLayout()
    qtbot.addWidget(made)
    made.setLayout(place)
    issues = [Issue(IssueKind.NO_POSITION, "topic_2", "", detail=name) for name in "abc"]
    add_issues(place, issues, draft, words, lambda *_: None, most=2)
    told = [words("draft.issues.which", number=n, total=3) for n in (1, 2)]
    names = [link.accessibleName() for link in buttons(made, WholeLink)]
    assert len(names) == 2
    assert all(one in name for one, name in zip(told, names, strict=True))
    shown = [label.text() for label in made.findChildren(QLabel)]
    assert f"{words('draft.kind.no_position')} (3)" in shown
    assert all(any(label.startswith(one) for label in shown) for one in told)


def test_nothing_to_look_at_is_said(qtbot, dutch, draft):
    made = IssuesList()
    qtbot.addWidget(made)
    made.show_issues([], draft, dutch)
    assert dutch("draft.issues.none") in [label.text() for label in made.findChildren(QLabel)]


def test_each_kind_of_issue_has_a_heading(words):
    assert all(words(f"draft.kind.{kind}") for kind in IssueKind)
