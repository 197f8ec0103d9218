"""A briefing that a colleague edited in Word: every change is offered, none is missed."""

from __future__ import annotations

import copy
import io
import zipfile

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from briefer.briefing import editing
from briefer.briefing.compose import compose
from briefer.briefing.return_taking import can_be_taken, place_of, take_back, was_taken
from briefer.briefing.return_trip import came_back, origin_of
from briefer.briefing.word import to_docx
from briefer.errors import NotOurBriefingError
from briefer.model.returned import Cell, ReturnKind
from briefer.wording import load

from .word_trip import sent

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
        ReturnKind.ADDED, "own1", "# Nieuwe kop",
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


TABLE = (
    "Voor[^a] de stemming.\n\n## Onze lijn\n\n"
    "| Land | Stem |\n|---|---|\n| Polen | voor |\n| Noren | tegen |\n\n[^a]: Zie de brief."
)


@pytest.fixture
def trip(draft):
    """A draft with own text of every sort, and what came back after a deed on its file."""
    own = editing.add_text(draft, "summary.points", TABLE)
    back = sent(own, origin="draft/1/2")

    def after(deed=None, notes=None):
        return back(*filter(None, [deed]), then=lambda content: with_notes(content, notes or {}))

    return own, after


def with_notes(content, others):
    """The file with other words in its footnotes."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for member in old.infolist():
            data = old.read(member)
            if member.filename == "word/footnotes.xml":
                for before, after in others.items():
                    assert before.encode() in data
                    data = data.replace(before.encode(), after.encode(), 1)
            new.writestr(member, data)
    return made.getvalue()


def own_of(draft):
    return next(b.text for s in draft.walk() for b in s.blocks if b.id == "own1")


def test_an_own_footnote_that_reads_otherwise_is_offered_and_taken(trip):
    own, back = trip
    (change,) = back(notes={"Zie de brief.": "Zie de nota."})
    assert (change.kind, change.block) == (ReturnKind.NOTE, "own1")
    assert (change.before, change.after) == ("Zie de brief.", "Zie de nota.")
    assert own_of(take_back(own, change)) == TABLE.replace("Zie de brief.", "Zie de nota.")


def test_the_note_of_a_quotation_is_told_and_never_taken(trip):
    own, back = trip
    changes = back(notes={"alinea\u00a01.": "alinea\u00a09."})
    assert {change.kind for change in changes} == {ReturnKind.SOURCE_NOTE}
    assert all("alinea\u00a09." in change.after for change in changes)
    assert not any(can_be_taken(own, change) for change in changes)


def referring(document, number):
    run = OxmlElement("w:r")
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), str(number))
    run.append(mark)
    return run


def note_of(document, words):
    return next(p for p in document.element.body.iter(qn("w:p")) if words in "".join(p.itertext()))


def test_a_footnote_put_in_comes_after_the_same_words(trip):
    own, back = trip
    new = "</w:footnotes>"
    note = f'<w:footnote w:id="900"><w:p><w:r><w:t>Nieuw.</w:t></w:r></w:p></w:footnote>{new}'

    def deed(document):
        runs = list(note_of(document, "de stemming.").iter(qn("w:r")))
        words = next(run for run in runs if "de stemming" in "".join(run.itertext()))
        words.find(qn("w:t")).text = " de"
        words.addnext(run_of(" stemming."))
        words.addnext(referring(document, 900))

    (change,) = back(deed, {new: note})
    assert (change.kind, change.before, change.after) == (ReturnKind.NOTE, "", "Nieuw.")
    taken = own_of(take_back(own, change))
    assert taken.startswith("Voor[^a] de[^1] stemming.\n")
    assert taken.endswith("[^a]: Zie de brief.\n\n[^1]: Nieuw.")


def test_a_footnote_taken_out_goes_with_its_words(trip):
    own, back = trip

    def deed(document):
        (mark,) = note_of(document, "de stemming.").iter(qn("w:footnoteReference"))
        mark.getparent().getparent().remove(mark.getparent())

    (change,) = back(deed)
    assert (change.kind, change.before, change.after) == (ReturnKind.NOTE, "Zie de brief.", "")
    taken = own_of(take_back(own, change))
    assert taken == TABLE.replace("[^a] de", " de").removesuffix("\n\n[^a]: Zie de brief.")


def test_a_new_paragraph_brings_its_footnote_along(trip):
    own, back = trip
    new = "</w:footnotes>"
    note = f'<w:footnote w:id="900"><w:p><w:r><w:t>Noot.</w:t></w:r></w:p></w:footnote>{new}'

    def deed(document):
        added = document.add_paragraph("Erbij")._p
        added.append(referring(document, 900))
        added.append(run_of(" gekomen."))
        note_of(document, "de stemming.").addnext(added)

    (change,) = back(deed, {new: note})
    assert change.after == "Erbij[^1] gekomen.\n\n[^1]: Noot."
    taken = own_of(take_back(own, change))
    assert taken.startswith("Voor[^a] de stemming.\n\nErbij[^1] gekomen.\n\n## Onze lijn")
    assert taken.endswith("[^a]: Zie de brief.\n\n[^1]: Noot.")


def votes(document):
    return next(t for t in document.tables if t.rows[0].cells[0].text == "Land")


def test_a_cell_is_told_with_its_table_row_and_column(trip):
    own, back = trip

    def deed(document):
        votes(document).rows[2].cells[1].paragraphs[0].runs[0].text = "onthouding"

    (change,) = back(deed)
    assert change.cell == Cell("Land, Stem", 2, "Stem", "Noren")
    assert own_of(take_back(own, change)) == TABLE.replace("tegen", "onthouding")


def test_a_heading_of_a_table_is_told_as_its_row_of_headings(trip):
    own, back = trip

    def deed(document):
        votes(document).rows[0].cells[0].paragraphs[0].runs[0].text = "Staat"

    (change,) = back(deed)
    assert (change.kind, change.block, change.cell) == (
        ReturnKind.EDITED, "own1", Cell("Land, Stem", 0, "Land"),
    )  # fmt: skip
    assert own_of(take_back(own, change)) == TABLE.replace("| Land", "| Staat")


def test_rows_put_in_come_as_rows_where_they_stand(trip):
    own, back = trip

    def deed(document):
        first = votes(document).rows[1]._tr
        for words in (("Finnen", "voor"), ("Denen", "")):
            new = copy.deepcopy(first)
            for mark in [*new.iter(qn("w:bookmarkStart")), *new.iter(qn("w:bookmarkEnd"))]:
                mark.getparent().remove(mark)
            for text, word in zip(new.iter(qn("w:t")), words, strict=True):
                text.text = word
            first.addnext(new)
            first = new

    one, two = back(deed)
    assert [(c.kind, c.after, c.cell.row) for c in (one, two)] == [
        (ReturnKind.ADDED, "| Finnen | voor |", 2),
        (ReturnKind.ADDED, "| Denen |  |", 3),
    ]
    wanted = TABLE.replace("| Noren", "| Finnen | voor |\n| Denen |  |\n| Noren")
    assert own_of(take_back(take_back(own, one), two)) == wanted


def test_a_row_taken_out_is_told_once_and_leaves_the_table_whole(trip):
    own, back = trip

    def deed(document):
        row = votes(document).rows[1]._tr
        row.getparent().remove(row)

    (change,) = back(deed)
    assert (change.kind, change.before) == (ReturnKind.REMOVED, "| Polen | voor |")
    assert own_of(take_back(own, change)) == TABLE.replace("| Polen | voor |\n", "")


def test_a_table_taken_out_goes_whole_and_one_moved_is_no_change(trip):
    own, back = trip

    def remove(document):
        votes(document)._tbl.getparent().remove(votes(document)._tbl)

    (change,) = back(remove)
    assert change.kind is ReturnKind.REMOVED
    taken = own_of(take_back(own, change))
    assert taken == "Voor[^a] de stemming.\n\n## Onze lijn\n\n[^a]: Zie de brief."

    def move(document):
        table = votes(document)._tbl
        for mark in [*table.iter(qn("w:bookmarkStart")), *table.iter(qn("w:bookmarkEnd"))]:
            mark.getparent().remove(mark)
        note_of(document, "de stemming.").addprevious(table)

    assert back(move) == ()


def test_a_table_put_in_comes_whole_below_what_it_follows(trip):
    own, back = trip

    def deed(document):
        table = document.add_table(rows=2, cols=2)
        for place, word in enumerate(("Wie", "Wat", "Raad", "a|b")):
            table.rows[place // 2].cells[place % 2].text = word
        note_of(document, "de stemming.").addnext(table._tbl)

    (change,) = back(deed)
    made = "| Wie | Wat |\n|---|---|\n| Raad | a\\|b |"
    assert (change.kind, change.block, change.after) == (ReturnKind.ADDED, "own1", made)
    taken = own_of(take_back(own, change))
    assert taken.startswith(f"Voor[^a] de stemming.\n\n{made}\n\n## Onze lijn")


def test_a_row_of_the_programs_own_table_leaves_out_what_it_quotes(trip):
    own, back = trip

    def deed(document):
        row = next(
            r for t in document.tables for r in t.rows if "lijst van branden" in r.cells[0].text
        )
        row._tr.getparent().remove(row._tr)

    (change,) = back(deed)
    section, block = place_of(own, change)
    assert section.id == "promises"
    left = take_back(own, change)
    assert not next(b for s in left.walk() for b in s.blocks if b.id == block.id).on


@pytest.mark.parametrize(("before", "section"), [("Wat ontbreekt", "gaps"), ("Schepen", "topic_1")])
def test_a_heading_of_a_section_that_was_renamed_renames_it(trip, before, section):
    own, back = trip

    def deed(document):
        found = next(
            p for p in document.paragraphs
            if p.text == before and p.style.name.startswith("Heading")
        )  # fmt: skip
        for run in found.runs[1:]:
            run.text = ""
        found.runs[0].text = "Nieuwe naam"

    (change,) = back(deed)
    assert (change.kind, change.before, change.after, change.section) == (
        ReturnKind.RENAMED, before, "Nieuwe naam", section,
    )  # fmt: skip
    assert not was_taken(own, change)
    taken = take_back(own, change)
    assert was_taken(taken, change)
    assert next(s.title for s in taken.walk() if s.id == section) == "Nieuwe naam"


def test_a_heading_of_own_text_stays_own_text(trip):
    own, back = trip

    def deed(document):
        paragraph(document, "Onze lijn").runs[0].text = "De lijn"

    (change,) = back(deed)
    assert (change.kind, change.block) == (ReturnKind.EDITED, "own1")
    assert "## De lijn\n" in own_of(take_back(own, change))


def test_a_footnote_at_a_quotation_can_be_kept_as_a_remark(trip):
    own, back = trip
    new = "</w:footnotes>"
    note = f'<w:footnote w:id="900"><w:p><w:r><w:t>Klopt dit?</w:t></w:r></w:p></w:footnote>{new}'
    quote = "Het kabinet wil meer bos."

    def deed(document):
        note_of(document, quote).append(referring(document, 900))

    (change,) = back(deed, {new: note})
    assert (change.kind, change.block, change.after) == (ReturnKind.NOTE, "", "Klopt dit?")
    section, block = place_of(own, change)
    found = next(s for s in take_back(own, change).walk() if s.id == section.id)
    remark = found.blocks[found.blocks.index(block) + 1]
    assert (remark.text, remark.on) == ("Klopt dit?", False)


def test_footnotes_that_cannot_be_read_are_refused(trip):
    with pytest.raises(NotOurBriefingError):
        trip[1](notes={"</w:footnotes>": "</w:x>"})
