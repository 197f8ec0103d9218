"""One Enter in own text is a new line, wherever it is shown; what was written before is not."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn

from briefer.briefing import editing
from briefer.briefing.compose import compose
from briefer.briefing.length import pages_of
from briefer.briefing.markdown_text import to_markdown
from briefer.briefing.web import to_html
from briefer.briefing.word import to_docx
from briefer.model.manuscript import Paragraph, Span
from briefer.wording import load

NL = load("nl")
ADDRESS = "Ministerie van **Zeilen\nen** Schepen\nPostbus 1"


def before(draft):
    """The draft as an earlier program kept it, in which a line end was a space."""
    home = next(s for s in draft.walk() if any(b.id == "own1" for b in s.blocks))
    old = tuple(replace(b, lines=False) if b.id == "own1" else b for b in home.blocks)
    return editing._with_section(draft, home.id, lambda s: replace(s, blocks=old))


@pytest.fixture
def own(draft):
    return editing.add_text(draft, "summary.points", ADDRESS)


def paragraph(content):
    document = docx.Document(io.BytesIO(content))
    return next(p for p in document.paragraphs if p.text.startswith("Ministerie van Zeilen"))


def test_every_form_shows_each_line_below_the_other(own):
    manuscript = compose(own, NL)
    word = paragraph(to_docx(manuscript, NL))
    assert word.text == "Ministerie van Zeilen\nen Schepen\nPostbus 1"
    assert len(list(word._p.iter(qn("w:br")))) == 2
    page = to_html(manuscript, NL).decode()
    assert "<strong>Zeilen<br>\nen</strong> Schepen<br>\nPostbus 1</p>" in page
    text = to_markdown(manuscript).decode()
    assert "\nMinisterie van **Zeilen  \nen** Schepen  \nPostbus 1\n" in text


def test_what_was_written_before_stays_as_it_was_until_it_is_typed_in(own):
    old = before(own)
    joined = "Ministerie van Zeilen en Schepen Postbus 1"
    assert paragraph(to_docx(compose(old, NL), NL)).text == joined
    typed = editing.write(old, "own1", f"{ADDRESS}2")
    assert paragraph(to_docx(compose(typed, NL), NL)).text.count("\n") == 2


def test_a_sentence_taken_into_own_words_has_its_lines_too(draft):
    quoted = next(b.id for s in draft.walk() for b in s.blocks if b.quoted)
    own = editing.in_own_words(draft, quoted)
    assert next(b.lines for s in own.walk() for b in s.blocks if b.id == "own1")


def test_short_lines_take_the_room_of_lines():
    short = tuple(Paragraph((Span("a\n" * 9 + "a"),)) for _ in range(10))
    long = tuple(Paragraph((Span("a " * 9 + "a"),)) for _ in range(10))
    assert (pages_of(long), pages_of(short)) == (1, 2)
