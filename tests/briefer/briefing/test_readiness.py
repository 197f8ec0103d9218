"""The figures of a meeting are those its briefing gives, whatever its file holds."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefing.assemble import assemble
from briefer.briefing.dossier import Dossier
from briefer.briefing.readiness import readiness
from briefer.model.briefing import DueCommitment, RelatedDocument
from briefer.model.records import MeetingRecord, State, TopicRecord
from tests.briefer.briefing.conftest import EARLIER, MEETING, TODAY, File

FILE = File()
PAPERS = [FILE.paper(number, f"2031-02-{number:02}") for number in range(1, 6)]
TOPICS = [TopicRecord(number, f"Onderwerp {number}") for number in range(1, 6)]

papers = st.sampled_from(PAPERS)
some_papers = st.lists(papers, unique=True, max_size=4)
some_topics = st.lists(st.sampled_from(TOPICS), unique=True, max_size=4)
topics = st.sampled_from([None, *TOPICS])
numbers = st.sampled_from([topic.id for topic in TOPICS])
positions = st.builds(FILE.position, papers, topics, st.just("Nederland steunt dit."))
promises = st.builds(FILE.promise, papers, topics, st.just("De minister zegt dit toe."))


@st.composite
def dues(draw):
    """A promise in any state, late or not, told again and answered or not."""
    late = draw(st.none() | st.integers(-9, 9))
    return DueCommitment(
        draw(promises),
        draw(st.sampled_from(State)),
        None if late is None else TODAY - dt.timedelta(days=late),
        late,
        evidence=draw(st.none() | promises),
        retold=tuple(draw(st.lists(promises, max_size=2))),
    )


@st.composite
def dossiers(draw):
    related = draw(some_papers)
    return Dossier(
        meeting=MeetingRecord(10, MEETING, 1),
        own=tuple(draw(some_papers)),
        agenda=tuple(draw(some_topics)),
        topics=tuple(TOPICS),
        kin=draw(st.dictionaries(numbers, st.frozensets(numbers, max_size=2))),
        related=tuple(RelatedDocument(paper, EARLIER, 1.0, ()) for paper in related),
        positions=tuple(draw(st.lists(positions, max_size=6))),
        commitments=tuple(draw(st.lists(dues(), max_size=5))),
    )


def spoken_of(dossier):
    return frozenset(one.topic_id for one in dossier.positions if one.topic_id is not None)


@given(dossiers())
def test_the_figures_are_those_of_the_briefing(dossier):
    ready, briefing = readiness(dossier, spoken_of(dossier)), assemble(dossier, TODAY, "")
    assert (ready.topics, ready.gaps) == (len(briefing.agenda), len(briefing.gaps))
    assert ready.overdue == briefing.overdue
    assert {paper.id for paper in ready.papers} == {
        paper.id for paper in (*briefing.papers, *(found.document for found in briefing.related))
    }
    assert len({paper.id for paper in ready.papers}) == len(ready.papers)


def test_of_the_file_made_by_hand_one_topic_is_a_gap_and_one_promise_is_late(dossier):
    ready = readiness(dossier, spoken_of(dossier))
    assert (ready.topics, ready.gaps, ready.overdue) == (2, 1, 1)
    assert [paper.id for paper in ready.papers] == [1, 2, 3]


@pytest.mark.parametrize("state", State)
def test_what_is_open_or_done_in_part_is_owed(state):
    assert state.owed is (state in {State.OPENSTAAND, State.DEELS_VOLDAAN})
