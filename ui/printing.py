"""What is printed as text: pages numbered, the marking on every page."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from briefer.model.source import BlockRole
from ui.display import paper_name, shown
from ui.draft.pdf import lies_on_its_side, put_on_paper

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.model.records import DocumentRecord
    from briefer.model.source import Block, SourceText
    from briefer.wording import Wording

_MARGIN_MM = 20.0
#: A page that is printed as it is has margins of its own.
EDGE_MM = 5.0
#: What a page of the paper itself has above and below its text is not printed again.
_LEFT_OUT = frozenset({BlockRole.FURNITURE})


def paper_page(source: SourceText, document: DocumentRecord, wording: Wording) -> str:
    """The text of a paper as a page: its name, then its blocks, with where its own pages begin."""
    parts = [
        f'<p class="title">{_safe(document.title or document.name)}</p>',
        f"<p>{_safe(paper_name(document, wording))} · {_safe(document.name)}</p>",
    ]
    page: int | None = None
    for block in source.blocks:
        if block.role in _LEFT_OUT:
            continue
        if block.page is not None and block.page != page:
            page = block.page
            parts.append(f"<p>[{_safe(wording('window.place.page', page=page))}]</p>")
        parts.append(_block(block))
    return f"<html><body>{''.join(parts)}</body></html>"


def _block(block: Block) -> str:
    text = _safe(block.text)
    if block.role is BlockRole.HEADING:
        return f"<h3>{text}</h3>"
    mark = f"{_safe(block.mark)} " if block.mark else ""
    return f"<p>{mark}{text}</p>"


def _safe(text: str) -> str:
    return html.escape(shown(text))


def put(parent: QWidget, title: str, marking: str, page: str) -> None:
    """Print a page, on the printer and the pages that are chosen; none when thought better of."""
    printer = chosen(parent, title, wide=lies_on_its_side(page))
    if printer is not None:
        put_on_paper(page, printer, marking)


def chosen(
    parent: QWidget, title: str, *, pages: int = 0, margin: float = _MARGIN_MM, wide: bool = False
) -> QPrinter | None:
    """The printer that is chosen in the system's own dialog.

    Args:
        parent: what the dialog stands above.
        title: what the printer calls it.
        pages: how many there are to choose from; 0 when that is not known before it is laid out.
        margin: around the page, in millimetres.
        wide: whether the pages lie on their side.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    if wide:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    margins = QMarginsF(margin, margin, margin, margin)
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    dialog = QPrintDialog(printer, parent)
    # Pages may be chosen only where they are then left out indeed.
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, bool(pages))
    if pages:
        dialog.setMinMax(1, pages)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None
