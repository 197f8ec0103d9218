"""Every call by which the store is written, failing or the last one; and a power cut after it.

    python benchmarks/syscalls.py [--points 500] [--every 1]

Three campaigns with strace (Linux).  *Calls*: a program saves a paper, renames a subject and makes
a copy; once for each of its writing calls it dies there, or the call answers EIO or ENOSPC.
*Power*: all its writes are taken down; then the disk is made as a power cut could have left it:
what was flushed is there, of what was not a part by chance, single sectors among it, and of changes
of length only the first.  *Drag*: a copy is put by hand in the place of a store whose journal a
killed program left.  Afterwards the store must open, be sound to the last row and hold all that was
confirmed; a dragged one must be sound or open for reading only.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from briefer import safety
from briefer.errors import BrieferError
from briefer.store import Store, backup

sys.path.insert(0, str(Path(__file__).parent))
import kills

_WRITES = ("pwrite64", "write", "fsync", "fdatasync", "ftruncate", "unlink", "unlinkat", "rename")
_FAULTS = ("signal=KILL", "error=EIO", "error=ENOSPC")
_SECTOR, _SAID = 512, "said.txt"
_CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\)\s+= (-?\d+)")
_HEX = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.{3})?')
_ON = re.compile(r"^\d+<([^>]*)>")


def changing(folder: Path, confirm: kills.Confirm) -> None:
    """Save a paper, rename a subject, make a copy."""
    with Store.open(folder / kills.STORE) as store:
        kills.save(store, 10)
        confirm(f"paper {kills.paper(10)[0].file.sha256}")
        store.rename_topic(1, "Naam 0")
        confirm("topic Naam 0")
        made = store.back_up("asked", kills.NOW)
        confirm(f"backup {made.number}")


def child(folder: Path) -> None:
    """What runs under strace; an error of ours is told, another is a fault."""
    said = os.open(folder / _SAID, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    try:
        changing(folder, partial(kills.tell, said))
    except BrieferError as error:
        kills.tell(said, f"told {error.key}")
    except BaseException as error:  # noqa: BLE001 - told to the parent
        kills.tell(said, f"error {error!r}")


def traced(folder: Path, *options: str, more: tuple[str, ...] = ()) -> list[str]:
    """Run the child under strace, which looks at the store and its copies; what it said."""
    own = f"{kills.STORE}.backups"
    copy = f"{own}/.briefer-000002-{kills.NOW.strftime('%Y%m%dT%H%M%SZ')}.db"
    files = (kills.STORE, f"{kills.STORE}-journal", own, copy, f"{copy}-journal", *more)
    watched = [f"--trace-path={folder / name}" for name in files]
    command = ["strace", "-f", "-qq", *watched, *options, sys.executable, __file__]
    subprocess.run([*command, "--child", str(folder)], capture_output=True, check=False)  # noqa: S603
    said = folder / _SAID
    return said.read_text(encoding="utf-8").splitlines() if said.exists() else []


@dataclass
class Tally:
    """What came of a campaign."""

    ends: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def judge(self, what: str, folder: Path, said: list[str]) -> None:
        """Look at a store after the end of a program that said this."""
        confirmed = [line for line in said if not line.startswith("told")]
        self.ends["told" if len(confirmed) < len(said) else f"confirmed {len(confirmed)}"] += 1
        self.faults += [f"{what}: {one}" for one in kills.faults("edit", folder, confirmed)]


def calls(base: Path, place: Path, every: int) -> Tally:
    """Each writing call in turn dies, or fails."""
    tally, log = Tally(), place / "calls.log"
    folder = shutil.copytree(base, place / "dry")
    traced(folder, f"--trace={','.join(_WRITES)}", "-o", str(log))
    found = [_CALL.match(line) for line in log.read_text().splitlines()]
    counts = Counter(match[1] for match in found if match)
    shutil.rmtree(folder)
    for call, count in counts.items():
        for fault in _FAULTS:
            for number in range(1, count + 1, every):
                folder = shutil.copytree(base, place / "trial")
                inject = f"--inject={call}:{fault}:when={number}"
                said = traced(folder, f"--trace={call}", inject, "-o", os.devnull)
                tally.judge(f"{call} {number} {fault}", folder, said)
                shutil.rmtree(folder)
    return tally


# --- a power cut --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Event:
    """One thing that was done to a file, or what the program said."""

    sort: str
    name: str
    at: int = 0
    content: bytes = b""


def taken_down(base: Path, place: Path) -> list[Event]:
    """Everything that was written, flushed and said, in its order."""
    log = place / "writes.log"
    folder = shutil.copytree(base, place / "dry")
    options = ("-y", "-xx", "-s", "70000", "-o", str(log))
    traced(folder, f"--trace={','.join(_WRITES)}", *options, more=(_SAID,))
    events = [_event(line, folder) for line in log.read_text().splitlines()]
    shutil.rmtree(folder)
    return [event for event in events if event is not None]


_SORTS = {
    "write": "said",
    "pwrite64": "write",
    "ftruncate": "cut",
    "fsync": "flush",
    "fdatasync": "flush",
    "unlink": "gone",
}


def _event(line: str, folder: Path) -> Event | None:
    match = _CALL.match(line)
    if match is None or int(match[3]) < 0 or match[1] not in _SORTS:
        return None
    sort, told = _SORTS[match[1]], match[2]
    texts = [bytes.fromhex(text.replace("\\x", "")) for text, _ in _HEX.findall(told)]
    on = _ON.match(told)
    path = bytes.fromhex(on[1].replace("\\x", "")) if on else texts[0]
    name = os.path.relpath(path.decode(), folder)
    if sort == "said":
        return Event(sort, name, content=texts[-1]) if name == _SAID else None
    at = int(told.rpartition(" ")[2]) if sort in {"write", "cut"} else 0
    return Event(sort, name, at, texts[-1] if sort == "write" else b"")


def left(start: bytes | None, events: list[Event], chance: random.Random) -> bytes | None:
    """A file as a power cut could have left it."""
    flushed = max((n for n, one in enumerate(events) if one.sort == "flush"), default=-1)
    content, lengths = start, True
    for number, event in enumerate(events):
        sure = number < flushed
        if event.sort == "write":
            content = _written(content or b"", event, None if sure else chance)
        elif event.sort in {"cut", "gone"} and lengths:
            lengths = sure or chance.random() < 0.5  # noqa: PLR2004
            if lengths:
                content = None if event.sort == "gone" else (content or b"")[: event.at]
    return content


def _written(content: bytes, event: Event, chance: random.Random | None) -> bytes:
    sectors = range(0, len(event.content), _SECTOR)
    whole = chance is None or chance.random() < 0.4  # noqa: PLR2004
    if not whole and chance is not None:
        sectors = [s for s in sectors if chance.random() < 0.5] if chance.random() < 0.5 else []  # noqa: PLR2004
    for start in sectors:
        piece = event.content[start : start + _SECTOR]
        at = event.at + start
        content = content.ljust(at, b"\0")[:at] + piece + content[at + len(piece) :]
    return content


def power(base: Path, place: Path, points: int, seed: int) -> Tally:
    """Cut the power at so many moments."""
    tally, chance = Tally(), random.Random(seed)
    events = taken_down(base, place)
    names = [kills.STORE, f"{kills.STORE}-journal"]
    ours = [event for event in events if event.name in names or event.sort == "said"]
    # The copy is made of the store: it changes nothing in it.
    for number in range(points):
        cut = chance.randrange(len(ours) + 1)
        folder = shutil.copytree(base, place / "trial")
        said = b"".join(one.content for one in ours[:cut] if one.sort == "said").decode()
        for name in names:
            path = folder / name
            start = path.read_bytes() if path.exists() else None
            content = left(start, [one for one in ours[:cut] if one.name == name], chance)
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
        confirmed = [line for line in said.splitlines() if not line.startswith("backup")]
        tally.judge(f"power {number} at {cut}", folder, confirmed)
        shutil.rmtree(folder)
    return tally


# --- a copy dragged over the store --------------------------------------------------------------


def drag(base: Path, place: Path, count: int, seed: int) -> Tally:
    """Put a copy by hand beside the journal of a killed program, so often."""
    tally, chance = Tally(), random.Random(seed)
    events = taken_down(base, place)
    name, journal = kills.STORE, f"{kills.STORE}-journal"
    hot = [n for n, one in enumerate(events) if one.name == name and one.sort == "write"]
    for number in range(count):
        cut = chance.choice(hot)
        folder = shutil.copytree(base, place / "trial")
        content = left(None, [one for one in events[:cut] if one.name == journal], chance)
        (folder / journal).write_bytes(content or b"")
        made = backup.manifest(folder / name).backups[0]
        shutil.copyfile(backup.folder_of(folder / name) / made.name, folder / name)
        try:
            with safety.open_to_work(folder / name, lambda: kills.NOW) as store:
                sound = store.check().sound
                tally.ends["sound" if sound else "read only"] += 1
                if not sound and not store.read_only:
                    tally.faults.append(f"drag {number} at {cut}: spoilt and written")
        except BrieferError as error:
            tally.ends[error.key] += 1
        shutil.rmtree(folder)
    return tally


def main() -> int:
    """Run the campaigns and tell what came of them; 77 where there is no strace to be had."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--child", type=Path)
    parser.add_argument("--points", type=int, default=500)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    wish = parser.parse_args()
    if wish.child:
        child(wish.child)
        return 0
    if not _strace():
        print("strace is not here, or may not trace")
        return 77
    with tempfile.TemporaryDirectory(prefix="briefer-calls-") as there:
        base = Path(there) / "base"
        base.mkdir()
        kills.prepare(base, None)
        campaigns = {
            "calls": lambda: calls(base, Path(there), wish.every),
            "power": lambda: power(base, Path(there), wish.points, wish.seed),
            "drag": lambda: drag(base, Path(there), -(-wish.points // 5), wish.seed),
        }
        return int(sum(told(name, run()) for name, run in campaigns.items()) > 0)


def told(name: str, tally: Tally) -> int:
    """Tell what came of a campaign; gives how many faults there were."""
    ends = ", ".join(f"{end} {count}" for end, count in sorted(tally.ends.items()))
    print(f"{name}: {tally.ends.total()} ends ({ends}); faults: {len(tally.faults)}", flush=True)
    for fault in tally.faults[:10]:
        print("  ", fault)
    return len(tally.faults)


def _strace() -> bool:
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False)  # noqa: S603, S607
    return tried.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
