"""A briefing that a colleague edited in Word: every change is offered, none is missed."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from briefer.briefing import editing
from briefer.briefing.compose import compose
from briefer.briefing.return_trip import came_back, origin_of
from briefer.briefing.word import to_docx
from briefer.errors import NotOurBriefingError
from briefer.model.draft import ReturnKind
from briefer.wording import load

NL = load("nl")
OWN = "Wij **steunen** dit plan.\n\n- eerste punt\n- tweede punt"


@pytest.fixture
def manuscript(draft):
    written = editing.add_text(draft, "summary.points", OWN)
    return compose(written, NL, origin="draft/1/2")


@pytest.fixture
def edited(manuscript):
    """What came back after a colleague did something to the file."""

    def after(deed):
        document = docx.Document(io.BytesIO(to_docx(manuscript, NL)))
        deed(document)
        saved = io.BytesIO()
        document.save(saved)
        return came_back(manuscript, saved.getvalue())

    return after


def paragraph(document, text):
    return next(p for p in document.paragraphs if text in p.text)


def test_untouched_nothing_came_back(edited):
    assert edited(lambda _: None) == ()


def test_the_file_says_where_it_comes_from(manuscript):
    assert origin_of(to_docx(manuscript, NL)) == "draft/1/2"


def test_own_text_comes_back_as_it_would_be_written(edited):
    def deed(document):
        found = paragraph(document, "Wij steunen")
        found.runs[-1].text = " dit plan van harte."

    (change,) = edited(deed)
    assert (change.kind, change.block) == (ReturnKind.EDITED, "own1")
    assert change.before == "Wij **steunen** dit plan."
    assert change.after == "Wij **steunen** dit plan van harte."


def test_an_item_of_a_list_stays_an_item(edited):
    def deed(document):
        paragraph(document, "tweede punt").runs[0].text = "ander punt"

    (change,) = edited(deed)
    assert change.after == "- ander punt"


def test_a_quotation_that_is_no_longer_verbatim_is_flagged(edited):
    def deed(document):
        found = paragraph(document, "Nederland steunt twee schepen.")
        found.runs[-2].text = "Nederland steunt honderd schepen."

    changes = edited(deed)
    assert ReturnKind.QUOTATION in {change.kind for change in changes}
    assert any("honderd" in change.after for change in changes)


def test_a_new_paragraph_comes_after_the_own_text_it_follows(edited):
    def deed(document):
        place = paragraph(document, "tweede punt")
        place._p.addnext(document.add_paragraph("Nog iets.")._p)

    (change,) = edited(deed)
    assert (change.kind, change.block, change.after) == (ReturnKind.ADDED, "own1", "Nog iets.")


def test_what_was_taken_out_is_told(edited):
    def deed(document):
        found = paragraph(document, "eerste punt")._p
        found.getparent().remove(found)

    (change,) = edited(deed)
    assert (change.kind, change.block, change.before) == (
        ReturnKind.REMOVED, "own1", "eerste punt",
    )  # fmt: skip


def test_what_was_moved_is_known_again(edited):
    def deed(document):
        found = paragraph(document, "eerste punt")._p
        paragraph(document, "Wij steunen")._p.addprevious(found)

    assert edited(deed) == ()


def test_a_comment_comes_in_with_its_author_and_place(edited):
    def deed(document):
        found = paragraph(document, "Wij steunen")
        document.add_comment(found.runs, text="Is dit nog zo?", author="B. Bakker")

    (change,) = edited(deed)
    assert (change.kind, change.block) == (ReturnKind.COMMENT, "own1")
    assert (change.after, change.author) == ("Is dit nog zo?", "B. Bakker")


def test_a_tracked_deletion_counts_as_done(edited):
    def deed(document):
        run = paragraph(document, "Wij steunen").runs[1]._r
        deleted = OxmlElement("w:del")
        run.addprevious(deleted)
        deleted.append(run)
        text = run.find(qn("w:t"))
        text.tag = qn("w:delText")

    (change,) = edited(deed)
    assert change.after == "Wij  dit plan."


def test_a_cell_of_a_table_is_watched_too(edited):
    def deed(document):
        cell = document.tables[1].rows[1].cells[1]
        cell.paragraphs[0].runs[0].text = "iemand anders"

    assert [change.after for change in edited(deed)] == ["iemand anders"]


def typed(tag, **attributes):
    made = OxmlElement(tag)
    for name, value in {"id": "900", "author": "B. Bakker", **attributes}.items():
        made.set(qn(f"w:{name}"), value)
    return made


def run_of(text, tag="w:t"):
    run, words = OxmlElement("w:r"), OxmlElement(tag)
    words.text = text
    run.append(words)
    return run


def test_words_that_a_colleague_added_with_tracking_count_as_there(edited):
    def deed(document):
        added = typed("w:ins", date="2031-06-02T10:00:00Z")
        added.append(run_of(" En snel ook."))
        paragraph(document, "Wij steunen")._p.append(added)

    (change,) = edited(deed)
    assert change.after == "Wij **steunen** dit plan. En snel ook."


def test_runs_split_as_word_does_and_marks_of_its_checker_change_nothing(edited):
    def deed(document):
        found = paragraph(document, "Wij steunen")
        run = found.runs[-1]._r
        rest = run.text
        run.addprevious(OxmlElement("w:proofErr"))
        for place in range(1, len(rest)):
            part = run_of(rest[place])
            part.find(qn("w:t")).set(qn("xml:space"), "preserve")
            part.set(qn("w:rsidR"), "00AB12CD")
            found._p.append(part)
        found.runs[2].text = rest[0]
        found._p.set(qn("w:rsidR"), "00AB12CD")

    assert edited(deed) == ()


def test_a_paragraph_moved_with_tracking_is_no_change(edited):
    def deed(document):
        found = paragraph(document, "eerste punt")._p
        words = "eerste punt"
        gone, come = typed("w:moveFrom"), typed("w:moveTo", id="901")
        for run in found.findall(qn("w:r")):
            gone.append(run)
        found.append(gone)
        new = document.add_paragraph()._p
        come.append(run_of(words))
        new.append(come)
        paragraph(document, "Wij steunen")._p.addprevious(new)

    assert edited(deed) == ()


def test_a_paragraph_cut_and_pasted_elsewhere_is_no_change(edited):
    def deed(document):
        found = paragraph(document, "eerste punt")._p
        found.getparent().remove(found)
        paragraph(document, "Wij steunen")._p.addprevious(
            document.add_paragraph("eerste punt", style="List Bullet")._p
        )

    assert edited(deed) == ()


def test_of_two_copies_pasted_one_is_new(edited):
    def deed(document):
        found = paragraph(document, "eerste punt")._p
        found.getparent().remove(found)
        for _ in range(2):
            copy = document.add_paragraph("eerste punt", style="List Bullet")._p
            paragraph(document, "Wij steunen")._p.addprevious(copy)

    (change,) = edited(deed)
    assert (change.kind, change.after) == (ReturnKind.ADDED, "- eerste punt")


def test_a_number_that_is_another_is_no_move(draft):
    manuscript = compose(editing.add_text(draft, "summary.points", "Een.\n\n- 3 schepen"), NL)
    document = docx.Document(io.BytesIO(to_docx(manuscript, NL)))
    found = paragraph(document, "3 schepen")._p
    found.getparent().remove(found)
    new = document.add_paragraph("5 schepen", style="List Bullet")._p
    paragraph(document, "Een.")._p.addprevious(new)
    saved = io.BytesIO()
    document.save(saved)
    kinds = [one.kind for one in came_back(manuscript, saved.getvalue())]
    assert kinds == [ReturnKind.ADDED, ReturnKind.REMOVED]


def test_what_word_makes_of_quotation_marks_and_dots_changes_nothing(draft):
    own = "Zij zei: \"ja\" - en 'nee'... of niet"
    manuscript = compose(editing.add_text(draft, "summary.points", own), NL)
    document = docx.Document(io.BytesIO(to_docx(manuscript, NL)))
    found = paragraph(document, "Zij zei")
    found.runs[0].text = "Zij zei: „ja” – en ‘nee’… of niet"
    saved = io.BytesIO()
    document.save(saved)
    assert came_back(manuscript, saved.getvalue()) == ()


def test_a_heading_that_a_colleague_added_comes_as_one(edited):
    def deed(document):
        place = paragraph(document, "tweede punt")
        place._p.addnext(document.add_heading("Nieuwe kop", 3)._p)

    (change,) = edited(deed)
    assert (change.kind, change.block, change.after) == (
        ReturnKind.ADDED, "own1", "### Nieuwe kop",
    )  # fmt: skip


def test_an_item_added_to_a_list_comes_as_an_item(edited):
    def deed(document):
        place = paragraph(document, "tweede punt")
        place._p.addnext(document.add_paragraph("derde punt", style="List Bullet")._p)

    (change,) = edited(deed)
    assert (change.kind, change.after) == (ReturnKind.ADDED, "- derde punt")


def test_an_answer_to_a_comment_comes_in_too(edited):
    def deed(document):
        found = paragraph(document, "Wij steunen")
        document.add_comment(found.runs, text="Is dit nog zo?", author="B. Bakker")
        document.add_comment(found.runs, text="Ja.", author="C. de Wit")

    assert [(one.after, one.author) for one in edited(deed)] == [
        ("Is dit nog zo?", "B. Bakker"),
        ("Ja.", "C. de Wit"),
    ]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04x", b"geen Word"])
def test_what_is_no_word_file_is_refused(manuscript, content):
    with pytest.raises(NotOurBriefingError):
        came_back(manuscript, content)
    with pytest.raises(NotOurBriefingError):
        origin_of(content)


def test_a_file_of_another_program_is_refused():
    saved = io.BytesIO()
    docx.Document().save(saved)
    with pytest.raises(NotOurBriefingError):
        origin_of(saved.getvalue())
