"""The whole manuscript: its parts in order, every statement with a source that exists."""

from __future__ import annotations

import datetime as dt
import io
import json
from dataclasses import replace
from html import escape

import docx
import pytest

from briefer.briefing.assemble import assemble
from briefer.briefing.compose import compose
from briefer.briefing.data import to_json
from briefer.briefing.drafting import begin
from briefer.briefing.editing import add_text
from briefer.briefing.markdown_text import to_markdown
from briefer.briefing.templates import templates
from briefer.briefing.web import to_html
from briefer.briefing.word import to_docx
from briefer.model.draft import Part
from briefer.model.manuscript import Contents, Heading, Paragraph, Table, Voice
from briefer.model.records import TopicRecord
from briefer.wording import load

NL = load("nl")
TODAY = dt.date(2031, 6, 1)
SHIPS = TopicRecord(1, "Schepen")


@pytest.fixture
def manuscript(draft):
    return compose(draft, load("nl"))


def paragraphs(manuscript):
    for element in manuscript.elements:
        if isinstance(element, Paragraph):
            yield element
        elif isinstance(element, Table):
            yield from (p for row in element.rows for cell in row for p in cell)


def test_the_parts_come_in_their_order(manuscript):
    found = [e.text for e in manuscript.elements if isinstance(e, Heading) and e.level == 1]
    assert found == [
        "Op één pagina",
        "Onderwerpen op de agenda",
        "Onderwerpen uit eerdere vergaderingen",
        "Toezeggingen en aankondigingen",
        "Wat ontbreekt",
        "Tijdlijnen",
        "Bronnen",
    ]


def test_every_anchor_is_used_once_and_every_link_leads_to_one(manuscript):
    anchors = [e.anchor for e in manuscript.elements if isinstance(e, Heading)]
    links = {s.target[1:] for p in paragraphs(manuscript) for s in p.spans if s.target}
    assert len(anchors) == len(set(anchors))
    assert links
    assert links <= set(anchors)


def test_the_words_of_a_source_are_those_of_its_passage(manuscript):
    for paragraph in paragraphs(manuscript):
        said = "".join(s.text for s in paragraph.spans if s.voice is Voice.PAPER)
        for source in paragraph.sources if said else ():
            assert source.passage.quote in said or said in source.passage.quote


def test_what_a_file_says_of_itself_names_meeting_and_marking(manuscript):
    assert manuscript.title == "Briefing NAVO Defensie, 10 en 11 juni 2031"
    assert manuscript.keywords.endswith("Departementaal vertrouwelijk")


@pytest.fixture
def annotation(briefing):
    (template,) = (t for t in templates(NL) if t.id == "annotatie")
    return compose(begin(briefing, template), NL)


def test_an_annotation_bears_its_name_and_has_neither_contents_nor_new_pages(annotation):
    assert annotation.title.startswith("Annotatie ")
    assert annotation.elements[0].text == "Annotatie NAVO Defensie"
    assert not [e for e in annotation.elements if isinstance(e, Contents)]
    assert not [e for e in annotation.elements if isinstance(e, Heading) and e.new_page]


def test_an_annotation_lists_only_the_papers_it_cites(annotation):
    (table,) = (e for e in annotation.elements if isinstance(e, Table))
    cited = {str(s.number) for e in annotation.elements for s in getattr(e, "sources", ())}
    assert {row[0][0].text for row in table.rows} == cited


def test_an_annotation_quotes_the_newest_and_gives_the_place_of_the_rest(dossier, file):
    agenda = dossier.own[0]
    many = [file.position(agenda, SHIPS, f"Nederland wil {n} schepen.") for n in "abcdefgh"]
    briefing = assemble(replace(dossier, positions=(*many,)), TODAY, "Ongerubriceerd")
    (template,) = (t for t in templates(NL) if t.id == "annotatie")
    text = [p.text for p in paragraphs(compose(begin(briefing, template), NL))]
    said = [line for line in text if line.startswith("Nederland wil")]
    assert said == [f"Nederland wil {n} schepen." for n in "abcdef"]
    (rest,) = (line for line in text if line.startswith("Nog 2 standpunten: Bron 1, "))
    assert str(many[-1].item.passage.paragraph) in rest


def test_the_sources_may_stand_first(briefing):
    (template,) = (t for t in templates(NL) if t.id == "annotatie")
    short = begin(briefing, template)
    turned = compose(replace(short, sections=short.sections[::-1]), NL)
    (table,) = (e for e in turned.elements if isinstance(e, Table))
    assert table.rows


def test_what_nobody_else_spoke_of_is_named_among_what_is_missing(briefing):
    elements = compose(begin(briefing, templates(NL)[0]), NL).elements
    names = [getattr(element, "text", "") for element in elements]
    start = names.index("Zonder uitspraak van anderen in de stukken")
    # Of ships France spoke; remarks before any heading are no topic of the agenda.
    assert names[start + 1] == "Ruimte"
    assert names.count("Schepen") == 1


def with_own_condition(briefing, words):
    """The newest position on ships, with a condition that its sentence does not hold."""
    ships = next(c for c in briefing.chapters if c.heading == "Schepen")
    said = replace(ships.now[0], item=replace(ships.now[0].item, condition=words))
    chapters = tuple(replace(c, now=(said,)) if c is ships else c for c in briefing.chapters)
    return replace(briefing, chapters=chapters)


@pytest.mark.parametrize("form", ["dossier", "annotatie"])
def test_a_condition_filled_in_by_hand_goes_along_in_every_sort_of_file(briefing, form):
    words = "tenzij de Kamer anders <wil>"
    template = next(t for t in templates(NL) if t.id == form)
    manuscript = compose(begin(with_own_condition(briefing, words), template), NL)
    found = [p for p in paragraphs(manuscript) if words in p.text]
    assert {p.text for p in found} == {f"Voorwaarde in eigen woorden, geen citaat: {words}"}
    assert {p.sources[0].passage.quote for p in found} == {
        "Nederland steunt drie schepen, mits de werf ze bouwt."
    }
    word = docx.Document(io.BytesIO(to_docx(manuscript, NL)))
    for told in [p for p in word.paragraphs if words in p.text]:
        assert told.style.name == "List Bullet 2"
        assert told._p.xpath(".//w:footnoteReference")
    page, text = to_html(manuscript, NL).decode(), to_markdown(manuscript).decode()
    assert f"{escape(words)}<sup>" in page
    assert "    - **Voorwaarde in eigen woorden, geen citaat:** tenzij de Kamer" in text
    data = [e for e in json.loads(to_json(manuscript))["elements"] if words in str(e)]
    assert {e["paragraph"][-1]["voice"] for e in data} == {"staff"}
    assert all(e["sources"] for e in data)


def test_own_text_about_the_meeting_stands_above_the_contents(draft):
    front = next(section for section in draft.sections if section.part is Part.FRONT)
    elements = compose(add_text(draft, front.id, "Eigen inleiding."), NL).elements
    (own,) = (n for n, one in enumerate(elements) if getattr(one, "text", "") == "Eigen inleiding.")
    assert isinstance(elements[own - 1], Table)
    assert isinstance(elements[own + 1], Contents)
