"""The sections of a draft as a tree: switched, renamed and reordered by mouse and by key."""

from __future__ import annotations

from collections import defaultdict
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
from ui.draft_dragging import dragged
from ui.draft_words import marks_of, path_to, title_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

    from briefer.model.draft import Draft, Issue, Section
    from briefer.wording import Wording

_ID, _MARKS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_REORDERING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_OPEN = frozenset({Part.TOPICS, Part.SUMMARY})
_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsUserCheckable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsDropEnabled
)


class _Item(QTreeWidgetItem):
    """A heading, and on the line below it what is missing; only the heading can be edited."""

    def __init__(self) -> None:
        super().__init__()
        #: What it was filled from.
        self.filled: tuple[object, ...] = ()
        self.setFlags(_FLAGS)

    def data(self, column: int, role: int) -> object:
        """What is shown has a line more than what is edited."""
        value = super().data(column, role)
        marks = super().data(column, _MARKS) if role == Qt.ItemDataRole.DisplayRole else ""
        return f"{value}\n{marks}" if marks else value


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
        self.setHeaderHidden(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setIndentation(14)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._chosen)
        self.itemChanged.connect(self._item_changed)

    @property
    def section(self) -> str:
        """The id of the section that is chosen."""
        item = self.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def show_draft(self, draft: Draft, issues: Iterable[Issue]) -> None:
        """Show the sections of a draft; what was chosen and open stays so."""
        kept, shut = self.section, self._shut()
        same = self._draft is not None and _ids(self._draft.sections) == _ids(draft.sections)
        self._draft, self._issues = draft, tuple(issues)
        self._by_section = defaultdict(list)
        for issue in self._issues:
            self._by_section[issue.section].append(issue)
        blocker = QSignalBlocker(self)
        if same:
            for section, item in zip(draft.walk(), self._items(), strict=True):
                self._fill(item, section)
        else:
            self._build(draft, shut)
        del blocker
        if not same and not self.choose(kept) and draft.sections:
            self.choose(draft.sections[0].id)

    def choose(self, section: str) -> bool:
        """Make this section the chosen one; tells whether it is there."""
        found = next((item for item in self._items() if item.data(0, _ID) == section), None)
        if found is not None:
            self.setCurrentItem(found)
        return found is not None

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.setAccessibleName(wording("draft.outline"))
        self.setToolTip(wording("draft.outline_keys"))
        if self._draft is not None:
            self.show_draft(self._draft, self._issues)

    def _shut(self) -> set[str]:
        return {str(i.data(0, _ID)) for i in self._items() if i.childCount() and not i.isExpanded()}

    def _build(self, draft: Draft, shut: set[str]) -> None:
        first = not self.topLevelItemCount()
        self.clear()
        # Filled before the tree has them: it would look at each of a thousand at every word.
        self.addTopLevelItems([self._made(section) for section in draft.sections])
        for section, item in zip(draft.walk(), self._items(), strict=True):
            if section.sections:
                item.setExpanded(section.part in _OPEN if first else section.id not in shut)

    def _made(self, section: Section) -> _Item:
        item = _Item()
        item.setData(0, _ID, section.id)
        self._fill(item, section)
        for below in section.sections:
            item.addChild(self._made(below))
        return item

    def _fill(self, item: _Item, section: Section) -> None:
        """What an item shows, unless it shows that already."""
        issues = [issue for one in section.walk() for issue in self._by_section.get(one.id, ())]
        kinds = tuple(issue.kind for issue in issues)
        named = (section.title, section.heading, section.on, section.gap, section.blocks)
        filled = (*named, kinds, self._wording.language)
        if filled == item.filled:
            return
        item.filled = filled
        title = title_of(section, self._wording)
        marks = ", ".join(marks_of(section, issues, self._wording))
        item.setText(0, title)
        item.setCheckState(0, Qt.CheckState.Checked if section.on else Qt.CheckState.Unchecked)
        item.setData(0, _MARKS, marks)
        state = "" if section.on else self._wording("draft.mark.off")
        item.setToolTip(0, ", ".join(filter(None, (title, marks, state))).replace("<", "‹"))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (title, marks))))

    def _items(self) -> Iterator[_Item]:
        """All items in the order of the text."""
        root = self.invisibleRootItem()
        waiting = [root.child(number) for number in reversed(range(root.childCount()))]
        while waiting:
            item = waiting.pop()
            if isinstance(item, _Item):
                yield item
                waiting += [item.child(n) for n in reversed(range(item.childCount()))]

    def _section(self, name: str) -> Section | None:
        path = path_to(self._draft.sections, name) if self._draft is not None else ()
        return path[-1] if path else None

    def _beside(self, name: str) -> tuple[Section, ...]:
        """The sections that stand beside one, itself included."""
        if self._draft is None:
            return ()
        path = path_to(self._draft.sections, name)
        return path[-2].sections if len(path) > 1 else self._draft.sections

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(0, _ID))

    def _item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        section = self._section(str(item.data(0, _ID)))
        if section is None or column:
            return
        if isinstance(item, _Item):
            # It shows what the user made of it, whatever comes of that.
            item.filled = ()
        on = item.checkState(0) is Qt.CheckState.Checked
        if on is not section.on:
            self.switched.emit(section.id, on)
        title = str(item.data(0, Qt.ItemDataRole.EditRole)).strip()
        if title != title_of(section, self._wording):
            self.renamed.emit(section.id, title)
            # An empty name that was empty before changes nothing, but may not stand.
            if self._draft is not None:
                self.show_draft(self._draft, self._issues)

    def _step(self, by: int) -> None:
        names = [section.id for section in self._beside(self.section)]
        place = names.index(self.section) + by if self.section in names else -1
        if 0 <= place < len(names):
            self.moved.emit(self.section, place)

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
