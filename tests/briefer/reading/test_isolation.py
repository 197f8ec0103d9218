"""The reading processes: reused, shut in, and replaced when a paper stops one."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefer.errors import (
    EmptyFileError,
    PaperFaultError,
    PasswordError,
    ReaderCrashedError,
    ReaderStoppedError,
    ReadingCancelledError,
    TooHeavyError,
)
from briefer.model.source import ReadingWarning, SourceFile, SourceText
from briefer.reading import isolation, read_bytes
from briefer.reading.isolation import Readers
from briefer.reading.pace import tell

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's part is Linux's")
#: Loaded before the door of a reading process closes, as a library with a hole would be.
CALLS = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
HOME = Path(__file__).resolve()


def told(name: str, *words: object) -> SourceText:
    """An answer that tells what the process found out."""
    warnings = tuple(ReadingWarning(str(word)) for word in words)
    return SourceText(SourceFile(str(os.getpid()), name, "txt", 0), (), warnings=warnings)


def fake(content: bytes, name: str) -> SourceText:
    if content == b"hang":
        tell(21, 300)
        threading.Event().wait()
    if content == b"crash":
        os._exit(3)
    if content == b"broken":
        os.abort()
    if content == b"fault":
        raise ZeroDivisionError
    if content == b"locked":
        raise PasswordError(name)
    if content == b"memory":
        return told(name, len(bytearray(2 * 1024**3)))
    if content == b"large":
        return told(name, "x" * (2 * 1024 * 1024))
    return told(name)


def threads(_: bytes, name: str) -> SourceText:
    return told(name, threading.active_count())


def refused(attempt) -> str:
    try:
        attempt()
    except PermissionError:
        return "refused"
    except OSError as error:
        return str(error.errno)
    return "allowed"


def called(function: str, *arguments: object) -> str:
    """What the kernel says to a call that no guard in Python sees."""
    result = getattr(CALLS, function)(*arguments)
    return os.strerror(ctypes.get_errno()) if result == -1 else "allowed"


def escape(content: bytes, name: str) -> SourceText:
    attempts = {
        "socket": socket.socket,
        "name": lambda: socket.getaddrinfo("voorbeeld.invalid", 80),
        "program": lambda: subprocess.run([sys.executable], check=False),
        "shell": lambda: os.system("true"),  # noqa: S605, S607 - it must be refused
        "fork": os.fork,
        "file": HOME.read_bytes,
        "new file": lambda: HOME.with_suffix(".x").write_bytes(b""),
        "folder": lambda: list(HOME.parent.iterdir()),
        "remove": HOME.unlink,
    }
    return told(name, *(refused(attempt) for attempt in attempts.values()))


def escape_below_python(content: bytes, name: str) -> SourceText:
    path = str(HOME).encode()
    return told(
        name,
        called("socket", 2, 1, 0),
        called("socket", 1, 1, 0),
        called("open", path, 0),
        called("fork"),
        called("execve", b"/bin/true", None, None),
        called("unlink", b"/nergens"),
        called("kill", os.getppid(), signal.SIGCONT),
    )


def test_one_process_reads_all_papers() -> None:
    with Readers(20, fake) as readers:
        assert len({readers.read(b"", f"{n}.txt").file.sha256 for n in range(20)}) == 1


def test_a_paper_is_the_same_read_here_or_there() -> None:
    page = b"<html><h1>Sahel</h1><p>De brug<a href='#n'><sup>1</sup></a>.<p id='n'>1 Noot.</html>"
    with Readers(20) as readers:
        assert readers.read(page, "a.html") == read_bytes(page, "a.html")


def test_a_paper_begun_ahead_is_read_once() -> None:
    with Readers(20, fake) as readers:
        readers.begin(b"", "a.txt")
        readers.begin(b"", "b.txt")
        assert [readers.read(b"", name).file.name for name in ("b.txt", "a.txt")] == [
            "b.txt",
            "a.txt",
        ]


def test_a_reading_process_has_one_thread() -> None:
    """Two at once are the end of pdfium (fault P6)."""
    with Readers(20, threads) as readers:
        assert [w.key for w in readers.read(b"", "a.pdf").warnings] == ["1"]


def test_an_error_of_the_paper_comes_across() -> None:
    with Readers(20, fake) as readers, pytest.raises(PasswordError):
        readers.read(b"locked", "a.pdf")


def test_a_fault_of_ours_names_the_paper_and_the_same_process_goes_on(caplog) -> None:
    with Readers(20, fake) as readers:
        before = readers.read(b"", "a.txt").file.sha256
        with pytest.raises(PaperFaultError):
            readers.read(b"fault", "b.txt")
        assert readers.read(b"", "c.txt").file.sha256 == before
    (record,) = caplog.records
    assert "ZeroDivisionError test_isolation.py:" in record.getMessage()
    caplog.clear()


def test_a_process_that_cannot_start_leaves_nothing_to_close(monkeypatch) -> None:
    def refuse(_: object) -> None:
        raise OSError

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", refuse)
    with pytest.raises(OSError), Readers(20, fake) as readers:  # noqa: PT011 - its message varies
        readers.read(b"", "a.txt")


@pytest.mark.parametrize("how", [b"crash", b"broken"])
def test_after_a_crash_the_next_paper_is_read(how: bytes) -> None:
    with Readers(20, fake) as readers:
        with pytest.raises(ReaderCrashedError):
            readers.read(how, "a.pdf")
        assert readers.read(b"", "b.txt").file.name == "b.txt"


def test_a_paper_that_hangs_is_stopped_and_the_next_is_read() -> None:
    with Readers(1.5, fake) as readers:
        with pytest.raises(ReaderStoppedError):
            readers.read(b"hang", "a.pdf")
        assert readers.read(b"", "b.txt").file.name == "b.txt"


class Patience:
    """Somebody who cancels the third time he is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> bool:
        self.asked += 1
        return self.asked > 2


def test_a_paper_that_is_being_read_can_be_cancelled_and_the_next_is_read() -> None:
    reached: list[tuple[int, int]] = []
    with Readers(600, fake) as readers:
        readers.read(b"", "a.txt")
        with pytest.raises(ReadingCancelledError):
            # As soon as it is told how far it is.
            readers.read(b"hang", "b.pdf", lambda: bool(reached), reached.append)
        assert reached == [(21, 300)]
        assert readers.read(b"", "c.txt").file.name == "c.txt"


def test_what_was_begun_ahead_is_cancelled_too() -> None:
    with Readers(600, fake) as readers:
        readers.begin(b"hang", "b.pdf")
        with pytest.raises(ReadingCancelledError):
            readers.read(b"hang", "a.pdf", Patience())


def test_cancelling_while_the_process_comes_up_starts_nothing_else() -> None:
    with Readers(600, fake) as readers:
        with pytest.raises(ReadingCancelledError):
            readers.read(b"hang", "a.pdf", lambda: True)
        assert readers.read(b"", "b.txt").file.name == "b.txt"


def test_the_opening_of_a_file_with_papers_can_be_cancelled(monkeypatch) -> None:
    def hang(worker: isolation._Worker, *_: object) -> object:
        return worker.ask(b"hang", "a.zip", 600)

    monkeypatch.setattr(isolation._Worker, "open", hang)
    with Readers(600, fake) as readers, pytest.raises(ReadingCancelledError):
        readers.papers_in(b"PK\x03\x04", "a.zip", Patience())


def test_an_answer_larger_than_any_paper_is_not_taken(monkeypatch) -> None:
    monkeypatch.setattr(isolation, "LARGEST_ANSWER_MB", 1)
    with Readers(20, fake) as readers:
        with pytest.raises(ReaderCrashedError):
            readers.read(b"large", "a.pdf")
        assert readers.read(b"", "b.txt").file.name == "b.txt"


def test_a_process_is_replaced_after_many_papers(monkeypatch) -> None:
    monkeypatch.setattr(isolation, "MOST_PAPERS", 2)
    with Readers(20, fake) as readers:
        numbers = [readers.read(b"", f"{n}.txt").file.sha256 for n in range(4)]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


@linux_only
def test_a_paper_gets_no_more_than_its_memory() -> None:
    with Readers(20, fake) as readers:
        with pytest.raises(TooHeavyError):
            readers.read(b"memory", "a.pdf")
        assert readers.read(b"", "b.txt").file.name == "b.txt"


def test_a_reading_process_reaches_no_network_no_program_and_no_file() -> None:
    with Readers(20, escape) as readers:
        found = readers.read(b"", "a.txt").warnings
    assert [warning.key for warning in found] == ["refused"] * 9


@linux_only
def test_nor_do_the_libraries_in_it() -> None:
    with Readers(20, escape_below_python) as readers:
        found = readers.read(b"", "a.txt").warnings
    assert [warning.key for warning in found] == ["Operation not permitted"] * 7


def test_a_file_of_white_space_is_empty() -> None:
    with pytest.raises(EmptyFileError):
        read_bytes(b" \n\n", "a.txt")
