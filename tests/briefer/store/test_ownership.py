"""One program at a time writes a store, and who it is is told."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefer import errors
from briefer.store import Store, opening, ownership

HOLDER = """
import sys, time
from pathlib import Path
from briefer.store import Store
with Store.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def made(path):
    Store.create(path).close()
    return path


@pytest.fixture
def holder(made):
    """Another program that has the store open for writing."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(made)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[3],
    ) as program:
        program.stdout.readline()
        yield program
        program.kill()


def elsewhere(path, **told):
    lock = ownership.lock_of(path)
    lock.write_text(json.dumps({"who": "b.smit", "computer": "ANDER"} | told), encoding="utf-8")
    return lock


def test_while_it_is_open_a_file_beside_it_tells_who_has_it(made):
    with Store.open(made):
        owner = ownership.owner_of(made)
        assert owner.computer == ownership.platform.node()
        assert owner.since is not None
    assert ownership.owner_of(made) is None
    assert not ownership.lock_of(made).exists()


def test_a_second_program_may_look_but_not_write(made, holder):
    with pytest.raises(errors.StoreInUseError) as caught:
        Store.open(made)
    assert caught.value.details["computer"] == ownership.platform.node()
    with Store.open(made, read_only=True) as store:
        assert store.documents() == ()


def test_what_a_killed_program_had_open_is_free_again(made, holder):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert ownership.lock_of(made).exists()
    with Store.open(made) as store:
        assert not store.read_only


def test_a_program_on_this_computer_that_runs_is_not_taken_over_from(made, holder):
    with pytest.raises(errors.StoreInUseError):
        ownership.take_over(made)


def test_another_computer_keeps_the_store_however_long_ago(made):
    lock = elsewhere(made, since="2001-01-01T00:00:00+00:00")
    os.utime(lock, (0, 0))
    with pytest.raises(errors.StoreInUseError) as caught:
        Store.open(made)
    assert caught.value.details["who"] == "b.smit"
    assert lock.exists()


def test_a_person_can_take_over_from_another_computer(made):
    elsewhere(made)
    assert ownership.take_over(made).who == "b.smit"
    Store.open(made).close()


def test_there_may_be_nobody_to_take_over_from(made):
    assert ownership.take_over(made) is None


def test_one_cannot_take_over_from_oneself(made):
    with Store.open(made), pytest.raises(errors.StoreInUseError):
        ownership.take_over(made)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"who": "x"}', b"\xff"])
def test_a_garbled_file_is_nobodys(made, content):
    ownership.lock_of(made).write_bytes(content)
    assert ownership.owner_of(made) is None
    Store.open(made).close()


def test_threads_of_one_program_share_the_right(made):
    first, second = ownership.take(made), ownership.take(made)
    first.let_go()
    assert ownership.held(made)
    second.let_go()
    second.let_go()
    assert not ownership.held(made)


def test_a_folder_that_may_not_be_written_is_told(made, monkeypatch):
    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(ownership.os, "open", refuse)
    with pytest.raises(errors.StoreReadOnlyError):
        ownership.take(made)
    elsewhere(made)
    with pytest.raises(errors.StoreReadOnlyError):
        ownership.take_over(made)


def test_a_full_disk_when_writing_who_it_is_leaves_no_file(made, monkeypatch):
    def full(*_):
        raise OSError(28, "full")

    monkeypatch.setattr(ownership, "_write", full)
    with pytest.raises(errors.StoreFullError):
        ownership.take(made)
    assert not ownership.lock_of(made).exists()


def test_a_file_that_another_removes_at_that_moment_is_made_anew(made, monkeypatch):
    still = ownership._is_still
    answers = iter([False])
    monkeypatch.setattr(
        ownership,
        "_is_still",
        lambda handle, lock: next(answers, None) is None and still(handle, lock),
    )
    Store.open(made).close()
    monkeypatch.setattr(ownership, "_is_still", lambda *_: False)
    with pytest.raises(errors.StoreInUseError):
        Store.open(made)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other locks")
def test_where_files_cannot_be_locked_the_text_decides(made, monkeypatch):
    def unable(*_):
        raise OSError(ownership.errno.ENOLCK, "no locks")

    monkeypatch.setattr(ownership.fcntl, "flock", unable)
    Store.open(made).close()
    elsewhere(made, computer=ownership.platform.node())
    with pytest.raises(errors.StoreInUseError):
        Store.open(made)


def test_whether_somebody_has_it_is_told(made, holder):
    assert ownership.held(made)
    holder.kill()
    holder.wait()
    assert not ownership.held(made)
    elsewhere(made)
    assert ownership.held(made)


def test_a_reader_rolls_nothing_back_while_a_program_writes(made, holder, monkeypatch):
    """A journal beside a store that is being written is no leftover."""
    made.with_name(f"{made.name}-journal").touch()
    rolled = []
    monkeypatch.setattr(opening, "_roll_back", rolled.append)
    Store.open(made, read_only=True).close()
    assert rolled == []
    holder.kill()
    holder.wait()
    Store.open(made, read_only=True).close()
    assert rolled == [made]
