from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.model.comparison import (
    Change,
    Comparison,
    Line,
    Piece,
    Stage,
    TopicHistory,
    TopicRow,
)
from briefer.model.records import TopicRecord
from ui.compare.rows import as_text, groups_of, headings_of, spoken, stages_of
from ui.spots import spot_of

TOPIC = TopicRecord(1, "Havens", ("Havens",))
PIECES = (
    Piece("Nederland ", Change.KEPT),
    Piece("twijfelt over", Change.DROPPED),
    Piece("steunt", Change.ADDED),
    Piece(" het plan.", Change.KEPT),
)


@pytest.fixture
def comparison(make):
    line = Line((make.position(1), make.position(2)), ((), PIECES))
    alone = Line((None, make.position(3)), ((), ()))
    meetings = (make.meeting(1), make.meeting(2))
    return Comparison(meetings, (TopicRow(TOPIC, (line,)), TopicRow(None, (alone,))))


def test_a_topic_is_a_heading_with_a_cell_for_each_meeting(comparison, words, make):
    topic, general = groups_of(comparison, words)
    assert topic.title.startswith("Havens (1 ")
    assert (topic.topic_id, general.topic_id) == (1, None)
    assert [cell.spot for cell in topic.rows[0]] == [spot_of(make.position())] * 2
    assert topic.rows[0][1].pieces == PIECES
    assert len(headings_of(comparison, words)) == 2


def test_a_topic_tells_under_which_others_it_was_spoken_of(comparison, dutch):
    row = replace(comparison.rows[0], related=(TopicRecord(2, "Kades"),))
    (group,) = groups_of(replace(comparison, rows=(row,)), dutch)
    assert group.title == "Havens (1 regel) · Met verwante onderwerpen: Kades"


def test_where_a_meeting_says_nothing_the_cell_says_so(comparison, dutch):
    absent = groups_of(comparison, dutch)[1].rows[0][0]
    assert (absent.text, absent.spot) == ("– niet gevonden in de stukken", None)


def test_what_is_underlined_or_struck_is_said_to_who_cannot_see_it(comparison, dutch):
    cell = groups_of(comparison, dutch)[0].rows[0][1]
    told = spoken(cell, dutch)
    assert "vervallen: twijfelt over; toegevoegd: steunt; het plan." in told
    assert cell.source in told


def test_a_copy_has_its_source_and_not_what_was_dropped(comparison, dutch):
    cell = groups_of(comparison, dutch)[0].rows[0][1]
    assert as_text(cell).startswith("Nederland steunt het plan. (Verslag, 4 maart 2030")


def test_a_doubtful_sentence_is_marked_in_words(make, dutch):
    line = Line((make.position(confidence=0.5), None), ((), ()))
    rows = (TopicRow(TOPIC, (line,)),)
    (group,) = groups_of(Comparison((make.meeting(), make.meeting(2)), rows), dutch)
    assert group.rows[0][0].source.endswith("te controleren")


def test_a_history_says_what_became_of_each_sentence(make, dutch):
    one, other = make.position(1), make.position(2)
    lines = (
        Line((None, one), ((), ())),
        Line((one, other), ((), PIECES)),
        Line((one, other), ((), (Piece("a", Change.KEPT),))),
        Line((one, None), ((), ())),
    )
    stages = (Stage(make.meeting(), make.record(), lines), Stage(None, make.record(), ()))
    first, second = stages_of(TopicHistory(TOPIC, stages), dutch)
    leads = [row[0].lead for row in first.rows]
    assert leads == ["Nieuw", "Anders verwoord", "Ongewijzigd", "Niet herhaald"]
    assert first.rows[3][0].pieces[0].change is Change.DROPPED
    assert first.title == "Havenraad, 14 mei 2030 (3 standpunten)"
    assert second.title == "Verslag, 4 maart 2030 (0 standpunten)"
