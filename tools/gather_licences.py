"""Gather the licences of what Briefer runs on into `resources/licences`, to be read offline.

`python tools/gather_licences.py` after a pin was raised; a test holds what is kept against what is
installed. Qt comes without its text: the LGPL and the GPL that it builds on are kept by hand.
"""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "resources" / "licences"
#: Of these the texts are kept by hand: LGPL-3.0.txt and GPL-3.0.txt.
OF_QT = ("PySide6-Essentials", "shiboken6")
_LICENCE = re.compile(r"/(?:licen[cs]e|copying|notice)[^/]*$|/licenses/", re.IGNORECASE)


def names() -> list[str]:
    """The libraries that are pinned in requirements.txt."""
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return [line.partition("==")[0] for line in lines if "==" in line]


def text_of(name: str) -> str:
    """All licences that came with a library, one below the other; empty when none came."""
    found = distribution(name)
    inside = (str(one) for one in found.files or () if ".dist-info/" in str(one))
    files = sorted(one for one in inside if _LICENCE.search(one))
    texts = (_decoded(Path(str(found.locate_file(file))).read_bytes()) for file in files)
    return "\n\n".join(filter(None, (text.strip() for text in texts))) + "\n"


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def main() -> None:
    """Write them all anew."""
    for name in names():
        if name not in OF_QT:
            (KEPT / f"{name}.txt").write_text(text_of(name), encoding="utf-8")
    (KEPT / "EUPL-1.2.txt").write_bytes((ROOT / "LICENSE").read_bytes())


if __name__ == "__main__":
    main()
