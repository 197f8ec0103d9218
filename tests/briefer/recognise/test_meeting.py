from __future__ import annotations

import datetime as dt

import pytest

ECOFIN = "Economische en Financiële Zaken"


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


@pytest.mark.parametrize(
    ("name", "organisation", "formats"),
    [
        ("NAVO-top in Den Haag", "NAVO", ("Staatshoofden en regeringsleiders",)),
        ("bijeenkomst van ministers van Defensie van de NAVO", "NAVO", ("Defensie",)),
        ("Navo-defensieministeriële bijeenkomst", "NAVO", ("Defensie",)),
        (
            "NAVO-ministers van Buitenlandse Zaken en Defensie",
            "NAVO",
            ("Buitenlandse Zaken", "Defensie"),
        ),
        (
            "Ukraine Defence Contact Group en NAVO Defensie",
            "Ukraine Defence Contact Group",
            (),
        ),
        ("Raad Buitenlandse Zaken (RBZ) Defensie", "EU", ("Defensie",)),
        (
            "Raad Buitenlandse Zaken Defensie en bijeenkomst NAVO-ministers van Defensie",
            "EU",
            ("Defensie",),
        ),
        ("informele Raad Buitenlandse Zaken (Gymnich)", "EU", ("Buitenlandse Zaken",)),
        ("RBZ/OS", "EU", ("Ontwikkelingssamenwerking",)),
        ("RAZEB", "EU", ("Algemene Zaken", "Buitenlandse Zaken")),
        ("Raad Algemene Zaken Cohesie", "EU", ("Cohesie",)),
        (
            "Raad Algemene Zaken en Raad Buitenlandse Zaken",
            "EU",
            ("Algemene Zaken", "Buitenlandse Zaken"),
        ),
        ("buitengewone Europese Raad", "EU", ("Staatshoofden en regeringsleiders",)),
        (
            "informele bijeenkomst van staatshoofden en regeringsleiders",
            "EU",
            ("Staatshoofden en regeringsleiders",),
        ),
        ("Eurotop", "EU", ("Eurotop",)),
        ("JBZ-Raad", "EU", ("Justitie en Binnenlandse Zaken",)),
        ("informele Landbouwraad", "EU", ("Landbouw en Visserij",)),
        (
            "Eurogroep en Ecofin Raad",
            "EU",
            ("Economische en Financiële Zaken", "Eurogroep"),
        ),
        ("Raad voor de Werkgelegenheid", "EU", ("Werkgelegenheid en Sociaal Beleid",)),
        (
            (
                "Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken "
                "(deel Volksgezondheid)"
            ),
            "EU",
            ("Volksgezondheid",),
        ),
        ("OJCS-Raad", "EU", ("Onderwijs, Jeugd, Cultuur en Sport",)),
        ("VTE-Raad (onderdeel Telecom)", "EU", ("Telecom",)),
        ("Raad voor Wandelpaden", "EU", ("Wandelpaden",)),
        ("Algemene Vergadering der Verenigde Naties", "VN", ("Algemene Vergadering",)),
        ("VN-klimaatconferentie (COP49)", "VN", ()),
        ("CSW75", "VN", ("Commission on the Status of Women",)),
        ("Comité van Ministers van de Raad van Europa", "Raad van Europa", ("Buitenlandse Zaken",)),
        ("ministeriële zitting van de Raad van Europa", "Raad van Europa", ("Buitenlandse Zaken",)),
        ("top van de Raad van Europa", "Raad van Europa", ()),
        ("Ministeriële Raad van de OVSE", "OVSE", ("Buitenlandse Zaken",)),
        ("OVSE Ministeriële Raad", "OVSE", ("Buitenlandse Zaken",)),
        ("informele bijeenkomst van de OVSE", "OVSE", ()),
        ("Benelux-top", "Benelux", ("Staatshoofden en regeringsleiders",)),
        ("ministeriële OESO-raad", "OESO", ("Ministeriële Raad",)),
        ("jaarvergadering van de OESO", "OESO", ()),
        ("G7-top", "G7", ("Staatshoofden en regeringsleiders",)),
        ("jaarvergadering IMF en Wereldbank", "IMF", ()),
    ],
)
def test_a_report_names_the_body_it_is_about(document, name, organisation, formats):
    text = f"Verslag {name} van 4 en 5 mei 2031\n\nDe deelnemers kwamen bijeen."
    meeting = document(text).meeting
    assert (meeting.organisation, set(meeting.formats)) == (organisation, set(formats))
    assert (meeting.start, meeting.end) == (dt.date(2031, 5, 4), dt.date(2031, 5, 5))


def test_the_first_of_two_papers_in_a_title_gives_the_meeting(document):
    meeting = document(
        "Geannoteerde agenda Milieuraad van 9 mei 2031 en verslag Energieraad van 1 mei 2031\n\n"
        "De Raad komt bijeen."
    ).meeting
    assert (meeting.formats, meeting.start) == (("Milieu",), dt.date(2031, 5, 9))


def test_a_debate_is_about_the_meeting_of_the_annotated_agenda(document):
    meeting = document(
        "VERSLAG VAN EEN COMMISSIEDEBAT\n\nVastgesteld 12 mei 2031\n\nDe vaste commissie voor "
        "Natuur heeft op 5 mei 2031 overleg gevoerd met de minister over:\n\n– de brief van de "
        "minister d.d. 2 mei 2031 inzake het verslag van de Milieuraad van 3 april 2031;\n\n– de "
        "brief van de minister d.d. 3 mei 2031 met de geannoteerde agenda van de Milieuraad van "
        "9 mei 2031.\n\nDe voorzitter: Ik open de vergadering."
    ).meeting
    assert meeting.start == dt.date(2031, 5, 9)


LETTER = "99 123 Milieuraad\n\nNr. 7 BRIEF VAN DE MINISTER VAN NATUUR\n\nDen Haag, 4 mei 2031\n\n"


def test_a_letter_that_looks_back_on_a_meeting_is_about_none(document):
    text = f"{LETTER}In de Milieuraad van 3 april 2031 is hierover gesproken."
    assert document(text).meeting is None


def test_a_letter_about_a_meeting_to_come_is_about_that(document):
    text = f"{LETTER}Op 9 mei 2031 komt de Milieuraad van 9 mei bijeen in Brussel."
    assert document(text).meeting.start == dt.date(2031, 5, 9)


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Verslag Milieuraad, 3 en 4 mei 2031 te Luxemburg", "Luxemburg"),
        ("Verslag van de videoconferentie Milieuraad van 3 mei 2031", None),
    ],
)
def test_the_title_may_say_where(document, title, place):
    assert document(f"{title}\n\nDe Raad kwam bijeen.").meeting.place == place


@pytest.mark.parametrize("minister", ["Buitenlandse Zaken", "Defensie"])
def test_the_minister_tells_in_which_format_allies_met(document, minister):
    meeting = document(
        "Verslag NAVO-ministeriële van 3 mei 2031\n\n"
        f"Op 3 mei kwamen de NAVO-ministers van {minister} bijeen in Brussel."
    ).meeting
    assert meeting.formats == (minister,)


def test_a_consultation_about_a_session_without_days_has_its_body(document):
    meeting = document(
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 2 mei 2031\n\nDe commissie heeft "
        "een aantal vragen voorgelegd over de 85e zitting van de Algemene Vergadering "
        "van de Verenigde Naties (99 123, nr. 7).\n\nDe leden van de SP-fractie hebben vragen."
    ).meeting
    assert (meeting.organisation, meeting.formats) == ("VN", ("Algemene Vergadering",))
    assert meeting.start is None


@pytest.mark.parametrize(
    ("title", "formats", "end"),
    [
        ("Verslag Eurogroep 4 mei en Ecofinraad 5 mei 2031", ("Eurogroep", ECOFIN), 5),
        ("Verslag Eurogroep van 4 mei, Ecofinraad van 5 mei 2031", ("Eurogroep", ECOFIN), 5),
        (
            "Verslag Eurogroep van 4 mei 2031 en verslag Ecofinraad van 5 mei 2031",
            ("Eurogroep",),
            4,
        ),
        ("Verslag Eurogroep van 4 mei 2031 en NAVO-top van 5 mei 2031", ("Eurogroep",), 4),
        ("Verslag Eurogroep van 4 mei 2031 en Ecofinraad van 25 mei 2031", ("Eurogroep",), 4),
    ],
)
def test_sittings_that_a_title_joins_are_one_meeting_over_their_days(document, title, formats, end):
    meeting = document(f"{title}\n\nDe deelnemers spraken over plastic.").meeting
    assert meeting.formats == formats
    assert (meeting.start, meeting.end) == (dt.date(2031, 5, 4), dt.date(2031, 5, end))


def test_the_letter_gives_the_days_that_the_title_leaves_out(document):
    meeting = document(
        "Verslag Milieuraad 4 mei 2031\n\nHierbij bied ik u het verslag aan van de Milieuraad van "
        "4 en 5 mei 2031.\n\nDe Raad sprak over plastic."
    ).meeting
    assert (meeting.start, meeting.end) == (dt.date(2031, 5, 4), dt.date(2031, 5, 5))


def test_a_letter_without_a_title_is_about_what_it_tells_not_about_its_file(document):
    meeting = document(
        "21 501-20 Europese Raad\n\nNr. 12 BRIEF VAN DE MINISTER VAN NATUUR\n\n"
        "Den Haag, 14 mei 2031\n\nHierbij informeer ik u over het verloop van de Milieuraad die op "
        "4 mei 2031 in Delft werd gehouden.\n\nDe Raad sprak over plastic."
    ).meeting
    assert (meeting.formats, meeting.start) == (("Milieu",), dt.date(2031, 5, 4))


def test_another_sentence_of_a_letter_may_give_the_days(document):
    meeting = document(
        "26 150 Algemene Vergadering\n\nNr. 12 BRIEF VAN DE MINISTER VAN NATUUR\n\n"
        "Den Haag, 14 mei 2031\n\nHierbij informeer ik u over de inzet voor de Algemene "
        "Vergadering van de Verenigde Naties. De ministeriële week vindt van 4 tot en met "
        "8 juni 2031 plaats in New York.\n\nDe inzet is breed."
    ).meeting
    days = (dt.date(2031, 6, 4), dt.date(2031, 6, 8))
    assert (meeting.organisation, (meeting.start, meeting.end)) == ("VN", days)
