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
from briefer.briefing.return_taking import take_back, was_taken
from briefer.briefing.web import to_html
from briefer.briefing.word import to_docx
from briefer.model.manuscript import Paragraph, Span
from briefer.wording import load

from .word_trip import sent

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


LETTER = "Beste **heer**,\nzie [de brief](https://example.org/a).\n\nTweede\nalinea."


def changed(draft, *deeds):
    """What came back after these deeds on the file of a draft."""

    def done(document):
        for words, deed in deeds:
            own = (p for p in document.paragraphs if "toc" not in p.style.name)
            deed(next(p for p in own if words in p.text))

    return sent(draft)(done)


def joined(found):
    for node in [*found._p.iter(qn("w:br"))]:
        node.getparent().replace(node, docx.oxml.parse_xml(SPACE))


SPACE = (
    '<w:t xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xml:space="preserve"> </w:t>'
)


def text_of(draft):
    return next(b.text for s in draft.walk() for b in s.blocks if b.id == "own1")


def test_a_line_break_that_came_or_went_in_word_is_offered_and_letters_and_links_stay(draft):
    own = editing.add_text(draft, "summary.points", LETTER)
    assert changed(own) == ()
    one, two = changed(
        own, ("Beste", lambda p: p.add_run("\nGroet")), ("Tweede", joined)
    )  # fmt: skip
    assert (one.before, one.after) == (
        "Beste **heer**,\nzie [de brief](https://example.org/a).",
        "Beste **heer**,\nzie [de brief](https://example.org/a).\nGroet",
    )
    assert (two.before, two.after) == ("Tweede\nalinea.", "Tweede alinea.")
    assert not was_taken(own, two)
    taken = take_back(take_back(own, two), one)
    assert was_taken(taken, two)
    assert text_of(taken) == f"{one.after}\n\nTweede alinea."


def test_bold_alone_is_offered_too(draft):
    own = editing.add_text(draft, "summary.points", LETTER)

    def bold(found):
        found.runs[0].bold = True

    (change,) = changed(own, ("Tweede", bold))
    assert change.after == "**Tweede\nalinea.**"


def test_what_was_written_before_comes_back_without_a_change_and_takes_one_over(draft):
    old = before(editing.add_text(draft, "summary.points", LETTER))
    assert changed(old) == ()
    (change,) = changed(old, ("Tweede", lambda p: p.add_run("\nSlot")))
    assert change.before == "Tweede alinea."
    joined_up = LETTER.replace(",\n", ", ").replace("Tweede\n", "Tweede ")
    assert text_of(take_back(old, change)) == f"{joined_up}\nSlot"


def test_new_paragraphs_come_below_what_they_follow_in_their_own_section(draft):
    own = editing.add_text(draft, "summary.points", LETTER)

    def two_more(found):
        for words in ("Twee.", "Een\nzin."):
            new = found.insert_paragraph_before(words)._p
            found._p.addnext(new)

    quote = "Nederland steunt drie schepen"
    items = changed(own, (quote, two_more), ("Wat ontbreekt", two_more))
    assert [(c.block, c.section, c.after) for c in items] == [
        ("", "topic_1.position", "Een\nzin."), ("", "topic_1.position", "Twee."),
        ("", "gaps", "Een\nzin."), ("", "gaps", "Twee."),
    ]  # fmt: skip
    for item in items:
        own = take_back(own, item)
    below, gaps = (
        next(s for s in own.walk() if s.id == name) for name in ("topic_1.position", "gaps")
    )
    told = [own.by_key[b.quoted].quote if b.quoted else b.text for b in below.blocks]
    place = next(n for n, words in enumerate(told) if words.startswith(quote))
    assert told[place + 1] == "Een\nzin.\n\nTwee."
    assert [b.text for b in gaps.blocks] == ["Een\nzin.\n\nTwee."]
    assert text_of(own) == LETTER
