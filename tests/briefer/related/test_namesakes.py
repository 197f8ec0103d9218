"""Earlier topics that may be the same under another heading: rather none than a wrong one."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.document import Kind, Meeting
from briefer.model.records import MeetingRecord, TopicRecord
from briefer.related.namesakes import namesakes, seem_one
from briefer.related.ranking import Candidate

TODAY = dt.date(2031, 6, 1)
JUNE = MeetingRecord(1, Meeting("NAVO", ("Defensie",), dt.date(2031, 6, 10)))
NAMES = {1: "Steun voor munitieproductie in Europa", 2: "Munitieproductie", 3: "Munitieopslag"}
TOPICS = {number: TopicRecord(number, name, (name,)) for number, name in NAMES.items()}


@pytest.fixture
def spoken(archive):
    """A paper of a meeting on some topics."""

    def made(day, *topics, council="Defensie", kind=Kind.VERSLAG, meeting_id=2):
        paper = archive.paper(day, kind, meeting_id)
        meeting = Meeting("NAVO", (council,), dt.date.fromisoformat(day))
        return Candidate(paper, meeting, {number: NAMES[number] for number in topics})

    return made


def found(papers, kept_apart=()):
    told = namesakes(JUNE, [TOPICS[1]], papers, TOPICS, kept_apart=kept_apart, today=TODAY)
    return {number: [(n.topic.name, n.meeting.start) for n in few] for number, few in told.items()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Steun voor munitieproductie in Europa", "Munitieproductie"),
        ("Situatie in het Midden-Oosten", "MIDDEN-OOSTEN"),
        ("Asielbeleid", "Asiel"),
        ("Aanpak van mensenhandel", "Mensenhandel"),
        ("Rechtsstaatdialoog", "Rechtsstaatsdialoog"),
        ("Oekraïne en Georgië", "GEORGIE EN OEKRAINE"),
    ],
)
def test_headings_that_say_one_thing(one, other):
    assert seem_one(TopicRecord(1, one), TopicRecord(2, other))
    assert seem_one(TopicRecord(1, other), TopicRecord(2, one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Munitieproductie", "Munitieopslag"),
        ("Klimaat en veiligheid", "Klimaat"),
        ("Georgië en Oekraïne", "Oekraïne"),
        ("Toetreding van Oekraïne", "Oekraïne"),
        ("Rechtsstaat in Hongarije", "Rechtsstaatdialoog"),
        ("Vangstmogelijkheden 2031", "Vangstmogelijkheden 2030"),
        ("Derde sanctiepakket", "Vierde sanctiepakket"),
        ("Veiligheidsraad", "Veiligheid"),
        ("Luchtverdediging", "Verdediging"),
        ("Rijkswatermissie", "Rijkswapenmissie"),
        ("Rijkshavencontrole", "Rijkshandelcontrole"),
        ("Onafhankelijkheid van energie", "Afhankelijkheid van energie"),
        ("Diversen", "Algemeen"),
        ("Diversen: diertransport", "Diversen"),
    ],
)
def test_headings_that_may_be_two(one, other):
    assert not seem_one(TopicRecord(1, one), TopicRecord(2, other))
    assert not seem_one(TopicRecord(1, other), TopicRecord(2, one))


def test_any_heading_of_a_topic_that_was_renamed_counts():
    renamed = TopicRecord(1, "Kruit", ("Munitieproductie",))
    assert seem_one(renamed, TOPICS[1])


def test_an_earlier_topic_is_told_with_its_latest_meeting(spoken):
    papers = [spoken("2031-02-16", 2, 3), spoken("2030-10-02", 2), spoken("2031-07-01", 2)]
    assert found(papers) == {1: [("Munitieproductie", dt.date(2031, 2, 16))]}


def test_another_council_has_topics_of_its_own(spoken):
    assert found([spoken("2031-02-16", 2, council="Milieu")]) == {}


def test_topics_beside_each_other_in_one_paper_are_two(spoken):
    assert found([spoken("2031-02-16", 2), spoken("2030-10-02", 1, 2)]) == {}


def test_topics_on_two_agendas_of_one_meeting_are_two(spoken):
    kind = Kind.GEANNOTEERDE_AGENDA
    both = [spoken("2031-02-16", number, kind=kind) for number in (1, 2)]
    assert found(both) == {}
    reported = [both[0], spoken("2031-02-16", 2)]
    assert list(found(reported)) == [1]


def test_what_a_person_held_to_be_two_is_not_proposed(spoken):
    assert found([spoken("2031-02-16", 2)], {frozenset((1, 2))}) == {}
