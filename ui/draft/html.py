"""The page that a draft becomes, for Qt to show: its drawings as pictures, nothing fetched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from ui.pieces.raster import to_image

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
#: The width of a column, which Qt reads from the cell and not from its style.
_WIDTH = re.compile(r'(<t[hd][^>]*?) style="width: (\d+%)"')
_DRAWING = re.compile(r"(?:<figure>)?(<svg\b.*?</svg>)(?:</figure>)?", re.DOTALL)
_SCHEME = "drawing"
#: Room and lines only: the colours are those of whoever shows it.
_OURS = """
h1, h2, h3, h4 { margin-top: 14px; margin-bottom: 4px; }
p, li { margin-top: 4px; margin-bottom: 4px; }
.title { font-size: x-large; font-weight: 600; } .subtitle { font-size: large; }
.label, .marking { font-weight: 600; } .marking { text-transform: uppercase; }
table { border-collapse: collapse; border-style: solid; border-width: 1px; }
td, th { padding: 4px; border-style: solid; border-width: 1px; } th { text-align: left; }
blockquote { margin-left: 18px; }
"""


class Drawn:
    """A page without its colours, and its drawings by the name it calls them."""

    def __init__(self, page: str) -> None:
        self.pictures: dict[str, QImage] = {}
        plain = _WIDTH.sub(r'\1 width="\2"', _STYLE.sub("", page))
        self.html = _DRAWING.sub(self._named, plain)

    def _named(self, found: re.Match[str]) -> str:
        name = f"{_SCHEME}:{len(self.pictures)}"
        self.pictures[name] = to_image(found[1], 1)
        # Qt knows no figure, and would put the picture in the line above it.
        return f'<p><img src="{name}"></p>'


def fill(document: QTextDocument, drawn: Drawn, more: str = "") -> None:
    """Put a page in a document.

    Args:
        document: where it comes.
        drawn: the page.
        more: what else its style is; lines are black, as on paper, if it says nothing of them.
    """
    document.setDefaultStyleSheet(_OURS + more)
    for name, picture in drawn.pictures.items():
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), picture)
    document.setHtml(drawn.html)


def document_of(page: str) -> QTextDocument:
    """A page as a document of its own."""
    document = Closed()
    fill(document, Drawn(page))
    return document


class Closed(QTextDocument):
    """A document that shows what was put in it and fetches nothing."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Our own drawings are in it already; anything else Qt would read from a disk."""
        return None
