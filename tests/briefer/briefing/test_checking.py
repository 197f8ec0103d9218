"""What stands between a draft and a minister."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.briefing import editing
from briefer.briefing.assemble import assemble
from briefer.briefing.checking import issues
from briefer.briefing.drafting import begin
from briefer.briefing.templates import full
from briefer.model.draft import IssueKind, Marking
from briefer.wording import load

NL = load("nl")
LEVELS = ("Ongerubriceerd", "Dep. VERTROUWELIJK", "Stg. CONFIDENTIEEL")


@pytest.fixture
def found(draft):
    """The issues of a draft, by default the untouched one against itself, of one kind."""

    def of(kind, what=draft, fresh=draft, clashes=(), highest="Ongerubriceerd"):
        checked = issues(what, fresh, clashes, LEVELS, highest)
        return [issue for issue in checked if issue.kind is kind]

    return of


def test_an_agenda_topic_without_a_position_is_named(found):
    assert [issue.detail for issue in found(IssueKind.NO_POSITION)] == ["Ruimte"]


def test_an_overdue_promise_is_named_with_how_late(found):
    assert [issue.detail for issue in found(IssueKind.OVERDUE)] == ["32"]


def test_of_overdue_promises_the_longest_overdue_comes_first(found, draft, dossier):
    late, soon, loose, *rest = dossier.commitments
    days = (replace(late, days_overdue=3), replace(soon, days_overdue=240))
    more = replace(dossier, commitments=(*days, replace(loose, days_overdue=32), *rest))
    own = begin(assemble(more, draft.day, "x"), full(NL))
    overdue = [issue.detail for issue in found(IssueKind.OVERDUE, own)]
    assert overdue == sorted(overdue, key=int, reverse=True)
    assert overdue[:3] == ["240", "32", "3"]


def test_what_only_the_staffer_can_write_and_did_not(found, draft):
    assert "summary.points" in {issue.section for issue in found(IssueKind.EMPTY)}
    written = editing.add_text(draft, "summary.points", "Drie punten.")
    assert "summary.points" not in {issue.section for issue in found(IssueKind.EMPTY, written)}


def test_a_speaking_point_must_rest_on_something(found, draft):
    loose = editing.add_text(draft, "topic_1.speaking", "Wij willen vier schepen.")
    (issue,) = found(IssueKind.NO_SOURCE, loose)
    assert (issue.block, issue.detail) == ("own1", "Wij willen vier schepen.")
    key = draft.statements[0].key
    assert found(IssueKind.NO_SOURCE, editing.rest_on(loose, "own1", (key,))) == []


def test_a_withdrawn_source_is_named(found, draft, dossier):
    fresh = begin(assemble(replace(dossier, positions=()), draft.day, "x"), full(NL))
    gone = found(IssueKind.SOURCE_GONE, fresh=fresh)
    assert {issue.section for issue in gone} >= {"topic_1.position", "topic_1.earlier"}
    assert len(found(IssueKind.OUT_OF_DATE, fresh=fresh)) == 1


def test_own_text_that_rests_on_a_withdrawn_source_is_named(found, draft, dossier):
    own = editing.in_own_words(draft, "topic_1.earlier.1")
    fresh = begin(
        assemble(replace(dossier, positions=dossier.positions[1:]), draft.day, "x"), full(NL)
    )
    assert [issue.block for issue in found(IssueKind.SOURCE_GONE, own, fresh)] == ["own1"]


def test_positions_that_clash_are_shown_side_by_side(found, dossier):
    old, new = dossier.positions[:2]
    (issue,) = found(IssueKind.CONTRADICTION, clashes=[(old, new)])
    assert (issue.statement.quote, issue.other.quote) == (old.item.text, new.item.text)


def test_what_was_left_out_is_no_matter(found, draft, dossier):
    old, new = dossier.positions[:2]
    without = editing.switch_section(draft, "topic_1", on=False)
    assert found(IssueKind.CONTRADICTION, without, clashes=[(old, new)]) == []


def test_a_marking_under_that_of_a_source_is_told(found, draft):
    (issue,) = found(
        IssueKind.MARKING_LOW,
        editing.mark(draft, Marking("Dep. VERTROUWELIJK")),
        highest="Stg. CONFIDENTIEEL",
    )
    assert issue.detail == "Stg. CONFIDENTIEEL"
    marked = editing.mark(draft, Marking("Stg. CONFIDENTIEEL"))
    assert found(IssueKind.MARKING_LOW, marked, highest="Dep. VERTROUWELIJK") == []


def test_what_the_recogniser_doubts_is_counted_until_confirmed(found, draft):
    first = draft.statements[0]
    weak = replace(first.position, item=replace(first.position.item, confidence=0.5))
    doubted = replace(draft, statements=(replace(first, position=weak), *draft.statements[1:]))
    assert [i.statement.key for i in found(IssueKind.DOUBTFUL, doubted)] == [first.key]


def test_the_most_serious_comes_first(draft, dossier):
    fresh = begin(assemble(replace(dossier, positions=()), draft.day, "x"), full(NL))
    kinds = [issue.kind for issue in issues(draft, fresh, (), LEVELS, "Ongerubriceerd")]
    assert kinds == sorted(kinds, key=tuple(IssueKind).index)
