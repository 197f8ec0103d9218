"""The page: whole, standing alone, every mark with its note, nothing of a paper as markup."""

from __future__ import annotations

import pytest
from lxml import html

from briefer.briefing.compose import compose
from briefer.briefing.web import to_html
from briefer.model.manuscript import Look, Manuscript, Paragraph, Span
from briefer.wording import load

NL = load("nl")


@pytest.fixture
def page(draft):
    return html.document_fromstring(to_html(compose(draft, NL), NL))


def made(day, *elements):
    manuscript = Manuscript("T", "S", "K", "Ongerubriceerd", day, "nl", elements)
    return html.document_fromstring(to_html(manuscript, NL))


def test_every_statement_stands_as_in_its_paper(page, file):
    text = page.text_content().replace("\x02", "")
    assert [s for s in file.said if s.replace("\x02", "") not in text] == []


def test_every_link_leads_to_something_on_the_page(page):
    ids = {e.get("id") for e in page.iter() if e.get("id")}
    links = {a.get("href") for a in page.iter("a")}
    assert all(link.startswith("#") and link[1:] in ids for link in links)


def test_nothing_is_fetched_and_nothing_runs(page):
    assert list(page.iter("script", "link", "img", "iframe", "object")) == []
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy[0].startswith("default-src 'none'")


def test_words_of_a_paper_are_never_markup(briefing):
    found = made(briefing.today, Paragraph((Span("<script>alert(1)</script>"),)))
    assert list(found.iter("script")) == []
    assert "<script>alert(1)</script>" in found.text_content()


def test_lists_in_lists_are_nested(briefing):
    items = (
        Paragraph((Span(text),), Look.BULLET, level=level)
        for text, level in (("een", 0), ("eronder", 1), ("twee", 0))
    )
    found = made(briefing.today, *items)
    assert [li.text_content().strip() for li in found.xpath("//main/ul/li")] == [
        "een",
        "eronder",
        "twee",
    ]
    assert found.xpath("//main/ul/li/ul/li/text()") == ["eronder"]


def test_the_marking_is_at_top_and_bottom(page):
    assert len(page.find_class("marking")) == 2


def test_the_same_draft_gives_the_same_page(draft):
    assert to_html(compose(draft, NL), NL) == to_html(compose(draft, NL), NL)
