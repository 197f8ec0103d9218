"""The Word file: whole, legal, the same every time, each statement verbatim with its source."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def style_of(paragraph):
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "Normal" if found is None else found.get(f"{W}val")


def test_every_statement_stands_as_in_its_paper(opened, file):
    text = opened().text
    assert [s for s in file.said if re.sub("[\x00-\x1f]", "", s) not in text] == []


def test_code_points_xml_forbids_are_left_out(opened):
    assert "Hoeveel schepen?" in opened().text


def test_the_same_briefing_gives_the_same_bytes(made):
    assert made() == made()


def test_headings_never_skip_a_level(opened):
    levels = [int(style_of(p)[-1]) for p in opened().all("p") if style_of(p).startswith("Heading")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_mark_has_its_note_and_every_note_its_mark(opened):
    file = opened()
    marks = [m.get(f"{W}id") for m in file.all("footnoteReference")]
    notes = [n.get(f"{W}id") for n in file.all("footnote", "word/footnotes.xml")]
    assert marks
    assert notes[2:] == marks


def test_every_link_inside_leads_to_one_bookmark(opened):
    file = opened()
    marks = [m.get(f"{W}name") for m in file.all("bookmarkStart")]
    assert len(marks) == len(set(marks))
    assert {link.get(f"{W}anchor") for link in file.all("hyperlink")} <= set(marks)


def test_no_paragraph_is_empty(opened):
    assert [p for p in opened().all("p") if not "".join(p.itertext()).strip()] == []


def test_every_style_used_is_known(opened):
    file = opened()
    known = {s.get(f"{W}styleId") for s in file.all("style", "word/styles.xml")}
    assert {style_of(p) for p in file.all("p")} <= known


def test_nothing_of_the_template_is_left(opened):
    left = [n for n in opened().parts if re.search("thumbnail|customXml|WithEffects", n)]
    assert left == []


def test_every_source_of_a_note_is_in_the_list(opened):
    file = opened()
    numbers = {int(n) for n in re.findall(r"Bron (\d+)", file.parts["word/footnotes.xml"].decode())}
    listed = {row.cells[0].text for row in file.document.tables[-1].rows[1:]}
    assert {str(n) for n in numbers} <= listed


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_briefing_on_an_empty_meeting_is_whole(made, empty, language):
    assert made(language, empty)[:2] == b"PK"


def test_in_english_the_quotations_are_marked_as_dutch(opened, file):
    dutch = "".join(
        "".join(run.itertext(f"{W}t")) + "\n"
        for run in opened("en").all("r")
        if any(lang.get(f"{W}val") == "nl-NL" for lang in run.iter(f"{W}lang"))
    )
    assert {"Schepen", "voor mei"} <= set(dutch.split("\n"))
    # Who said it has his English name, which is no quotation.
    assert not {"Frankrijk: ", "minister van Defensie"} & set(dutch.split("\n"))
    assert {"France: ", "Minister of Defence"} <= {
        "".join(run.itertext(f"{W}t")) for run in opened("en").all("r")
    }
    said = [re.sub("[\x00-\x1f]", "", s) for s in file.said if "mits" not in s]
    assert [s for s in said if s not in dutch] == []


def test_in_english_no_label_is_dutch(opened):
    text = opened("en").text
    assert not re.search("Bron |alinea|standpunt |Toezegging|Vindplaats|Termijn", text)


def test_in_dutch_no_run_is_marked(opened):
    assert opened().all("lang") == []
