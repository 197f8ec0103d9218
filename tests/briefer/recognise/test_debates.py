from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.recognise.debates import is_debate, minutes, speaker_of
from briefer.recognise.places import Speaker, Voice, Zone

OPENED = """
    VERSLAG VAN EEN COMMISSIEDEBAT

    Vastgesteld 2 maart 2031

    De vaste commissie voor Ruimtevaart heeft op 10 februari 2031 overleg gevoerd met mevrouw
    Voorbeeld, Minister van Defensie, over:

    – de brief van de Minister van Defensie d.d. 1 februari 2031 inzake de geannoteerde agenda.

    Van dit overleg brengt de commissie bijgaand geredigeerd woordelijk verslag uit.

    Voorzitter: De Wit

    Aanvang 17.02 uur.
"""


@pytest.fixture(scope="module")
def told(paper, lexicon):
    """The zone, the speaker and the words of every block of a debate."""

    def of(text):
        source = paper(text)
        places = minutes(source, lexicon).places
        pairs = zip(source.blocks, places, strict=True)
        return {b.text[p.start :]: p for b, p in pairs if not p.heading}

    return of


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("De heer De Roos (PVV): Dank u.", Speaker(Voice.MEMBER, "De Roos", "PVV")),
        (
            "Mevrouw Zomer-Bakker (GL-PvdA):",
            Speaker(Voice.MEMBER, "Zomer-Bakker", "GroenLinks-PvdA"),
        ),
        ("De heer Jan van Dijk (SP):", Speaker(Voice.MEMBER, "Jan van Dijk", "SP")),
        ("Het lid Winter (PvdD):", Speaker(Voice.MEMBER, "Winter", "PvdD")),
        ("De heer Herfst (Lid Omtzigt):", Speaker(Voice.MEMBER, "Herfst", "Lid Omtzigt")),
        (
            "Minister Voorbeeld-Jansen:",
            Speaker(Voice.MINISTER, "Voorbeeld-Jansen", None, "minister"),
        ),
        (
            "Staatssecretaris Van den Berg: Ja.",
            Speaker(Voice.MINISTER, "Van den Berg", None, "staatssecretaris"),
        ),
        (
            "Minister-president De Wit:",
            Speaker(Voice.MINISTER, "De Wit", None, "minister-president"),
        ),
        ("De fungerend voorzitter:", Speaker(Voice.CHAIR)),
        ("De heer Lente: Dank voor de uitnodiging.", Speaker(Voice.GUEST, "Lente")),
    ],
)
def test_who_speaks_is_told_by_the_line(line, speaker, lexicon):
    found = speaker_of(line, lexicon)
    assert found is not None
    assert found[0] == speaker


@pytest.mark.parametrize(
    "line",
    ["Voorzitter: De Wit", "De heer Groen, PVV.", "De minister zei dit: niets.", "Griffier:"],
)
def test_other_lines_have_no_speaker(line, lexicon):
    assert speaker_of(line, lexicon) is None


@pytest.mark.parametrize("gap", [" ", "\n\n    "], ids=["on the line", "below the name"])
def test_ministers_answer_and_members_and_the_chair_do_not(gap, told):
    found = told(
        OPENED
        + f"""
    De voorzitter:{gap}Ik open deze vergadering en geef mevrouw Zomer het woord.

    Mevrouw Zomer (D66):{gap}Voorzitter. Wij steunen dit plan al jaren.

    Wij willen ook meer geld.

    (Geroffel op de bankjes)

    Minister Voorbeeld:{gap}Ik steun dit plan ook.

    En ik wil er haast mee maken.
    """
    )
    spoken = {text: (p.zone, p.speaker.voice) for text, p in found.items() if p.speaker}
    member, minister = (Zone.QUESTION, Voice.MEMBER), (Zone.ANSWER, Voice.MINISTER)
    assert spoken["Voorzitter. Wij steunen dit plan al jaren."] == member
    assert spoken["Wij willen ook meer geld."] == member
    assert spoken["Ik steun dit plan ook."] == minister
    assert spoken["En ik wil er haast mee maken."] == minister
    assert "(Geroffel op de bankjes)" not in found
    chair = "Ik open deze vergadering en geef mevrouw Zomer het woord."
    assert spoken[chair] == (Zone.QUESTION, Voice.CHAIR)


def test_what_comes_before_the_first_speaker_is_nobodys_text(told):
    assert {p.zone for p in told(OPENED).values()} == {Zone.MASTHEAD}


def test_the_chairs_list_of_promises_is_set_apart(told):
    found = told(
        OPENED
        + """
    Minister Voorbeeld:

    Dat zeg ik toe.

    De voorzitter:

    Dank u wel. Dan noem ik nog even de toezeggingen.

    – De minister stuurt de Kamer voor de zomer een brief over drones.

    Minister Voorbeeld:

    Dat wordt na de zomer.

    De voorzitter:

    Dan staat er na de zomer.

    Daarmee zijn we aan het einde van dit debat.

    Ik wens u een goede avond.

    Sluiting 19.03 uur.
    """
    )
    zones = {text: p.zone for text, p in found.items()}
    listed = "– De minister stuurt de Kamer voor de zomer een brief over drones."
    assert zones[listed] is Zone.PROMISES
    assert zones["Dan staat er na de zomer."] is Zone.PROMISES
    assert zones["Dat wordt na de zomer."] is Zone.ANSWER
    assert zones["Daarmee zijn we aan het einde van dit debat."] is Zone.QUESTION
    assert zones["Ik wens u een goede avond."] is Zone.QUESTION


def test_a_short_report_tells_who_speaks_in_its_paragraphs(told):
    found = told(
        """
    VERSLAG VAN EEN ALGEMEEN OVERLEG

    Van dit overleg brengt de commissie bijgaand beknopt verslag uit.

    Vragen en opmerkingen uit de commissie

    Volgens de heer Zomer (VVD) is dit een les voor de toekomst.

    De minister heeft dat teleurstellend genoemd. Waarom is dat?

    Mevrouw Winter (SP) constateert dat er een crisis is.

    Antwoord van de minister

    De minister deelt de zorgen over de kosten.

    In december volgt een besluit.

    Nadere gedachtewisseling

    De heer Zomer (VVD) blijft bij zijn oordeel.

    De minister ziet dat anders.

    Toezeggingen

    – De minister informeert de Kamer voor 1 mei over de kosten.
    """
    )
    zones = {text: (p.zone, p.speaker.party if p.speaker else None) for text, p in found.items()}
    assert zones["Volgens de heer Zomer (VVD) is dit een les voor de toekomst."] == (
        Zone.QUESTION,
        "VVD",
    )
    assert zones["De minister heeft dat teleurstellend genoemd. Waarom is dat?"] == (
        Zone.QUESTION,
        "VVD",
    )
    assert zones["Mevrouw Winter (SP) constateert dat er een crisis is."] == (Zone.QUESTION, "SP")
    assert zones["De minister deelt de zorgen over de kosten."] == (Zone.ANSWER, None)
    assert zones["In december volgt een besluit."] == (Zone.ANSWER, None)
    assert zones["De heer Zomer (VVD) blijft bij zijn oordeel."] == (Zone.QUESTION, "VVD")
    assert zones["De minister ziet dat anders."] == (Zone.ANSWER, None)
    promise = "– De minister informeert de Kamer voor 1 mei over de kosten."
    assert zones[promise][0] is Zone.PROMISES


def test_a_minister_may_hold_a_position_in_a_debate_and_a_member_may_not(document):
    found = document(
        OPENED
        + """
    De heer Zomer (VVD): Voorzitter. Nederland steunt dit plan volgens ons te weinig.

    Minister Voorbeeld: Voorzitter. Nederland steunt dit plan van harte.
    """
    )
    assert [p.text for p in found.positions] == ["Nederland steunt dit plan van harte."]
    assert found.questions == ()
    assert found.topics == ()


def test_a_letter_is_no_debate(paper, lexicon):
    letter = (
        "Geachte voorzitter,\n\nMinister Voorbeeld nam deel.\n\nDe heer Jansen (CDA) vroeg dit."
    )
    assert not is_debate(paper(letter), lexicon)


def test_a_written_consultation_that_reports_is_no_debate(paper, lexicon):
    text = "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nDe commissie brengt bijgaand verslag uit van "
    assert not is_debate(paper(text + "het gevoerde schriftelijk overleg."), lexicon)


LINES = st.sampled_from(
    [
        "De voorzitter:",
        "De heer Jansen (CDA): Ja.",
        "Minister Voorbeeld:",
        "Toezeggingen",
        "Antwoord van de minister",
        "Vragen en opmerkingen uit de commissie",
        "Nadere gedachtewisseling",
        "De minister zal een brief sturen.",
        "Er zijn drie toezeggingen gedaan.",
        "Mevrouw Zomer (SP) merkt op dat dit zo is.",
        "Ik dank u allen.",
        "(Geroffel)",
        "De heer (): :",
    ]
)


@given(lines=st.lists(LINES, max_size=12))
def test_any_order_of_lines_gives_every_block_one_place(lines, paper):
    source = paper("\n\n".join(lines) or "Leeg")
    assert len(minutes(source, load_lexicon()).places) == len(source.blocks)


def test_what_a_minister_quotes_of_a_member_is_no_position(document):
    found = document(
        OPENED
        + """
    De heer Zomer (VVD): Voorzitter. Waarom steunt Nederland dit plan?

    Minister Voorbeeld: Voorzitter. De heer Zomer vroeg waarom Nederland dit plan steunt. Ik
    steun het omdat het werkt.
    """
    )
    assert [(p.holder, p.text) for p in found.positions] == [
        ("minister van Defensie", "Ik steun het omdat het werkt.")
    ]


def test_after_a_member_who_interrupts_the_cabinet_goes_on(document):
    found = document(
        OPENED
        + """
    Antwoord van de bewindslieden

    De minister-president deelt mee dat de agenda is aangepast.

    [Gedachtewisseling]

    De heer Zomer (VVD) vraagt of de minister-president zelf gaat.

    Nederland steunt het voorstel over de havens. De staatssecretaris zal de Kamer in mei een
    overzicht sturen.
    """
    )
    assert [p.text for p in found.positions] == ["Nederland steunt het voorstel over de havens."]
    assert len(found.commitments) == 1
