"""How a store stands, what is written down of an export, and tables."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer import custody, errors, safety
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
