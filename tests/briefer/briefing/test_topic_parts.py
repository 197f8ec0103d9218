"""What stands under a topic: position now, shift, before, others, promises, questions."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer.briefing.assemble import assemble
from briefer.briefing.compose import compose
from briefer.briefing.drafting import begin
from briefer.briefing.templates import full
from briefer.model.briefing import Move, Shift
from briefer.model.draft import Part
from briefer.model.manuscript import Heading
from briefer.wording import load

NL = load("nl")


def written(briefing):
    """Each element of the chapters as its level, where it is a heading, and its words."""
    template = replace(full(NL), parts=(Part.TOPICS, Part.OTHERS))
    elements = compose(begin(briefing, template), NL).elements
    return [(e.level if isinstance(e, Heading) else None, e.text) for e in elements]


def test_the_parts_come_in_their_order(briefing):
    found = written(briefing)
    start = found.index((2, "Schepen"))
    end = found.index((2, "Ruimte"))
    assert [text for level, text in found[start:end] if level == 3] == [
        "Nederlands standpunt nu",
        "Verschuiving",
        "Eerder gezegd",
        "Wat anderen zeiden",
        "Openstaande toezeggingen",
        "Eerdere vragen uit de Kamer en het antwoord",
    ]


def test_a_topic_without_a_position_says_so(briefing):
    found = written(briefing)
    after = found[found.index((2, "Ruimte")) + 2]
    assert "geen Nederlands standpunt" in after[1]


def test_general_remarks_without_a_position_do_not_speak_of_a_gap(briefing):
    found = written(briefing)
    start = found.index((2, "Algemeen"))
    assert not any("geen Nederlands" in text for _, text in found[start : start + 6])


def test_a_holder_other_than_the_country_is_named(briefing):
    texts = [text for _, text in written(briefing)]
    assert "Minister: Nederland steunt twee schepen." in texts
    assert "Nederland steunt drie schepen, mits de werf ze bouwt." in texts


def test_a_reworded_position_shows_both_sentences(briefing):
    texts = [text for _, text in written(briefing)]
    paper = "Verslag NAVO Defensie, 10 en 11 februari 2031, 11111, nr. 2"
    assert f"Vergeleken met eerdere stukken (het jongste: {paper}): 1 anders verwoord." in texts
    assert "Was (20 februari 2031): Nederland steunt twee schepen." in texts
    assert "Nu: Nederland steunt drie schepen, mits de werf ze bouwt." in texts


def test_an_earlier_sentence_of_an_undated_paper_bears_its_name(briefing):
    ships = briefing.chapters[1]
    (move,) = ships.moves
    undated = replace(move.before, document=replace(move.before.document, date=None))
    told = replace(ships, moves=(replace(move, before=undated),), earlier=(undated,))
    texts = [text for _, text in written(replace(briefing, chapters=(told,)))]
    assert any(text.startswith("Was (Verslag NAVO Defensie, 10 en 11 februari") for text in texts)


def test_where_nothing_is_reworded_the_shift_is_one_line(briefing):
    ships = briefing.chapters[1]
    new = replace(ships, moves=(Move(Shift.NEW, ships.now[0]),))
    found = written(replace(briefing, chapters=(new,)))
    assert "Verschuiving" not in [text for _, text in found]
    assert any(text.endswith("nr. 2): 1 standpunt niet eerder zo gezegd.") for _, text in found)


def test_a_new_term_is_told_after_the_promise(briefing):
    texts = [text for _, text in written(briefing)]
    promise = texts.index("Voor juni volgt een brief over de werf.")
    new = "Nieuwe termijn, 9 juni 2031: De brief over de werf volgt voor 10 juni."
    assert texts[promise + 1] == new


def test_a_new_term_that_has_passed_says_how_late(briefing):
    ships = briefing.chapters[1]
    (put_off,) = ships.commitments
    late = replace(put_off, days_overdue=4)
    chapter = replace(ships, commitments=(late,))
    texts = [
        text for _, text in written(replace(briefing, chapters=(chapter,), commitments=(late,)))
    ]
    assert "Nieuwe termijn, 4 dagen te laat: De brief over de werf volgt voor 10 juni." in texts


def test_short_lines_of_an_answer_stand_by_themselves(briefing):
    texts = [text for _, text in written(briefing)]
    start = texts.index("Een")
    assert texts[start : start + 3] == ["Een", "Twee", "Drie"]


def test_a_question_without_an_answer_says_so(briefing):
    chapter = next(c for c in briefing.chapters if c.questions)
    asked = chapter.questions[0]
    open_one = replace(asked, item=replace(asked.item, answer=()))
    changed = replace(briefing, chapters=(replace(chapter, questions=(open_one,)),))
    texts = [text for _, text in written(changed)]
    assert "In dit stuk nog niet beantwoord." in texts
    assert "Antwoord:" not in texts


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("De Nederlandse minister van Defensie steunt dit.", ""),
        ("De Nederlandse Minister van Defensie: steunt dit.", ""),
        ("Ook riep zij bondgenoten op.", "Minister van Defensie: "),
        ("Ministeries van Defensie werken samen.", "Minister van Defensie: "),
        ("Zij sprak na afloop van de eerste zitting nog met de minister van Defensie.",
         "Minister van Defensie: "),
    ],
)  # fmt: skip
def test_a_holder_is_not_told_twice(dossier, file, sentence, told):
    agenda = dossier.own[0]
    said = file.position(agenda, dossier.agenda[0], sentence, holder="minister van Defensie")
    found = written(
        assemble(replace(dossier, positions=(said,), moves={}), dt.date(2031, 6, 1), "x")
    )
    assert f"{told}{sentence}" in [text for _, text in found]


def test_what_others_said_stands_under_its_paper(briefing):
    found = written(briefing)
    start = next(n for n, (_, text) in enumerate(found) if text == "Wat anderen zeiden")
    assert found[start + 1][1].startswith(("Geannoteerde agenda", "Verslag"))
    assert ": " in found[start + 2][1]


def test_a_promise_under_its_topic_bears_its_term(briefing):
    found = written(briefing)
    start = next(n for n, (_, text) in enumerate(found) if text == "Openstaande toezeggingen")
    told = [text for _, text in found[start + 1 : start + 3]]
    # The older telling has a term that was put off; the new one stands with the sentence itself.
    assert told[0] == "Voor juni volgt een brief over de werf."
    assert told[1].startswith("Nieuwe termijn, 9 juni 2031: ")
    due = next(d for d in briefing.commitments if d.overdue)
    chapter = replace(briefing.chapters[0], commitments=(due,))
    late = [text for _, text in written(replace(briefing, chapters=(chapter,)))]
    assert f"{due.days_overdue} dagen te laat: {due.record.item.passage.quote}" in late
