"""Asks where a file must come and of which kind; nothing is replaced without being asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from ui.questions import documents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def ask(parent: QWidget, title: str, name: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
    """Where to write; None when the user thinks better of it.

    Args:
        parent: the window that asks.
        title: what is asked.
        name: the name that is proposed.
        kinds: name and suffix (".docx") of each kind of file, the one proposed first.
    """
    dialog = QFileDialog(parent, title, str(documents()))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    filters = {f"{kind} (*{suffix})": suffix for kind, suffix in kinds}
    dialog.setNameFilters(list(filters))

    def suffix_of(chosen: str) -> None:
        dialog.setDefaultSuffix(filters[chosen].removeprefix("."))

    dialog.filterSelected.connect(suffix_of)
    suffix_of(dialog.selectedNameFilter())
    dialog.selectFile(Path(name).stem)
    if not dialog.exec():
        return None
    path = Path(dialog.selectedFiles()[0])
    if path.suffix.lower() in filters.values():
        return path
    return path.with_name(path.name + filters[dialog.selectedNameFilter()])
