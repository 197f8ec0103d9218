"""The lists beside a draft: who hears whom."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from briefer import drafts
from ui.draft.arranging import Arranging
from ui.draft.deeds import Ask
from ui.draft.exporting import Exporting
from ui.draft.lists import ChangesList, IssuesList
from ui.draft.marking import MarkingForm
from ui.draft.returning import Returning
from ui.draft.versions import VersionsList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget

    from briefer.model.draft import Change, Draft, DraftVersion, Issue, Marking
    from ui.draft.editing import DraftEditing

_LOOK_MS = 1500


class DraftPanels(QObject):
    """Changes, issues, versions, the marking, what came back and the export of a draft."""

    def __init__(self, editing: DraftEditing, memory: QSettings) -> None:
        super().__init__(editing)
        self._editing = editing
        self.changes, self.issues = ChangesList(), IssuesList()
        self.versions, self.marking = VersionsList(), MarkingForm()
        self.exporting, self.returning = Exporting(editing, memory), Returning(editing)
        self.arranging = Arranging(editing)
        self._stale: tuple[Change, ...] = ()
        self._exported_from = False
        # Whoever types is not followed by a comparison at each key.
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self.look)
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
            Ask.EXPORT: self.exporting.bring,
            Ask.RETURN: self.returning.ask,
            Ask.TEMPLATES: self.arranging.bring,
        }
        deed = deeds.get(Ask(ask))
        if deed is not None and self._draft is not None:
            deed()

    def look(self) -> None:
        """Ask what became out of date."""
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
            # It has the keys before the versions are there: a screen reader says where one is.
            self.versions.setAccessibleName(self._editing.wording("draft.head.versions"))
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
        if record is not None and self._editing.settle():
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
            self._exported_from = self.exporting.in_front
            self.marking.ask(self._draft, day, self._editing.wording)
            self._editing.page.bring(self.marking)

    def _mark(self, marking: Marking) -> None:
        self._editing.session.do(partial(drafts.editing.mark, marking=marking))
        if self._exported_from:
            self.exporting.bring(self.exporting.panel.order)
        else:
            self._editing.page.bring_text()
