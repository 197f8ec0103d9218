from __future__ import annotations

import datetime as dt
from dataclasses import replace

from briefer.model.document import Strength
from ui.meeting.chapter import chapter_key, related_line, sections_of, topic_name, topic_rows
from ui.spots import spot_of

LATE = dt.date(2030, 5, 7)


def titles(sections):
    return [section.title for section in sections]


def test_a_topic_without_a_position_says_so(make, dutch):
    (only,) = sections_of(make.chapter(), dutch)
    assert only.note == dutch("window.topics.gap_long")
    assert not only.cards


def test_only_sections_with_something_in_them_are_there(make, dutch):
    chapter = make.chapter(now=(make.position(),), allies=(make.ally(),))
    assert titles(sections_of(chapter, dutch)) == [
        "Nederlands standpunt nu",
        "Bondgenoten en anderen",
    ]


def test_a_card_shows_holder_text_and_source(make, dutch):
    (card,) = sections_of(make.chapter(now=(make.position(),)), dutch)[0].cards
    assert (card.lead, card.text) == ("Nederland", make.sentence)
    assert [link.spot for link in card.links] == [spot_of(make.position())]
    assert "Verslag, 4 maart 2030, blz. 1" in card.links[0].text


def test_a_card_says_in_a_word_how_firm_a_position_is(make, dutch):
    plain, firm = make.position(), make.position(strength=Strength.FIRM)
    shown = [sections_of(make.chapter(now=(p,)), dutch)[0].cards[0].badges for p in (plain, firm)]
    assert [[(one.text, one.strong) for one in badges] for badges in shown] == [
        [],
        [("nadrukkelijk", False)],
    ]


def test_a_commitment_card_tells_owner_term_and_lateness(make, dutch):
    chapter = make.chapter(commitments=(make.due(late=3, day=LATE),))
    (card,) = sections_of(chapter, dutch)[1].cards
    assert "minister van Havens" in card.lead
    assert "7 mei 2030" in card.lead
    assert card.badges[0].text == "3 dagen te laat"
    assert card.badges[0].strong


def test_the_evidence_of_a_fulfilment_can_be_opened(make, dutch):
    due = make.due(evidence=make.due(7).record, proposed=True)
    (card,) = sections_of(make.chapter(commitments=(due,)), dutch)[1].cards
    assert len(card.links) == 2
    assert card.links[1].text.startswith("Mogelijk voldaan in")


def test_a_question_card_has_the_answer_and_both_sources(make, words):
    chapter = make.chapter(questions=(make.question(),))
    (card,) = sections_of(chapter, words)[1].cards
    assert card.text == "De zitting begon laat."
    assert card.more == make.sentence
    assert len(card.links) == 2


def test_topics_of_earlier_meetings_stand_under_their_own_heading(make, dutch):
    briefing = make.briefing(other_chapters=(make.chapter("Dijken", 9, now=(make.position(),)),))
    rows = topic_rows(briefing, dutch)
    assert [row.title for row in rows] == [
        "Op de agenda",
        "Havens",
        "Sluizen",
        "Uit eerdere vergaderingen",
        "Dijken",
    ]


def test_a_row_tells_positions_and_commitments_at_a_glance(make, dutch):
    havens, sluizen = topic_rows(make.briefing(), dutch)
    assert [badge.text for badge in havens.badges] == ["1 standpunt", "1 te laat"]
    assert [badge.text for badge in sluizen.badges] == ["geen standpunt"]


def test_what_stands_before_the_first_heading_is_called_general(make, dutch):
    chapter = make.chapter()
    general = type(chapter)(None, "", now=(make.position(),))
    assert topic_name(general, dutch) == "Algemeen"
    assert chapter_key(general) != chapter_key(chapter)


def test_related_topics_are_named(make, dutch):
    assert related_line(make.chapter(), dutch) == ""
    assert "Dijken" in related_line(make.chapter(related=("Dijken",)), dutch)


def test_a_question_without_an_answer_is_shown_as_such(make, words):
    asked = make.question()
    open_one = replace(asked, item=replace(asked.item, answer=()))
    (card,) = sections_of(make.chapter(questions=(open_one,)), words)[1].cards
    assert card.more == words("window.topics.unanswered")
    assert len(card.links) == 1
