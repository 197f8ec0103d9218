"""Headings on the pages of a Qt document: none alone at the foot of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextBlock, QTextCursor, QTextFormat

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

#: A line in bold, no longer than this, is the label of what stands below it.
_LABEL = 120
#: So many letters are laid out at most: 200 pages, each with a heading at its foot.
_MOST = 80_000_000


def keep_together(document: QTextDocument, room: float) -> None:
    """Begin a new page before headings that would be parted from what they are above.

    Each such page costs laying out the whole anew; of a text of many hundreds of pages the last are
    left as they are, so that it takes seconds and not minutes.

    Args:
        document: laid out on pages.
        room: the height of a page.
    """
    first: QTextBlock | None = None
    block = document.begin()
    left = _MOST // document.characterCount()
    while block.isValid() and left > 0:
        if _leads(block):
            first = first or block
        elif first is not None and (block.text().strip() or _in_table(block)):
            if _page(first, room, top=True) != _page(block, room, top=False):
                _break_before(first)
                left -= 1
            first = None
        block = block.next()


def _leads(block: QTextBlock) -> bool:
    """Whether a block is a heading or a label."""
    if _in_table(block) or not block.text().strip() or block.textList() is not None:
        return False
    if block.blockFormat().headingLevel():
        return True
    return len(block.text()) <= _LABEL and all(
        one.format.fontWeight() >= QFont.Weight.DemiBold.value for one in block.textFormats()
    )


def _in_table(block: QTextBlock) -> bool:
    return QTextCursor(block).currentTable() is not None


def _page(block: QTextBlock, room: float, *, top: bool) -> int:
    """The page that a block begins on, or the page on which its first line ends."""
    layout = block.document().documentLayout()
    place = layout.blockBoundingRect(block).top()
    lines = block.layout()
    if not top and lines.lineCount():
        # The lines that do not fit have been moved on to the next page.
        place += lines.lineAt(0).y() + lines.lineAt(0).height() / 2
    elif lines.lineCount():
        place += lines.lineAt(0).y()
    return int(place // room)


def _break_before(block: QTextBlock) -> None:
    form = block.blockFormat()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(block).setBlockFormat(form)
    # Laid out from the change on only, Qt leaves pages with nothing or half of their text.
    document = block.document()
    document.markContentsDirty(0, document.characterCount())
