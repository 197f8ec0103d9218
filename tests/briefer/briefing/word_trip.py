"""A colleague with Word: gets the file of a draft, does something to it, and sends it back."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx

from briefer.briefing.compose import compose
from briefer.briefing.return_trip import came_back
from briefer.briefing.word import to_docx
from briefer.wording import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document

    from briefer.model.draft import Draft
    from briefer.model.returned import Returned

NL = load("nl")


def sent(draft: Draft, origin: str = "") -> Callable[..., tuple[Returned, ...]]:
    """What comes back of the Word file of a draft, to be called with the deeds on it.

    Args:
        draft: what is sent, in Dutch.
        origin: which draft the file says it is of.

    Returns:
        A function of deeds on the opened document; `then` is done to the bytes that were saved.
    """
    manuscript = compose(draft, NL, origin=origin) if origin else compose(draft, NL)
    content = to_docx(manuscript, NL)

    def after(
        *deeds: Callable[[Document], object], then: Callable[[bytes], bytes] = bytes
    ) -> tuple[Returned, ...]:
        document = docx.Document(io.BytesIO(content))
        for deed in deeds:
            deed(document)
        saved = io.BytesIO()
        document.save(saved)
        return tuple(came_back(manuscript, then(saved.getvalue())))

    return after
