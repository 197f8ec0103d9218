"""Notes of one paragraph: what is the staffer's is offered, what tells a source only told."""

from __future__ import annotations

from briefer.briefing.return_lines import Line, Note
from briefer.briefing.return_notes import changed_notes
from briefer.briefing.statements import statement
from briefer.model.manuscript import Paragraph, Span
from briefer.model.returned import ReturnKind

OWN = Paragraph((Span("Een", note="a"), Span(" twee", note="b")), block="own1")


def came(*notes, words="Een twee"):
    return Line(1, Paragraph((Span(words),)), notes=tuple(Note(text, "Een") for text in notes))


def told(before, line):
    return [(one.kind, one.before, one.after) for one in changed_notes(before, line)]


def test_the_same_notes_are_no_change_however_their_marks_are_shaped():
    assert told(OWN, came("a", "b")) == []


def test_one_of_two_is_changed_put_in_or_taken_out():
    assert told(OWN, came("a", "c")) == [(ReturnKind.NOTE, "b", "c")]
    assert told(OWN, came("b")) == [(ReturnKind.NOTE, "a", "")]
    assert told(OWN, came("a", "x", "b")) == [(ReturnKind.NOTE, "", "x")]


def test_a_paragraph_is_known_as_it_was_and_as_it_came():
    (note,) = changed_notes(OWN, came("a", "b", "c", words="Een drie"))
    assert (note.beside, note.lead) == (("Een twee", "Een drie"), "Een")


def test_the_note_of_a_quotation_is_the_programs(dossier, sources):
    said = dossier.positions[0]
    quoted = statement(sources, said.item.passage, said.document)
    (source,) = quoted.sources
    assert told(quoted, came("Elders.")) == [(ReturnKind.SOURCE_NOTE, source.text, "Elders.")]
    assert told(quoted, came()) == [(ReturnKind.SOURCE_NOTE, source.text, "")]
    assert told(quoted, came(source.text, "Klopt dit?")) == [(ReturnKind.NOTE, "", "Klopt dit?")]
