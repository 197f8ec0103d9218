"""Asks for the passphrase of a locked store before its window opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog, QLineEdit

from briefer import safety
from briefer.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from briefer.wording import Wording

    Ask = Callable[[str, str], str | None]


#: So many letters are in sight while a sentence is typed.
_LETTERS = 60


def admitted(path: Path, wording: Wording, ask: Ask | None = None) -> bool:
    """Ask until the passphrase is the right one; whether it was, or none was needed.

    Args:
        path: the store.
        wording: the language to ask in.
        ask: gives what was typed for a title and a text, None when the user gave up.
    """
    text = wording("safety.passphrase_of", file=path.name)
    while safety.locked(path):
        typed = (ask or typed_in)(path.name, text)
        if typed is None:
            return False
        try:
            safety.admit(path, typed)
        except StoreError as error:
            text = wording.error(error)
        else:
            return True
    return True


def typed_in(title: str, text: str) -> str | None:
    """What the user types, unseen; None when he gives up."""
    asking = question(title, text)
    return asking.textValue() if asking.exec() else None


def question(title: str, text: str, parent: QWidget | None = None) -> QInputDialog:
    """The window in which it is typed."""
    asking = QInputDialog(parent)
    asking.setWindowTitle(title)
    asking.setLabelText(text)
    asking.setTextEchoMode(QLineEdit.EchoMode.Password)
    asking.resize(asking.fontMetrics().averageCharWidth() * _LETTERS, asking.sizeHint().height())
    return asking
