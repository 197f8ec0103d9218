"""Which draft it is, how it stands, and what can be done with the whole."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QAbstractButton

from briefer import drafts
from briefer.model.draft import Issue, IssueKind, Marking
from ui.draft.deeds import Ask
from ui.draft.head import DraftHead
from ui.draft.session import Keeping


@pytest.fixture
def head(qtbot, words, draft_record):
    made = DraftHead(words)
    made.set_wording(words)
    qtbot.addWidget(made)
    made.show_drafts([draft_record], drafts.templates(words))
    made.show_draft(draft_record, draft_record.draft.marking)
    made.show()
    return made


def test_the_draft_says_what_it_is_whose_and_when(head, words):
    text = head.chooser.currentText()
    assert "Briefing 1" in text
    assert "a.visser" in text
    assert words.day(dt.date(2030, 5, 10)) in text


def test_each_button_asks(head, qtbot):
    buttons = {
        head.undo: Ask.UNDO,
        head.preview: Ask.PREVIEW,
        head.check: Ask.CHECK,
        head.versions: Ask.VERSIONS,
        head.export: Ask.EXPORT,
    }
    for button, ask in buttons.items():
        with qtbot.waitSignal(head.asked) as told:
            button.click()
        assert told.args == [ask]


def test_what_cannot_be_done_again_is_not_offered(head):
    assert head.undo.isEnabled()
    assert not head.redo.isEnabled()


def test_it_says_how_it_stands_with_keeping(head, words):
    for keeping in Keeping:
        head.show_keeping(keeping)
        assert head.kept.text() == words(f"draft.keeping.{keeping.value}")


def test_the_export_tells_what_is_serious_and_is_never_barred(head, words):
    head.show_issues([Issue(IssueKind.OVERDUE), Issue(IssueKind.EMPTY)])
    assert head.export.text() == words.count("draft.head.export_serious", 1)
    assert head.check.text() == words("draft.head.check", count=2)
    assert head.export.isEnabled()


def test_a_new_draft_is_begun_or_one_removed_from_the_menu(head, qtbot, words):
    actions = head.new.menu().actions()
    with qtbot.waitSignal(head.begin_asked) as told:
        actions[0].trigger()
    assert told.args == [drafts.templates(words)[0]]
    with qtbot.waitSignal(head.remove_asked):
        actions[-1].trigger()


def test_the_marking_says_who_set_it_and_until_when(head, draft_record, words):
    marking = Marking("Dep. VERTROUWELIJK", "A. Visser", dt.date(2030, 5, 1), dt.date(2031, 5, 1))
    head.show_draft(draft_record, marking)
    assert head.marking.text() == "Dep. VERTROUWELIJK"
    told = head.marking.accessibleDescription()
    assert "A. Visser" in told
    assert words.day(dt.date(2031, 5, 1)) in told


def test_every_button_has_a_name(head):
    assert all(b.accessibleName() or b.text() for b in head.findChildren(QAbstractButton))
