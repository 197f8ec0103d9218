"""What leaves the window by copying or dragging: words with their source, papers as files."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication

from briefer import markings
from briefer.model.document import Question
from briefer.scratch import Scratch
from ui import carrying
from ui.display import one_line, paper_name
from ui.reader.source_copy import with_source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from briefer.model.records import DocumentRecord, Filed
    from briefer.wording import Wording

#: Characters that Windows does not allow in a file name.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def words_of(filed: Filed[Any], wording: Wording) -> str:
    """A finding in the words of the paper, with its source and the marking the paper bears."""
    item = filed.item
    passages = (*item.question, *item.answer) if isinstance(item, Question) else (item.passage,)
    return with_source(filed.document, passages, wording)


def line_of(document: DocumentRecord, wording: Wording) -> str:
    """A paper in one line: its title, kind and day, number and marking."""
    parts = (
        one_line(document.title or document.name),
        paper_name(document, wording),
        one_line(document.number or ""),
    )
    return markings.carried(", ".join(filter(None, parts)), (document.marking,))


def as_mime(text: str) -> QMimeData:
    """Words for another program: as they are, and as a page that Word takes over."""
    return carrying.mime(text, page=True)


def copy(text: str) -> None:
    """Put words on the clipboard."""
    carrying.put(text, page=True)


def drag(source: QWidget, data: QMimeData) -> None:
    """Let something be dragged from here to wherever it is taken; it is copied, never moved."""
    hand = QDrag(source)
    hand.setMimeData(data)
    hand.exec(Qt.DropAction.CopyAction)


class PapersOut(QObject):
    """Hands papers out as the files they were imported as, in a folder that goes with the window.

    Args:
        original: asks for the file of a paper; gives it later.
    """

    def __init__(self, original: Callable[[int, Callable[[bytes], None]], None]) -> None:
        super().__init__()
        self._original = original
        self._folder: Scratch | None = None

    def drag(self, source: QWidget, papers: Sequence[DocumentRecord]) -> None:
        """Let these papers be dragged, once their files are there and the mouse is still held."""
        self.fetch(papers, lambda paths: _drag_files(source, paths))

    def fetch(
        self, papers: Sequence[DocumentRecord], done: Callable[[Sequence[Path]], None]
    ) -> None:
        """Write these papers as files of their own names, and tell where."""
        waiting = {paper.id for paper in papers}
        paths: list[Path] = []

        def came(paper: DocumentRecord, content: bytes) -> None:
            paths.append(self._written(paper, content))
            waiting.discard(paper.id)
            if not waiting:
                done(paths)

        for paper in papers:
            self._original(paper.id, partial(came, paper))

    def close(self) -> None:
        """The files go."""
        if self._folder is not None:
            self._folder.close()
            self._folder = None

    def _written(self, paper: DocumentRecord, content: bytes) -> Path:
        if self._folder is None:
            self._folder = Scratch()
        # Two papers may bear one name.
        folder = self._folder.path / str(paper.id)
        folder.mkdir(exist_ok=True)
        path = folder / file_name(paper)
        path.write_bytes(content)
        return path


def file_name(paper: DocumentRecord) -> str:
    """The name a paper was imported under, safe for any computer."""
    name = _FORBIDDEN.sub("_", one_line(paper.name).replace("\u2426", "_")).strip(" .")
    return name[-120:] or f"{paper.id}.{paper.format}"


def _drag_files(source: QWidget, paths: Sequence[Path]) -> None:
    if not QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
        return
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drag(source, data)
