"""What is said when a deed of safekeeping was done: a message, and perhaps a longer report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.keeping import words
from ui.keeping.desk import Deed

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.wording import Wording
    from ui.keeping.desk import Done


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence for the message bar, and what stays on the page to be read."""

    message: str = ""
    report: str = ""


def told_of(done: Done, wording: Wording) -> Told:
    """What to say; nothing for what shows by itself."""
    tell = _TELLERS.get(done.deed)
    return tell(done, wording) if tell is not None else Told()


def _check(done: Done, wording: Wording) -> Told:
    return Told(report=words.checkup(done.result, wording))


def _copy(done: Done, wording: Wording) -> Told:
    text = wording("keeping.done.copy", number=done.result.number)
    return Told(text, text)


def _restore(done: Done, wording: Wording) -> Told:
    text = wording("safety.restored", number=done.about.number)
    aside = done.result.aside
    if aside is not None:
        text = f"{text} {wording('safety.set_aside', file=aside.name)}"
    return Told(text, text)


def _rescue(done: Done, wording: Wording) -> Told:
    text = wording("keeping.done.rescue", file=done.about.name)
    return Told(text, words.rescue(done.result, wording))


def _file(done: Done, wording: Wording) -> Told:
    return Told(wording(f"keeping.done.{done.deed}", file=done.about.name))


def _lock(done: Done, wording: Wording) -> Told:
    text = wording("safety.passphrase_set" if done.about else "safety.passphrase_removed")
    left = done.result if done.about else ()
    lines = [text, *(wording("safety.still_readable", file=file.name) for file in left)]
    return Told(text, "\n".join(lines))


def _wipe(done: Done, wording: Wording) -> Told:
    text = wording.count("safety.wiped", len(done.about))
    if done.result:
        text = f"{text} {wording.count('keeping.still_in_copies', done.result)}"
    return Told(text)


def _put_back(done: Done, wording: Wording) -> Told:
    return Told(wording("keeping.done.put_back", name=words.bin_name(done.result, wording)))


def _removed(done: Done, wording: Wording) -> Told:
    return Told(wording("keeping.done.removed", name=done.about))


def _several(done: Done, wording: Wording) -> Told:
    return Told(wording.count(f"keeping.done.{done.deed}", len(done.about)))


def _ceiling(done: Done, wording: Wording) -> Told:
    return Told(wording("safety.ceiling", level=done.about))


def _plain(done: Done, wording: Wording) -> Told:
    return Told(wording(f"keeping.done.{done.deed}"))


def _discard(done: Done, wording: Wording) -> Told:
    return Told(wording("keeping.done.discard", number=done.about))


def _second(done: Done, wording: Wording) -> Told:
    return Told(wording("keeping.done.second" if done.about else "keeping.done.no_second"))


_TELLERS: dict[Deed, Callable[[Done, Wording], Told]] = {
    Deed.CHECK: _check,
    Deed.COPY: _copy,
    Deed.RESTORE: _restore,
    Deed.RESCUE: _rescue,
    Deed.DISCARD: _discard,
    Deed.SAVE_AS: _file,
    Deed.REPORT: _file,
    Deed.TABLE: _file,
    Deed.GO_ON: _file,
    Deed.LOCK: _lock,
    Deed.WIPE: _wipe,
    Deed.PUT_BACK: _put_back,
    Deed.PAPER: _removed,
    Deed.MEETING: _removed,
    Deed.PAPERS: _several,
    Deed.ALL_BACK: _several,
    Deed.CEILING: _ceiling,
    Deed.SECOND: _second,
    Deed.FREE: _plain,
    Deed.REOPEN: _plain,
}
