"""The words in charts and diagrams; how they come into a paper is in `test_word.py`."""

from __future__ import annotations

from lxml import etree

from briefer.reading.word_drawings import drawn_words

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def test_the_same_words_twice_are_told_once_and_parts_are_found_beside_the_main_one():
    box = f'<d xmlns:a="{A}">' + "<a:p><a:t>Besluit</a:t></a:p>" * 2 + "</d>"
    parts = {
        "map/_rels/stuk.xml.rels": f'<R xmlns="{RELATIONS}"><Relationship Type="x/diagramData" '
        'Target="../ander/data.xml"/></R>',
        "ander/data.xml": box,
    }

    def parsed(name):
        return etree.fromstring(parts[name]) if name in parts else None

    assert [one.parts for one in drawn_words("map/stuk.xml", parsed)] == [(("Besluit", False),)]


def test_a_document_without_relations_has_none():
    assert list(drawn_words("document.xml", lambda _: None)) == []
