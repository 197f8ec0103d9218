"""A dossier is laid out whole: nothing of it is lost, nothing is added."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from briefer.briefing.assemble import assemble

TODAY = dt.date(2031, 6, 1)


def headings(chapters):
    return [chapter.heading for chapter in chapters]


def test_general_remarks_of_the_agenda_come_before_its_topics(briefing):
    assert headings(briefing.chapters) == ["", "Schepen", "Ruimte"]
    assert [p.item.text for p in briefing.chapters[0].now] == ["Nederland gaat met vertrouwen."]


def test_general_remarks_of_earlier_papers_come_after_their_topics(briefing):
    assert headings(briefing.other_chapters) == ["Bossen", ""]


def test_an_ally_outside_any_topic_is_not_lost(briefing, dossier):
    chapters = (*briefing.chapters, *briefing.other_chapters)
    assert {a.id for c in chapters for a in c.allies} == {a.id for a in dossier.allies}


def test_every_position_and_question_is_in_a_chapter(briefing, dossier):
    chapters = (*briefing.chapters, *briefing.other_chapters)
    shown = [p.id for c in chapters for p in (*c.now, *c.earlier)]
    assert sorted(shown) == sorted(p.id for p in dossier.positions)
    assert [q.id for c in chapters for q in c.questions] == [q.id for q in dossier.questions]


def test_only_topics_of_the_agenda_are_gaps(briefing):
    assert briefing.gaps == ("Ruimte",)
    assert headings(briefing.agenda) == ["Schepen", "Ruimte"]


def test_the_latest_paper_is_the_position_now(briefing):
    ships = briefing.chapters[1]
    assert [p.document.id for p in ships.now] == [1]
    assert [p.document.id for p in ships.earlier] == [2]
    assert ships.compared == ships.earlier[0].document


def test_every_paper_cited_is_a_source(briefing):
    assert [paper.id for paper in briefing.papers] == [1, 2, 3]


def test_what_is_settled_is_no_longer_owed(briefing):
    assert len(briefing.commitments) == 4
    assert [due.record.item.text for due in briefing.settled] == [
        "Hiermee is de toezegging over de kade ingelost."
    ]


def test_related_topics_bring_their_findings_and_are_named(dossier):
    briefing = assemble(replace(dossier, kin={1: frozenset({2})}), TODAY, "")
    ships = briefing.chapters[1]
    assert ships.related == ("Bossen",)
    assert "Het kabinet wil meer bos." in {p.item.text for p in ships.earlier}
    assert headings(briefing.other_chapters) == [""]


def test_without_papers_there_is_an_empty_briefing(dossier):
    bare = replace(
        dossier, own=(), agenda=(), related=(), positions=(), allies=(), questions=(),
        commitments=(),
    )  # fmt: skip
    briefing = assemble(bare, TODAY, "")
    assert (briefing.chapters, briefing.other_chapters, briefing.papers) == ((), (), ())
