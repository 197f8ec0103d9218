"""What is remembered of use is kept in the store's settings and nowhere else."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from briefer.model.planned import ImportRecord, Opened, Recent, TakenIn
from briefer.store import Store, habits

AT = dt.datetime(2030, 6, 1, 9, tzinfo=dt.UTC)


def test_a_new_store_remembers_nothing(store):
    assert (store.recents(), dict(store.looks()), store.imports()) == ((), {}, ())


def test_what_is_remembered_is_there_after_opening_anew(store, path):
    store.note_opened([Recent(Opened.MEETING, 3, AT)])
    store.keep_import(AT, (TakenIn("stuk.pdf"),))
    store.close()
    with Store.open(path) as again:
        assert again.recents() == (Recent(Opened.MEETING, 3, AT),)
        assert again.imports()[0].lines[0].path == "stuk.pdf"


def test_a_name_with_a_byte_that_is_no_letter_is_kept(store):
    store.keep_import(AT, (TakenIn("stuk\udcff.pdf"),))
    assert store.imports()[0].lines[0].path == "stuk\udcff.pdf"


def test_forgetting_a_paper_leaves_other_imports_as_they_are(store):
    record = ImportRecord(AT, "", (TakenIn("a.pdf", document_id=1),))
    with store._writing() as database:
        habits.keep_import(database, record)
        habits.forget_paths(database, 2)
    assert store.imports() == (record,)


def test_the_log_is_emptied_to_the_last_byte_and_the_journal_tells(store, path):
    failed = TakenIn("/x/geheim-dossier.txt", error="empty_file")
    store.keep_import(AT, (failed,))
    store.keep_import(AT, (failed,))
    assert store.forget_imports() == 2
    assert store.imports() == ()
    assert b"geheim-dossier" not in path.read_bytes()
    line = store.journal()[-1]
    assert (line.what, dict(line.after)) == ("imports_forgotten", {"count": 2})
    assert store.check().sound


def test_a_wiped_paper_takes_the_tries_that_failed_under_its_name_along(store, full):
    failed = TakenIn("/x/a.pdf", error="damaged")
    other = TakenIn("/x/b.pdf", error="damaged")
    number = full.into(store).document.id
    store.keep_import(AT, (failed, other, TakenIn("/x/a.pdf", "new", document_id=number)))
    store.wipe_item(store.remove_paper(number))
    assert [record.lines for record in store.imports()] == [(other,)]


def test_an_import_that_never_ended_is_known_until_one_is_whole(store, path):
    store.begin_import([Path("/x/stukken"), Path("/x/stuk\udcff.pdf")])
    store.keep_import(AT, (TakenIn("/x/stukken/a.pdf"),), cancelled=True)
    store.close()
    with Store.open(path) as again:
        assert again.unfinished_import() == (Path("/x/stukken"), Path("/x/stuk\udcff.pdf"))
        again.keep_import(AT, ())
        assert again.unfinished_import() == ()


def test_files_of_an_import_that_was_broken_off_are_forgotten_like_those_of_others(store, full):
    number = full.into(store).document.id
    came, failed = TakenIn("/x/a.pdf", "new", document_id=number), TakenIn("/x/b.pdf", error="x")
    for place, line in enumerate((came, failed)):
        store.note_came(AT, place, line)
    assert [one.lines for one in store.imports()] == [(came, failed)]
    store.wipe_item(store.remove_paper(number))
    assert [one.lines for one in store.imports()] == [(failed,)]
    assert (store.forget_imports(), store.imports()) == (1, ())
    store.note_came(AT, 1, failed)
    store.keep_import(AT, (failed,))
    assert [one.cancelled for one in store.imports()] == [False]


def test_what_was_left_or_wiped_is_not_gone_on_with(store, full):
    store.begin_import([Path("/x/a.pdf")])
    store.leave_import()
    assert store.unfinished_import() == ()
    store.begin_import([Path("/x/a.pdf")])
    store.wipe_item(store.remove_paper(full.into(store).document.id))
    assert store.unfinished_import() == ()
    store.begin_import([Path("/x/a.pdf")])
    store.forget_imports()
    assert store.unfinished_import() == ()
