"""A briefing holds nothing doubtful as certain, until a person confirms it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.briefing.assemble import assemble
from briefer.briefing.compose import compose
from briefer.briefing.drafting import begin
from briefer.briefing.templates import full, templates
from briefer.briefing.upkeep import changes
from briefer.model.manuscript import Paragraph, Table
from briefer.model.review import Note, Verdict
from briefer.wording import LANGUAGES, load


def unsure(filed):
    return replace(filed, item=replace(filed.item, confidence=0.5))


@pytest.fixture
def doubted(dossier):
    """A dossier of which a position, a statement of others and a promise are doubtful."""
    first, *promises = dossier.commitments
    return replace(
        dossier,
        positions=(*dossier.positions[:1], unsure(dossier.positions[1]), *dossier.positions[2:]),
        allies=(unsure(dossier.allies[0]), *dossier.allies[1:]),
        commitments=(replace(first, record=unsure(first.record)), *promises),
    )


def made(dossier, language="nl", form=None):
    wording = load(language)
    briefing = assemble(dossier, dossier.own[0].date, "x")
    return compose(begin(briefing, form or full(wording)), wording)


def texts(manuscript):
    for element in manuscript.elements:
        if isinstance(element, Paragraph):
            yield element.text
        elif isinstance(element, Table):
            yield from (p.text for row in element.rows for cell in row for p in cell)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_doubtful_says_so_wherever_it_stands(doubted, language):
    mark = f"[{load(language)('briefing.check.mark')}]"
    for doubtful in (doubted.positions[1], doubted.allies[0], doubted.commitments[0].record):
        said = [t for t in texts(made(doubted, language)) if doubtful.item.text in t]
        assert said
        assert all(mark in text for text in said)


def test_every_form_that_bears_the_mark_says_what_it_means(doubted, dossier):
    told = load("nl")("briefing.chapter.doubt", mark=load("nl")("briefing.check.mark"))
    for form in templates(load("nl")):
        unsure_text, sure_text = ("\n".join(texts(made(d, form=form))) for d in (doubted, dossier))
        assert ("[te controleren]" in unsure_text.replace(told, "")) is (told in unsure_text)
        assert told not in sure_text


def test_what_is_sure_says_nothing(dossier):
    assert not any("te controleren" in text for text in texts(made(dossier)))


def test_the_list_of_what_is_missing_counts_the_doubtful(doubted):
    found = [text for text in texts(made(doubted)) if text.startswith("3 uitspraken nog te contr")]
    assert len(found) == 1


def test_a_briefing_counts_each_doubtful_finding_once(doubted, dossier):
    assert assemble(doubted, dossier.own[0].date, "x").doubtful == 3
    assert assemble(dossier, dossier.own[0].date, "x").doubtful == 0


def test_a_word_of_a_person_takes_the_mark_away_and_is_offered_to_a_draft(doubted):
    position = replace(doubted.positions[1], verdict=Verdict.CONFIRMED)
    told = replace(doubted, positions=(doubted.positions[0], position, *doubted.positions[2:]))
    drafts = [
        begin(assemble(one, doubted.own[0].date, "x"), full(load("nl"))) for one in (doubted, told)
    ]
    (change,) = changes(*drafts)
    assert change.now.position == position
    assert not change.now.doubtful


def test_notes_stand_under_their_topic_and_not_in_the_file(dossier, file):
    paper, topic = dossier.own[0], dossier.agenda[0]
    item = Note("Let op.", file.passage("Let op."), "staffer", 1.0, remark="Navragen bij FIN.")
    noted = replace(dossier, notes=(file.filed(paper, topic, item), file.filed(paper, None, item)))
    briefing = assemble(noted, paper.date, "x")
    assert [len(chapter.notes) for chapter in briefing.chapters] == [1, 1, 0]
    assert not any("Navragen" in text for text in texts(made(noted)))


def test_one_sentence_of_two_others_is_told_of_both(dossier):
    first = dossier.allies[1]
    second = replace(first, id=99, item=replace(first.item, actor="Spanje"))
    told = [*texts(made(replace(dossier, allies=(*dossier.allies, second))))]
    assert {f"Frankrijk: {first.item.text}", f"Spanje: {first.item.text}"} <= set(told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_mark_of_doubt_is_explained_only_where_it_stands(doubted, dossier, language):
    explained = load(language)("briefing.chapter.doubt", mark=load(language)("briefing.check.mark"))
    assert sum(explained in text for text in texts(made(doubted, language))) == 1
    assert not any(explained in text for text in texts(made(dossier, language)))


def test_what_must_be_said_at_a_glance_is_counted_when_the_briefing_is_made(doubted, dossier):
    made = assemble(doubted, dossier.own[0].date, "x")
    assert made.overdue == sum(due.overdue for due in made.commitments)
    fewer = replace(made, commitments=(), chapters=(), other_chapters=())
    assert (fewer.doubtful, fewer.overdue) == (0, 0)
