"""Text files: the encoding by a ladder, pages by form feeds."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.errors import NotAPaperError
from briefer.reading import read_bytes
from briefer.reading.plain import decode, lines_of, stray_nuls

SENTENCE = "De coördinatie met Oekraïne kost € 5 – zei ’t kabinet."


@pytest.mark.parametrize(
    "content",
    [
        SENTENCE.encode("utf-8"),
        codecs.BOM_UTF8 + SENTENCE.encode("utf-8"),
        SENTENCE.encode("utf-16"),
        SENTENCE.encode("utf-16-le"),
        SENTENCE.encode("utf-16-be"),
        SENTENCE.encode("cp1252"),
    ],
)
def test_every_encoding_of_dutch_offices_is_read(content):
    assert decode(content)[0] == SENTENCE


def test_a_guessed_encoding_is_told():
    source = read_bytes(SENTENCE.encode("cp1252"), "brief.txt")

    assert [w.key for w in source.warnings] == ["encoding_guessed"]
    assert read_bytes(SENTENCE.encode(), "brief.txt").warnings == ()


def test_letters_with_accents_are_of_one_piece():
    assert decode("coo\u0308rdinatie".encode())[0] == "coördinatie"


def test_a_form_feed_begins_a_page():
    lines, pages = lines_of("een\ntwee\fdrie")

    assert pages == 2
    assert [(line.page, line.number) for line in lines] == [(1, 1), (1, 2), (2, 1)]


def test_without_form_feeds_lines_are_counted_through_the_file():
    lines, pages = lines_of("een\r\ntwee\rdrie")

    assert pages == 0
    assert [(line.page, line.number, line.text) for line in lines] == [
        (None, 1, "een"),
        (None, 2, "twee"),
        (None, 3, "drie"),
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_the_nuls_of_utf_16_are_halves_of_letters(encoding):
    content = SENTENCE.encode(encoding)
    assert stray_nuls(content) == 0
    assert read_bytes(content, "brief").blocks[0].text == SENTENCE


@pytest.mark.parametrize(
    "content",
    [
        b"Nederland\0steunt\0het\0plan\0" * 50,
        b"Nederland".ljust(32, b"\0") * 50,
        b"\0" * 500 + SENTENCE.encode(),
        b"SQLite format 3\0" + bytes(range(0, 200, 8)) * 9 + SENTENCE.encode() * 20,
    ],
)
def test_data_between_nuls_is_no_paper_whatever_words_are_in_it(content):
    with pytest.raises(NotAPaperError):
        read_bytes(content, "gegevens")


def test_a_text_filled_up_with_nuls_is_read():
    assert read_bytes(SENTENCE.encode().ljust(4096, b"\0"), "brief").blocks[0].text == SENTENCE


@given(st.binary(max_size=300))
def test_any_bytes_become_text_without_nuls(content):
    assert "\0" not in decode(content)[0]
