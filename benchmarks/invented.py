"""An invented paper as the store takes it: a text for each paragraph, its places, its file."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from briefer.model.source import Block, BlockRole, Fragment, SourceFile, SourceText

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def source_of(
    name: str, texts: Sequence[str], *, headings: Collection[int] = (), a_page: int = 10
) -> tuple[SourceText, bytes]:
    """A text file of these paragraphs, and what is in it; the same texts are the same paper.

    Args:
        name: of the file.
        texts: a paragraph each, on a line of its own.
        headings: the numbers of those that are headings.
        a_page: so many stand on a page.
    """
    content = "\n".join(texts).encode()
    file = SourceFile(hashlib.sha256(content).hexdigest(), name, "txt", len(content))
    blocks = tuple(
        Block(
            number,
            BlockRole.HEADING if number in headings else BlockRole.PARAGRAPH,
            text,
            (Fragment(0, len(text), text, 1 + number // a_page, number + 1),),
            number + 1,
            int(number in headings),
        )
        for number, text in enumerate(texts)
    )
    return SourceText(file, blocks, pages=1 + len(texts) // a_page), content
