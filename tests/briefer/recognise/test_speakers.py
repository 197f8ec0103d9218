from __future__ import annotations

import pytest

from briefer.model.document import Meeting, Signatory
from briefer.recognise.speakers import Side, cast_of, named, subjects


@pytest.fixture
def voices(said, facts, lexicon):
    """The subjects of the last of some sentences, in the light of all of them."""

    def of(*texts, signed=()):
        cast = cast_of(said(*texts), facts(signatories=signed), lexicon)
        return [(s.side, s.name) for s in subjects(texts[-1], cast, lexicon)]

    return of


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Nederland steunt dit.", "Nederland"),
        ("Het vorige kabinet steunde dit.", "kabinet"),
        ("De minister van Defensie steunde dit.", "minister van Defensie"),
        ("Mede namens Nederland sprak men steun uit.", "Nederland"),
        ("Ik steun dit.", "bewindspersoon"),
    ],
)
def test_a_dutch_voice_is_known_by_its_words(voices, text, holder):
    assert (Side.DUTCH, holder) in voices(text)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Duitsland steunt dit.", "Duitsland"),
        ("De nieuwe Franse regering steunt dit.", "Frankrijk"),
        ("De Duitse minister van Defensie steunde dit.", "Duitsland"),
        ("President Obama steunde dit.", "Verenigde Staten"),
        ("Het Zweedse voorzitterschap steunde dit.", "Zweden (voorzitterschap)"),
        ("Het Fins voorzitterschap steunde dit.", "Finland (voorzitterschap)"),
        ("Het voorzitterschap steunde dit.", "voorzitterschap"),
        ("HV Voorbeeld steunde dit.", "Hoge Vertegenwoordiger"),
        ("Directeur-generaal Grossi steunde dit.", "IAEA"),
        ("Secretaris-generaal Guterres steunde dit.", "SGVN"),
        ("De regering-Voorbeeld steunt dit.", "De regering-Voorbeeld"),
        ("President Voorbeeld steunde dit.", "President Voorbeeld"),
        ("Secretaris-Generaal Voorbeeld steunde dit.", "SG NAVO"),
        ("De secretaris-generaal van de Verenigde Naties steunde dit.", "SGVN"),
        ("Eurocommissaris Voorbeeld steunde dit.", "Europese Commissie"),
        ("Commissievoorzitter Von der Voorbeeld steunde dit.", "Europese Commissie"),
    ],
)
def test_another_voice_is_named_by_country_or_office(voices, text, actor):
    assert voices(text)[0] == (Side.OTHER, actor)


@pytest.mark.parametrize("text", ["Bondgenoten steunden dit.", "De Raad steunde dit."])
def test_many_together_are_nobody(voices, text):
    assert [side for side, _ in voices(text)] == [Side.NOBODY]


@pytest.mark.parametrize(
    "introduction",
    [
        "Ook de Duitse minister Voorbeeld kwam aan het woord.",
        "Hij sprak met zijn Duitse ambtgenoot Anna Voorbeeld.",
        "Minister Voorbeeld (Duitsland) opende de lunch.",
        "De Duitse minister van Defensie Voorbeeld was gastheer.",
    ],
)
def test_a_minister_who_is_introduced_as_anothers_is_not_dutch(voices, introduction):
    assert voices(introduction, "Minister Voorbeeld steunde dit.") == [(Side.OTHER, "Duitsland")]


def test_the_introduction_may_come_later(said, facts, lexicon):
    texts = ("Minister Voorbeeld steunde dit.", "De Duitse minister Voorbeeld was gastheer.")
    cast = cast_of(said(*texts), facts(), lexicon)
    assert [s.side for s in subjects(texts[0], cast, lexicon)] == [Side.OTHER]


@pytest.mark.parametrize(
    "introduction",
    [
        "Minister Jansen nam deel aan de bijeenkomst.",
        "De minister van Defensie Jansen was er.",
        "Namens Nederland was minister Jansen aanwezig.",
    ],
)
def test_a_minister_who_attends_for_the_netherlands_is_dutch(voices, introduction):
    abroad = "Ook de Franse minister was er."
    assert voices(abroad, introduction, "Minister Jansen steunde dit.")[0][0] is Side.DUTCH


def test_a_minister_whom_nobody_introduces_is_sure_only_where_no_other_minister_appears(
    said, facts, lexicon
):
    def last(*texts):
        cast = cast_of(said(*texts), facts(), lexicon)
        return subjects(texts[-1], cast, lexicon)[0]

    assert last("Minister Jansen steunde dit.").sure
    found = last("De Franse minister opende de lunch.", "Minister Jansen steunde dit.")
    assert (found.side, found.sure) == (Side.DUTCH, False)


@pytest.mark.parametrize(
    ("introduction", "held"),
    [
        ("President Voorbeeld sprak de Raad toe.", "President Voorbeeld"),
        ("SG Voorbeeld opende de lunch.", "SG NAVO"),
        ("Commissaris Voorbeeld sprak.", "Europese Commissie"),
        ("Ook HV Voorbeeld was aanwezig.", "Hoge Vertegenwoordiger"),
    ],
)
def test_who_bears_an_office_of_others_is_known_by_name_alone(voices, introduction, held):
    assert voices(introduction, "Voorbeeld waarschuwde daarvoor.") == [(Side.OTHER, held)]


def test_who_signed_the_paper_is_dutch_and_has_an_office(voices):
    signed = (Signatory("A.B. de Vries", "minister van Defensie"),)
    abroad = "De Franse minister opende de lunch."
    assert voices(abroad, "Minister De Vries steunde dit.", signed=signed) == [
        (Side.DUTCH, "minister van Defensie")
    ]


def test_after_a_preposition_a_name_is_no_subject_but_it_is_named(said, facts, lexicon):
    text = "Het standpunt van Duitsland is bekend."
    cast = cast_of(said(text), facts(), lexicon)
    assert subjects(text, cast, lexicon) == ()
    assert [s.name for s in named(text, cast, lexicon)] == ["Duitsland"]


def test_where_a_minister_reports_himself_one_only_named_is_anothers(voices):
    own = "Ik heb het belang van toezicht onderstreept."
    assert (Side.OTHER, "minister Voorbeeld") in voices(own, "Minister Voorbeeld steunde dit.")
    both = "Minister Voorbeeld en minister Jansen namen deel aan de Raad."
    assert (Side.DUTCH, "minister Voorbeeld") in voices(own, both, "Minister Voorbeeld zweeg.")


def test_the_secretary_general_is_that_of_the_organisation_that_meets(said, facts, lexicon):
    text = "De secretaris-generaal wees hierop."
    held = {
        organisation: named(text, cast_of(said(text), facts(meeting=meeting), lexicon), lexicon)
        for organisation in ("NAVO", "OESO")
        if (meeting := Meeting(organisation, ()))
    }
    assert {name: [one.name for one in people] for name, people in held.items()} == {
        "NAVO": ["SG NAVO"],
        "OESO": ["SG OESO"],
    }


def test_every_leader_speaks_for_somebody_the_rules_know(lexicon):
    known = {entry.id for name in ("countries", "institutions") for entry in lexicon.words(name)}
    leaders = {entry.id for entry in lexicon.words("leaders")}
    assert leaders - known == {"SG OESO"}


def test_a_known_leader_of_another_country_is_no_dutch_minister(voices):
    assert voices("Minister Kerry steunde dit.") == [(Side.OTHER, "Verenigde Staten")]
    assert voices("Minister Voorbeeld steunde dit.") == [(Side.DUTCH, "minister Voorbeeld")]
