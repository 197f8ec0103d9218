"""What the window asks of the core about drafts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial

import pytest

from briefer import arranging, drafts
from briefer.errors import DraftAboveError, NoSuchRecordError, NotOurBriefingError
from briefer.model.review import Decider
from briefer.store import Store
from ui.draft.desk import DraftDesk
from ui.draft.file import Order, Place
from ui.tasks import Tasks


@pytest.fixture
def desk(qtbot, agenda_store, make):
    tasks = [Tasks(lambda: Store.open(agenda_store)) for _ in range(2)]
    made = DraftDesk(*tasks, lambda: make.day, partial(Decider, "a.visser", make.moment))
    yield made
    made.close(5)
    for one in tasks:
        one.stop(5)


@pytest.fixture
def record(desk, qtbot, dutch):
    with qtbot.waitSignal(desk.opened) as told:
        desk.begin(1, drafts.full(dutch), None)
    return told.args[0]


def test_a_draft_is_begun_and_listed(desk, qtbot, dutch):
    with qtbot.waitSignals([desk.opened, desk.listed]):
        desk.begin(1, drafts.full(dutch), "Dep. VERTROUWELIJK")
    with qtbot.waitSignal(desk.listed) as told:
        desk.list(1)
    number, (record,) = told.args
    assert number == 1
    assert record.draft.marking.level == "Dep. VERTROUWELIJK"
    assert record.who == "a.visser"


def test_a_new_draft_is_of_the_day_the_window_goes_by(qtbot, agenda_store, make, dutch):
    """The clock may say another day: `--today`, or a window left open over midnight."""
    tasks = [Tasks(lambda: Store.open(agenda_store)) for _ in range(2)]
    later = make.day + dt.timedelta(days=40)
    desk = DraftDesk(*tasks, lambda: later, partial(Decider, "a.visser", make.moment))
    with qtbot.waitSignal(desk.opened) as told:
        desk.begin(1, drafts.full(dutch), None)
    record = told.args[0]
    with qtbot.waitSignal(desk.stale) as stale:
        desk.look_for_changes(record.id, record.draft, dutch)
    desk.close(5)
    for one in tasks:
        one.stop(5)
    assert stale.args == [record.id, ()]


def test_a_removed_draft_comes_back(desk, qtbot, record):
    with qtbot.waitSignals([desk.removed, desk.listed]):
        desk.remove(record)
    with qtbot.waitSignal(desk.opened) as told:
        desk.give_back(record.id)
    assert told.args[0].draft == record.draft


def test_the_text_comes_as_a_page(desk, qtbot, record, dutch):
    with qtbot.waitSignal(desk.previewed) as told:
        desk.preview(record.draft, dutch, "")
    assert "strikte voorwaarden" in told.args[0]


def test_what_changed_what_to_look_at_and_versions_come(desk, qtbot, record, dutch):
    with qtbot.waitSignal(desk.stale) as stale:
        desk.look_for_changes(record.id, record.draft, dutch)
    with qtbot.waitSignal(desk.checked) as checked:
        desk.check(record.id, record.draft, dutch)
    with qtbot.waitSignal(desk.versions_came) as versions:
        desk.name_version(record.id, "naar de minister")
    assert stale.args == [record.id, ()]
    assert checked.args[1]
    assert versions.args[1][0].name == "naar de minister"
    with qtbot.waitSignal(desk.versions_came) as again:
        desk.ask_versions(record.id)
    assert again.args == versions.args


def test_changes_are_taken_over(desk, qtbot, record, dutch):
    with qtbot.waitSignal(desk.taken) as told:
        desk.take_over(record.draft, (), dutch)
    assert told.args[0] is record.draft


def test_two_states_are_compared(desk, qtbot, record, dutch):
    later = drafts.editing.switch_section(record.draft, "sources", on=False)
    with qtbot.waitCallback() as kept:
        desk.keep(desk.saving(record.id, later, record.revision, "deed"), kept, print)
    with qtbot.waitSignal(desk.compared) as told:
        desk.compare(record.id, record.revision, kept.args[0].revision, dutch)
    assert [change.title for change in told.args[0]] == [dutch("briefing.part.sources")]


def test_a_file_is_written_put_on_record_and_comes_back(desk, qtbot, record, dutch, tmp_path):
    with qtbot.waitSignal(desk.exported) as told:
        desk.export(record, record.draft, dutch, tmp_path / "b.docx", Order())
    with qtbot.waitSignal(desk.came_back) as back:
        desk.ask_returned(told.args[0])
    assert back.args == [told.args[0], record, ()]
    with Store.open(tmp_path / "store.db") as store:
        assert any(line.what == "draft_exported" for line in store.journal())


def test_a_draft_marked_above_the_ceiling_is_not_written(desk, qtbot, record, dutch, tmp_path):
    with Store.open(tmp_path / "store.db") as store:
        store.set_ceiling("Ongerubriceerd")
    marking = replace(record.draft.marking, level="Stg. GEHEIM")
    draft = drafts.editing.mark(record.draft, marking)
    with qtbot.waitSignal(desk.not_exported) as told:
        desk.export(record, draft, dutch, tmp_path / "b.docx", Order())
    assert isinstance(told.args[0], DraftAboveError)
    assert not (tmp_path / "b.docx").exists()


def test_a_draft_that_could_not_be_kept_is_written_but_does_not_come_back(
    desk, qtbot, record, dutch, tmp_path
):
    other = drafts.editing.rename(record.draft, "annexes", "Anders")
    with qtbot.waitSignal(desk.exported) as told:
        desk.export(record, other, dutch, tmp_path / "b.docx", Order())
    with qtbot.waitSignal(desk.not_come_back) as back:
        desk.ask_returned(told.args[0])
    assert isinstance(back.args[1], NotOurBriefingError)


def test_a_place_is_a_folder_that_is_there_and_a_free_name(desk, qtbot, record, dutch, tmp_path):
    gone = Place(tmp_path / "stick", "")
    with qtbot.waitSignal(desk.placed) as told:
        desk.place(record.draft, dutch, gone, Order(), tmp_path)
    assert told.args[0].folder == tmp_path
    assert told.args[0].name.endswith("v01.docx")


def test_templates_of_a_council_come_and_are_changed(desk, qtbot, record, dutch):
    meeting = record.draft.meeting.meeting
    with qtbot.waitSignal(desk.templates_came) as told:
        desk.ask_templates(meeting, dutch)
    assert not any(one.saved for one in told.args[0])
    with qtbot.waitSignal(desk.templates_came) as told:
        desk.arrange(
            lambda store: arranging.save(store, record.draft, "Onze opbouw"),
            meeting, dutch, pytest.fail,
        )  # fmt: skip
    assert [one.title for one in told.args[0] if one.saved] == ["Onze opbouw"]


def test_what_is_not_there_is_told(desk, qtbot):
    with qtbot.waitSignal(desk.failed) as told:
        desk.open(99)
    assert isinstance(told.args[0], NoSuchRecordError)
