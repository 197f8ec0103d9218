"""The lines of a paper as they stand in the file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.reading import read_bytes
from briefer.recognise.lines import body_blocks, lines_of, passage_of_line


def test_lines_that_share_a_block_are_lines_of_their_own(paper):
    source = paper("De minister van Natuur,\nA. Jansen")
    assert [line.text for line in lines_of(body_blocks(source))] == [
        "De minister van Natuur,",
        "A. Jansen",
    ]


def test_the_bars_of_a_table_are_no_part_of_a_line(paper):
    [line] = lines_of(body_blocks(paper("| Datum | 3 mei 2031 |")))
    assert line.text == "Datum | 3 mei 2031"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<")))
def test_a_line_stands_where_it_says(text):
    source = read_bytes(f"Een alinea.\n{text}".encode(), "stuk.txt")
    for line in lines_of(body_blocks(source)):
        assert line.text in passage_of_line(source, line).quote
