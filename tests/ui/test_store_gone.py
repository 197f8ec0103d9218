"""The file of the store goes away in the midst of work: told, with what to do; nothing is lost."""

from __future__ import annotations

from contextlib import contextmanager

import docx
import pytest
from PySide6.QtWidgets import QPushButton

from briefer import drafts, workflows
from briefer.store import Store
from tests import taking_in
from ui.draft.deeds import Ask
from ui.draft.session import Keeping

PATIENCE = 8000
PAPER = """GEANNOTEERDE AGENDA RAAD ALGEMENE ZAKEN VAN {day} JULI 2030

Uitbreiding

Nederland steunt het voorstel om later met de gesprekken te beginnen.
"""


def soon(qtbot, so):
    qtbot.waitUntil(so, timeout=PATIENCE)


class Pulled:
    """The file, or the folder it is in, which can be pulled out and put back."""

    def __init__(self, store, *, folder):
        self.here = store.parent if folder else store
        self.away = self.here.with_name(f"{self.here.name}-weg")
        self.pulled = False

    def out(self):
        self.pulled = True
        self.here.rename(self.away)

    def back(self):
        self.away.rename(self.here)


@pytest.fixture(params=[False, True], ids=["file", "folder"])
def pulled(request, tmp_path, agenda_store):
    """A store on a stick of its own, with a draft."""
    stick = tmp_path / "stick"
    stick.mkdir()
    path = stick / "stukken.db"
    agenda_store.rename(path)
    return Pulled(path, folder=request.param), path


@pytest.fixture
def window(open_window, pulled, qtbot):
    _, path = pulled
    made = open_window(path)
    soon(qtbot, lambda: made.meeting.briefing is not None)
    return made


def ways_out(window):
    return [button.text() for button in window.message.findChildren(QPushButton)]


def test_while_papers_come_in(window, pulled, qtbot, tmp_path, monkeypatch):
    stick, path = pulled
    papers = tmp_path / "nieuw"
    papers.mkdir()
    for day in (1, 2, 3):
        (papers / f"{day}.txt").write_text(PAPER.format(day=day), encoding="utf-8")

    class Readers(taking_in.Readers):
        def read(self, content, name, *_):
            if name == "2.txt" and not stick.pulled:
                stick.out()
            return super().read(content, name)

    @contextmanager
    def readers():
        yield Readers()

    monkeypatch.setattr(workflows, "readers", readers)
    with qtbot.waitSignal(window.desk.intake_ended) as told:
        window.take_in([papers])
    assert told.args == [None]
    soon(qtbot, lambda: "stukken.db" in window.message.text)
    assert window.intake.title.text() == window.wording("window.intake.broken_off")
    assert ways_out(window)[0] == window.wording("keeping.button.save_as")
    # Put back, all that was told as in is there, and the rest comes in when that is wanted.
    stick.back()
    window.keeping.tell_returned()
    soon(qtbot, lambda: window.message.text == window.wording("intake.unfinished"))
    (go_on,) = window.message.findChildren(QPushButton)
    go_on.click()
    assert window.desk.taking_in
    soon(qtbot, lambda: window._contents is not None and len(window._contents.papers) == 4)
    window.close()
    with Store.open(path, read_only=True) as store:
        assert len(store.documents()) == 4
        assert store.unfinished_import() == ()
        assert store.check().sound


def test_while_somebody_types_and_has_the_briefing_written(window, pulled, qtbot, memory, tmp_path):
    stick, path = pulled
    memory.setValue("draft/folder", str(tmp_path))
    window.show_tab(3)
    window.desk.drafts.begin(1, drafts.full(window.wording), None)
    session = window.drafting.session
    soon(qtbot, lambda: session.draft is not None)
    window.meeting.draft.outline.choose("summary.asked")
    window.do_in_draft(Ask.TEXT)
    edit = next(reversed(window.meeting.draft.column.cards.values())).edit
    qtbot.keyClicks(edit, "Onze inzet.")
    assert window.drafting.settle()
    stick.out()
    qtbot.keyClicks(edit, " Ook hierna.")
    session.flush()
    soon(qtbot, lambda: session.keeping is Keeping.FAILED)
    said = window.meeting.draft.message
    assert "stukken.db" in said.text
    # What was typed is still there, and gets out.
    assert edit.toPlainText() == "Onze inzet. Ook hierna."
    window.do_in_draft(Ask.EXPORT)
    panel = window.drafting.panels.exporting.panel
    soon(qtbot, lambda: bool(panel.name.text()))
    with qtbot.waitSignal(window.drafting.exported, timeout=PATIENCE) as told:
        panel.go.click()
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(told.args[0])).paragraphs)
    assert "Ook hierna" in text
    stick.back()
    window.keeping.tell_returned()
    soon(qtbot, window.drafting.settle)
    window.close()
    with Store.open(path, read_only=True) as store:
        assert "Onze inzet. Ook hierna." in str(store.draft(1).draft)
