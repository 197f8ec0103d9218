"""Kill -9 in everything that writes, and look whether anything that was confirmed is gone.

    python benchmarks/kills.py --kills 500

For each kill a program of its own begins an operation on a copy of a prepared folder.  It says of
each change when it is confirmed.  It dies at a moment by chance, or at a chosen one: before the
n-th step of SQLite, the n-th flush or the n-th replacing of a file.  Afterwards the store must
open, be sound to the last row and hold all that was confirmed, and each file must be whole.
POSIX only: Windows has no fork.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from invented import source_of

from briefer import files
from briefer.model.document import Document, Kind, Position, Topic
from briefer.model.draft import Part, Template
from briefer.model.planned import TakenIn
from briefer.model.review import Decider, Verdict
from briefer.model.search import SavedSearch
from briefer.model.source import passage_of
from briefer.store import Store, backup, locking, opening, restoring, vault

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.model.source import SourceText

    Confirm = Callable[[str], None]

NOW = dt.datetime(2031, 5, 6, 9, tzinfo=dt.UTC)
STORE, LOCKED, OLD, REPORT = "dossier.db", "slot.db", "oud.db", "briefing.docx"
#: SQLite counts so many of its own steps as one moment at which to die.
_STEPS = 400
_PARAGRAPHS = 120


# --- what is done -------------------------------------------------------------------------------


def paper(number: int) -> tuple[Document, SourceText, bytes]:
    """A paper of its own words; the same number is the same paper."""
    lines = [f"Brief {number}"]
    lines += [f"Nederland steunt dijk {number} van vak {n}." for n in range(_PARAGRAPHS)]
    source, content = source_of(f"{number}.txt", lines, a_page=1 + len(lines))
    whole = [passage_of(source, block) for block in source.blocks]
    topic = Topic(f"Dijk {number}", f"dijk {number}", frozenset([f"dijk{number}"]), whole[0])
    said = tuple(Position(w.quote, w, "stance.test", 0.9, topic.heading) for w in whole[1:40])
    document = Document(
        source.file, Kind.KAMERBRIEF, lines[0], topics=(topic,), positions=said, pages=1
    )
    return document, source, content


def save(store: Store, number: int) -> None:
    """Save a paper."""
    document, source, content = paper(number)
    store.save(document, source, content, now=NOW, recogniser="test")


def importing(folder: Path, confirm: Confirm) -> None:
    """Read in papers one by one."""
    with Store.open(folder / STORE) as store:
        for number in range(10, 16):
            save(store, number)
            confirm(f"paper {paper(number)[0].file.sha256}")


def locked(folder: Path, confirm: Confirm) -> None:
    """The same in a store behind a passphrase."""
    editing(folder, confirm, LOCKED)


def editing(folder: Path, confirm: Confirm, name: str = STORE) -> None:
    """Rename, decide, take back, remove and return."""
    with Store.open(folder / name) as store:
        for turn in range(6):
            store.rename_topic(1, f"Naam {turn}")
            confirm(f"topic Naam {turn}")
            finding = store.positions()[turn].id
            ruling = store.rule(finding, Verdict.CORRECTED, Decider("x", NOW), [("holder", "V")])
            confirm(f"ruling {ruling.id}")
            item = store.remove_paper(2)
            confirm(f"journal {len(store.journal())}")
            store.restore_item(item)
            confirm(f"journal {len(store.journal())}")


def migrating(folder: Path, confirm: Confirm) -> None:
    """Bring a store of an earlier release up to date."""
    with Store.open(folder / OLD):
        confirm("migrated")


def copying(folder: Path, confirm: Confirm) -> None:
    """Make copies, a change in between."""
    with Store.open(folder / STORE) as store:
        for turn in range(3):
            store.note("store_rescued")
            made = store.back_up("asked", NOW + dt.timedelta(hours=turn))
            confirm(f"backup {made.number}")


def doubling(folder: Path, confirm: Confirm) -> None:
    """The same with a second place to which each copy goes."""
    second = folder / "tweede"
    second.mkdir(exist_ok=True)
    with Store.open(folder / STORE) as store:
        store.set_second_place(second)
    copying(folder, confirm)


def exporting(folder: Path, confirm: Confirm) -> None:
    """Write a file over an earlier one again and again."""
    for version in range(1, 12):
        files.put_in_place(folder / REPORT, report(version))
        confirm(f"export {version}")


def report(version: int) -> bytes:
    """A file whose contents tell whether they are whole."""
    body = f"{version:06d}".encode() * 20_000
    return hashlib.sha256(body).hexdigest().encode() + body


def putting_back(folder: Path, confirm: Confirm) -> None:
    """Put a copy back, then the one that was made of the store before that."""
    for _ in range(2):
        path = folder / STORE
        restoring.restore(path, backup.manifest(path).backups[0], backup.folder_of(path), NOW)
        confirm("restored")


def wiping(folder: Path, confirm: Confirm) -> None:
    """Wipe a paper for good."""
    with Store.open(folder / STORE) as store:
        store.wipe_item(store.remove_paper(1))
        confirm("wiped 1")


def noting(folder: Path, confirm: Confirm) -> None:
    """What stands in the settings: imports, templates, kept questions, and forgetting them."""
    with Store.open(folder / STORE).sign("x", lambda: NOW) as store:
        for turn in range(6):
            line = TakenIn(f"stuk {turn}.txt", "", "", error="empty_file")
            store.keep_import(NOW + dt.timedelta(minutes=turn), (line,))
            confirm(f"imports {turn + 1}")
            store.save_search(SavedSearch(f"vraag {turn}", "dijk"))
            confirm(f"searches {turn + 1}")
            store.keep_template(Template("", f"sjabloon {turn}", (Part.POINTS,)))
            confirm(f"templates {turn + 1}")


def forgetting(folder: Path, confirm: Confirm) -> None:
    """Empty the log of imports."""
    with Store.open(folder / STORE).sign("x", lambda: NOW) as store:
        store.forget_imports()
        confirm("imports gone")


OPERATIONS = {
    "import": importing,
    "edit": editing,
    "locked": locked,
    "migrate": migrating,
    "backup": copying,
    "second": doubling,
    "export": exporting,
    "restore": putting_back,
    "wipe": wiping,
    "settings": noting,
    "empty-log": forgetting,
}


def prepare(folder: Path, old_schema: Path | None) -> None:
    """A store with some papers and a copy, an earlier file to write over, an old store."""
    with Store.create(folder / STORE) as store:
        for number in range(3):
            save(store, number)
        store.keep_import(NOW - dt.timedelta(days=1), (TakenIn("eerder.txt"),))
        store.back_up("asked", NOW)
        store.note("store_rescued")
    shutil.copyfile(folder / STORE, folder / LOCKED)
    vault._COST = 4  # noqa: SLF001 - the passphrase itself is not what is tried here
    locking.set_passphrase(folder / LOCKED, "paard batterij nietje juist")
    (folder / REPORT).write_bytes(report(0))
    if old_schema is not None:
        connection = sqlite3.connect(folder / OLD)
        connection.executescript(old_schema.read_text(encoding="utf-8"))
        connection.close()


# --- dying --------------------------------------------------------------------------------------


@dataclass
class Moment:
    """When to die: before the n-th step; never when that is 0.  Counts the steps there are."""

    at: int = 0
    seen: int = 0

    def step(self) -> int:
        """One step; the last one for a program that must die here."""
        self.seen += 1
        if self.seen == self.at:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    def watch(self) -> None:
        """Count SQLite's steps, flushes and replacings of this program from now on."""
        connected, fsync, replace = opening.connected, os.fsync, os.replace

        def counted(path: Path, mode: str) -> sqlite3.Connection:
            connection = connected(path, mode)
            connection.set_progress_handler(self.step, _STEPS)
            return connection

        def flush(handle: int) -> None:
            self.step()
            fsync(handle)

        def put(*names: str | Path, **options: int) -> None:
            self.step()
            replace(*names, **options)
            self.step()

        opening.connected, os.fsync, os.replace = counted, flush, put


def perform(operation: str, folder: Path, moment: Moment, seconds: float | None) -> list[str]:
    """Run an operation in a program of its own and kill it; what it confirmed."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        try:
            moment.watch()
            OPERATIONS[operation](folder, partial(tell, writing))
            tell(writing, f"steps {moment.seen}")
        except BaseException as error:  # noqa: BLE001 - told to the parent
            tell(writing, f"error {error!r}")
        os._exit(0)
    os.close(writing)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reading) as stream:
        told = stream.read().splitlines()
    os.waitpid(child, 0)
    return told


def tell(pipe: int, line: str) -> None:
    """Say something to the parent, in one piece."""
    os.write(pipe, f"{line}\n".encode())


# --- looking ------------------------------------------------------------------------------------


def faults(operation: str, folder: Path, confirmed: list[str]) -> list[str]:
    """What is not as it must be after a kill."""
    found = [told for told in confirmed if told.startswith("error")]
    if operation == "export":
        return found + export_faults(folder, confirmed)
    path = folder / {"migrate": OLD, "locked": LOCKED}.get(operation, STORE)
    try:
        with Store.open(path) as store:
            found += store_faults(store, confirmed)
            found += [f"unsound: {one}" for one in store.check().unsound]
    except Exception as error:  # noqa: BLE001 - whatever it is, it counts
        return [*found, f"does not open: {error!r}"]
    for place in (backup.folder_of(path), *(folder / "tweede").glob("*.backups")):
        for made in backup.listing(place).backups:
            if backup.sha256_of(place / made.name) != made.sha256:
                found.append(f"copy {made.number} is not whole in {place.name}")
    return found


_SETTINGS = {
    "imports": lambda store: len(store.imports()) - 1,
    "searches": lambda store: len(store.saved_searches()),
    "templates": lambda store: len(store.templates()),
}


def _kept(store: Store, told: str) -> bool:
    """Whether what was put in the settings is in them, and what was taken out is not."""
    kind, _, value = told.partition(" ")
    if kind not in _SETTINGS:
        return True
    if value == "gone":
        return not store.imports()
    return _SETTINGS[kind](store) >= int(value)


def store_faults(store: Store, confirmed: list[str]) -> list[str]:
    """What was confirmed and is not there, and what is there by half."""
    papers = {record.sha256: record for record in store.documents(current_only=False)}
    found = []
    for told in confirmed:
        kind, _, value = told.partition(" ")
        if kind == "paper" and value not in papers:
            found.append(f"lost {told}")
        if kind == "ruling" and not any(
            line.subject_id == int(value) and line.what == "finding_corrected"
            for line in store.journal()
        ):
            found.append(f"lost {told}")
        if kind == "journal" and len(store.journal()) < int(value):
            found.append(f"lost {told}")
        if kind == "backup" and not any(
            made.number == int(value) for made in backup.manifest(store.path).backups
        ):
            found.append(f"lost {told}")
        if kind == "wiped" and any(record.id == int(value) for record in papers.values()):
            found.append(f"came back: {told}")
    found += [f"not as confirmed: {told}" for told in confirmed if not _kept(store, told)]
    names = [told.removeprefix("topic ") for told in confirmed if told.startswith("topic ")]
    known = {topic.name for topic in store.topics()}
    if names and not {names[-1], f"Naam {len(names)}"} & known:
        found.append(f"lost topic {names[-1]}")
    found += [
        f"half a paper: {record.title}"
        for record in papers.values()
        if record.title.startswith("Brief")
        and len(store.source_text(record.id).blocks) != _PARAGRAPHS + 1
    ]
    return found


def export_faults(folder: Path, confirmed: list[str]) -> list[str]:
    """Whether the file is whole and not older than the last that was confirmed."""
    content = (folder / REPORT).read_bytes()
    if hashlib.sha256(content[64:]).hexdigest().encode() != content[:64]:
        return ["half a file"]
    versions = [int(told.split()[1]) for told in confirmed if told.startswith("export")]
    return ["an older file"] if int(content[64:70]) < max(versions, default=0) else []


# --- the campaign -------------------------------------------------------------------------------


@dataclass
class Tally:
    """What came of a campaign."""

    kills: Counter[str] = field(default_factory=Counter)
    survived: Counter[str] = field(default_factory=Counter)
    journals: int = 0
    confirmed: int = 0
    faults: list[str] = field(default_factory=list)


def campaign(kills: int, seed: int, old_schema: Path | None, shown: Callable[[str], None]) -> Tally:
    """Kill so often, spread over the operations, half by chance and half at chosen moments."""
    chance, tally = random.Random(seed), Tally()
    operations = [o for o in OPERATIONS if o != "migrate" or old_schema is not None]
    with tempfile.TemporaryDirectory(prefix="briefer-kills-") as place:
        base = Path(place) / "base"
        base.mkdir()
        prepare(base, old_schema)
        measured = {o: measure(o, base, Path(place)) for o in operations}
        turn = 0
        while sum(tally.kills.values()) < kills:
            operation = operations[turn % len(operations)]
            trial(operation, base, Path(place), measured[operation], chance, tally, turn)
            turn += 1
            if turn % 100 == 0:
                shown(f"{sum(tally.kills.values())} kills, {len(tally.faults)} faults")
    return tally


def measure(operation: str, base: Path, place: Path) -> tuple[int, float]:
    """How many steps an operation has, and how long it takes."""
    folder = shutil.copytree(base, place / "measure")
    begun = time.perf_counter()
    told = perform(operation, folder, Moment(), None)
    seconds = time.perf_counter() - begun
    wrong = faults(operation, folder, told)
    shutil.rmtree(folder)
    if wrong:
        raise RuntimeError(f"{operation} without a kill: {wrong}")
    return int(told[-1].split()[1]), seconds


def trial(
    operation: str,
    base: Path,
    place: Path,
    measured: tuple[int, float],
    chance: random.Random,
    tally: Tally,
    turn: int,
) -> None:
    """One operation and its end."""
    steps, seconds = measured
    folder = shutil.copytree(base, place / "trial")
    chosen = turn // len(OPERATIONS) % 2 == 0
    moment = Moment(chance.randrange(1, steps + 1)) if chosen else Moment()
    told = perform(operation, folder, moment, None if chosen else chance.uniform(0, seconds))
    finished = bool(told) and told[-1].startswith("steps")
    (tally.survived if finished else tally.kills)[operation] += 1
    journal = folder / f"{STORE}-journal"
    tally.journals += journal.exists() and journal.stat().st_size > 0
    tally.confirmed += len(told)
    tally.faults += [
        f"{operation} at {moment.at}: {fault}" for fault in faults(operation, folder, told)
    ]
    shutil.rmtree(folder)


def main() -> None:
    """Run a campaign and tell what came of it; status 1 when anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    schemas = Path(__file__).parents[1] / "tests" / "briefer" / "store" / "schemas"
    parser.add_argument("--old", type=Path, default=schemas / "0003.sql")
    wish = parser.parse_args()
    begun = time.perf_counter()
    tally = campaign(wish.kills, wish.seed, wish.old, lambda line: print(line, flush=True))
    print(f"kills: {sum(tally.kills.values())} {dict(tally.kills)}")
    print(f"ended before the kill: {sum(tally.survived.values())}")
    print(f"hot journals left: {tally.journals}; changes confirmed: {tally.confirmed}")
    print(f"faults: {len(tally.faults)}; {time.perf_counter() - begun:.0f} s")
    for fault in tally.faults[:20]:
        print("  ", fault)
    sys.exit(bool(tally.faults))


if __name__ == "__main__":
    main()
