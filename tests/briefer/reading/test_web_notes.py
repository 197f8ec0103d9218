"""Footnotes of web pages are told by their links."""

from __future__ import annotations

from lxml import etree

from briefer.reading.web_notes import notes_of


def notes(page: str):
    return notes_of(etree.fromstring(page, etree.HTMLParser()))


def test_a_short_raised_link_further_on_is_a_mark() -> None:
    found = notes('<p>Zin<a href="#a"><sup>2</sup></a></p><ol><li id="a">Noot</li></ol>')
    assert list(found.references.values()) == ["2"]
    assert [note.tag for note in found.notes] == ["li"]


def test_a_link_in_a_table_of_contents_is_no_mark() -> None:
    found = notes(
        '<p><a href="#h">Inleiding</a> <a href="#i">3</a></p><h2 id="h">x</h2><p id="i">y'
    )
    assert not found.references


def test_what_leads_back_is_left_out() -> None:
    page = (
        '<p id="r">Zin<a href="#fn1" id="fnref1"><sup>1</sup></a></p>'
        '<section><ol><li id="fn1"><p>Noot<a href="#fnref1">↩</a></p></li></ol></section>'
    )
    assert [link.text for link in notes(page).left_out] == ["↩"]
