"""The page: whole, standing alone, every mark with its note, nothing of a paper as markup."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

from briefer.briefing.compose import compose
from briefer.briefing.web import to_html
from briefer.model.manuscript import Heading, Look, Manuscript, Paragraph, Span, Table
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


def items(*rows):
    return tuple(Paragraph((Span(text),), look, level=level) for text, look, level in rows)


def test_a_list_in_a_list_stands_within_its_item(briefing):
    dash, figure = Look.BULLET, Look.NUMBER
    found = made(
        briefing.today,
        *items(("een", figure, 0), ("eronder", dash, 1), ("diep", dash, 3), ("twee", figure, 0)),
        *items(("los", dash, 0)),
    )
    assert [li.text.strip() for li in found.xpath("//main/ol/li")] == ["een", "twee"]
    assert found.xpath("//main/ol/li[1]/ul/li/text()[normalize-space()]") == ["eronder\n"]
    assert found.xpath("string(//main/ol/li[1]/ul/li/ul)").strip() == "diep"
    assert found.xpath("//main/ul/li/text()") == ["los\n"]


def test_what_lies_on_its_side_is_printed_so(briefing):
    page = Manuscript("T", "S", "K", "M", briefing.today, "nl", (), landscape=True)
    assert b"landscape" in to_html(page, NL)
    assert b"landscape" not in to_html(replace(page, landscape=False), NL)


def test_only_a_chapter_that_begins_a_page_does_so_in_print(briefing):
    heads = (Heading((Span(n),), 1, n, new_page=new) for n, new in (("a", True), ("b", False)))
    found = made(briefing.today, *heads)
    assert [h.get("style") for h in found.iter("h1")] == ["page-break-before: always", None]


def test_the_columns_of_a_table_are_as_wide_as_in_word(briefing):
    row = tuple((Paragraph((Span(text),)),) for text in ("Een", "Twee"))
    for header in ((), ("A", "B")):
        found = made(briefing.today, Table("T", (4.0, 12.0), (row, row), header))
        wide = [cell.get("style") for cell in found.iter("th", "td") if cell.get("style")]
        assert wide == ["width: 25%", "width: 75%"]


def test_a_page_tells_who_prints_it_that_it_is_large(briefing):
    page = Manuscript("T", "S", "K", "M", briefing.today, "nl", ())
    assert b'<body class="large">' in to_html(page, NL, large=True)
    assert b"<body>" in to_html(page, NL)


def test_the_marking_is_at_top_and_bottom(page):
    assert len(page.find_class("marking")) == 2


def test_the_same_draft_gives_the_same_page(draft):
    assert to_html(compose(draft, NL), NL) == to_html(compose(draft, NL), NL)
