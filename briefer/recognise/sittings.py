"""When a debate with parliament was held, and which minister answers in it or in writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.recognise.dates import find_dates

if TYPE_CHECKING:
    import datetime as dt

    from briefer.lexicon import Lexicon
    from briefer.model.source import SourceText

#: The opening of a report stands within so many blocks.
_OPENING = 60


def held_on(source: SourceText, lexicon: Lexicon) -> dt.date | None:
    """The day a debate was held; a report is established weeks later.  None for other papers."""
    cue = lexicon.cue("sittings.gehouden")
    for block in source.blocks[:_OPENING]:
        match = cue.search(block.text)
        if match is not None:
            dates = find_dates(match["held"] or match["on"], lexicon)
            return dates[0].first if dates else None
    return None


def answering(source: SourceText, lexicon: Lexicon) -> str:
    """The office of the one minister who answers members; empty where there are none or several."""
    cue = lexicon.cue("sittings.met_wie")
    for block in source.blocks[:_OPENING]:
        match = cue.search(block.text)
        if match is not None:
            return _office(match["met"] or match["aan"], lexicon)
    return ""


def _office(text: str, lexicon: Lexicon) -> str:
    found = [m["office"] for m in lexicon.cue("sittings.ambt").pattern.finditer(text)]
    return found[0][:1].lower() + found[0][1:] if len(found) == 1 else ""
