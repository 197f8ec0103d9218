"""The pieces of WordprocessingML."""

from __future__ import annotations

import docx
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefer.briefing.elements import (
    add_bookmark,
    add_field,
    add_link,
    clean,
    element,
    set_language,
)


@given(st.text(st.characters(codec=None)))
def test_whatever_is_cleaned_can_be_xml(text):
    etree.Element("a").text = clean(text)


def test_an_element_and_its_attributes_are_words():
    made = element("w:lang", val="nl-NL")
    assert (made.tag, made.get(qn("w:val"))) == (qn("w:lang"), "nl-NL")


def test_a_field_shows_its_result():
    paragraph = docx.Document().add_paragraph()
    add_field(paragraph.add_run(), " PAGE ", "1")
    assert paragraph.text == "1"
    assert [c.get(qn("w:fldCharType")) for c in paragraph._p.iter(qn("w:fldChar"))] == [
        "begin",
        "separate",
        "end",
    ]


def test_a_bookmark_goes_round_the_paragraph_after_its_properties():
    paragraph = docx.Document().add_heading("Kop", 1)
    add_bookmark(paragraph, "kop", 1)
    tags = [child.tag for child in paragraph._p]
    assert tags == [qn("w:pPr"), qn("w:bookmarkStart"), qn("w:r"), qn("w:bookmarkEnd")]


def test_a_link_holds_its_text():
    paragraph = docx.Document().add_paragraph()
    add_link(paragraph, "kop", "Naar\x00 kop")
    (link,) = paragraph._p.iter(qn("w:hyperlink"))
    assert link.get(qn("w:anchor")) == "kop"
    assert [text.text for text in link.iter(qn("w:t"))] == ["Naar kop"]


def test_a_run_has_a_language():
    run = docx.Document().add_paragraph().add_run("zin")
    set_language(run, "nl-NL")
    assert [lang.get(qn("w:val")) for lang in run._r.iter(qn("w:lang"))] == ["nl-NL"]
