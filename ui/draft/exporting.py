"""Between the panel for export and the draft: what is remembered, written and told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog

from briefer import drafts
from ui.draft.deeds import Ask
from ui.draft.export import ExportPanel
from ui.draft.file import Order, Place, Sort
from ui.draft.session import Keeping
from ui.questions import documents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.draft import Issue
    from ui.draft.editing import DraftEditing

_FOLDER, _TEMPLATE, _SORT, _LOOK = "draft/folder", "draft/template", "draft/sort", "draft/look"
_READING, _HOUSE = "reading", "house"


class Exporting(QObject):
    """Writes the draft on screen; a draft that could not be kept can be written all the same.

    Signals:
        told_export(Path): a file is there.
    """

    told_export = Signal(object)

    def __init__(self, editing: DraftEditing, memory: QSettings) -> None:
        super().__init__(editing)
        self._editing, self._memory = editing, memory
        self.panel = ExportPanel()
        self._ordered: tuple[Path, Order] | None = None
        editing.page.add_list(self.panel)
        self._connect()

    def _connect(self) -> None:
        panel, editing, desk = self.panel, self._editing, self._editing.desk
        panel.left.connect(editing.page.back_asked)
        panel.place_asked.connect(self._ask_place)
        panel.ordered.connect(self.write)
        panel.folder_asked.connect(self._choose_folder)
        panel.template_asked.connect(self._choose_template)
        panel.marking_asked.connect(editing.page.head.marking_asked)
        panel.chosen.connect(editing.page.go_to)
        panel.check_asked.connect(self._show_all_points)
        desk.placed.connect(self._show_place)
        desk.exported.connect(self._done)
        desk.not_exported.connect(self._failed)
        desk.checked.connect(self._show_points)
        editing.session.keeping_changed.connect(self._go_on)

    @property
    def in_front(self) -> bool:
        """Whether the panel is what is shown."""
        return self._editing.page.lists.currentWidget() is self.panel

    @property
    def folder(self) -> Path:
        """Where files came last; it need not be there any more."""
        return Path(str(self._memory.value(_FOLDER, "") or documents()))

    def bring(self, order: Order | None = None) -> None:
        """Show what can be chosen, beginning with this order or with what was chosen last."""
        draft, wording = self._editing.session.draft, self._editing.wording
        if draft is not None:
            self._editing.session.flush()
            # Asked for again, what is chosen already stays chosen.
            order = order or (self.panel.order if self.in_front else self._order())
            self.panel.show_order(draft, drafts.forms_of(draft, wording), order, wording)
            self.panel.ask_place_in(self.folder)
            checked = self._editing.checked
            self.panel.show_points(self._editing.issues, draft, checked=checked)
            self._editing.page.bring(self.panel)
            self.panel.verticalScrollBar().setValue(0)
            self._editing.check()

    def _order(self) -> Order:
        """What was chosen last; never the public version, nor another form."""
        names = {sort.name: sort for sort in Sort}
        sort = names.get(str(self._memory.value(_SORT, "")), Sort.WORD)
        look = str(self._memory.value(_LOOK, ""))
        template = str(self._memory.value(_TEMPLATE, ""))
        house = Path(template) if template and look == _HOUSE else None
        if template:
            self.panel.know_template(Path(template))
        return Order(sort, reading=look == _READING, template=house)

    def _show_place(self, place: Place) -> None:
        if self.in_front:
            self.panel.show_place(place)

    def _show_points(self, _: int, issues: Sequence[Issue]) -> None:
        draft = self._editing.session.draft
        if draft is not None and self.in_front:
            self.panel.show_points(issues, draft)
            self.panel.show_marking(draft)

    def _show_all_points(self) -> None:
        self._editing.do(Ask.CHECK)

    # --- choosing ---------------------------------------------------------------------------

    def _ask_place(self, wish: Place, order: Order) -> None:
        draft, editing = self._editing.session.draft, self._editing
        if draft is not None:
            editing.desk.place(draft, editing.wording, wish, order, documents())

    def _choose_folder(self) -> None:
        said = self._editing.wording("draft_export.choose_folder_told")
        name = QFileDialog.getExistingDirectory(self._editing.page, said, str(self.folder))
        if name:
            self._memory.setValue(_FOLDER, name)
            self.panel.ask_place_in(Path(name))

    def _choose_template(self) -> None:
        said = self._editing.wording("draft_export.choose_template")
        name, _ = QFileDialog.getOpenFileName(self._editing.page, said, "", "*.docx *.dotx")
        if name:
            self._memory.setValue(_TEMPLATE, name)
            self.panel.show_template(Path(name))

    # --- writing ----------------------------------------------------------------------------

    def write(self, target: Path, order: Order) -> None:
        """Write the draft as it is now, once all of it is in the store."""
        look = _READING if order.reading else _HOUSE if order.template else ""
        for key, value in ((_SORT, order.sort.name), (_LOOK, look), (_FOLDER, target.parent)):
            self._memory.setValue(key, str(value))
        self._editing.page.message.hide()
        self._editing.session.flush()
        self._ordered = (target, order)
        self.panel.show_busy(busy=True)
        self._go_on(self._editing.session.keeping)

    def _go_on(self, keeping: Keeping) -> None:
        """What waited for the draft to be kept is written, also when that did not succeed."""
        session = self._editing.session
        if self._ordered is None or keeping is Keeping.BUSY:
            return
        (target, order), self._ordered = self._ordered, None
        if session.record is not None and session.draft is not None:
            wording = self._editing.wording
            self._editing.desk.export(session.record, session.draft, wording, target, order)

    def _done(self, target: Path) -> None:
        if self.in_front:
            self._editing.page.bring_text()
        self.told_export.emit(target)

    def _failed(self, error: Exception) -> None:
        """Say what went wrong; what was chosen stays, so that it can be tried again."""
        self.panel.show_busy(busy=False)
        self._editing.tell(error)
