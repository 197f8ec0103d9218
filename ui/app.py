"""Build the application: language, look, store, worker, window; the window's only clock."""

from __future__ import annotations

import datetime as dt
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from briefer import logbook, resources, safety, wording
from briefer.errors import StoreInUseError
from briefer.places import data_folder, default_store, user_name
from briefer.store import Store
from ui.collector import Collector
from ui.desk import Desk
from ui.keeping import ties as keeping_ties
from ui.keeping.passphrase import admitted
from ui.keeping.watch import Watch
from ui.leaving import Leaving
from ui.post import Post
from ui.qt_words import QtWords
from ui.start.sample import SampleDossier
from ui.tasks import Tasks
from ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType


#: So long a thread may keep Python to itself while another waits.  For one click the window waits
#: hundreds of times while a paper is being recognised: with the usual 5 ms the next topic came up
#: to 1.5 s late, with half a millisecond 0.5 s.
_TURN_SECONDS = 0.0001


def main(
    store: Path | None = None, today: dt.date | None = None, language: str | None = None
) -> int:
    """Show the window until it is closed.

    Args:
        store: the file to work on; the user's own when None; made when it is not there.
        today: the day to go by; that of the clock when None.
        language: "nl" or "en"; what the user chose in the window earlier goes before it.

    Returns:
        The status for the shell.
    """
    application = make_application(sys.argv)
    safety.keep_private()
    folder = data_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    logbook.keep(folder)
    memory = QSettings(str(folder / "view.ini"), QSettings.Format.IniFormat)
    path, words = store or default_store(), language or wording.language_of_locale()
    chosen, switch_qt = _chosen(memory, words), QtWords(application)
    # What is asked before there is a window is asked in its language, buttons and all.
    switch_qt(chosen)
    if not admitted(path, wording.load(chosen)):
        return 1
    window = make_window(
        path,
        memory,
        switch_qt,
        day=lambda: today or dt.datetime.now().astimezone().date(),
        language=words,
    )
    Hook(window.tell).install()
    leaving = Leaving(window)
    leaving.install(application)
    Collector(window).start()
    window.show()
    window.desk.refresh()
    window.desk.reviews.renew()
    try:
        return application.exec()
    finally:
        leaving.uninstall()


def make_application(arguments: list[str]) -> QApplication:
    """The application, in the look that is the same everywhere, with our icon."""
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(arguments)
    application.setApplicationName("Briefer")
    application.setStyle("Fusion")
    application.setWindowIcon(icon())
    return application


def make_window(
    store: Path,
    memory: QSettings,
    switch_qt: Callable[[str], None],
    *,
    day: Callable[[], dt.date],
    language: str,
) -> Window:
    """The window on a store; the store is opened by the worker, its errors are told there."""
    sys.setswitchinterval(_TURN_SECONDS)
    place = Place(store)
    post = Post()
    tasks, keeping = Tasks(place.open, post=post), Tasks(place.open, post=post)
    if safety.locked(store):
        # It is in one memory only: two that open it would not see each other's changes.
        keeping.follow(tasks)
    beside = Tasks(place.open_to_read, fleeting=True, post=post)
    desk = Desk(tasks, day, now, user_name(), keeping, beside=beside)
    desk.safekeeping.path, desk.safekeeping.choose = store, place.choose
    for one in wording.LANGUAGES:
        # Both now: who changes the language need not wait for its files.
        wording.load(one)
    window = Window(
        desk,
        wording.load,
        _chosen(memory, language),
        memory,
        switch_qt,
    )
    watch = Watch(tasks, desk.safekeeping, now, window)
    keeping_ties.tie(window, watch)
    watch.start()
    window.planning.sample_asked.connect(SampleDossier(window, make_window, switch_qt).open)
    return window


def _chosen(memory: QSettings, usual: str) -> str:
    """The language that was chosen in the window, else the usual one."""
    chosen = str(memory.value("language", usual))
    return chosen if chosen in wording.LANGUAGES else wording.LANGUAGES[0]


class Place:
    """Where the store is that the window works on; it may move while the window is open."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def open(self) -> Store:
        """Open it, on the thread that asks."""
        return open_store(self.path)

    def open_to_read(self) -> Store:
        """Open it beside the one that works, for a moment; not where there can be only one."""
        if safety.locked(self.path):
            raise StoreInUseError(self.path)
        return Store.open(self.path, read_only=True)

    def choose(self, path: Path) -> None:
        """Work on this one from the next opening on."""
        self.path = path


def open_store(path: Path) -> Store:
    """The store for writing, made when it is not there; only for reading where it must.

    Why it is open for reading only stands in its `notice`: who has it, where, since when.
    """
    return safety.open_to_work(path, now)


def now() -> dt.datetime:
    """The moment by the clock."""
    return dt.datetime.now().astimezone()


def icon() -> QIcon:
    """The icon of the program."""
    picture = QPixmap()
    picture.loadFromData(resources.read_bytes("icons/briefer.svg"))
    return QIcon(picture)


class Hook(QObject):
    """Whatever was caught nowhere is told in the window, from whichever thread it comes.

    Signals:
        happened(BaseException): an error that reached the top of a thread.
    """

    happened = Signal(object)

    def __init__(self, tell: Callable[[BaseException], None]) -> None:
        super().__init__()
        self.happened.connect(tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of every error from now on; a wish to stop (Ctrl+C) still stops."""
        self._before = sys.excepthook
        sys.excepthook = self.heard
        threading.excepthook = lambda arguments: self.heard(
            arguments.exc_type, arguments.exc_value or SystemExit(), arguments.exc_traceback
        )

    def heard(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """One error."""
        if issubclass(kind, Exception):
            self.happened.emit(error)
        else:
            self._before(kind, error, trace)
