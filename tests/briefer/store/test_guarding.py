"""The store's face for what keeps it safe."""

from __future__ import annotations


def test_the_ceiling_is_a_choice_that_is_on_record(store, now):
    assert store.ceiling() is None
    store.sign("a.visser", lambda: now).set_ceiling("Ongerubriceerd")
    store.set_ceiling("Dep. VERTROUWELIJK")
    assert store.ceiling() == "Dep. VERTROUWELIJK"
    last = store.journal()[-1]
    assert (last.what, last.before) == ("ceiling_set", (("level", "Ongerubriceerd"),))


def test_what_is_done_with_the_store_can_be_noted(store):
    store.note("draft_exported", 3, after={"kind": ".docx"})
    (line,) = store.journal()
    assert (line.what, line.subject_id, line.after) == ("draft_exported", 3, (("kind", ".docx"),))


def test_each_way_back_from_the_bin_is_on_record(store, full, spring):
    full.into(store)
    store.restore_item(store.remove_paper(1))
    assert [line.what for line in store.journal()] == [
        "paper_imported",
        "paper_removed",
        "paper_restored",
    ]
