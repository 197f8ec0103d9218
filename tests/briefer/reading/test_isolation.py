"""The worker process: reused, and replaced when a paper stops it."""

from __future__ import annotations

import os
import threading

import pytest

from briefer.errors import (
    EmptyFileError,
    PaperFaultError,
    PasswordError,
    ReaderStoppedError,
)
from briefer.model.source import SourceFile, SourceText
from briefer.reading import read_bytes
from briefer.reading.isolation import Readers


def fake(content: bytes, name: str) -> SourceText:
    if content == b"hang":
        threading.Event().wait()
    if content == b"crash":
        os._exit(3)
    if content == b"fault":
        raise ZeroDivisionError
    if content == b"locked":
        raise PasswordError(name)
    return SourceText(SourceFile(str(os.getpid()), name, "txt", 0), ())


def test_one_process_reads_all_papers() -> None:
    with Readers(20, fake) as readers:
        assert len({readers.read(b"", "a.txt").file.sha256 for _ in range(20)}) == 1


def test_an_error_of_the_paper_comes_across() -> None:
    with Readers(20, fake) as readers, pytest.raises(PasswordError):
        readers.read(b"locked", "a.pdf")


def test_a_fault_of_ours_names_the_paper_and_the_same_process_goes_on() -> None:
    with Readers(20, fake) as readers:
        before = readers.read(b"", "a.txt").file.sha256
        with pytest.raises(PaperFaultError):
            readers.read(b"fault", "b.txt")
        assert readers.read(b"", "c.txt").file.sha256 == before


def test_a_process_that_cannot_start_leaves_nothing_to_close(monkeypatch) -> None:
    def refuse(_: object) -> None:
        raise OSError

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", refuse)
    with pytest.raises(OSError), Readers(20, fake) as readers:  # noqa: PT011 - its message varies
        readers.read(b"", "a.txt")


def test_after_a_crash_the_next_paper_is_read() -> None:
    with Readers(20, fake) as readers:
        with pytest.raises(ReaderStoppedError):
            readers.read(b"crash", "a.pdf")
        assert readers.read(b"", "b.txt").file.name == "b.txt"


def test_a_paper_that_hangs_is_stopped() -> None:
    with Readers(0.5, fake) as readers, pytest.raises(ReaderStoppedError):
        readers.read(b"hang", "a.pdf")


def test_a_file_of_white_space_is_empty() -> None:
    with pytest.raises(EmptyFileError):
        read_bytes(b" \n\n", "a.txt")
