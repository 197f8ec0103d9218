"""The loop of the reading process, here without a process or a door."""

from __future__ import annotations

import json

import pytest

from briefer.errors import PaperFaultError, TooHeavyError
from briefer.model.source import SourceText
from briefer.reading import worker
from briefer.reading.pace import tell
from briefer.reading.wire import unpacked


class Pipe:
    """Both ends of a pipe in one thread: what is asked, and what was said."""

    def __init__(self, *asked: bytes) -> None:
        self.asked, self.said = list(asked), []

    def recv_bytes(self) -> bytes:
        if not self.asked:
            raise EOFError
        return self.asked.pop(0)

    def send_bytes(self, content: bytes) -> None:
        self.said.append(content)


@pytest.fixture(autouse=True)
def _open_door(monkeypatch) -> None:
    monkeypatch.setattr(worker, "close_the_door", lambda: ("audit",))
    monkeypatch.setattr(worker, "processor_time", lambda _: None)


def answers(read, *contents: bytes) -> list[object]:
    asked = json.dumps({"name": "a.txt", "seconds": 5, "open": False}).encode()
    pipe = Pipe(*(part for content in contents for part in (asked, content)))
    worker.serve(pipe, pipe, read)
    return [unpacked(answer) for answer in pipe.said[2::2]]


def test_every_request_is_answered_until_the_other_side_is_gone() -> None:
    found = answers(worker.read_bytes, b"De brug is open.", b"De sluis is dicht.")
    assert all(isinstance(one, SourceText) for one in found)
    assert len(found) == 2


def test_a_lack_of_memory_and_a_fault_of_ours_are_told_apart() -> None:
    def heavy(content: bytes, name: str) -> SourceText:
        raise MemoryError

    def wrong(content: bytes, name: str) -> SourceText:
        return [][len(content)]

    assert isinstance(answers(heavy, b"x")[0], TooHeavyError)
    (fault,) = answers(wrong, b"geheim")
    assert isinstance(fault, PaperFaultError)
    assert fault.details["fault"].startswith("IndexError test_worker.py:")


def test_how_far_a_long_paper_is_comes_before_its_answer() -> None:
    def long(content: bytes, name: str) -> SourceText:
        for page in range(1, 31):
            tell(page, 30)
        return worker.read_bytes(content, name)

    asked = json.dumps({"name": "a.txt", "seconds": 5, "open": False}).encode()
    pipe = Pipe(asked, b"De brug is open.")
    worker.serve(pipe, pipe, long)
    told = [json.loads(one) for one in pipe.said[1:-1]]
    assert [one.get("page") for one in told] == [1, 11, 21, None]
    assert isinstance(unpacked(pipe.said[-1]), SourceText)
