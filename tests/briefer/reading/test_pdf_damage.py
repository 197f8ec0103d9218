"""A PDF that lost text is told from a whole one; what is only odd is not."""

from __future__ import annotations

import io
import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from briefer.errors import BrieferError
from briefer.reading import read_bytes
from briefer.reading.pdf_damage import text_may_be_lost


def made(*, packed, pages=2):
    target = io.BytesIO()
    canvas = Canvas(target, pageCompression=int(packed), invariant=True)
    for number in range(pages):
        for line in range(30):
            canvas.drawString(
                60, 780 - 16 * line, f"Bladzijde {number} regel {line} (van \\ dertig)"
            )
        canvas.showPage()
    canvas.save()
    return target.getvalue()


PLAIN, PACKED = made(packed=False), made(packed=True)


def binary(text=b"BT /F 9 Tf 9 9 Td (tekst) Tj ET", tail=b"", length=None):
    """A PDF whose contents are packed without letters for bytes."""
    data = zlib.compress(text)[: length or None] + tail
    return bare(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(data), data))


def bare(contents, kids=b"3 0 R", count=1, table=b""):
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        contents,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body = b"".join(b"%d 0 obj %s endobj\n" % pair for pair in enumerate(objects, start=1))
    end = b"trailer<</Root 1 0 R>> startxref\n9\n%%EOF\n"
    return b"%PDF-1.7\n" + body + table + end


@pytest.mark.parametrize("content", [PLAIN, PACKED, binary()], ids=["plain", "packed", "binary"])
def test_a_whole_paper_is_whole(content):
    assert not text_may_be_lost(content, 2)


@pytest.mark.parametrize("content", [PLAIN, PACKED])
def test_a_paper_that_was_cut_off_is_not_whole(content):
    assert text_may_be_lost(content[: len(content) * 9 // 10], 2)


def test_a_bit_that_flipped_in_a_packed_page_is_found():
    content = binary(b"BT /F 9 Tf 9 9 Td (" + bytes(range(65, 91)) * 9 + b") Tj ET")
    start = content.index(b"stream\n") + 7
    place = start + 12
    assert text_may_be_lost(content[:place] + bytes([content[place] ^ 4]) + content[place + 1 :], 1)


def test_letters_lost_from_a_packed_page_in_ascii_are_found():
    place = PACKED.index(b"stream") + 60
    assert text_may_be_lost(PACKED[:place] + PACKED[place + 5 :], 2)


def test_a_page_whose_contents_are_gone_is_found():
    assert text_may_be_lost(PLAIN.replace(b"/Contents ", b"/Contents 9"), 2)
    assert text_may_be_lost(
        bare(b"null").replace(b"/Contents 4 0 R", b"/Contents [8 0 R 4 0 R]"), 1
    )


def test_a_font_that_is_listed_and_gone_is_found():
    table = b"xref\n0 6\n" + b"0000000009 00000 n \n" * 6
    whole = bare(b"<</Length 3>>stream\n0 g\nendstream", table=table)
    assert not text_may_be_lost(whole, 1)
    assert text_may_be_lost(whole.replace(b"5 0 obj", b"7 0 obj"), 1)


def test_pages_that_are_in_the_tree_and_were_not_told_are_found():
    assert text_may_be_lost(PLAIN, 1)
    assert not text_may_be_lost(PLAIN, 3)


@pytest.mark.parametrize(
    "wrong", [b"(tekst) Tk", b"(tekst) T\xea", b"(tekst Tj", b"tekst) Tj", b"/F 9 Tf 1x2 Td"]
)
def test_a_word_that_is_none_in_the_language_of_pages_is_found(wrong):
    text = b"BT /F 9 Tf 9 9 Td " + wrong + b" ET"
    content = bare(b"<</Length %d>>stream\n%s\nendstream" % (len(text), text))
    assert text_may_be_lost(content, 1)


def test_a_plain_page_of_another_length_than_it_says_is_found():
    text = b"BT /F 9 Tf 9 9 Td (tekst) Tj ET"
    head = b"<</Length %d>>stream\n%s\nendstream"
    assert text_may_be_lost(bare(head % (len(text) + 1, text)), 1) is False
    assert text_may_be_lost(bare(head % (len(text) - 1, text)), 1)
    assert text_may_be_lost(bare(head % (len(text) + 9, text)), 1)


@pytest.mark.parametrize(
    "odd",
    [
        binary(length=-4),
        binary(length=-2),
        binary(tail=b"\r\n"),
        PLAIN + b"\n" * 500,
        PLAIN.replace(b"startxref\n", b"startxref\n9"),
        bare(b"<</Length 16>>stream\nBI /W 1 ID \xff\xf0 EI\nendstream"),
        bare(b"<</Length 4 0 R>>stream\n0 g\nendstream"),
        bare(b"null", table=b"9 0 obj <</Title(open \n10 0 obj <<>> endobj\n"),
    ],
    ids=["no sum", "half sum", "eol", "white", "place", "image", "length elsewhere", "open object"],
)
def test_what_is_only_odd_is_no_damage(odd):
    assert not text_may_be_lost(odd, 2)


def test_objects_packed_in_streams_are_seen():
    page = b"<</Type/Page/Contents 4 0 R>>"
    inner = b"3 0 6 %d " % len(page) + page + b"<</Kids[3 0 R 7 0 R]>>"
    first = inner.index(b"<<")
    data = zlib.compress(inner)
    head = b"<</Type/ObjStm/N 2/First %d/Length %d/Filter/FlateDecode>>stream\n" % (
        first,
        len(data),
    )
    packed = head + data + b"\nendstream"
    start = b"%PDF-1.7\n1 0 obj <</Pages 6 0 R>> endobj\n9 0 obj " + packed + b" endobj\n"
    end = b"trailer<</Root 1 0 R>> startxref\n9\n%%EOF"
    contents = b"4 0 obj <</Length 3>>stream\n0 g\nendstream endobj "
    assert text_may_be_lost(start + end, 1)
    assert not text_may_be_lost(start + contents + end, 1)
    other = b"7 0 obj <</Type/Page>> endobj "
    assert text_may_be_lost(start + contents + other + end, 1)
    assert not text_may_be_lost(start + contents + other + end, 2)


def test_what_is_locked_is_not_unpacked():
    locked = binary().replace(b"/Root", b"/Encrypt 9 0 R/Root").replace(b"stream\nx", b"stream\ny")
    assert not text_may_be_lost(locked, 1)


@given(st.binary(max_size=300), st.integers(0, 2**32))
def test_it_never_stumbles(noise, seed):
    chance = random.Random(seed)  # noqa: S311
    place = chance.randrange(len(PACKED))
    text_may_be_lost(PACKED[:place] + noise + PACKED[place + len(noise) :], 2)
    text_may_be_lost(noise, 1)
    text_may_be_lost(b"1 0 obj /Length 99999999999999999999 /First 9 stream\n" + noise, 1)


def test_hardly_any_damage_that_costs_text_goes_by_in_silence():
    """Of the damaged papers that lost a twentieth of their letters one in fifty has no warning."""
    chance = random.Random(20261121)  # noqa: S311
    whole = {kind: len(letters(read_bytes(kind, "a.pdf"))) for kind in (PLAIN, PACKED)}
    lost = silent = 0
    for number in range(300):
        seed = (PLAIN, PACKED)[number % 2]
        place, length = chance.randrange(len(seed)), chance.choice((1, 2, 8, 64, 512))
        noise = chance.choice((b"", chance.randbytes(length), b"\xff" * length))
        try:
            found = read_bytes(seed[:place] + noise + seed[place + length :], "a.pdf")
        except BrieferError:
            continue
        if len(letters(found)) < 0.95 * whole[seed]:
            lost += 1
            silent += not found.warnings
    assert lost > 10
    assert silent * 50 <= lost


def letters(paper):
    return "".join(block.text for block in paper.blocks)
