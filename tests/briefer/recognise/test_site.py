"""What a web page puts around a paper is set apart."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.model.source import BlockRole
from briefer.reading import read_bytes
from briefer.recognise.site import site_date, site_name, without_site

PAGE = """
    [overzicht] [activiteiten] [open vragen]

    Verslag Raad Toerisme van 3 mei 2031

    Raad Toerisme

    Nummer: 2031D00077, datum: 2031-05-09, bijgewerkt: 2031-05-10 10:00, versie: 1

    Directe link naar document (.pdf), link naar pagina op de site van de Kamer.

    Preview document (origineel)

    Hierbij bied ik u het verslag aan van de Raad Toerisme van 3 mei 2031.

    Stranden

    De Raad sprak over de stranden van de Noordzee en over de duinen erachter.

    X Noot
    1

    Kamerstuk 99 123, nr. 7.

    Naar boven

    Deze website gebruikt cookies
"""


def left(source):
    out = {BlockRole.FURNITURE, BlockRole.FOOTNOTE}
    return [block.text for block in source.blocks if block.role not in out]


def test_only_the_paper_is_left_of_a_page(paper, lexicon):
    assert left(without_site(paper(PAGE), lexicon)) == [
        "Hierbij bied ik u het verslag aan van de Raad Toerisme van 3 mei 2031.",
        "Stranden",
        "De Raad sprak over de stranden van de Noordzee en over de duinen erachter.",
    ]


def test_the_texts_and_places_of_the_blocks_stay(paper, lexicon):
    source = paper(PAGE)
    found = without_site(source, lexicon)
    assert [b.text for b in found.blocks] == [b.text for b in source.blocks]
    assert [b.index for b in found.blocks] == [b.index for b in source.blocks]


def test_a_note_of_the_official_site_is_a_footnote(paper, lexicon):
    notes = [
        b.text for b in without_site(paper(PAGE), lexicon).blocks if b.role.value == "footnote"
    ]
    assert notes == ["Kamerstuk 99 123, nr. 7."]


def test_the_page_gives_the_paper_a_name_and_a_day(paper, lexicon):
    source = paper(PAGE)
    assert site_name(source, lexicon) == "Verslag Raad Toerisme van 3 mei 2031"
    assert site_date(source, lexicon) == dt.date(2031, 5, 9)


def test_the_site_of_parliament_puts_the_kind_before_the_name(paper, lexicon):
    source = paper("Brief regering : Wandelpaden\n99 123 Wandelen\nNr. 7\nDe tekst begint hier.")
    assert site_name(source, lexicon) == "Wandelpaden"


@pytest.mark.parametrize(
    "menu",
    ["Home", "U bent hier:", "Home > Documenten > Kamerstukken", "Deel deze pagina", "Inloggen"],
)
def test_a_menu_is_no_part_of_the_paper(paper, lexicon, menu):
    source = paper(f"{menu}\n\nWandelpaden\n\nHet kabinet steunt het plan voor lange paden.")
    assert menu not in left(without_site(source, lexicon))


def test_a_paper_without_a_page_around_it_stays_whole(paper, lexicon):
    source = paper("Wandelpaden\n\nHet kabinet steunt het plan.\n\nBomen\n\nNederland wil bomen.")
    assert without_site(source, lexicon) == source


@given(st.lists(st.sampled_from(["Home", "Naar boven", "Preview document", "Een zin.", "X Noot"])))
def test_any_page_keeps_all_its_blocks(lines):
    source = read_bytes(("\n\n".join(lines) or "Een zin.").encode(), "stuk.txt")
    assert len(without_site(source, load_lexicon()).blocks) == len(source.blocks)


def test_the_foot_of_a_page_may_begin_on_the_first_line_of_a_block(paper, lexicon):
    text = "Wandelpaden\n\nHet kabinet steunt het plan voor lange paden.\n\n"
    foot = "Ondertekenaars\n* Eerste ondertekenaar: A. Jansen, voorzitter\n\nDownload"
    assert left(without_site(paper(text + foot), lexicon)) == left(paper(text))
