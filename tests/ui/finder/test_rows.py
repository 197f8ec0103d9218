from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.model.search import Answer, Hit, Thing, TopicPlace
from ui.finder.rows import copied, excerpt, rows_of, spot_of
from ui.spots import Range
from ui.spots import spot_of as spot_of_finding


def found(make, thing, record, **more):
    values = {"text": make.sentence, "ranges": ((0, 9),), "document": make.record()} | more
    return Hit(thing, record, meeting=make.meeting(), **values)


def test_a_short_text_is_shown_whole_with_its_words_marked(make):
    text, marks = excerpt(make.hit())
    assert text == make.sentence
    assert [text[a:b] for a, b in marks] == ["Nederland"]


def test_a_long_text_is_shown_around_the_first_word(make):
    long = "woord " * 100 + "haven " + "woord " * 100
    text, marks = excerpt(make.hit(long, ((600, 605),)))
    assert text.startswith("… ")
    assert text.endswith(" …")
    assert [text[a:b] for a, b in marks] == ["haven"]
    assert len(text) < 400


def test_a_word_near_the_end_is_shown_with_what_stands_before_it(make):
    long = "woord " * 40 + "haven."
    text, marks = excerpt(make.hit(long, ((240, 245),)))
    assert len(text) > 100
    assert [text[a:b] for a, b in marks] == ["haven"]


def test_marks_stay_in_place_when_signs_are_made_visible(make):
    text, marks = excerpt(make.hit("een\u202e\nhaven", ((5, 10),)))
    assert [text[a:b] for a, b in marks] == ["haven"]
    assert "\u202e" not in text


def test_a_finding_tells_who_says_it_and_where_it_stands(make, dutch):
    (row,) = rows_of(Answer((found(make, Thing.POSITIONS, make.position()),)), dutch)
    assert row.place.startswith("Nederland · Verslag, 4 maart 2030")
    assert "blz. 1" in row.place
    assert row.place.endswith("Havenraad")
    assert row.spoken.startswith(make.sentence)


def test_the_marking_of_the_paper_and_doubt_are_badges(make, dutch):
    paper = make.record(marking="Dep. VERTROUWELIJK")
    position = make.position(document=paper, confidence=0.5)
    (row,) = make.found(found(make, Thing.POSITIONS, position, document=paper)).rows
    assert row.badges == ("Dep. VERTROUWELIJK", "te controleren")


def test_a_meeting_tells_its_days_place_and_papers(make):
    (row,) = make.found(Hit(Thing.MEETINGS, make.meeting(), "", meeting=make.meeting())).rows
    assert (row.text, row.place) == ("Havenraad", "14 mei 2030 · Vlissingen · 1 stuk")


def test_a_topic_tells_the_meeting_it_opens_in(make):
    place = TopicPlace(3, "Havens", make.meeting(), make.record())
    (row,) = make.found(found(make, Thing.TOPICS, place, text="Havens", ranges=())).rows
    assert row.place == "Havenraad, 14 mei 2030"


def test_a_paragraph_opens_at_its_words_or_whole(make):
    assert spot_of(make.hit()).ranges == (Range(1, 0, 9),)
    assert spot_of(make.hit(ranges=())).ranges == (Range(1, 0, len(make.sentence)),)


def test_a_finding_opens_at_its_sentence(make):
    position = make.position()
    assert spot_of(found(make, Thing.POSITIONS, position)) == spot_of_finding(position)


def test_of_a_question_opens_the_part_in_which_was_found(make):
    question = make.question()
    asked = found(make, Thing.QUESTIONS, question, text=question.item.question_text)
    answered = found(make, Thing.QUESTIONS, question, text=question.item.answer_text)
    assert spot_of(asked).ranges != spot_of(answered).ranges


def test_what_stands_in_no_paper_has_no_spot(make):
    assert spot_of(Hit(Thing.MEETINGS, make.meeting(), "", meeting=make.meeting())) is None


def test_a_copy_is_never_cut_and_bears_source_and_marking(make, dutch):
    long = "woord " * 200 + "haven."
    paper = replace(make.record(marking="Dep. VERTROUWELIJK"), number="Kamerstuk 1, nr. 2")
    hit = found(make, Thing.PAPERS, paper, text=long, document=paper)
    text = copied(hit, dutch)
    assert text.startswith(long.strip())
    assert text.endswith("Kamerstuk 1, nr. 2) [Dep. VERTROUWELIJK]")


@pytest.mark.parametrize("thing", [Thing.MEETINGS, Thing.TOPICS])
def test_a_meeting_or_topic_is_copied_by_its_name(make, dutch, thing):
    record = make.meeting() if thing is Thing.MEETINGS else TopicPlace(1, "Havens")
    hit = Hit(thing, record, "Havens", meeting=make.meeting())
    name = "Havens" if thing is Thing.TOPICS else "Havenraad, 14 mei 2030"
    assert copied(hit, dutch) == name
