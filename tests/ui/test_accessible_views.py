"""Every view of the window: room, language, names, keys, order, contrast and focus, looked for."""

from __future__ import annotations

import datetime as dt
import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from briefer import wording, workflows
from briefer.store import Store
from tools import window_faults as faults
from tools import window_views as views
from ui import app
from ui.qt_words import QtWords
from ui.theme.choice import Choose
from ui.theme.colours import TEXT_CONTRAST

PAPERS = Path(__file__).parents[2] / "sample_data" / "dossier"
TODAY = dt.date(2026, 11, 23)
#: What stands in the papers, in whatever language the window is.
OF_PAPERS = ("Toezeggingen", "Defensie")
#: Where the language is switched while one stands there.
SWITCHED = {
    *("start", "topics", "card-form", "commitments-tab", "papers-tab", "reader-page", "search-all"),
    *("review", "compare", "commitments-table", "commitments-form", "draft", "keeping-store"),
}
#: Each language, theme and size once; every combination is drawn by `docs/make_screenshots.py`.
LOOKS = [
    ("nl", Choose.LIGHT, 100),
    ("en", Choose.DARK, 200),
    ("nl", Choose.CONTRAST, 100),
]


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """A store with the sample papers; each test has a copy."""
    path = tmp_path_factory.mktemp("dossier") / "store.db"
    with Store.create(path) as store, workflows.readers() as readers:
        workflows.import_files(
            store,
            [PAPERS],
            readers=readers,
            now=dt.datetime(2026, 11, 21, 9, 30, tzinfo=dt.UTC),
            progress=lambda _: None,
            cancelled=lambda: False,
        )
    return path


@pytest.fixture
def walk(qtbot, qapp, memory, tmp_path, dossier):
    """Go through all views of one sort in one look; each that is there is handed over."""
    opened, switch_qt = [], QtWords(qapp)

    def walked(language, theme, size, *, empty=False, only=()):
        path = tmp_path / "store.db"
        if empty:
            Store.create(path).close()
        else:
            shutil.copy(dossier, path)
        window = app.make_window(path, memory, switch_qt, day=lambda: TODAY, language=language)
        opened.append(window)
        window.look.choose(theme)
        window.look.choose_size(size)
        window.resize(1366, 740)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.desk.refresh()
        for view in views.VIEWS:
            if view.empty is not empty or (only and view.name not in only):
                continue
            for number, there in enumerate(view.steps(window), 1):
                _come_to(qtbot, there, f"{view.name}, step {number}")
            _at_rest(qtbot, window)
            yield view.name, window
            views.put_away(window)

    yield walked
    for window in opened:
        window.look.choose_size(100)
        window.look.choose(Choose.SYSTEM)
        window.close()
        window.deleteLater()
    switch_qt("en")


def _come_to(qtbot, there, step):
    """Wait until a step of a view is made; which one it was is told when it never is."""

    def made():
        assert there(), step

    qtbot.waitUntil(made, timeout=30_000)


def _at_rest(qtbot, window):
    """Wait until nothing is laid out anew."""
    sizes = []

    def still():
        sizes.append(
            [one.geometry() for top in views.in_front(window) for one in faults.shown(top)]
        )
        return len(sizes) > 3 and sizes[-1] == sizes[-2] == sizes[-3]

    qtbot.waitUntil(still, timeout=10_000)


def _languages(language):
    other = next(one for one in wording.LANGUAGES if one != language)
    texts = (wording.load(one).texts for one in (language, other))
    return faults.Languages(*texts, OF_PAPERS, language)


def _told(walked, *looks):
    """The faults that were found, and in which view first."""
    told = {}
    for name, window in walked:
        for top in views.in_front(window):
            for look in looks:
                for fault in look(top):
                    told.setdefault(fault, name)
    return told


@pytest.mark.parametrize("empty", [True, False], ids=["empty", "full"])
@pytest.mark.parametrize(("language", "theme", "size"), LOOKS)
def test_every_view_can_be_read_reached_and_understood(walk, language, theme, size, empty):
    seen = set()

    def unmarked(top):
        return faults.unmarked_focus(top, seen)

    def faint(top):
        return faults.faint(top, TEXT_CONTRAST)

    def small(top):
        return faults.small(top, QApplication.font().pointSizeF())

    looks = (
        faults.cut_off,
        faults.overlapping,
        small,
        _languages(language).untranslated,
        faults.unnamed,
        faults.out_of_reach,
        faults.without_buddy,
        faults.keyless,
        faults.out_of_order,
        faint,
        unmarked,
    )
    usual = QApplication.font().pointSizeF()
    assert _told(walk(language, theme, size, empty=empty), *looks) == {}
    assert QApplication.font().pointSizeF() == pytest.approx(usual * size / 100)
    assert len(seen) > (5 if empty else 50)


def test_after_a_switch_of_language_nothing_is_left_of_the_other(walk, qtbot):
    told = {}
    languages = {language: _languages(language) for language in wording.LANGUAGES}
    for name, window in walk("nl", Choose.LIGHT, 100, only=SWITCHED):
        if views.in_front(window) != [window]:
            continue
        for _ in wording.LANGUAGES:
            window.switch_language()
            window.saying.finish()
            mine = languages[window.wording.language]
            # A long draft follows a few cards at a time.
            with suppress(qtbot.TimeoutError):
                qtbot.waitUntil(lambda mine=mine, window=window: not any(mine.untranslated(window)))
            for fault in mine.untranslated(window):
                told.setdefault(fault, name)
    assert told == {}
