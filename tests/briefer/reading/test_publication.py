"""The official publications' XML."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.errors import BrieferError, DamagedFileError, ForbiddenPartError, NotAPaperError
from briefer.reading import read_bytes

HEAD = '<?xml version="1.0" encoding="utf-8"?>'
NOTE = "<noot><noot.nr>{}</noot.nr><noot.al>{}</noot.al></noot>"
PAPER = f"""{HEAD}<officiele-publicatie><metadata><meta name="x" content="y"/></metadata><kamerstuk>
<kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2030-2031</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>99 851</dossiernr></dossiernummer><titel>Delta</titel></dossier>
<stuk><stuknr>Nr. <ondernummer>4</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER</titel>
<datumtekst>Ontvangen <datum>1 mei 2031</datum></datumtekst><algemeen><vrije-tekst><tekst>
<al>Hieronder staat het <nadruk type="cur">advies</nadruk>.{NOTE.format(1, "Zie de brief.")}
Lees.</al>
<tussenkop kopopmaak="vet">Sahel</tussenkop>
<divisie><kop><nr>1.</nr><titel>Inleiding</titel></kop><lijst type="expliciet">
<li><li.nr>–</li.nr><al>Eerste punt.</al></li>
<li><li.nr>2.</li.nr><al>Tweede punt.</al></li></lijst>
</divisie><table><tgroup><tbody><row><entry><al>een</al></entry></row></tbody></tgroup></table>
</tekst></vrije-tekst><ondertekening><functie>De Minister van Delta,</functie><naam>
<voornaam>A.</voornaam><achternaam>Noot</achternaam></naam></ondertekening>
</algemeen></stuk></kamerstuk></officiele-publicatie>"""


def read(text: str) -> list[tuple[str, str]]:
    blocks = read_bytes(text.encode(), "a.xml").blocks
    return [(block.role.value, block.text) for block in blocks]


def test_a_paper_is_read_in_order_with_headings_items_cells_notes_and_signature() -> None:
    assert read(PAPER) == [
        ("heading", "Vergaderjaar 2030-2031"),
        ("heading", "99 851 Delta"),
        ("heading", "Nr. 4 BRIEF VAN DE MINISTER"),
        ("heading", "Ontvangen 1 mei 2031"),
        ("paragraph", "Hieronder staat het advies. Lees."),
        ("footnote", "1 Zie de brief."),
        ("heading", "Sahel"),
        ("heading", "1. Inleiding"),
        ("item", "Eerste punt."),
        ("item", "2. Tweede punt."),
        ("cell", "een"),
        ("paragraph", "De Minister van Delta,"),
        ("paragraph", "A. Noot"),
    ]


def test_questions_with_their_answers_are_read() -> None:
    text = (
        f"{HEAD}<officiele-publicatie><kamervragen><kamervraagnummer>100</kamervraagnummer>"
        "<kamervraagomschrijving>Vragen van het lid "
        "<naam><achternaam>Noot</achternaam></naam> over "
        "<kamervraagonderwerp>de brug</kamervraagonderwerp>.</kamervraagomschrijving>"
        "<vraag><nr>Vraag 1</nr><al>Is dit zo?</al></vraag>"
        "<antwoord><nr>Antwoord 1</nr><al>Ja, dat is zo.</al></antwoord>"
        "</kamervragen></officiele-publicatie>"
    )
    assert read(text)[1:] == [
        ("paragraph", "Vragen van het lid Noot over de brug."),
        ("heading", "Vraag 1"),
        ("paragraph", "Is dit zo?"),
        ("heading", "Antwoord 1"),
        ("paragraph", "Ja, dat is zo."),
    ]


def test_a_debate_and_a_paper_of_before_are_read() -> None:
    debate = (
        f"{HEAD}<handelingen><agendapunt><item-titel>De brug</item-titel><spreekbeurt><spreker>"
        "<voorvoegsels>De heer</voorvoegsels> <naam><achternaam>Noot</achternaam></naam> "
        "(<politiek>SP</politiek>):</spreker><tekst><al>Voorzitter. De brug is open.</al></tekst>"
        "</spreekbeurt></agendapunt></handelingen>"
    )
    assert read(debate)[1:] == [
        ("paragraph", "De heer Noot (SP):"),
        ("paragraph", "Voorzitter. De brug is open."),
    ]
    before = (
        f'{HEAD}<kamerwrk><body><stuk><tuskop letat="vet">Sahel</tuskop>'
        "<al>De brug is open.</al></stuk></body></kamerwrk>"
    )
    assert read(before) == [("heading", "Sahel"), ("paragraph", "De brug is open.")]


def test_other_xml_is_no_paper() -> None:
    with pytest.raises(NotAPaperError):
        read(f"{HEAD}<recept><stap>Roeren</stap></recept>")


@pytest.mark.parametrize(
    "inside",
    [
        '<!DOCTYPE a SYSTEM "http://voorbeeld.invalid/a.dtd">',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>',
    ],
)
def test_a_document_type_is_refused(inside: str) -> None:
    with pytest.raises(ForbiddenPartError):
        read(f"{HEAD}{inside}<kamerstuk><al>&x;</al></kamerstuk>")


def test_xml_that_is_cut_off_or_too_deep_is_damaged() -> None:
    with pytest.raises(DamagedFileError):
        read(PAPER[:600])
    with pytest.raises(DamagedFileError):
        read(f"{HEAD}<kamerstuk>" + "<al>" * 5000 + "x" + "</al>" * 5000 + "</kamerstuk>")


TAGS = ("al", "lijst", "li", "noot", "noot.nr", "kop", "titel", "table", "entry", "naam", "odd")


@given(
    st.recursive(
        st.text("ab <&", max_size=4).map(lambda t: t.replace("<", "").replace("&", "")),
        lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=3)).map(
            lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"
        ),
        max_leaves=12,
    )
)
def test_any_tree_of_elements_is_read_or_refused(tree: str) -> None:
    with contextlib.suppress(BrieferError):
        read(f"{HEAD}<kamerstuk>{tree}</kamerstuk>")
