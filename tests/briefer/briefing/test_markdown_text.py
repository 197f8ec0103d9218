"""The briefing as Markdown: readable again with nothing lost, form of the papers escaped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fragment_fromstring
from markdown import markdown

from briefer.briefing.compose import compose
from briefer.briefing.markdown_text import of_paragraph, to_markdown
from briefer.briefing.prose import prose
from briefer.model.manuscript import Look, Manuscript, Paragraph, Span
from briefer.wording import load


def read_back(text):
    shown = markdown(text, extensions=["tables", "footnotes"])
    return fragment_fromstring(shown, create_parent="div")


@pytest.fixture
def text(draft):
    return to_markdown(compose(draft, load("nl"))).decode()


def test_every_statement_can_be_read_back(text, file):
    shown = read_back(text).text_content()
    said = [s.replace("\x02", "") for s in file.said]
    assert [s for s in said if s not in shown] == []


def test_every_mark_has_its_note(text):
    root = read_back(text)
    assert len(root.xpath("//sup[starts-with(@id, 'fnref')]")) == len(root.xpath("//div/ol/li"))


@pytest.mark.parametrize(
    "words", ["*niet* vet", "[a](b)", "1. geen lijst", "# geen kop", "a | b", "<b>", "- x", "> y"]
)
def test_words_of_a_paper_are_never_form(briefing, words):
    manuscript = Manuscript("T", "S", "K", "M", briefing.today, "nl", (Paragraph((Span(words),)),))
    root = read_back(to_markdown(manuscript).decode())
    assert root[-1].tag == "p"
    assert root[-1].text_content() == words


def test_emphasis_never_takes_white_along(briefing):
    spans = (Span("Nu: ", bold=True), Span("steun"))
    manuscript = Manuscript(
        "T", "S", "K", "M", briefing.today, "nl", (Paragraph(spans, Look.BULLET),)
    )
    assert "- **Nu:** steun" in to_markdown(manuscript).decode()


LINES = "Beste,\n**vet\nmeer**\n\n- een\n  <b> 2. lager\n\n> a\n> b\n\n| k |\n|---|\n| x<br>y |"


def test_every_markdown_shows_the_lines_of_own_text(briefing):
    manuscript = Manuscript(
        "T", "S", "K", "M", briefing.today, "nl", prose(LINES, block="b", level=1)
    )
    root = read_back(to_markdown(manuscript).decode().replace("<br>", "@"))
    assert [node.tail.strip() for node in root.iter("br")] == ["", "meer", "<b> 2. lager", "b"]
    assert [cell.text for cell in root.iter("td")] == ["x@y"]


@given(st.lists(st.sampled_from(["a", "- b", "1. c", "2021. d", "# e", "+ f"]), min_size=1))
def test_lines_come_back_as_lines_and_never_as_form(lines):
    words = Paragraph((Span("\n".join(lines)),))
    (found,) = prose(of_paragraph(words), block="", level=1)
    assert (found.look, found.text) == (Look.BODY, words.text)
