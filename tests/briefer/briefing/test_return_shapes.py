"""A paragraph that became a heading or an item in Word: told as such, and taken over as such."""

from __future__ import annotations

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from briefer.briefing import editing
from briefer.briefing.return_taking import can_be_taken, take_back, was_taken
from briefer.model.returned import Form, ReturnKind, Shape
from briefer.wording import load

from .word_trip import sent

NL = load("nl")
OWN = (
    "# Onze **lijn**\n\nWij[^1] gaan\nnu.\n\n- een\n- twee\n    - onder twee\n\n"
    "1. eerst\n2. dan\n\n> ingesprongen\n\n[^1]: Noot."
)


@pytest.fixture
def trip(draft):
    """A draft with own text of every shape, and what came back after a deed on its file."""
    own = editing.add_text(draft, "topic_1.position", OWN)
    return own, sent(own)


def styled(words, style):
    """As Word gives a paragraph a style: what was given to it by itself goes."""

    def deed(document):
        found = paragraph(document, words)
        found.style = style
        for list_of_its_own in found._p.pPr.findall(qn("w:numPr")):
            found._p.pPr.remove(list_of_its_own)

    return deed


def paragraph(document, words):
    return next(p for p in document.paragraphs if p.text == words and "toc" not in p.style.name)


def listed(node, number, deep):
    """As Word does for who presses a button for lists, or Tab."""
    properties = node.get_or_add_pPr()
    for old in properties.findall(qn("w:numPr")):
        properties.remove(old)
    held = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", deep), ("w:numId", number)):
        made = OxmlElement(tag)
        made.set(qn("w:val"), str(value))
        held.append(made)
    properties.append(held)


def own_of(draft):
    return next(b.text for s in draft.walk() for b in s.blocks if b.id == "own1")


def heading(level):
    return Shape(Form.HEADING, level)


PLAIN = Shape()


@pytest.mark.parametrize(
    ("deed", "shapes", "old", "new"),
    [
        (("Wij gaan\nnu.", "Heading 4"), (PLAIN, heading(4)),
         "Wij[^1] gaan\nnu.\n", "# Wij[^1] gaan nu.\n"),
        (("Onze lijn", "Normal"), (heading(4), PLAIN), "# Onze **lijn**", "Onze **lijn**"),
        (("Onze lijn", "List Bullet"), (heading(4), Shape(Form.BULLET, 1)),
         "# Onze **lijn**", "- Onze **lijn**"),
        (("twee", "Normal"), (Shape(Form.BULLET, 1), PLAIN), None, None),
        (("dan", "List Bullet"), (Shape(Form.NUMBER, 1), Shape(Form.BULLET, 1)),
         "2. dan", "\n- dan"),
        (("twee", "List Bullet 2"), (Shape(Form.BULLET, 1), Shape(Form.BULLET, 2)),
         "- twee", "    - twee"),
        (("onder twee", "List Bullet"), (Shape(Form.BULLET, 2), Shape(Form.BULLET, 1)),
         "    - onder", "- onder"),
        (("ingesprongen", "Normal"), (Shape(Form.INDENTED), PLAIN),
         "> ingesprongen", "ingesprongen"),
        (("dan", "List Continue"), (Shape(Form.NUMBER, 1), Shape(Form.INDENTED)),
         "2. dan", "\n> dan"),
    ],
)  # fmt: skip
def test_another_shape_is_one_thing_and_comes_as_it_is(trip, deed, shapes, old, new):
    own, back = trip
    (change,) = back(styled(*deed))
    assert (change.kind, change.block) == (ReturnKind.SHAPE, "own1")
    assert (change.was, change.now) == shapes
    assert not was_taken(own, change)
    if old is None:
        # What stands below the item would stand below nothing.
        assert not can_be_taken(own, change)
        return
    taken = take_back(own, change)
    assert was_taken(taken, change)
    assert own_of(taken) == OWN.replace(old, new)


def test_another_level_of_a_heading_is_that_of_word(draft):
    own = editing.add_text(draft, "summary.points", "# Kop\n\n## Onder\n\nTekst.")

    def deed(document):
        for words, style in (("Kop", "Heading 4"), ("Onder", "Heading 3")):
            paragraph(document, words).style = style
        paragraph(document, "Onder").add_run(" ons")

    one, two = sent(own)(deed)
    assert [(c.before, c.after) for c in (one, two)] == [
        ("# Kop", "## Kop"), ("## Onder", "# Onder ons"),
    ]  # fmt: skip
    assert (one.was, one.now) == (heading(3), heading(4))
    taken = take_back(take_back(own, two), one)
    assert own_of(taken) == "## Kop\n\n# Onder ons\n\nTekst."


def test_a_line_break_in_a_heading_is_a_space(trip):
    own, back = trip

    def deed(document):
        paragraph(document, "Onze lijn").add_run("\nvoortaan")

    (change,) = back(deed)
    assert (change.kind, change.after) == (ReturnKind.EDITED, "Onze **lijn** voortaan")
    assert own_of(take_back(own, change)).startswith("# Onze **lijn** voortaan\n\nWij")


def test_a_heading_as_high_as_that_of_its_section_is_told_and_has_no_place(trip):
    own, back = trip
    for level in (1, 3, 5):
        (change,) = back(styled("Onze lijn", f"Heading {level}"))
        assert change.now == heading(level)
        assert not can_be_taken(own, change)


def test_the_first_item_cannot_be_deeper_than_what_it_stands_below(trip):
    own, back = trip
    (change,) = back(styled("een", "List Bullet 2"))
    assert change.now == Shape(Form.BULLET, 2)
    assert not can_be_taken(own, change)


def test_the_buttons_of_word_for_lists_and_tab_are_known(trip):
    own, back = trip

    def deeds(document):
        items = document.styles["List Bullet"].element.find(f".//{qn('w:numId')}").get(qn("w:val"))
        numbers = paragraph(document, "eerst")._p.pPr.find(f".//{qn('w:numId')}").get(qn("w:val"))
        plain = paragraph(document, "Wij gaan\nnu.")
        plain.style = "List Paragraph"
        listed(plain._p, items, 0)
        listed(paragraph(document, "ingesprongen")._p, numbers, 0)
        listed(paragraph(document, "twee")._p, items, 1)
        listed(paragraph(document, "dan")._p, 0, 0)

    assert [(c.kind, c.now) for c in back(deeds)] == [
        (ReturnKind.SHAPE, Shape(Form.BULLET, 1)),
        (ReturnKind.SHAPE, Shape(Form.BULLET, 2)),
        (ReturnKind.SHAPE, PLAIN),
        (ReturnKind.SHAPE, Shape(Form.NUMBER, 1)),
    ]
    own = take_back(own, back(deeds)[0])
    assert "\n- Wij[^1] gaan\n  nu.\n- een\n" in own_of(own)


def test_a_heading_of_the_program_is_told_and_never_taken(trip):
    own, back = trip
    (change,) = back(styled("Wat ontbreekt", "Heading 4"))
    assert (change.kind, change.block, change.before) == (ReturnKind.SHAPE, "", "Wat ontbreekt")
    assert not can_be_taken(own, change)
