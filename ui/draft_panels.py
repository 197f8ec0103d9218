"""The lists beside a draft and its export: who hears whom."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QMenu

from briefer import drafts
from ui.draft_deeds import Ask
from ui.draft_file import Order, Sort
from ui.draft_lists import ChangesList, IssuesList
from ui.draft_marking import MarkingForm
from ui.draft_versions import VersionsList
from ui.questions import documents

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from briefer.model.draft import Change, Draft, DraftVersion, Issue, Marking
    from ui.draft_editing import DraftEditing

_LOOK_MS = 1500
_FOLDER, _TEMPLATE = "draft/folder", "draft/template"
#: What can be ordered, by name, in the order of the menu.
_ORDERS = {
    "word": Order(),
    "reading": Order(reading=True),
    "pdf": Order(Sort.PDF),
    "html": Order(Sort.HTML),
    "markdown": Order(Sort.MARKDOWN),
    "json": Order(Sort.JSON),
    "public": Order(public=True),
}


class DraftPanels(QObject):
    """Changes, issues, versions, the marking and the export of the draft on a page.

    Signals:
        told_export(Path): a file is there.
    """

    told_export = Signal(object)

    def __init__(self, editing: DraftEditing, memory: QSettings) -> None:
        super().__init__(editing)
        self._editing, self._memory = editing, memory
        self.changes, self.issues = ChangesList(), IssuesList()
        self.versions, self.marking = VersionsList(), MarkingForm()
        self._stale: tuple[Change, ...] = ()
        # Whoever types is not followed by a comparison at each key.
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look)
        for panel in (self.changes, self.issues, self.versions, self.marking):
            editing.page.add_list(panel)
            panel.left.connect(editing.page.back_asked)
        self._connect()

    def _connect(self) -> None:
        editing, page, desk = self._editing, self._editing.page, self._editing.desk
        page.head.marking_asked.connect(self._ask_marking)
        desk.stale.connect(self._show_stale)
        desk.taken.connect(editing.session.renewed)
        desk.checked.connect(self._show_issues)
        desk.versions_came.connect(self._show_versions)
        desk.compared.connect(self._show_comparison)
        desk.exported.connect(self.told_export)
        editing.session.kept.connect(self._looking.start)
        self.changes.taken.connect(self._take)
        self.changes.opened.connect(editing.opened)
        self.issues.chosen.connect(page.go_to)
        self.versions.named.connect(self._name)
        self.versions.compare_asked.connect(self._compare)
        self.versions.restored.connect(self._restore)
        self.marking.decided.connect(self._mark)

    @property
    def _draft(self) -> Draft | None:
        return self._editing.session.draft

    def do(self, ask: Ask | int) -> None:
        """What was asked by a button above the draft or by a key of the window."""
        deeds: dict[Ask, Callable[[], None]] = {
            Ask.CHANGES: self._bring_changes,
            Ask.CHECK: self._bring_issues,
            Ask.VERSIONS: self._bring_versions,
            Ask.EXPORT: partial(self.export, Order()),
        }
        deed = deeds.get(Ask(ask))
        if deed is not None and self._draft is not None:
            deed()

    def look(self) -> None:
        """Ask what became out of date, and offer what can be exported."""
        self._editing.page.head.export.setMenu(self.menu())
        self._look()

    def _look(self) -> None:
        record = self._editing.session.record
        if record is not None and self._draft is not None:
            self._editing.desk.look_for_changes(record.id, self._draft, self._editing.wording)

    # --- changes and issues -----------------------------------------------------------------

    def _show_stale(self, draft_id: int, changes: Sequence[Change]) -> None:
        record, wording = self._editing.session.record, self._editing.wording
        if record is None or record.id != draft_id:
            return
        self._stale = tuple(changes)
        bar = self._editing.page.stale
        if not changes:
            bar.hide()
        else:
            show = (wording("draft.changes.show"), self._bring_changes)
            bar.say(wording.count("draft.changes.bar", len(changes)), [show])
        if self._in_front(self.changes):
            self._bring_changes()

    def _bring_changes(self) -> None:
        if self._draft is not None:
            self.changes.show_changes(self._stale, self._draft, self._editing.wording)
            self._editing.page.bring(self.changes)

    def _take(self, changes: Sequence[Change]) -> None:
        self._editing.session.flush()
        if self._draft is not None:
            self._editing.desk.take_over(self._draft, changes, self._editing.wording)

    def _show_issues(self, _: int, __: Sequence[Issue]) -> None:
        if self._in_front(self.issues):
            self._bring_issues()

    def _bring_issues(self) -> None:
        if self._draft is not None:
            self.issues.show_issues(self._editing.issues, self._draft, self._editing.wording)
            self._editing.page.bring(self.issues)

    def _in_front(self, panel: QWidget) -> bool:
        return self._editing.page.lists.currentWidget() is panel

    # --- versions and marking ---------------------------------------------------------------

    def _bring_versions(self) -> None:
        record = self._editing.session.record
        if record is not None:
            self._editing.session.flush()
            self._editing.page.bring(self.versions)
            self._editing.desk.ask_versions(record.id)

    def _show_versions(self, draft_id: int, versions: Sequence[DraftVersion]) -> None:
        record = self._editing.session.record
        if record is not None and record.id == draft_id and self._in_front(self.versions):
            self.versions.show_versions(versions, record.revision, self._editing.wording)
            self.versions.setFocus()

    def _show_comparison(self, changes: Sequence[object]) -> None:
        self.versions.show_comparison(changes, self._editing.wording)  # type: ignore[arg-type]

    def _name(self, name: str) -> None:
        record = self._editing.session.record
        if record is not None and self._editing.close():
            self._editing.desk.name_version(record.id, name)

    def _compare(self, before: int, after: int) -> None:
        record = self._editing.session.record
        if record is not None:
            self._editing.desk.compare(record.id, before, after, self._editing.wording)

    def _restore(self, revision: int) -> None:
        self._editing.session.restore(revision)
        self._editing.page.bring_text()

    def _ask_marking(self) -> None:
        if self._draft is not None:
            day = self._editing.desk.day
            self.marking.ask(self._draft, day, self._editing.wording)
            self._editing.page.bring(self.marking)

    def _mark(self, marking: Marking) -> None:
        self._editing.session.do(partial(drafts.editing.mark, marking=marking))
        self._editing.page.bring_text()

    # --- export -----------------------------------------------------------------------------

    def menu(self) -> QMenu:
        """What sorts of file there are."""
        wording = self._editing.wording
        menu = QMenu(self._editing.page)
        for name, order in _ORDERS.items():
            action = menu.addAction(wording(f"draft.export.{name}"))
            action.triggered.connect(partial(self.export, order))
        menu.addSeparator()
        template = str(self._memory.value(_TEMPLATE, ""))
        if template:
            path = Path(template)
            house = menu.addAction(wording("draft.export.house", name=path.name))
            house.triggered.connect(partial(self.export, Order(template=path)))
        choose = menu.addAction(wording("draft.export.choose_template"))
        choose.triggered.connect(self._choose_template)
        folder = menu.addAction(wording("draft.export.folder", name=self._folder().name))
        folder.triggered.connect(self._choose_folder)
        return menu

    def export(self, order: Order, *_: object) -> None:
        """Write the draft in the usual folder, under a name that is free there."""
        self._editing.session.flush()
        if self._draft is not None:
            folder, wording = self._folder(), self._editing.wording
            name = drafts.suggested_name(self._draft, wording, folder, order.sort.value)
            self._editing.desk.export(self._draft, wording, folder / name, order)

    def _folder(self) -> Path:
        folders = (Path(str(self._memory.value(_FOLDER, str(documents())))), documents())
        return next((folder for folder in folders if folder.is_dir()), Path.home())

    def _choose_folder(self) -> None:
        said = self._editing.wording("draft.export.choose_folder")
        name = QFileDialog.getExistingDirectory(self._editing.page, said, str(self._folder()))
        if name:
            self._memory.setValue(_FOLDER, name)
            self.look()

    def _choose_template(self) -> None:
        said = self._editing.wording("draft.export.choose_template")
        name, _ = QFileDialog.getOpenFileName(self._editing.page, said, "", "*.docx *.dotx")
        if name:
            self._memory.setValue(_TEMPLATE, name)
            self.look()
            self.export(Order(template=Path(name)))
