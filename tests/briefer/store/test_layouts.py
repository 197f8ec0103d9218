"""Templates of drafts among the settings: kept as they were, safe with the rest of the store."""

from __future__ import annotations

import pytest

from briefer.errors import NoSuchRecordError
from briefer.model.document import Meeting
from briefer.model.draft import Part, Template
from briefer.store import Store, salvage

RBZ = Meeting("EU", ("RBZ",))
TEMPLATE = Template(
    "",
    "Kort [1]*",
    (Part.FRONT, Part.TEXT, Part.SOURCES),
    topic=(Part.POSITION, Part.SPEAKING),
    off=frozenset({Part.SOURCES}),
    form="dossier",
    names=((Part.POSITION, "Inzet"),),
    chapters=("Pers",),
    organisation="EU",
    formats=("RBZ",),
)


def test_a_template_comes_back_as_it_was_kept(store):
    kept = store.keep_template(TEMPLATE)
    assert store.templates() == (kept,)
    assert (kept.id, kept.parts, kept.off, kept.names) == (
        "own1",
        TEMPLATE.parts,
        TEMPLATE.off,
        TEMPLATE.names,
    )


def test_the_id_of_a_removed_template_is_not_given_again_and_it_can_come_back(store):
    first = store.keep_template(TEMPLATE)
    assert store.remove_template(first.id) == first
    second = store.keep_template(TEMPLATE)
    assert second.id == "own2"
    store.keep_template(first)
    assert {one.id for one in store.templates()} == {"own1", "own2"}


def test_what_is_not_there_cannot_be_removed(store):
    with pytest.raises(NoSuchRecordError):
        store.remove_template("own9")


def test_each_council_has_its_default_whatever_the_order_of_its_formats(store):
    store.set_default_template(Meeting("EU", ("RBZ", "Defensie")), "annotatie")
    assert store.default_template(Meeting("EU", ("Defensie", "RBZ"))) == "annotatie"
    assert store.default_template(RBZ) is None
    store.set_default_template(Meeting("EU", ("RBZ", "Defensie")), None)
    assert store.default_template(Meeting("EU", ("Defensie", "RBZ"))) is None


def test_a_removed_template_is_nobodys_default(store):
    kept = store.keep_template(TEMPLATE)
    store.set_default_template(RBZ, kept.id)
    store.remove_template(kept.id)
    assert store.default_template(RBZ) is None


def test_what_is_done_with_templates_stands_in_the_journal(store, now):
    store.sign("a.visser", lambda: now)
    kept = store.keep_template(TEMPLATE)
    store.set_default_template(RBZ, kept.id)
    store.remove_template(kept.id)
    lines = store.journal()
    assert [line.what for line in lines] == [
        "template_saved",
        "template_default",
        "template_removed",
    ]
    assert (lines[0].who, lines[0].after) == ("a.visser", (("name", TEMPLATE.title),))


def test_templates_go_along_in_a_copy_and_in_a_rescue(store, tmp_path):
    kept = store.keep_template(TEMPLATE)
    store.set_default_template(RBZ, kept.id)
    store.copy_to(tmp_path / "copy.db")
    assert store.check().sound
    salvage.rescue(tmp_path / "copy.db", tmp_path / "saved.db")
    with Store.open(tmp_path / "saved.db") as saved:
        assert saved.templates() == (kept,)
        assert saved.default_template(RBZ) == kept.id
        assert saved.check().sound
