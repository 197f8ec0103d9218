"""Footnotes that Word takes as its own."""

from __future__ import annotations

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from briefer.briefing.footnotes import Footnotes
from briefer.briefing.house_style import dress


@pytest.fixture
def document():
    made = docx.Document()
    dress(made, "nl")
    return made


def part(document):
    (rel,) = [r for r in document.part.rels.values() if r.reltype.endswith("/footnotes")]
    return etree.fromstring(rel.target_part.blob)


def test_notes_are_numbered_from_one(document):
    notes = Footnotes(document)
    paragraph = document.add_paragraph("Zin.")
    assert [notes.add(paragraph, "Een"), notes.add(paragraph, "Twee")] == [1, 2]
    notes.attach()
    assert [n.get(qn("w:id")) for n in part(document)] == ["-1", "0", "1", "2"]


def test_a_note_holds_its_text_without_forbidden_code_points(document):
    notes = Footnotes(document)
    notes.add(document.add_paragraph("Zin."), "Bron\x0c 1")
    notes.attach()
    assert "".join(part(document)[-1].itertext()) == " Bron 1"


def test_a_day_in_a_note_does_not_break(document):
    notes = Footnotes(document)
    notes.add(document.add_paragraph("Zin."), "Bron 1 (6\u20112\u20112025), p. 2.")
    notes.attach()
    run = part(document)[-1][-1][-1]
    assert [child.tag for child in run] == [
        qn(f"w:{name}") for name in ("t", "noBreakHyphen", "t", "noBreakHyphen", "t")
    ]
    assert [child.text for child in run if child.text] == [" Bron 1 (6", "2", "2025), p. 2."]


def test_the_settings_name_the_separators(document):
    Footnotes(document).attach()
    properties = document.settings.element.find(qn("w:footnotePr"))
    assert [n.get(qn("w:id")) for n in properties] == ["-1", "0"]


def test_a_note_is_in_the_style_of_the_file_whatever_its_number(document):
    # Word numbers its styles in its own language.
    for name, number in (
        ("footnote text", "Voetnoottekst"), ("footnote reference", "Voetnootmarkering")
    ):  # fmt: skip
        document.styles[name].element.set(qn("w:styleId"), number)
    notes = Footnotes(document)
    notes.add(document.add_paragraph("Zin."), "Bron")
    notes.attach()
    note = part(document)[-1]
    assert note.find(f".//{qn('w:pStyle')}").get(qn("w:val")) == "Voetnoottekst"
    assert note.find(f".//{qn('w:rStyle')}").get(qn("w:val")) == "Voetnootmarkering"


@pytest.mark.parametrize("after", ["w:listSeparator", None])
def test_settings_without_compatibility_name_the_separators_too(document, after):
    settings = document.settings.element
    for child in list(settings):
        if child.tag != qn(after or "w:none"):
            settings.remove(child)
    notes = Footnotes(document)
    notes.add(document.add_paragraph("Zin."), "Bron")
    notes.attach()
    names = [child.tag for child in settings]
    assert names == [qn("w:footnotePr"), *([qn(after)] if after else [])]
