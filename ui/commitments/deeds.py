"""What can be done to a commitment where it is shown: the keys, and the menu that names them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from briefer.model.records import State
from briefer.model.review import Verdict
from ui.commitments.form import OWNER, TERM

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPoint
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent
    from PySide6.QtWidgets import QAbstractItemView, QWidget

    from briefer.model.briefing import Answer, DueCommitment
    from briefer.wording import Wording

#: What can be asked about a commitment, in the order of the buttons, and its key.
ASKED: dict[str, Qt.Key] = {
    TERM: Qt.Key.Key_T,
    OWNER: Qt.Key.Key_M,
    State.VOLDAAN: Qt.Key.Key_V,
    State.INGETROKKEN: Qt.Key.Key_I,
    State.OPENSTAAND: Qt.Key.Key_O,
}
#: What can be said of a proposed answer, and its key: the same as on a card of a meeting.
JUDGED = {Verdict.CONFIRMED: Qt.Key.Key_A, Verdict.REJECTED: Qt.Key.Key_W}
#: The name of what is said of an answer.
JUDGED_NAMES = {Verdict.CONFIRMED: "accept", Verdict.REJECTED: "refuse"}
_KEYS: dict[int, str] = {key: asked for asked, key in ASKED.items()}
_VERDICTS: dict[int, Verdict] = {key: verdict for verdict, key in JUDGED.items()}


def possible(due: DueCommitment) -> frozenset[str]:
    """What can be asked about it as it stands: what is settled can be so in another way."""
    if due.state.owed:
        return frozenset(ASKED) - {State.OPENSTAAND}
    return (frozenset(State) & frozenset(ASKED) - {due.state}) | {OWNER}


def proposal(due: DueCommitment) -> Answer | None:
    """The surest answer that nobody judged and the papers leave open, while it is owed."""
    if not due.state.owed:
        return None
    waiting = (one for one in due.answers if one.verdict is None and not one.confirmed)
    return next(waiting, None)


def named_key(key: Qt.Key) -> str:
    """A key as it stands in a menu."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


class PromiseDeeds(QObject):
    """Hears keys and opens the menu for a table or a column of commitments.

    Signals:
        asked(str): another term or state is asked for, of the commitment that is chosen.
        judged(Verdict): its proposed answer is accepted or refused.
        shown: its source is asked for.
        copied: it is to be put on the clipboard.
        listed: it is to be shown among all commitments.
    """

    asked = Signal(str)
    judged = Signal(object)
    shown = Signal()
    copied = Signal()
    listed = Signal()

    def __init__(self, parent: QWidget, *, lists: bool = False) -> None:
        super().__init__(parent)
        self._view, self._lists = parent, lists

    def press(self, event: QKeyEvent, due: DueCommitment | None) -> bool:
        """Do what a key asks for; False when it is no key of ours."""
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if due is None or not plain:
            return False
        asked, verdict = _KEYS.get(event.key()), _VERDICTS.get(event.key())
        if asked in possible(due):
            self.asked.emit(asked)
        elif verdict is not None and proposal(due) is not None:
            self.judged.emit(verdict)
        return asked is not None or verdict is not None

    def open_menu(self, due: DueCommitment, wording: Wording, place: QPoint) -> QMenu:
        """All that can be done with it, at a place of the screen, with the key for each."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add(menu, wording("window.act.show"), Qt.Key.Key_Enter, self.shown.emit)
        if self._lists:
            menu.addAction(wording("promises.list")).triggered.connect(self.listed.emit)
        menu.addSeparator()
        able = possible(due)
        for asked, key in ASKED.items():
            name = wording(f"commitments.detail.{asked}")
            self._add(menu, name, key, partial(self.asked.emit, asked), enabled=asked in able)
        if proposal(due) is not None:
            menu.addSeparator()
            for verdict, key in JUDGED.items():
                name = wording(f"commitments.detail.{JUDGED_NAMES[verdict]}")
                self._add(menu, name, key, partial(self.judged.emit, verdict))
        menu.addSeparator()
        copy = menu.addAction(wording("planning.menu.copy"))
        copy.triggered.connect(self.copied.emit)
        menu.popup(place)
        return menu

    def _add(
        self, menu: QMenu, name: str, key: Qt.Key, pressed: object, *, enabled: bool = True
    ) -> None:
        action = menu.addAction(f"{name.replace('&', '&&')}\t{named_key(key)}")
        action.setEnabled(enabled)
        action.triggered.connect(pressed)


def menu_row(view: QAbstractItemView, event: QContextMenuEvent) -> QModelIndex:
    """The row a menu is asked for: below the mouse, or by the key the current one."""
    if event.reason() == event.Reason.Mouse:
        return view.indexAt(view.viewport().mapFromGlobal(event.globalPos()))
    return view.currentIndex()


def menu_place(view: QAbstractItemView, event: QContextMenuEvent, index: QModelIndex) -> QPoint:
    """Where the menu opens: at the mouse, or by the key at the row itself."""
    if event.reason() == event.Reason.Mouse:
        return event.globalPos()
    return view.viewport().mapToGlobal(view.visualRect(index).center())
