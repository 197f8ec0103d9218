"""Signs that are not to be seen, or make text look other than it is; and names fit to be shown."""

from __future__ import annotations

import re
import unicodedata

#: Overrides, embeddings, isolates and marks of direction: Dutch is written one way.
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
#: Zero-width signs, fillers, variation selectors, and the tags that spell text nobody sees.
_UNSEEN = "\u034f\u115f\u1160\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"  # noqa: E501
_CONTROLS = "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f"
_NOWHERE = "\ud800-\udfff\ufdd2-\ufdef\ufffe\uffff"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_LEFT_OUT = re.compile(f"[{_DIRECTION}{_UNSEEN}{_CONTROLS}{_NOWHERE}{_PRIVATE}]")
#: What can deceive, as against what merely lies about: only this is worth a warning.
_TELLING = re.compile(f"[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e0fff{_CONTROLS}]")
#: The bullets of the symbol fonts of Word, which stand in the private area.
_SYMBOLS = str.maketrans(
    {
        **dict.fromkeys("\uf0b7\uf0a7\uf0a8\uf076\uf06c\uf06e\uf0d8\uf0fc\uf0e0", "•"),
        **dict.fromkeys("\uf02d\uf0be", "-"),
        **dict.fromkeys("\u2028\u2029\x85\x1c\x1d\x1e", " "),
    }
)
_NO_NAME = re.compile(r"[\s/\\:*?\"<>|]+")
_LONGEST_NAME = 120


def cleaned(text: str) -> str:
    """A text without the signs that are not to be seen, and with bullets as bullets."""
    return _LEFT_OUT.sub("", text.translate(_SYMBOLS))


def deceives(text: str) -> bool:
    """Whether a text holds signs that can make it look other than it is."""
    return bool(_TELLING.search(text.translate(_SYMBOLS)))


def shown_name(name: str) -> str:
    """A file's name from a stranger as it may be shown and stored: one line, and never a path."""
    parts = [part for part in re.split(r"[/\\]", name) if part not in {"", ".", ".."}]
    shown = " › ".join(_NO_NAME.sub(" ", cleaned(part)).strip() for part in parts)
    shown = unicodedata.normalize("NFC", shown)
    if len(shown) > _LONGEST_NAME:
        stem, dot, suffix = shown.rpartition(".")
        tail = dot + suffix if stem and len(suffix) < len("xhtml") + 1 else ""
        shown = shown[: _LONGEST_NAME - len(tail) - 1] + "…" + tail
    return shown or "…"


def own_name(name: str) -> str:
    """The name of a file of the user's own as it is shown and stored: on one line."""
    return " ".join(cleaned(name).split()) or "…"


def garbage_share(text: str) -> float:
    """Which part of the letters cannot be told: private, unassigned, control or replacement."""
    letters = [sign for sign in text if not sign.isspace()]
    wrong = sum(sign == "\ufffd" or unicodedata.category(sign)[0] == "C" for sign in letters)
    return wrong / len(letters) if letters else 0.0
