"""The style sheet for a size of text: room, lines and sizes; its colours are the palette's."""

from __future__ import annotations

import re

from PySide6.QtGui import QPalette

from briefer import resources

#: In the file a size of text is told in times the usual size, which Qt's style sheets do not know.
_TIMES = re.compile(r"(?P<times>\d+(?:\.\d+)?)rem\b")
_PICTURE = re.compile(r"(?<=\")@(\w+)")
_MIDDLE = 127


def sheet(usual: float, palette: QPalette) -> str:
    """The style sheet of the window.

    Args:
        usual: the size of the usual text, in points.
        palette: says whether pictures are drawn dark or light; the sheet names its colours by role.
    """
    light = palette.color(QPalette.ColorRole.ButtonText).lightness() > _MIDDLE
    shade = "light" if light else "dark"
    text = resources.read_bytes("theme/window.qss").decode("utf-8")
    text = _PICTURE.sub(lambda found: resources.place_of(f"theme/{found[1]}-{shade}.svg"), text)
    return _TIMES.sub(lambda found: f"{float(found['times']) * usual:.1f}pt", text)
