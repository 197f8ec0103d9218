"""One walk for every tree of marked-up text."""

from __future__ import annotations

import pytest
from lxml import etree

from briefer.reading.tree import BLOCK, INLINE, LEFT_OUT, Sense, Sort, paragraphs, shown_number

SENSES = {
    "p": BLOCK,
    "b": Sense(bold=True),
    "weg": LEFT_OUT,
    "noot": Sense(Sort.NOTE, mark="[1]", inline=True),
    "kop": Sense(Sort.HEADING, 2),
}


def found(text: str):
    root = etree.fromstring(f"<a>{text}</a>")
    return paragraphs(root, lambda one: SENSES.get(one.tag, INLINE))


def test_text_around_elements_is_kept_in_order_and_what_is_left_out_keeps_what_follows() -> None:
    (one, two) = found("voor <x>in</x> na<p>apart <weg>niet</weg>wel</p>")
    assert [part for part, _ in one.parts] == ["voor in na"]
    assert [part for part, _ in two.parts] == ["apart wel"]


def test_a_paragraph_is_bold_when_all_its_letters_are() -> None:
    assert [one.parts[0][1] for one in found("<p><b>a</b> <b>b</b></p><p><b>a</b> b</p>")] == [
        True,
        False,
    ]


def test_a_note_in_a_sentence_comes_behind_its_paragraph() -> None:
    sentence, note = found("<p>De brug<noot><p>Zie</p><p>daar.</p></noot> is open.</p>")
    assert (
        sentence.parts[0][0].replace("\ufdd0", "{").replace("\ufdd1", "}") == "De brug{1} is open."
    )
    assert (note.mark, note.parts[0][0]) == ("1", "1 Zie daar.")


def test_a_heading_too_long_to_be_one_is_a_paragraph() -> None:
    short, long = found(f"<kop>Sahel</kop><kop>{'woord ' * 100}</kop>")
    assert (short.role, short.level, long.role) == ("heading", 2, None)


def test_signs_of_our_own_in_a_paper_are_left_out() -> None:
    assert found("<p>a\ufdd01\ufdd1b</p>")[0].parts[0][0] == "a1b"


def test_depth_is_no_danger() -> None:
    root = etree.Element("a")
    inner = root
    for _ in range(5000):
        inner = etree.SubElement(inner, "x")
    inner.text = "diep"
    assert paragraphs(root, lambda _: INLINE)[0].parts == (("diep", False),)


@pytest.mark.parametrize(
    ("sort", "number", "shown"),
    [
        ("1", 3, "3."),
        ("a", 2, "b."),
        ("A", 27, "27."),
        ("i", 4, "iv."),
        ("I", 19, "XIX."),
        ("•", 1, "•"),
    ],
)
def test_an_item_shows_its_number(sort: str, number: int, shown: str) -> None:
    assert shown_number(sort, number) == shown


def test_a_root_that_is_left_out_leaves_nothing() -> None:
    """Found by the campaign of damaged papers."""
    assert paragraphs(etree.fromstring("<weg>a<p>b</p></weg>"), lambda one: SENSES[one.tag]) == []
