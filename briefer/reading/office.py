"""Old documents (.doc, .rtf, .wpd) through LibreOffice, when it is installed.

A fallback only: the paper gets a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer import office
from briefer.errors import OldFormatError

if TYPE_CHECKING:
    from pathlib import Path


def converted(content: bytes, name: str, suffix: str, program: Path) -> bytes:
    """An old document as OpenDocument text.

    Args:
        content: the document.
        name: of the file, for the error.
        suffix: of its format.
        program: LibreOffice.

    Raises:
        OldFormatError: LibreOffice made nothing of it in time.
    """
    made = office.converted(content, suffix, office.TEXT, program)
    if made is None:
        raise OldFormatError(name, found=suffix)
    return made
