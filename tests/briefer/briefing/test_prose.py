"""The staffer's own Markdown: form kept, raw HTML inert, nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefing.prose import prose
from briefer.model.manuscript import Heading, Look, Paragraph, Table, Voice


def made(text, level=2):
    return prose(text, block="t1", level=level)


def one(text):
    (element,) = made(text)
    return element


def test_a_paragraph_is_the_staffers_and_knows_its_block():
    found = one("Wij steunen dit.")
    assert (found.text, found.look, found.block) == ("Wij steunen dit.", Look.BODY, "t1")
    assert {span.voice for span in found.spans} == {Voice.STAFF}


def test_emphasis_is_kept():
    found = one("Wij **steunen** dit *niet*.")
    assert [(s.text, s.bold, s.italic) for s in found.spans] == [
        ("Wij ", False, False),
        ("steunen", True, False),
        (" dit ", False, False),
        ("niet", False, True),
        (".", False, False),
    ]


@pytest.mark.parametrize(
    ("text", "look"), [("- een\n- twee", Look.BULLET), ("1. een\n2. twee", Look.NUMBER)]
)
def test_lists_are_items(text, look):
    assert [(e.text, e.look) for e in made(text)] == [("een", look), ("twee", look)]


@pytest.mark.parametrize(
    ("text", "look"), [("Let op:\n- een\n- twee", Look.BULLET), ("Dus:\n1. een", Look.NUMBER)]
)
def test_a_list_may_begin_right_below_a_sentence(text, look):
    first, *items = made(text)
    assert first.look is Look.BODY
    assert [item.look for item in items] == [look] * len(items)
    assert items


def test_a_year_at_the_begin_of_a_line_is_no_list():
    assert one("Zo was het in\n2021. Nu niet.").text == "Zo was het in\n2021. Nu niet."


def test_a_list_in_a_list_is_deeper():
    found = made("- een\n    - eronder\n- twee")
    assert [(e.text, e.level) for e in found] == [("een", 0), ("eronder", 1), ("twee", 0)]


def test_headings_come_below_the_section_they_stand_in():
    assert [e.level for e in made("# Kop\n\n## Lager", level=2)] == [3, 4]
    assert one("###### Diep").level == 4


def test_every_heading_has_an_anchor_of_its_own():
    anchors = [e.anchor for e in made("# Kop\n\n# Kop") if isinstance(e, Heading)]
    assert len(set(anchors)) == 2


def test_a_table_has_its_heading_row():
    found = one("| wie | wat |\n|---|---|\n| NL | ja |")
    assert isinstance(found, Table)
    assert found.header == ("wie", "wat")
    assert [[cell[0].text for cell in row] for row in found.rows] == [["NL", "ja"]]


def test_a_note_stands_where_its_mark_stood():
    found = one("Een bewering[^1] en meer.\n\n[^1]: Volgens *wie*.")
    assert [(s.text, s.note) for s in found.spans] == [
        ("Een bewering", "Volgens wie."),
        (" en meer.", ""),
    ]


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
    ],
)
def test_only_addresses_of_the_web_and_of_people_can_be_followed(address, target):
    (span,) = one(f"[daar]({address})").spans
    assert (span.text, span.target) == ("daar", target)


def test_raw_html_is_only_text():
    found = one("<b>vet</b> <script>alert(1)</script>")
    assert found.text == "<b>vet</b> <script>alert(1)</script>"


def test_nothing_written_makes_nothing():
    assert made("  \n\n") == ()


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_any_text_can_be_read(text):
    assert all(isinstance(e, (Paragraph, Heading, Table)) for e in made(text))


@given(st.lists(st.text(alphabet="abcdefghij", min_size=1, max_size=8), min_size=1, max_size=20))
def test_plain_words_are_all_kept(words):
    assert one(" ".join(words)).text.split() == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Beste,\nhierbij **de\nnota**.", ["Beste,\nhierbij de\nnota."]),
        ("een  \ntwee", ["een\ntwee"]),
        ("- een\n  meer\nlui\n- twee", ["een\nmeer\nlui", "twee"]),
        ("- los\n\n- ook", ["los", "ook"]),
        ("> a\n> b", ["a\nb"]),
        ("    a\n    b", ["a\nb"]),
        ("# Kop\nonder", ["Kop", "onder"]),
        ("[daar\nhier](https://example.org)", ["daar\nhier"]),
    ],
)
def test_a_line_that_was_begun_is_a_line(text, found):
    assert [e.text for e in made(text)] == found


def test_a_break_in_a_cell_has_a_sign_of_its_own():
    found = one("| wie<br>dan | wat |\n|---|---|\n| NL<br>BE | <b>ja |")
    assert found.header == ("wie dan", "wat")
    assert [cell[0].text for cell in found.rows[0]] == ["NL\nBE", "<b>ja"]


def test_what_was_written_before_reads_on_as_it_did():
    (found,) = prose("Beste,\nhierbij  \nmeer<br>.", block="t1", level=2, lines=False)
    assert found.text == "Beste, hierbij meer<br>."


@given(st.lists(st.text(alphabet="abcdefghij", min_size=1, max_size=8), min_size=1, max_size=20))
def test_lines_are_kept_one_by_one(words):
    assert one("\n".join(words)).text.split("\n") == words


def test_a_picture_is_told_by_what_it_shows():
    assert one("Zie ![de kaart](kaart.png) en ![](b.png).").text == "Zie de kaart en b.png."


def test_the_columns_of_a_table_are_as_wide_as_their_words():
    table = one("| Land | a |\n|---|---|\n| Verenigd Koninkrijk | 1 |")
    assert table.widths[0] > table.widths[1]
    assert round(sum(table.widths), 6) == 16
