"""The program in a process of its own that imports a folder and never gets past its last file.

Each file that is in is told on its output, and that the last is being read.
"""

from __future__ import annotations

import datetime as dt
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QSettings

from briefer import workflows
from briefer.reading import read_bytes
from ui import app


class Readers:
    """Reads papers in this process; the third takes for ever."""

    def __init__(self) -> None:
        self._read = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def papers_in(self, *_):
        return None

    def begin(self, *_):
        pass

    def read(self, content, name, *_):
        self._read += 1
        if self._read == 3:
            tell("reading", name)
            threading.Event().wait()
        return read_bytes(content, name)


def tell(what, name) -> None:
    sys.stdout.write(f"{what}\t{name}\n")
    sys.stdout.flush()


def main() -> int:
    """Open the window on this store and import this folder."""
    store, folder, home = map(Path, sys.argv[1:4])
    application = app.make_application(sys.argv[:1])
    workflows.readers = Readers
    memory = QSettings(str(home / "view.ini"), QSettings.Format.IniFormat)
    today = dt.date(2030, 5, 10)
    window = app.make_window(store, memory, lambda _: None, day=lambda: today, language="nl")
    window.desk.intake_line.connect(lambda line: tell("in", line.path.name))
    window.show()
    window.take_in([folder])
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
