"""How a store stands, what is written down of an export, and tables."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer import custody, errors, safety, wording
from briefer.model.document import Meeting
from briefer.model.safekeeping import (
    Checkup,
    Difference,
    Differing,
    Fault,
    Loss,
    Rescue,
    Unsound,
)
from briefer.store import Store, ownership

AT = dt.datetime(2031, 5, 6, 9, tzinfo=dt.UTC)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "dossier.db"
    Store.create(path).close()
    return path


def test_the_facts_tell_of_a_store_nobody_copied_yet(path):
    found = custody.facts(path)
    assert (found.there, found.backups, found.checked, found.owner) == (True, (), None, None)
    assert found.size == path.stat().st_size
    assert not found.locked


def test_the_facts_tell_the_newest_copy_first_and_when_all_was_last_compared(path):
    with Store.open(path) as store:
        store.back_up("asked", AT)
        store.back_up("asked", AT + dt.timedelta(hours=1))
    found = custody.facts(path)
    assert [made.number for made in found.backups] == [2, 1]
    assert found.checked == AT + dt.timedelta(hours=1)
    safety.full_check(path, AT + dt.timedelta(days=3))
    assert custody.facts(path).checked == AT + dt.timedelta(days=3)


def test_the_facts_tell_who_has_it_and_whether_it_is_locked(path):
    hold = ownership.take(path, "b.smit")
    assert custody.facts(path).owner.who == "b.smit"
    hold.let_go()
    safety.set_passphrase(path, "vier woorden achter elkaar", lambda: AT)
    assert custody.facts(path).locked


def test_the_facts_of_a_store_that_is_gone_say_so(path):
    path.unlink()
    found = custody.facts(path)
    assert (found.there, found.size, found.locked) == (False, 0, False)


def test_an_export_stands_in_the_journal(path, tmp_path):
    with Store.open(path) as store:
        custody.note_export(store, "draft_exported", 3, tmp_path / "Briefing.DOCX")
        (line,) = store.journal()
    assert (line.what, line.subject_id, line.after) == ("draft_exported", 3, (("kind", ".docx"),))


def test_an_export_from_a_store_that_cannot_be_written_is_no_error(path, tmp_path, monkeypatch):
    with Store.open(path, read_only=True) as store:
        custody.note_export(store, "draft_exported", 3, tmp_path / "a.docx")
    with Store.open(path) as store:

        def refuse(*_, **__):
            raise errors.StoreVanishedError(path)

        monkeypatch.setattr(store, "note", refuse)
        custody.note_export(store, "draft_exported", 3, tmp_path / "a.docx")
        assert store.journal() == ()


def test_a_table_holds_no_formula(tmp_path):
    target = tmp_path / "logboek.csv"
    custody.write_table([("Nr.", "Wat"), ("1", "=CMD()"), ("2", "a;b")], target)
    text = target.read_bytes().decode("utf-8-sig")
    assert text.splitlines() == ["Nr.;Wat", "1;'=CMD()", '2;"a;b"']


def test_what_a_copy_has_otherwise_is_told_in_lines(tmp_path):
    nl = wording.load("nl")
    spring = Meeting("NAVO", ("Defensie",), dt.date(2030, 6, 11))
    found = (
        Difference("topics", 2, 2),
        Difference("topics", 2, 2, changed=(Differing("D", now="D", then="E"),), changed_count=1),
        Difference("papers", 9, 3, lost=(Differing("A\u202e"),), lost_count=7),
        Difference("drafts", 1, 1, changed=(Differing(meeting=spring),), changed_count=1),
        Difference("commitments", 1, 0, changed=(Differing("B", now="voldaan"),), changed_count=1),
        Difference("ceiling", 1, 1, changed=(Differing(now="X", then="Y"),), changed_count=1),
        Difference("texts", 4, 2, lost_count=2),
        Difference("bin", 1, 0, lost=(Differing("C"),), lost_count=1),
    )
    assert custody.differences(found, nl) == (
        "Onderwerpen: nu 2, in de kopie 2",
        "  – “D” heet weer “E”",
        "Stukken: nu 9, in de kopie 3",
        "  – verdwijnt: A",
        "  – en nog 6 verdwijnen",
        "Concepten: nu 1, in de kopie 1",
        "  – wordt weer zoals toen: NAVO Defensie, 11 juni 2030",
        "Stand van toezeggingen:",
        "  – “B”: nu voldaan, dan weer nog geen",
        "Hoogste rubricering:",
        "  – nu X, dan weer Y",
        "Bewaarde standen van concepten: nu 4, in de kopie 2",
        "  – 2 verdwijnen",
        "Prullenbak: nu 1, in de kopie 0",
        "  – ligt er dan niet meer in: C",
    )


def test_a_check_and_a_rescue_are_told_in_sentences_and_points():
    nl = wording.load("nl")
    assert custody.checkup(Checkup((), 2, 9), nl).points == ()
    unsound = Unsound(Fault.TEXT, "blocks", "4", "Brief\u202e"), Unsound(Fault.PAGES, cause="ruis")
    told = custody.checkup(Checkup(unsound), nl)
    assert told.sentences == (nl.count("safety.unsound", 2),)
    assert told.points == (
        f"{nl('safety.fault.text')}: blocks 4 (“Brief”)",
        f"{nl('safety.fault.pages')}: ruis",
    )
    lost = Loss("blocks", "4", "Brief"), Loss("blocks", "5", altered=True)
    told = custody.rescue(Rescue((("documents", 2), ("blocks", 7)), lost, 2), nl)
    assert told.sentences == (
        nl("safety.rescued", papers=2, rows=9),
        nl.count("safety.lost", 2),
    )
    assert told.points == (
        f"{nl('safety.loss.gone')}: blocks 4 (“Brief”)",
        f"{nl('safety.loss.altered')}: blocks 5",
    )


def test_what_is_marked_above_the_ceiling_is_not_written(path, tmp_path):
    target = tmp_path / "briefing.docx"
    with Store.open(path) as store:
        store.set_ceiling("Dep. VERTROUWELIJK")
        custody.hold_to_ceiling(store, "Dep. VERTROUWELIJK", target)
        custody.hold_to_ceiling(store, "Ongerubriceerd", target)
        with pytest.raises(errors.DraftAboveError) as caught:
            custody.hold_to_ceiling(store, "Stg. GEHEIM", target)
    said = wording.load("nl").error(caught.value)
    assert "briefing.docx" in said
    assert "Stg. GEHEIM" in said
    assert "hoogstens Dep. VERTROUWELIJK" in said
