"""Build the application: language, look, store, worker, window; the window's only clock."""

from __future__ import annotations

import datetime as dt
import logging
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QObject, QSettings, Qt, QTimer, QTranslator, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from briefer import logbook, resources, safety, wording
from briefer.places import data_folder, default_store, user_name
from ui.collector import Collector
from ui.desk import Desk
from ui.passphrase import admitted
from ui.tasks import Tasks
from ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from briefer.store import Store

_log = logging.getLogger(__name__)
#: How often is looked whether a copy is due, in milliseconds.
_LOOK_EVERY, _FIRST_LOOK = 60_000, 10_000


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
    if not admitted(path, wording.load(words)):
        return 1
    window = make_window(
        path,
        memory,
        QtWords(application),
        day=lambda: today or dt.datetime.now().astimezone().date(),
        language=words,
    )
    Hook(window.tell).install()
    Collector(window).start()
    window.show()
    window.desk.refresh()
    window.desk.reviews.renew()
    return application.exec()


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
    tasks = Tasks(lambda: open_store(store))
    # A locked store is in one memory only: two that open it would not see each other's changes.
    keeping = tasks if safety.locked(store) else Tasks(lambda: open_store(store))
    desk = Desk(tasks, day, lambda: dt.datetime.now().astimezone(), user_name(), keeping)
    chosen = str(memory.value("language", language))
    window = Window(
        desk,
        wording.load,
        chosen if chosen in wording.LANGUAGES else wording.LANGUAGES[0],
        memory,
        switch_qt,
    )
    Copies(tasks, window).start()
    return window


def open_store(path: Path) -> Store:
    """The store for writing, made when it is not there; only for reading where it must.

    Why it is open for reading only stands in its `notice`: who has it, where, since when.
    """
    return safety.open_to_work(path, now)


def now() -> dt.datetime:
    """The moment by the clock."""
    return dt.datetime.now().astimezone()


class Copies(QObject):
    """Has the store copied at the start, and every half hour while it is being changed.

    Args:
        tasks: what owns the store; a copy waits until nothing else is asked of it.
    """

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(lambda: self.look("change"))

    def start(self) -> None:
        """Look soon, and then now and again, whether a copy is due."""
        QTimer.singleShot(_FIRST_LOOK, self, lambda: self.look("start"))
        self._timer.start()

    def look(self, reason: str) -> None:
        """Make a copy if one is due; that none could be made stands in the log."""
        self._tasks.run(
            lambda store, _: safety.back_up_if_due(store, now(), reason),
            done=lambda _: None,
            failed=lambda error: _log.error("no copy was made", exc_info=error),
            subject="copies",
            quick=False,
        )


def icon() -> QIcon:
    """The icon of the program."""
    picture = QPixmap()
    picture.loadFromData(resources.read_bytes("icons/briefer.svg"))
    return QIcon(picture)


class QtWords:
    """Puts Qt's own texts (Open, Cancel, Close) in a language; called with "nl" or "en"."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._translator = QTranslator()

    def __call__(self, language: str) -> None:
        """Qt speaks English unless it is told otherwise."""
        self._application.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if language != "en" and self._translator.load(f"qtbase_{language}", folder):
            self._application.installTranslator(self._translator)


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
