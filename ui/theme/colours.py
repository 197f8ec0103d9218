"""The themes there are, as palettes: every colour of the window comes from here or the system."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from briefer import resources

_Role = QPalette.ColorRole
#: A page of paper is white with black on it in any theme.
PAPER, INK = QColor(Qt.GlobalColor.white), QColor(Qt.GlobalColor.black)
#: Source of both: WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (lines of controls, focus).
TEXT_CONTRAST, LINE_CONTRAST = 4.5, 3.0
_STEP, _HALF = 8, 128
#: The style draws the lines of these with the colour of the window, made darker: too faint. A
#: palette of their own gives it a colour that is dark enough.
LINED = ("QComboBox", "QAbstractSpinBox", "QProgressBar")
_DARKER = 140
_STRAIGHT = 0.04045


class Theme(Enum):
    """How the window looks; each has its file in `resources/theme`."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@cache
def _read(theme: Theme) -> dict[str, Any]:
    return resources.read_toml(f"theme/{theme.value}.toml")


def scheme_of(theme: Theme) -> Qt.ColorScheme:
    """Whether what the system draws itself (title bars, its own dialogs) is light or dark."""
    return Qt.ColorScheme.Dark if _read(theme)["scheme"] == "dark" else Qt.ColorScheme.Light


def palette_of(theme: Theme) -> QPalette:
    """The palette of a theme: every role in every state."""
    palette = QPalette()
    for name, colour in _read(theme)["colours"].items():
        palette.setColor(role_named(name), QColor(colour))
    for name, colour in _read(theme)["disabled"].items():
        palette.setColor(QPalette.ColorGroup.Disabled, role_named(name), QColor(colour))
    return palette


def role_named(name: str) -> QPalette.ColorRole:
    """A role by its name in the file: `alternate_base` is AlternateBase."""
    return _Role.__members__["".join(part.capitalize() for part in name.split("_"))]


def lined(palette: QPalette) -> QPalette:
    """The palette for the controls in `LINED`: its lines become those of `Mid`."""
    changed = QPalette(palette)
    line = palette.color(_Role.Mid)
    # The style makes the colour darker by this much; brightness is cut off at white, as it should.
    value = min(255, round(line.value() * _DARKER / 100))
    changed.setColor(_Role.Window, QColor.fromHsv(line.hsvHue(), line.hsvSaturation(), value))
    return changed


def contrast(one: QColor, other: QColor) -> float:
    """How well two colours can be told apart, from 1 to 21.

    Source: WCAG 2.2, "contrast ratio".
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    shares = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        share / 12.92 if share <= _STRAIGHT else ((share + 0.055) / 1.055) ** 2.4
        for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def on_paper(colour: QColor) -> QColor:
    """A colour of the palette, made as dark as white paper asks of a line."""
    return standing_out(colour, PAPER)


def standing_out(colour: QColor, ground: QColor) -> QColor:
    """A colour made as light or as dark as a line on this ground must be."""
    away = _STEP if ground.lightness() < _HALF else -_STEP
    line = QColor(colour)
    while contrast(line, ground) < LINE_CONTRAST:
        light = min(255, max(0, line.lightness() + away))
        line = QColor.fromHsl(line.hslHue(), line.hslSaturation(), light)
    return line


def between(one: QColor, other: QColor, share: float) -> QColor:
    """One colour with so much of another in it, from 0 to 1."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))


def _parts(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


@cache
def mark_colour(sort: str) -> QColor:
    """The colour of a sort of finding, as `resources/theme/marks.toml` gives it."""
    return QColor(resources.read_toml("theme/marks.toml")["colours"][sort])
