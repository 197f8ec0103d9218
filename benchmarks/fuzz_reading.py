"""The bad-input campaign: damaged papers of every format, and the catalogue of attacks.

Each goes through the reading process as an import does; told is what became of them.

LibreOffice, to which old documents go, is no part of it.

Usage: python benchmarks/fuzz_reading.py [PER_FORMAT] [SEED] [FORMAT ...]
"""

from __future__ import annotations

import copy
import random
import sys
import time
from collections import Counter
from typing import TYPE_CHECKING

from hostile_files import CATALOGUE, MEMBERS, SEEDS, packed
from lxml import etree

from briefer.errors import BrieferError
from briefer.reading import isolation
from briefer.reading.isolation import Readers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SECONDS = 20
_ODD = (b"\0", b"\xff", b"%", b"<", b">", b"&", b"99999999999", b"-1", b"\xed\xa0\x80", b"\r\n")
_MOST_CHANGES = 6
_TEXTS = (None, "", " ", "a" * 5000, "1. ", "\u202e\u200b", "\ufdd01\ufdd1", "é\n\n", "9" * 400)
_VALUES = ("", "0", "-1", "99999999999999999999", "²", "true", "x" * 3000, "1.5")


def damaged(content: bytes, chance: random.Random) -> bytes:
    """A file with one to six things wrong with it."""
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        place = chance.randrange(len(content) + 1)
        length = chance.choice((1, 1, 2, 8, 64, 512))
        before, there, after = content[:place], content[place:][:length], content[place + length :]
        change = chance.choice((_flipped, _removed, _doubled, _odd, _noise, _cut))
        content = before + change(there, chance) + (b"" if change is _cut else after)
    return content


def _flipped(there: bytes, chance: random.Random) -> bytes:
    return bytes(byte ^ (1 << chance.randrange(8)) for byte in there)


def _removed(_: bytes, __: random.Random) -> bytes:
    return b""


def _doubled(there: bytes, chance: random.Random) -> bytes:
    return there * chance.choice((2, 3, 50))


def _odd(_: bytes, chance: random.Random) -> bytes:
    return chance.choice(_ODD)


def _noise(there: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(max(1, len(there)))


def _cut(there: bytes, _: random.Random) -> bytes:
    return there


def reshaped(text: str, chance: random.Random) -> bytes:
    """XML that is sound, but of which elements are gone, doubled, moved or of another name."""
    root = etree.fromstring(text.encode())
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        elements = list(root.iter("*"))
        one, other = chance.choice(elements), chance.choice(elements)
        change = chance.randrange(5)
        if change == 0 and one.getparent() is not None:
            one.getparent().remove(one)
        elif change == 1:
            other.append(copy.deepcopy(one))
        elif change == 2:  # noqa: PLR2004
            one.tag = other.tag
        elif change == 3:  # noqa: PLR2004
            one.text, one.tail = chance.choice(_TEXTS), chance.choice(_TEXTS)
        else:
            for key in one.attrib:
                one.set(key, chance.choice(_VALUES))
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")


def mutants(form: str, count: int, seed: int) -> Iterator[bytes]:
    """So many damaged files of a format; of packed ones every other has a damaged member."""
    chance = random.Random(f"{form} {seed}")  # noqa: S311 - it must be repeatable, not secret
    seeds = SEEDS[form]()
    for number in range(count):
        if form in MEMBERS and number % 2:
            members: dict[str, str | bytes] = {**MEMBERS[form]()}
            part = chance.choice([name for name in members if name.endswith(".xml")])
            text = str(members[part])
            sound = number % 4 == 1
            members[part] = reshaped(text, chance) if sound else damaged(text.encode(), chance)
            yield packed(members)
        elif form == "xml" and number % 2:
            yield reshaped(seeds[0].decode(), chance)
        else:
            yield damaged(chance.choice(seeds), chance)


def outcome(readers: Readers, content: bytes, name: str) -> str:
    """What became of one file: "read" or the key of its message."""
    try:
        held = readers.papers_in(content, name)
        for one in held or ():
            if one.error is not None:
                raise one.error
        for paper in [content] if held is None else [one.content for one in held]:
            readers.read(paper, name)
    except BrieferError as error:
        return error.key
    return "read"


def told(title: str, files: Iterator[tuple[str, Callable[[], bytes]]]) -> None:
    """Read the files and print the counts, the slowest and the most memory."""
    counts: Counter[str] = Counter()
    slowest, peak = (0.0, ""), 0
    with Readers(SECONDS) as readers:
        for name, make in files:
            content = make()
            start = time.perf_counter()
            found = outcome(readers, content, name)
            slowest = max(slowest, (time.perf_counter() - start, name))
            peak = max(peak, readers.peak_mb)
            counts[found] += 1
            if title == "catalogue":
                print(f"  {name}: {found}, {time.perf_counter() - start:.2f} s", flush=True)
    rest = ", ".join(f"{key} {count}" for key, count in counts.most_common())
    print(
        f"{title}: {counts.total()} files; {rest}; slowest {slowest[0]:.2f} s ({slowest[1]}); "
        f"most memory of a reading process that lived {peak} MB",
        flush=True,
    )


def main() -> None:
    """Run the campaign."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1  # noqa: PLR2004
    isolation.office = lambda: None
    chosen = sys.argv[3:] or ["catalogue", *SEEDS]
    if "catalogue" in chosen:
        told("catalogue", iter(CATALOGUE.items()))
    for form in (one for one in SEEDS if one in chosen):
        made = mutants(form, count, seed)
        told(form, ((f"{number}.{form}", lambda one=one: one) for number, one in enumerate(made)))


if __name__ == "__main__":
    main()
