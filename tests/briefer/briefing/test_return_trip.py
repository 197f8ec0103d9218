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
