"""What a Word file says of itself: valid settings, no compatibility mode, nothing of a library."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

from briefer.briefing.house_style import LANGUAGES, dress
from briefer.briefing.settings_part import comply, modernise

from .conftest import Opened


def settings_of(opened):
    return opened.xml("word/settings.xml")


def value(opened, name):
    return settings_of(opened).find(f".//{qn(f'w:{name}')}").get(qn("w:val"))


@pytest.mark.parametrize(("language", "symbols"), [("nl", (",", ";")), ("en", (".", ","))])
def test_word_opens_it_in_its_own_mode_and_language(opened, language, symbols):
    file = opened(language)
    (mode,) = (
        setting.get(qn("w:val"))
        for setting in settings_of(file).iter(qn("w:compatSetting"))
        if setting.get(qn("w:name")) == "compatibilityMode"
    )
    assert mode == "15"
    assert value(file, "themeFontLang") == LANGUAGES[language]
    assert (value(file, "decimalSymbol"), value(file, "listSeparator")) == symbols


def test_nothing_is_left_that_no_schema_knows(opened):
    parts = {n: c for n, c in opened().parts.items() if n.endswith((".xml", ".rels"))}
    for name, content in parts.items():
        root = etree.fromstring(content)
        assert not [a for a in root.attrib if "markup-compatibility" in a], name
        assert not [e for e in root.iter() if "microsoft.com/office/word/2010" in str(e.tag)], name


def test_it_does_not_say_that_word_made_it(opened):
    file = opened()
    assert b"Microsoft" not in file.parts["docProps/app.xml"]
    assert b"python-docx" not in b"".join(file.parts.values())


def test_a_house_keeps_its_own_settings_but_for_a_zoom_without_percentage():
    document = docx.Document()
    own = OxmlElement("w:zoom")
    own.set(qn("w:percent"), "80")
    document.settings.element.append(own)
    comply(document, house=True)
    made = io.BytesIO()
    document.save(made)
    file = Opened(made.getvalue())
    percents = [z.get(qn("w:percent")) for z in settings_of(file).iter(qn("w:zoom"))]
    assert percents == ["100", "80"]
    assert b"Macintosh" not in file.parts["docProps/app.xml"]


def test_what_may_be_ignored_goes_with_its_attributes_and_the_rest_stays():
    document = docx.Document()
    dress(document, "nl")
    later = "http://schemas.microsoft.com/office/word/2010/wordml"
    paragraph = document.add_paragraph("Tekst")
    paragraph._p.set(f"{{{later}}}paraId", "1A2B3C4D")
    modernise(document, "nl", "nl-NL")
    comply(document, house=False)
    assert dict(paragraph._p.attrib) == {}
    assert document.paragraphs[0].text == "Tekst"
