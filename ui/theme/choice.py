"""Which theme and which size of text: the choices in the menu, what is remembered, the system's."""

from __future__ import annotations

import sys
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup, QFont, QPalette
from PySide6.QtWidgets import QApplication

from ui.part import Part
from ui.theme import motion as theme_motion
from ui.theme.colours import LINED, Theme, lined, palette_of, scheme_of
from ui.theme.sheet import sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


class Choose(IntEnum):
    """What can be chosen of the look of the window; the argument of its command."""

    SYSTEM = 0
    LIGHT = 1
    DARK = 2
    CONTRAST = 3


_THEMES = {Choose.LIGHT: Theme.LIGHT, Choose.DARK: Theme.DARK, Choose.CONTRAST: Theme.CONTRAST}
#: The sizes of text, in percent of what the system has.
SIZES = (100, 125, 150, 175, 200)
_COMMANDS = {f"theme_{one.name.lower()}": one for one in Choose} | {
    f"text_{size}": size for size in SIZES
}


class ThemeChoice(Part):
    """Gives the program its colours and its size of text, and follows the system when asked to.

    Args:
        window: what wears the style sheet.
        memory: where the choices are kept.
    """

    def __init__(self, window: QWidget, memory: QSettings) -> None:
        super().__init__()
        self._window, self._memory = window, memory
        self._actions: Mapping[str, QAction] = {}
        # These go when nobody holds them, also while the application lives.
        self._hints = QApplication.styleHints()
        self._access = self._hints.accessibility()
        self.chosen = _choice(memory.value("look/theme", Choose.SYSTEM.name))
        self.size = _size(memory.value("look/text", SIZES[0]))
        self._font = _system_font()
        self._follow_scheme()
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._access.contrastPreferenceChanged.connect(self._system_changed)
        self.wear()

    @property
    def theme(self) -> Theme | None:
        """The theme that is worn; None where the colours are the system's own."""
        if self.chosen is not Choose.SYSTEM:
            return _THEMES[self.chosen]
        if self._access.contrastPreference() == Qt.ContrastPreference.HighContrast:
            # Windows has colours for it that the user chose there; elsewhere there are none.
            return None if sys.platform == "win32" else Theme.CONTRAST
        dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        return Theme.DARK if dark else Theme.LIGHT

    def choose(self, choice: int) -> None:
        """Another theme, from now on."""
        self.chosen = Choose(choice)
        self._memory.setValue("look/theme", self.chosen.name)
        self._follow_scheme()
        self.wear()

    def choose_size(self, size: int) -> None:
        """Another size of text, from now on."""
        self.size = size
        self._memory.setValue("look/text", size)
        self.wear()

    def wear(self) -> None:
        """Give the program the colours and the size that were chosen."""
        theme_motion.still(self._window)
        theme = self.theme
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * self.size / 100)
        QApplication.setFont(font)
        QApplication.setPalette(QPalette() if theme is None else palette_of(theme))
        for name in LINED:
            # A string is what it takes, whatever its declaration says: bytes it refuses.
            QApplication.setPalette(lined(QApplication.palette()), name)  # type: ignore[arg-type]
        # What the sheet takes from the palette it takes when it is set.
        self._window.setStyleSheet(sheet(font.pointSizeF(), QApplication.palette()))
        # A window with a sheet does not pass the font of the program on to what is in it.
        self._window.setFont(font)
        self.mark()

    def put_in_menus(self, actions: Mapping[str, QAction]) -> None:
        """The commands became others: show at them what is chosen."""
        self._actions = actions
        for names in (
            [name for name in _COMMANDS if name.startswith("theme_")],
            [name for name in _COMMANDS if name.startswith("text_")],
        ):
            group = QActionGroup(actions[names[0]])
            for name in names:
                actions[name].setCheckable(True)
                group.addAction(actions[name])
        self.mark()

    def mark(self) -> None:
        """Show in the menu what is chosen."""
        for name, action in self._actions.items():
            if name in _COMMANDS:
                action.setChecked(
                    name in {f"theme_{self.chosen.name.lower()}", f"text_{self.size}"}
                )

    def _follow_scheme(self) -> None:
        """Title bars and the system's own dialogs go along with what was chosen."""
        if self.chosen is Choose.SYSTEM:
            self._hints.unsetColorScheme()
        else:
            self._hints.setColorScheme(scheme_of(_THEMES[self.chosen]))

    def _system_changed(self) -> None:
        if self.chosen is Choose.SYSTEM:
            self.wear()

    def close(self) -> None:
        """Nothing of the system is heard any more."""
        self._hints.colorSchemeChanged.disconnect(self._system_changed)
        self._access.contrastPreferenceChanged.disconnect(self._system_changed)


def _system_font() -> QFont:
    """The system's font; kept at the application, since a second window would find it enlarged."""
    application = QApplication.instance()
    font = application.property("system_font") if application else None
    if not isinstance(font, QFont):
        font = QApplication.font()
        if application:
            application.setProperty("system_font", font)
    return font


def _choice(value: object) -> Choose:
    return Choose[str(value)] if str(value) in Choose.__members__ else Choose.SYSTEM


def _size(value: object) -> int:
    text = str(value)
    return int(text) if text.isdigit() and int(text) in SIZES else SIZES[0]
