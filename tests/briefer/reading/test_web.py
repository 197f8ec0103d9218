"""Web pages: the paper is read, the site around it is not."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.errors import BrieferError, EmptyFileError
from briefer.reading import read_bytes

OFFICIAL = """<!DOCTYPE html>
<html><head><title>Kamerstuk</title><meta charset="utf-8"><script>var a = "<p>nee</p>";</script>
</head><body><header><nav><a href="/">Home</a></nav></header>
<div role="main"><table><tr><td>Datum publicatie</td><td>Organisatie</td></tr></table>
<div id="broodtekst" class="stuk broodtekst-container">
<h1 class="dossiertitel"><span class="dossiernr">99 123</span> Delta</h1>
<h1 class="stuktitel"><span>Nr. 7</span> BRIEF VAN DE MINISTER VAN WATER</h1>
<p>De brug is open<sup><a class="nootnum" href="#ID-1">1</a></sup>.
De slui&shy;zen zijn d&iacute;cht.</p>
<p><strong class="vet">Sahel</strong></p>
<p>Nederland steunt <em>dit</em>.</p>
<p>De Minister van Water,<br>A.B. Delta</p>
<div id="noten"><hr><div class="voet noot" id="supernote-note-ID-1"><h5 class="note-close">
<a class="note-close" href="#close-ID-1">X</a> Noot</h5><sup><span class="nootnum">
<a id="ID-1" name="ID-1"></a>1</span></sup><p>Kamerstuk 99 123, nr. 5.</p></div></div>
</div></div><aside>Zie ook</aside><footer>Voet</footer></body></html>"""

TKCONV = """<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>
<header class="container">[<a href="index.html">overzicht</a>]</header>
<main class="container"><hblock><h2>Delta</h2><h4>Brief over de brug</h4><p><em>Brief</em></p>
</hblock><p>Nummer: <b>2031D00001</b>, datum: <b>2031-05-03</b></p>
Gerelateerde personen: <ul><li>Eerste ondertekenaar: A.B. Delta</li></ul>
<div style="border-width:1px"><h4>Preview (<a href="x">origineel</a>)</h4><hr/>
<p>De brug is open.</p></div></main><footer>Vragen of tips</footer></body></html>"""

PLAIN_SITE = """<!-- bewaard --><html><body><div class="m-breadcrumb"><a href="/">Home</a></div>
<form action="/"><input value="zoek"><label>Zoek</label></form>
<main><article><header><h1>Kamerbrief over de brug</h1></header>
<p>De brug is open.</p><div hidden>Geheim</div><p style="display: none">Verborgen</p>
<ul class="social-share"><li>Deel</li></ul></article><section class="downloads"><h2>Download</h2>
</section><p><a href="#top">Naar boven</a></p></main></body></html>"""


def texts(page: str | bytes) -> list[str]:
    content = page if isinstance(page, bytes) else page.encode()
    return [block.text for block in read_bytes(content, "a.html").blocks]


def blocks(page: str) -> dict[str, object]:
    return {block.text: block for block in read_bytes(page.encode(), "a.html").blocks}


def test_of_an_official_publication_the_text_is_read_with_its_notes() -> None:
    assert texts(OFFICIAL) == [
        "99 123 Delta",
        "Nr. 7 BRIEF VAN DE MINISTER VAN WATER",
        "De brug is open. De sluizen zijn dícht.",
        "Sahel",
        "Nederland steunt dit.",
        "De Minister van Water,",
        "A.B. Delta",
        "1 Kamerstuk 99 123, nr. 5.",
    ]


def test_headings_bold_lines_and_notes_have_their_role() -> None:
    found = blocks(OFFICIAL)
    assert (found["99 123 Delta"].role, found["99 123 Delta"].level) == ("heading", 1)
    assert (found["Sahel"].role, found["Sahel"].bold) == ("heading", True)
    assert found["1 Kamerstuk 99 123, nr. 5."].role == "footnote"
    (mark,) = found["De brug is open. De sluizen zijn dícht."].notes
    assert (mark.mark, mark.offset) == ("1", len("De brug is open"))


def test_a_page_has_paragraphs_and_no_pages() -> None:
    source = read_bytes(OFFICIAL.encode(), "a.pdf")
    assert (source.file.format, source.pages, source.blocks[2].page) == ("html", 0, None)
    assert [block.number for block in source.blocks] == [1, 2, 3, 4, 5, 6, 7, 0]


def test_of_a_converted_paper_the_lists_about_it_are_left_out() -> None:
    assert texts(TKCONV) == [
        "Delta",
        "Brief over de brug",
        "Brief",
        "Nummer: 2031D00001, datum: 2031-05-03",
        "De brug is open.",
    ]


def test_of_another_site_the_main_part_is_read_without_what_is_hidden() -> None:
    assert texts(PLAIN_SITE) == ["Kamerbrief over de brug", "De brug is open."]


def test_a_form_around_the_whole_page_hides_nothing() -> None:
    page = "<html><body><form><p>De brug is open.</p><input value='x'></form></body></html>"
    assert texts(page) == ["De brug is open."]


def test_lists_keep_their_numbers_and_tables_their_cells() -> None:
    page = (
        "<p>De vragen zijn deze.</p><ol start='3'><li>Is dit zo?</li><li><p>Waarom?</p>"
        "<p>En sinds wanneer is dat.</p></li></ol><ul><li>– eigen streepje</li><li>punt</li></ul>"
        "<table><tr><th>Land</th><th>Bedrag</th></tr><tr><td>NL</td><td>10<br>mln.</td></tr></table>"
        "<table role='presentation'><tr><td>Gewone tekst in een vak.</td></tr></table>"
    )
    found = read_bytes(page.encode(), "a.html").blocks
    assert [(b.role.value, b.mark, b.text) for b in found] == [
        ("paragraph", "", "De vragen zijn deze."),
        ("item", "3.", "3. Is dit zo?"),
        ("item", "4.", "4. Waarom?"),
        ("paragraph", "", "En sinds wanneer is dat."),
        ("item", "–", "– eigen streepje"),
        ("item", "•", "punt"),
        ("cell", "", "Land"),
        ("cell", "", "Bedrag"),
        ("cell", "", "NL"),
        ("cell", "", "10 mln."),
        ("paragraph", "", "Gewone tekst in een vak."),
    ]


def test_lines_broken_at_a_measure_become_one_paragraph() -> None:
    line = "De regering heeft kennisgenomen van de uitkomst van het overleg met de"
    page = f"<p>{line}<br>{line}<br>provincies en het waterschap.</p>"
    assert texts(page) == [f"{line} {line} provincies en het waterschap."]


@pytest.mark.parametrize("link", ['<a href="#_ftn1"><sup>[1]</sup></a>', '<a href="#n1">[1]</a>'])
def test_notes_of_word_and_of_other_programs_are_found_by_their_links(link: str) -> None:
    page = (
        f"<p>De brug is open{link} en blijft open.</p>"
        '<div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1"></a>'
        '<a name="n1"></a>Zie het verslag.</p><p>En de brief.</p></div>'
    )
    found = read_bytes(page.encode(), "a.html").blocks
    assert found[0].text == "De brug is open en blijft open."
    assert next(block.text for block in found if block.role == "footnote").startswith("1 Zie het")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<html><p>caf\xe9</p>".encode("cp1252"), "café"),
        ("<html><meta charset=iso-8859-1><p>\u20ac 5</p>".encode("cp1252"), "€ 5"),
        ("<html><meta charset=windows-1252><p>café</p>".encode(), "café"),
        ("<html><p>café</p>".encode("utf-16"), "café"),
        (b'<html><meta charset="utf-7"><p>+AGE-</p>', "+AGE-"),
    ],
)
def test_the_encoding_is_that_of_the_bytes(content: bytes, expected: str) -> None:
    assert texts(content) == [expected]


def test_a_page_in_which_few_letters_are_damaged_is_read_as_what_it_says_it_is() -> None:
    content = ("<html><meta charset='utf-8'><p>" + "één twee drie. " * 60).encode() + b"\xff</p>"
    source = read_bytes(content, "a.html")
    assert source.blocks[0].text.startswith("één twee")
    assert [warning.key for warning in source.warnings] == ["letters_damaged"]


def test_no_entity_and_no_address_outside_the_page_is_followed(tmp_path) -> None:
    (tmp_path / "geheim").write_text("KANARIE")
    page = (
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/geheim">]><html><p>Voor &x; na.</p>'
        f'<iframe src="file://{tmp_path}/geheim"></iframe><img src="file://{tmp_path}/geheim"></html>'
    )
    assert "KANARIE" not in " ".join(texts(page))


def test_a_page_deeper_than_any_page_is_read_or_said_to_be_read_in_part() -> None:
    page = "<html>" + "<div>" * 1500 + "De brug is open." + "</div>" * 1500
    source = read_bytes(("<p>Begin.</p>" + page).encode(), "a.html")
    whole = any("De brug is open." in block.text for block in source.blocks)
    assert whole or [warning.key for warning in source.warnings] == ["read_in_part"]


def test_text_that_the_parser_drops_is_noticed() -> None:
    page = "<html><p>Begin.</p>" + "<div>" * 9000 + "De brug is open. " * 20 + "</html>"
    source = read_bytes(page.encode(), "a.html")
    whole = any("De brug is open." in block.text for block in source.blocks)
    assert whole or [warning.key for warning in source.warnings] == ["read_in_part"]


def test_a_page_with_only_a_menu_is_empty() -> None:
    with pytest.raises(EmptyFileError):
        texts("<!DOCTYPE html><html><nav>Menu</nav></html>")


@given(st.lists(st.sampled_from([*"<>/=\"' &;#-!ab1", "<p>", "</p>", "<li>", "<table>", "<td>"])))
def test_any_page_is_read_or_refused(pieces: list[str]) -> None:
    with contextlib.suppress(BrieferError):
        texts("<html>" + "".join(pieces))


def test_a_page_is_not_taken_for_a_menu_by_its_class() -> None:
    page = '<html class="nav"><body class="menu"><main class="hidden"><p>De brug.</p></main></html>'
    assert texts(page) == ["De brug."]
