from __future__ import annotations

import datetime as dt

import pytest


def test_the_title_names_body_format_and_days(document):
    meeting = document(
        "Verslag NAVO Defensie ministeriële van 14 tot 16 juni 2031\n\n"
        "De bijeenkomst van de ministers van Defensie vond plaats in Brussel."
    ).meeting
    assert (meeting.organisation, meeting.formats) == ("NAVO", ("Defensie",))
    assert (meeting.start, meeting.end) == (dt.date(2031, 6, 14), dt.date(2031, 6, 16))
    assert meeting.place == "Brussel"


def test_a_title_without_a_year_takes_that_of_the_papers_date(document):
    meeting = document(
        "Verslag Milieuraad 8 en 9 juli\n\nDen Haag, 14 juli 2031\n\nGeachte voorzitter,\n\n"
        "Hierbij bied ik u het verslag aan van de Milieuraad.\n\nDe Raad sprak over plastic."
    ).meeting
    assert (meeting.start, meeting.end) == (dt.date(2031, 7, 8), dt.date(2031, 7, 9))


@pytest.mark.parametrize(
    "line",
    [
        "Den Haag, 12 juni 2031",
        "Bij brief van 12 juni 2031 over de Milieuraad is u dit gemeld door de minister.",
        "Met de brief van de minister van Natuur d.d. 12-06-2031 is dit al aan u gemeld.",
    ],
)
def test_the_day_of_a_letter_is_no_day_of_a_meeting(document, line):
    meeting = document(
        f"Verslag Milieuraad\n\n{line}\n\nOp 20 juni 2031 kwam de Milieuraad bijeen in Luxemburg."
    ).meeting
    assert meeting.start == dt.date(2031, 6, 20)


def test_a_motion_that_mentions_a_meeting_has_none(document):
    assert (
        document(
            "MOTIE VAN HET LID JANSEN\nVoorgesteld 12 juni 2031\n\nDe Kamer,\n\ngehoord de "
            "beraadslaging,\n\noverwegende dat de NAVO-top van 20 juni 2031 nadert,\n\n"
            "verzoekt de regering dit te melden,"
        ).meeting
        is None
    )


def test_answers_to_questions_about_a_meeting_have_none(document):
    assert (
        document(
            "Betreft: Beantwoording vragen van het lid Jansen over de NAVO-top\n\n"
            "Geachte voorzitter,\n\nHierbij de antwoorden over de NAVO-top van 20 juni 2031."
        ).meeting
        is None
    )


def test_a_council_that_the_list_lacks_is_taken_as_written(document):
    meeting = document("Verslag Raad Ruimtevaart van 3 mei 2031\n\nDe Raad kwam bijeen.").meeting
    assert (meeting.organisation, meeting.formats) == ("EU", ("Ruimtevaart",))


def test_other_meetings_are_mentioned_once_and_the_own_one_never(document):
    found = document(
        "Verslag Milieuraad van 3 mei 2031\n\nDe Milieuraad van 3 mei 2031 besprak plastic.\n\n"
        "Dit volgt op de Energieraad van 9 april 2031 en de Energieraad van 9 april 2031.\n\n"
        "Zie de brief over natuur van 2 april 2031."
    )
    assert [(m.formats, m.start) for m in found.mentions] == [(("Energie",), dt.date(2031, 4, 9))]
