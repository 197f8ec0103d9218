"""The public version: nothing of what is withheld leaks, and that it is withheld is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.briefing import editing
from briefer.briefing.compose import compose
from briefer.briefing.composition import composition_of
from briefer.briefing.data import to_json
from briefer.briefing.web import to_html
from briefer.briefing.withholding import everywhere, grounds, marks
from briefer.briefing.word import to_docx
from briefer.model.draft import Block, Part
from briefer.model.manuscript import Heading, Paragraph, Table
from briefer.wording import load

from .conftest import Opened

NL = load("nl")
POSITION = "Nederland steunt drie schepen"


@pytest.fixture
def barred(draft):
    """The position and a promise withheld, on two grounds, and own text on the first."""
    for section, ground in (("topic_1.position", "eenheid van beleid"), ("promises", "")):
        block = next(s for s in draft.walk() if s.id == section).blocks[0]
        draft = editing.publish(draft, block.id, public=False, ground=ground)
    draft = editing.add_text(draft, "summary.points", "Geheime lijn.")
    return editing.publish(draft, "own1", public=False, ground="eenheid van beleid")


def elements_of(draft):
    return compose(draft, NL, public=True).elements


def test_marks_count_what_follows_each_other_on_one_ground():
    blocks = [Block(str(n), public=False, ground=g) for n, g in enumerate(("a", "a", "", "a"))]
    assert [mark.text for mark in marks(blocks, NL)] == [
        "[2 passages niet openbaar: a]",
        "[1 passage niet openbaar: geen grond genoemd]",
        "[1 passage niet openbaar: a]",
    ]


def test_the_grounds_are_listed_before_the_sources_with_their_number(barred):
    elements = elements_of(barred)
    headings = [e.text for e in elements if isinstance(e, Heading) and e.level == 1]
    assert headings[-2:] == ["Niet openbaar gemaakt", "Bronnen"]
    start = next(n for n, e in enumerate(elements) if getattr(e, "anchor", "") == "withheld")
    table = elements[start + 1]
    assert [[c[0].text for c in row] for row in table.rows] == [
        ["eenheid van beleid", "2"],
        ["geen grond genoemd", "1"],
    ]


def test_nothing_of_it_stands_in_any_sort_of_file(barred):
    text = compose(barred, NL, public=True)
    word = Opened(to_docx(text, NL))
    files = [to_html(text, NL).decode(), to_json(text).decode(), word.text]
    files += [content.decode("utf-8", "ignore") for content in word.parts.values()]
    for content in files:
        assert POSITION not in content
        assert "Geheime lijn" not in content
        assert "lijst van branden" not in content


def test_a_sentence_is_not_told_as_what_another_was_before(draft):
    """The move from an earlier sentence quotes it: withheld there, it is withheld here."""
    earlier = next(s for s in draft.walk() if s.id == "topic_1.earlier").blocks[0]
    barred = editing.publish(draft, earlier.id, public=False, ground="x")
    text = to_json(compose(barred, NL, public=True)).decode()
    assert "Nederland steunt twee schepen" in to_json(compose(barred, NL)).decode()
    assert "Nederland steunt twee schepen" not in text


def test_the_agenda_does_not_say_that_there_is_no_position_where_it_is_withheld(barred):
    earlier = next(s for s in barred.walk() if s.id == "topic_1.earlier").blocks[0]
    barred = editing.switch_block(barred, earlier.id, on=False)
    lines = [getattr(e, "text", "") for e in elements_of(barred)]
    assert "Schepen: standpunten hier niet opgenomen" in lines


def test_where_nothing_is_withheld_nothing_is_said_of_it(draft, barred):
    assert list(grounds(draft.walk(), composition_of(draft, NL, public=True))) == []
    assert list(grounds(barred.walk(), composition_of(barred, NL))) == []
    assert not any(getattr(e, "anchor", "") == "withheld" for e in elements_of(draft))


def test_the_table_goes_on_around_a_promise_that_is_withheld(barred):
    elements = elements_of(barred)
    start = next(
        n for n, e in enumerate(elements) if getattr(e, "anchor", "") == str(Part.PROMISES)
    )
    assert elements[start + 1].text == "[1 passage niet openbaar: geen grond genoemd]"
    assert isinstance(elements[start + 2], Table)


def test_a_sentence_is_withheld_wherever_it_is_quoted(draft):
    sections = {s.id: s for s in draft.walk()}
    block = sections["topic_1.position"].blocks[0]
    said = draft.by_key[block.quoted].position.item.passage
    other = next(s for s in draft.statements if s.ally is not None)
    ally = replace(other.ally, item=replace(other.ally.item, passage=said))
    twin = replace(other, ally=ally)
    statements = tuple(twin if s.key == other.key else s for s in draft.statements)
    both = replace(draft, statements=statements)
    assert said.quote in "".join(texts(compose(both, NL, public=True)))
    held = editing.publish(both, block.id, public=False, ground="5.1")
    assert said.quote not in "".join(texts(compose(held, NL, public=True)))
    assert said.quote in "".join(texts(compose(held, NL)))


def texts(manuscript):
    return [e.text for e in manuscript.elements if isinstance(e, Paragraph)]


def repeated(draft, quote):
    """The draft with a second paper that says these words, in another section."""
    first = next(s for s in draft.walk() if s.id == "topic_1.position").blocks[0]
    here = draft.by_key[first.quoted]
    said = here.position.item
    place = replace(said.passage, sha256="9" * 64, quote=quote)
    there = replace(
        here,
        key="position:again",
        position=replace(here.position, item=replace(said, passage=place)),
    )
    statements = (*draft.statements, there)
    sections = tuple(
        replace(s, blocks=(*s.blocks, Block("again", "position:again")))
        if s.part is Part.GAPS
        else s
        for s in draft.sections
    )
    made = replace(draft, statements=statements, sections=sections)
    return editing.publish(made, first.id, public=False, ground="kroon")


@pytest.mark.parametrize(
    ("again", "ground"),
    [("{}", "kroon"), ("  {} ", "kroon"), ("{} Maar anders.", ""), ("Nederland steunt dit.", "")],
)
def test_the_same_sentence_in_another_paper_is_withheld_too(draft, again, ground):
    first = next(s for s in draft.walk() if s.id == "topic_1.position").blocks[0]
    quote = draft.by_key[first.quoted].position.item.passage.quote
    found = everywhere(repeated(draft, again.format(quote)))
    block = next(b for s in found.walk() for b in s.blocks if b.id == "again")
    assert (block.public, block.ground) == (not ground, ground)


def test_a_draft_in_which_all_is_public_is_left_as_it_is(draft):
    assert everywhere(draft) is draft
