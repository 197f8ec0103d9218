"""Asks where a copy, a report or a sheet must come; nothing is replaced without being asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from ui.compare.file import ask as ask_target
from ui.keeping.desk import Deed
from ui.questions import documents

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.wording import Wording

_SUFFIXES = {Deed.REPORT: ".txt", Deed.TABLE: ".csv", Deed.SAVE_AS: ".db", Deed.RESCUE: ".db"}


def ask(parent: QWidget, deed: Deed, store: Path | None, wording: Wording) -> Path | None:
    """Where to write; None when the user thinks better of it.

    Args:
        parent: the page that asks.
        deed: what is to be written.
        store: the store it is about, by which the name is proposed.
        wording: the words.
    """
    kind = (wording(f"keeping.kind.{_SUFFIXES[deed].removeprefix('.')}"), _SUFFIXES[deed])
    stem = store.stem if store is not None else "briefer"
    name = wording(f"keeping.name.{deed}", store=stem)
    return ask_target(parent, wording(f"keeping.ask.{deed}"), f"{name}{_SUFFIXES[deed]}", [kind])


def ask_folder(parent: QWidget, wording: Wording) -> Path | None:
    """The folder where copies go as well."""
    title = wording("keeping.ask.second")
    name = QFileDialog.getExistingDirectory(parent, title, str(documents()))
    return Path(name) if name else None
