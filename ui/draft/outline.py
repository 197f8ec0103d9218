"""The sections of a draft as a tree: switched, renamed and reordered by mouse and by key."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
)

from briefer.model.draft import Part
from ui.draft.dragging import dragged
from ui.draft.words import marks_of, path_to, title_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

    from briefer.model.draft import Draft, Issue, Section
    from briefer.wording import Wording

_ID = Qt.ItemDataRole.UserRole
_REORDERING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_OPEN = frozenset({Part.TOPICS, Part.SUMMARY})
_CHECK = Qt.ItemDataRole.CheckStateRole
_SAID = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)


@dataclass(frozen=True, slots=True)
class Told:
    """What there is to say of a section: its heading, what is missing, whether it is left out."""

    title: str
    marks: str
    state: str


class _Item(QTreeWidgetItem):
    """A heading, and on the line below it what is missing; only the heading can be edited.

    What it says is made when it is looked at, and what is below it when it is unfolded: a draft may
    have thousands of sections.
    """

    def __init__(self, section: Section, told: Callable[[Section], Told]) -> None:
        super().__init__()
        self.section, self._told = section, told
        self.setFlags(self.flags() | Qt.ItemFlag.ItemIsEditable)
        if section.sections:
            self.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)

    def data(self, column: int, role: int) -> object:
        """What is shown has a line more than what is edited."""
        if role == _ID:
            return self.section.id
        if role == _CHECK:
            return Qt.CheckState.Checked if self.section.on else Qt.CheckState.Unchecked
        return self._said(role) if role in _SAID else super().data(column, role)

    def _said(self, role: int) -> str:
        told = self._told(self.section)
        if role == Qt.ItemDataRole.EditRole:
            return told.title
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(filter(None, (told.title, told.marks)))
        parts = (told.title, told.marks)
        if role == Qt.ItemDataRole.ToolTipRole:
            return ", ".join(filter(None, (*parts, told.state))).replace("<", "‹")
        return ", ".join(filter(None, parts))

    def setData(self, _column: int, role: int, value: object) -> None:
        """What the user makes of it is asked for; it shows it once the draft is so."""
        tree = self.treeWidget()
        if isinstance(tree, DraftOutline):
            tree.ask(self.section, role, value)


class DraftOutline(QTreeWidget):
    """What a draft is made of: headings, and below each in words what is missing.

    Signals:
        chosen(str): the section to show.
        switched(str, bool): a section must be in the text, or not.
        renamed(str, str): a section must have another heading.
        moved(str, int): a section must come at another place among those beside it.
        block_dropped(str, str): a card was dropped on a section.
    """

    chosen = Signal(str)
    switched = Signal(str, bool)
    renamed = Signal(str, str)
    moved = Signal(str, int)
    block_dropped = Signal(str, str)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._draft: Draft | None = None
        self._issues: tuple[Issue, ...] = ()
        self._by_section: dict[str, list[Issue]] = {}
        #: What was made of them, by the id of the section.
        self._items: dict[str, _Item] = {}
        self.setHeaderHidden(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setIndentation(14)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._chosen)
        self.itemExpanded.connect(self._unfold)

    @property
    def section(self) -> str:
        """The id of the section that is chosen."""
        item = self.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def show_draft(self, draft: Draft, issues: Iterable[Issue]) -> None:
        """Show the sections of a draft; what was chosen and open stays so."""
        kept, before = self.section, self._draft
        sections = {section.id: section for section in draft.walk()}
        self._draft, self._issues = draft, tuple(issues)
        self._by_section = defaultdict(list)
        for issue in self._issues:
            self._by_section[issue.section].append(issue)
        if before is not None and _ids(before.sections) == _ids(draft.sections):
            for name, item in self._items.items():
                item.section = sections[name]
            self.scheduleDelayedItemsLayout()
            self.viewport().update()
            return
        blocker = QSignalBlocker(self)
        self._build(draft, before)
        del blocker
        if not self.choose(kept) and draft.sections:
            self.choose(draft.sections[0].id)

    def choose(self, section: str) -> bool:
        """Make this section the chosen one; tells whether it is there."""
        path = path_to(self._draft.sections, section) if self._draft is not None else ()
        for above in path[:-1]:
            self._unfold(self._items[above.id])
        if path:
            self.setCurrentItem(self._items[section])
        return bool(path)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.setAccessibleName(wording("draft.outline"))
        self.setToolTip(wording("draft.outline_keys"))
        if self._draft is not None:
            self.show_draft(self._draft, self._issues)

    def _build(self, draft: Draft, before: Draft | None) -> None:
        """All sections anew; what was unfolded stays so, and what is new is."""
        known = {section.id for section in before.walk()} if before is not None else set()
        unfolded = {name for name, item in self._items.items() if item.isExpanded()}
        self._items = {}
        self.clear()

        def is_open(section: Section) -> bool:
            if before is None:
                return section.part in _OPEN
            return section.id in unfolded or section.id not in known

        self.addTopLevelItems(self._made(draft.sections))
        waiting = list(draft.sections)
        while waiting:
            section = waiting.pop()
            if section.sections and is_open(section):
                self._unfold(self._items[section.id])
                self._items[section.id].setExpanded(True)
                waiting += section.sections

    def _made(self, sections: Iterable[Section]) -> list[_Item]:
        made = [_Item(section, self._told) for section in sections]
        self._items |= {item.section.id: item for item in made}
        return made

    def _unfold(self, item: QTreeWidgetItem) -> None:
        """What is below a section comes when it is looked at."""
        if isinstance(item, _Item) and not item.childCount():
            item.addChildren(self._made(item.section.sections))

    def _told(self, section: Section) -> Told:
        issues = [issue for one in section.walk() for issue in self._by_section.get(one.id, ())]
        marks = ", ".join(marks_of(section, issues, self._wording))
        state = "" if section.on else self._wording("draft.mark.off")
        return Told(title_of(section, self._wording), marks, state)

    def _beside(self, name: str) -> tuple[Section, ...]:
        """The sections that stand beside one, itself included."""
        if self._draft is None:
            return ()
        path = path_to(self._draft.sections, name)
        return path[-2].sections if len(path) > 1 else self._draft.sections

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(0, _ID))

    def ask(self, section: Section, role: int, value: object) -> None:
        """A section is to be in the text or not, or to have another heading."""
        if role == _CHECK:
            on = Qt.CheckState(value) is Qt.CheckState.Checked
            if on is not section.on:
                self.switched.emit(section.id, on)
        elif role == Qt.ItemDataRole.EditRole:
            title = str(value).strip()
            if title != title_of(section, self._wording):
                self.renamed.emit(section.id, title)

    def _step(self, by: int) -> None:
        names = [section.id for section in self._beside(self.section)]
        place = names.index(self.section) + by if self.section in names else -1
        if 0 <= place < len(names):
            self.moved.emit(self.section, place)

    def ask_name(self) -> None:
        """Ask for another name of the section that is chosen."""
        item = self.currentItem()
        if item is not None:
            self.setFocus()
            self.editItem(item)

    # --- Qt ---------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """These keys are for the outline, whatever the window does with them elsewhere."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.key() == Qt.Key.Key_F2 or event.modifiers() == _REORDERING)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Shift with an arrow moves the section."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = steps.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & _REORDERING == _REORDERING:
            self._step(by)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Sections, and cards from the column."""
        if dragged(event):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """A card may come in any section."""
        if not dragged(event):
            super().dragMoveEvent(event)
        elif self.itemAt(event.position().toPoint()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """A section that is dropped comes before or after the one it is dropped on."""
        if dragged(event):
            self._drop_block(event)
            return
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        target = self.itemAt(event.position().toPoint())
        names = [section.id for section in self._beside(self.section)]
        onto = str(target.data(0, _ID)) if target is not None else ""
        if onto not in names or onto == self.section:
            return
        place, here = names.index(onto), names.index(self.section)
        below = self.dropIndicatorPosition() is QAbstractItemView.DropIndicatorPosition.BelowItem
        if place > here and not below:
            place -= self.dropIndicatorPosition() is not _ON
        elif place < here and below:
            place += 1
        self.moved.emit(self.section, place)

    def _drop_block(self, event: QDropEvent) -> None:
        target = self.itemAt(event.position().toPoint())
        if target is not None:
            event.acceptProposedAction()
            self.block_dropped.emit(dragged(event), str(target.data(0, _ID)))


_ON = QAbstractItemView.DropIndicatorPosition.OnItem


def _ids(sections: Sequence[Section]) -> tuple[object, ...]:
    return tuple((section.id, _ids(section.sections)) for section in sections)
