"""Reckoned group by group, promises stand where they stand when each is held against all."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.model.document import CommitmentStatus, Deadline, Kind
from briefer.model.records import Decision, Link, State
from briefer.model.review import Verdict
from briefer.related.anchors import on_record
from briefer.related.fulfilment import stand_of
from briefer.related.judged import judged
from briefer.related.reckoning import Basis, Reckoning
from briefer.related.ties import ties_of
from briefer.related.usage import usage_of
from tests.briefer.related.conftest import Archive, sitting

TODAY = dt.date(2031, 9, 1)
USAGE = usage_of(load_lexicon())
#: Few words, some of them inflections of another, so that most promises have to do with others.
WORDS = ("knelpunt", "knelpunten", "corridor", "corridors", "sluizen", "Noordstad", "F-35", "haven")
OWNERS = ("minister van Defensie", "minister van Financiën", *sorted(USAGE.anyone)[:1])
DAYS = ("2031-01-10", "2031-02-10", "2031-03-10", None)
TERMS = (None, "2031-01-31", "2031-03-31", "2031-12-31")
MEETINGS = (
    sitting(1, "NAVO", ["Defensie"], "2031-02-10"),
    sitting(2, "NAVO", ["Defensie"], "2031-06-10"),
)

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
promises = st.fixed_dictionaries(
    {
        "text": texts,
        "subject": st.just("") | texts,
        "day": st.sampled_from(DAYS),
        "made_on": st.sampled_from((None, None, "2031-01-10", "2031-02-10")),
        "term": st.sampled_from(TERMS),
        "by": st.sampled_from(OWNERS),
        "answer": st.booleans(),
        "confidence": st.sampled_from((0.5, 0.9)),
        "meeting": st.sampled_from((None, 1, 2)),
    }
)
verdicts = st.sampled_from((Verdict.CONFIRMED, Verdict.REJECTED))


def told(archive, asked):
    kind = Kind.VERSLAG if asked["confidence"] == 0.5 else Kind.KAMERBRIEF
    paper = archive.paper(asked["day"], kind, meeting_id=asked["meeting"])
    text = asked["text"]
    if asked["meeting"] == 2:
        # What hangs on a report that may be there.
        text = f"Het verslag over {text} zal uw Kamer toegaan."
    return archive.promise(
        text,
        paper=paper,
        subject=asked["subject"],
        made_on=asked["made_on"],
        deadline=Deadline("", dt.date.fromisoformat(asked["term"])) if asked["term"] else None,
        by=asked["by"],
        status=CommitmentStatus.FULFILLED if asked["answer"] else CommitmentStatus.OPEN,
        confidence=asked["confidence"],
    )


def plainly(commitments, basis, papers):
    dues = stand_of(commitments, basis.decisions, MEETINGS, TODAY, USAGE, papers=papers)
    return judged(dues, basis.links, basis.decisions, TODAY)


def one(text, **more):
    """A promise, for an example."""
    bare = dict.fromkeys(("day", "made_on", "term", "meeting"))
    given = {"text": text, "subject": "", "by": OWNERS[0], "answer": False, "confidence": 0.9}
    return bare | given | {"day": DAYS[0]} | more


@settings(max_examples=60)
@given(
    st.lists(promises, max_size=9),
    st.lists(st.tuples(st.integers(0, 8), st.sampled_from(list(State))), max_size=2),
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), verdicts), max_size=3),
    st.frozensets(st.integers(1, 9)),
)
# The answer shares no whole word with the second telling, and enough with the first.
@example(
    [
        one("knelpunt corridor sluizen haven", made_on="2031-01-10"),
        one("knelpunten corridors sluizen haven", day="2031-02-10", made_on="2031-01-10"),
        one("knelpunten corridors", day="2031-03-10", answer=True),
    ],
    [],
    [],
    frozenset({1, 3}),
)
# One word only, told by two; the same text under other subjects.
@example([one("corridor"), one("corridors corridor"), one("corridors")], [], [], frozenset({2, 3}))
@example([one("haven", subject="sluizen haven"), one("haven")], [], [], frozenset({1}))
def test_the_quick_way_and_the_plain_one_agree(asked, ruled, said, chosen):
    archive = Archive()
    made = [told(archive, each) for each in asked]
    papers = tuple(archive.papers.values())
    known = {number: made[number] for number in range(len(made))}
    at = dt.datetime(2031, 8, 1, tzinfo=dt.UTC)
    decisions = {
        known[n].id: Decision(known[n].id, state, "", at) for n, state in ruled if n in known
    }
    links = [
        Link(known[n].id, known[m].document.id, known[m].id, verdict)
        for n, m, verdict in said
        if n in known and m in known
    ]
    basis = Basis(decisions, links, on_record(MEETINGS, papers), TODAY, USAGE)
    reckoning = Reckoning(ties_of(made, USAGE), basis)
    assert reckoning.all() == plainly(made, basis, papers)
    among = [each for each in made if each.document.id in chosen]
    assert reckoning.of(chosen) == plainly(among, basis, papers)


@pytest.fixture
def reckoned(archive, usage):
    def reckon(*commitments):
        basis = Basis({}, (), on_record(()), TODAY, usage)
        return Reckoning(ties_of(commitments, usage), basis)

    return reckon


def test_a_promise_of_which_the_first_telling_is_not_asked_is_told_by_the_later(reckoned, archive):
    first = archive.promise("knelpunt corridor", made_on="2031-01-10")
    later = archive.promise("knelpunt corridor", "2031-03-01", made_on="2031-01-10")
    reckoning = reckoned(first, later)
    assert [(due.record, due.retold) for due in reckoning.all()] == [(first, (later,))]
    (due,) = reckoning.of({later.document.id})
    assert (due.record, due.retold) == (later, ())
