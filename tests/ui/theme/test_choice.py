from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from ui.theme import choice as theme_choice
from ui.theme.choice import SIZES, Choose, ThemeChoice
from ui.theme.colours import Theme, palette_of

WINDOW = QPalette.ColorRole.Window


class System(QObject):
    """A system that can be told to be dark, or of high contrast."""

    colorSchemeChanged = Signal()  # noqa: N815  Qt's name
    contrastPreferenceChanged = Signal()  # noqa: N815  Qt's name

    def __init__(self):
        super().__init__()
        self.scheme, self.preference = Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference
        self.asked = []

    def accessibility(self):
        return self

    def colorScheme(self):  # noqa: N802  Qt's name
        return self.scheme

    def contrastPreference(self):  # noqa: N802  Qt's name
        return self.preference

    def setColorScheme(self, scheme):  # noqa: N802  Qt's name
        self.asked.append(scheme)

    def unsetColorScheme(self):  # noqa: N802  Qt's name
        self.asked.append(None)


@pytest.fixture
def system(monkeypatch):
    one = System()
    monkeypatch.setattr(QApplication, "styleHints", lambda: one)
    return one


@pytest.fixture
def begin(qtbot, memory, system):
    """A window with a title, and the choice of its look."""

    def begun():
        window = QWidget()
        window.title = QLabel("Havens", window)
        window.title.setProperty("role", "meeting-title")
        QVBoxLayout(window).addWidget(window.title)
        qtbot.addWidget(window)
        return window, ThemeChoice(window, memory)

    yield begun
    ThemeChoice(QWidget(), SimpleNamespace(value=lambda _, usual: usual))


def colour():
    return QApplication.palette().color(WINDOW)


def colour_of(theme):
    return palette_of(theme).color(WINDOW)


def test_the_system_is_followed_also_while_the_window_is_there(begin, system):
    _, choice = begin()
    assert colour() == colour_of(Theme.LIGHT)
    system.scheme = Qt.ColorScheme.Dark
    system.colorSchemeChanged.emit()
    assert choice.theme is Theme.DARK
    assert colour() == colour_of(Theme.DARK)
    assert system.asked == [None]


def test_high_contrast_of_the_system_is_kept_as_the_user_made_it_on_windows(
    begin, system, monkeypatch
):
    monkeypatch.setattr(theme_choice.sys, "platform", "win32")
    _, choice = begin()
    system.preference = Qt.ContrastPreference.HighContrast
    system.contrastPreferenceChanged.emit()
    assert choice.theme is None
    assert colour() not in [colour_of(theme) for theme in Theme]


def test_high_contrast_elsewhere_gets_colours_of_ours(begin, system, monkeypatch):
    monkeypatch.setattr(theme_choice.sys, "platform", "linux")
    system.preference = Qt.ContrastPreference.HighContrast
    _, choice = begin()
    assert choice.theme is Theme.CONTRAST


def test_what_is_chosen_goes_before_the_system_and_is_remembered(begin, system):
    _, choice = begin()
    choice.choose(Choose.DARK)
    system.scheme = Qt.ColorScheme.Light
    system.colorSchemeChanged.emit()
    assert colour() == colour_of(Theme.DARK)
    assert system.asked[-1] is Qt.ColorScheme.Dark
    _, again = begin()
    assert again.chosen is Choose.DARK


def test_a_theme_that_is_unknown_is_the_system_s(begin, memory):
    memory.setValue("look/theme", "PAARS")
    memory.setValue("look/text", "110")
    _, choice = begin()
    assert choice.chosen is Choose.SYSTEM
    assert choice.size == 100


@pytest.mark.parametrize("size", SIZES)
def test_text_grows_titles_too_and_it_is_remembered(begin, qtbot, size):
    window, choice = begin()
    window.show()
    usual, title = QApplication.font().pointSizeF(), window.title
    choice.choose_size(size)
    assert QApplication.font().pointSizeF() == pytest.approx(usual * size / 100)
    wanted = pytest.approx(usual * 1.8 * size / 100, abs=0.1)
    qtbot.waitUntil(lambda: title.font().pointSizeF() == wanted)
    _, again = begin()
    assert again.size == size
    assert QApplication.font().pointSizeF() == pytest.approx(usual * size / 100)


def test_the_menu_shows_what_is_chosen(open_window, empty_store):
    window = open_window(empty_store)
    window.commands["theme_dark"].trigger()
    window.commands["text_150"].trigger()
    window.switch_language()
    window.saying.finish()
    ticked = {name for name, action in window.commands.items() if action.isChecked()}
    assert ticked == {"theme_dark", "text_150"}
    window.commands["theme_system"].trigger()
    window.commands["text_100"].trigger()
    ticked = {name for name, action in window.commands.items() if action.isChecked()}
    assert ticked == {"theme_system", "text_100"}


def test_after_the_window_is_closed_the_system_is_not_heard(begin, system):
    _, choice = begin()
    choice.close()
    system.scheme = Qt.ColorScheme.Dark
    system.colorSchemeChanged.emit()
    assert colour() == colour_of(Theme.LIGHT)


@pytest.mark.parametrize("sizes", [(200,), (200, 125, 175), (150, 100)])
def test_all_text_of_the_window_follows_while_it_is_there(open_window, agenda_store, qtbot, sizes):
    window = open_window(agenda_store)
    qtbot.waitUntil(lambda: bool(window.meeting.topics.cards.cards()))
    usual = QApplication.font().pointSizeF()
    for size in sizes:
        window.look.choose_size(size)
    allowed = [usual * times * sizes[-1] / 100 for times in (1, 1.2, 1.3, 1.4, 1.5, 1.8)]

    def wrong():
        shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
        assert len(shown) > 30
        return [
            one
            for one in shown
            if not any(abs(one.font().pointSizeF() - size) < 0.2 for size in allowed)
        ]

    qtbot.waitUntil(lambda: not wrong())
    window.look.choose_size(100)
