"""Findings are found by the words of their own sentence, and by who holds, promises or asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.model.document import Commitment, Kind, Question
from briefer.model.review import Decider, Verdict
from briefer.model.search import Thing
from briefer.model.source import passage_of


@pytest.fixture
def filled(store, full):
    full.into(store)
    return store


def things(hits):
    return [hit.thing for hit in hits]


def test_findings_come_before_the_paragraphs_they_stand_in_and_in_place_of_them(filled, look):
    found = things(look(filled, "steunt kade"))
    assert found == [Thing.POSITIONS]
    assert Thing.SENTENCES in things(look(filled, "in:alineas steunt kade"))


def test_only_the_sentence_itself_counts_not_its_paragraph(store, paper, look):
    paper("Brief", "De zee is kalm. Ik stuur een brief.", promises=("Ik stuur een brief.",)).into(
        store
    )
    assert things(look(store, "zee")) == [Thing.SENTENCES]
    assert things(look(store, "stuur")) == [Thing.COMMITMENTS]


def test_a_question_is_found_by_its_answer_too(filled, look):
    (hit,) = look(filled, "in:vragen voorjaar")
    assert hit.text == "In het voorjaar."
    assert hit.record.item.question_text == "Wanneer komt de kade?"


def test_what_was_rejected_is_no_finding_any_more(filled, look, now):
    (position,) = filled.positions()
    filled.rule(position.id, Verdict.REJECTED, Decider("x", now))
    assert things(look(filled, "steunt")) == [Thing.SENTENCES]


def test_a_hit_tells_paper_meeting_and_marks(filled, look):
    (hit,) = look(filled, "in:standpunten kade")
    assert [hit.text[a:b] for a, b in hit.ranges] == ["kade"]
    assert hit.document.number == "Kamerstuk 99001, nr. 7"
    assert hit.meeting.meeting.organisation == "NAVO"


@pytest.fixture
def asked(store, paper):
    """A consultation with a question of a party and promises of two ministers."""
    made = paper(
        "Verslag",
        "De leden van de D66-fractie vragen naar de kade.",
        "De minister zegt een brief toe.",
        "De staatssecretaris zegt een plan toe.",
        "De VVD wacht.",
        kind=Kind.SCHRIFTELIJK_OVERLEG,
    )
    places = [passage_of(made.source, block) for block in made.source.blocks]
    promises = tuple(
        Commitment(p.quote, p, "c", 0.9, by=by, members=members)
        for p, by, members in (
            (places[2], "minister van Financiën", ("Jansen (D66)",)),
            (places[3], "staatssecretaris van Defensie", ()),
        )
    )
    question = Question(1, "D66", None, (places[1],), ())
    replace(
        made, document=replace(made.document, commitments=promises, questions=(question,))
    ).into(store)
    return store


def test_of_a_party_are_its_questions_promises_to_its_members_and_what_names_it(asked, look):
    assert things(look(asked, "partij:d66")) == [Thing.COMMITMENTS, Thing.QUESTIONS]
    assert things(look(asked, "fractie:D'66 kade")) == [Thing.QUESTIONS]
    assert things(look(asked, "partij:VVD")) == [Thing.SENTENCES]


@pytest.mark.parametrize("query", ["minister:financien", 'houder:"minister van Fin"'])
def test_of_a_minister_is_what_he_promises(asked, look, query):
    (hit,) = look(asked, query)
    assert hit.record.item.by == "minister van Financiën"


def test_who_it_is_by_is_what_a_staffer_made_of_it(asked, look, now):
    (hit,) = look(asked, "minister:defensie")
    asked.rule(hit.record.id, Verdict.CORRECTED, Decider("x", now), [("by", "minister van Zee")])
    assert look(asked, "minister:defensie") == ()
    (corrected,) = look(asked, "minister:zee")
    assert corrected.record.id == hit.record.id


def test_without_words_the_newest_of_a_sort_are_given(filled, look):
    assert things(look(filled, "in:toezeggingen")) == [Thing.COMMITMENTS]
    assert set(things(look(filled, "soort:verslag"))) >= {Thing.PAPERS, Thing.POSITIONS}
