"""The papers at named places one by one, those inside zip files and mail each by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.errors import ReadingError
from briefer.reading.places import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from briefer.reading.isolation import Readers


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper to import: its bytes, or why they cannot be had.

    `path` is where it is; of a paper inside a file, where it would be ("stukken.zip › brief.pdf").
    `more` is how many papers the file holds that this one came from, beside the first.
    """

    path: Path
    content: bytes = b""
    error: ReadingError | None = None
    more: int = 0


def papers_at(
    paths: Sequence[Path], readers: Readers, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[Paper]:
    """Every paper with its bytes, opened when its turn comes.

    Raises:
        ReadingCancelledError: it was cancelled while a file with papers in it was opened.
    """
    for path in paths:
        try:
            content = load(path)
            held = readers.papers_in(content, path.name, cancelled)
        except ReadingError as error:
            error.path = path
            yield Paper(path, error=error)
            continue
        if held is None:
            yield Paper(path, content)
            continue
        for index, inner in enumerate(held):
            where = path.with_name(f"{path.name} › {inner.name}") if inner.name else path
            if inner.error is not None:
                inner.error.path = where
            more = 0 if index else len(held) - 1
            yield Paper(where, inner.content, inner.error, more)


def one_ahead(papers: Iterable[Paper], begin: Callable[[Paper], None]) -> Iterator[Paper]:
    """The papers again; each is begun while the one before it is still being worked on."""
    waiting: Paper | None = None
    for paper in papers:
        begin(paper)
        if waiting is not None:
            yield waiting
        waiting = paper
    if waiting is not None:
        yield waiting
