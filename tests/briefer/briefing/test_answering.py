"""A sentence of an answer is told once: in the answer, where it stands out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.briefing import editing
from briefer.briefing.answering import in_answers, stressed
from briefer.briefing.assemble import assemble
from briefer.briefing.compose import compose
from briefer.briefing.composition import composition_of
from briefer.briefing.drafting import begin
from briefer.briefing.statements import statement
from briefer.briefing.templates import templates
from briefer.model.draft import Part
from briefer.model.manuscript import Heading
from briefer.model.source import Passage
from briefer.wording import load

from .conftest import TODAY

NL = load("nl")
ANSWER = "De werf is vol. Nederland wil een tweede werf. Dat duurt twee jaar."
SENTENCE = "Nederland wil een tweede werf."


@pytest.fixture
def drafted(dossier):
    """A draft in which an earlier position is a sentence of the answer to a question."""
    filed = dossier.questions[0]
    first = filed.item.answer[0]
    answer = replace(first, quote=ANSWER, start=0, end=len(ANSWER))
    start = ANSWER.index(SENTENCE)
    place = replace(answer, quote=SENTENCE, start=start, end=start + len(SENTENCE))
    old = dossier.positions[0]
    said = replace(
        old, id=900, item=replace(old.item, text=SENTENCE, passage=place, holder="kabinet")
    )
    question = replace(filed, item=replace(filed.item, answer=(answer,)))
    told = replace(dossier, positions=(*dossier.positions, said), questions=(question,))
    return lambda form="dossier": begin(
        assemble(told, TODAY, "Ongerubriceerd"), next(t for t in templates(NL) if t.id == form)
    )


def texts(draft):
    return [e.text for e in compose(draft, NL).elements if hasattr(e, "text")]


def spans(draft):
    elements = (e for e in compose(draft, NL).elements if not isinstance(e, Heading))
    return next(e.spans for e in elements if getattr(e, "text", "") == ANSWER)


def key_of(draft):
    return next(s.key for s in draft.statements if s.position and s.quote == SENTENCE)


def test_it_stands_in_the_answer_in_bold_and_is_counted_above(drafted):
    found = texts(drafted())
    assert SENTENCE not in found
    assert "Nog 1 standpunt staat in de antwoorden bij dit onderwerp, vet." in found
    assert [(s.text, s.bold) for s in spans(drafted())] == [
        ("De werf is vol. ", False), (SENTENCE, True), (" Dat duurt twee jaar.", False),
    ]  # fmt: skip


def test_what_a_person_pinned_or_where_the_questions_are_off_stands_by_itself(drafted):
    made = drafted()
    block = next(b for s in made.walk() for b in s.blocks if b.quoted == key_of(made))
    pinned = editing.pin(made, block.id, pinned=True)
    questions = next(s for s in made.walk() if s.part is Part.QUESTIONS and s.blocks)
    off = editing.switch_section(made, questions.id, on=False)
    for changed in (pinned, off):
        assert SENTENCE in texts(changed)
    assert all(not span.bold for span in spans(pinned))


@pytest.mark.parametrize("more", [{"condition": "mits"}, {"confidence": 0.1}])
def test_with_a_condition_or_in_doubt_it_stands_by_itself(drafted, more):
    made, key = drafted(), key_of(drafted())
    said = made.by_key[key]
    other = replace(said, position=replace(said.position, item=replace(said.position.item, **more)))
    statements = tuple({**made.by_key, key: other}.values())
    assert any(
        SENTENCE in text and text != ANSWER for text in texts(replace(made, statements=statements))
    )


def test_a_form_of_a_few_pages_tells_all_it_has_room_for(drafted):
    composition = composition_of(drafted("spreekpunten"), NL)
    assert not any(in_answers(section, composition) for section in composition.draft.walk())


def test_sentences_that_overlap_leave_the_words_as_they_are(sources, dossier):
    answer = Passage("0" * 64, 9, 10, 20, "abcdefghij", 1, 1)
    told = statement(sources, answer, dossier.questions[0].document)
    said = [replace(answer, start=a, end=b) for a, b in ((11, 14), (13, 16), (13, 15), (5, 12))]
    found = stressed(told, answer, said)
    assert [(s.text, s.bold) for s in found.spans] == [
        ("a", False), ("bcd", True), ("e", True), ("f", True), ("ghij", False),
    ]  # fmt: skip
