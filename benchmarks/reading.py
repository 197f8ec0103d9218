"""How long reading and recognising a PDF take, and reading many small papers in isolation.

Usage: python benchmarks/reading.py [PAGES]
"""

from __future__ import annotations

import io
import sys
import time
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from briefer.lexicon import load_lexicon
from briefer.reading import read_bytes
from briefer.reading.isolation import Readers
from briefer.recognise import recognise

SAMPLE = Path(__file__).parents[1] / "sample_data" / "dossier"
LINES, SMALL = 45, 100


def paper(pages: int) -> bytes:
    """A PDF of so many pages with the text of the sample papers, repeated as needed."""
    text = [
        line.strip()
        for path in sorted(SAMPLE.glob("*.txt"))
        for line in path.read_bytes().decode("cp1252").splitlines()
        if line.strip()
    ]
    target = io.BytesIO()
    canvas = Canvas(target)
    for number in range(pages * LINES):
        if number % LINES == 0 and number:
            canvas.showPage()
        canvas.drawString(60, 790 - 16 * (number % LINES), text[number % len(text)])
    canvas.save()
    return target.getvalue()


def in_isolation() -> tuple[float, float]:
    """The seconds to start a reading process, and to read so many small papers in it."""
    start = time.perf_counter()
    with Readers() as readers:
        readers.read(b"De brug is open.", "begin.txt")
        started = time.perf_counter()
        for number in range(SMALL):
            readers.read(f"Verslag {number}\n\nDe Raad kwam bijeen.\n".encode(), f"{number}.txt")
        return started - start, time.perf_counter() - started


def main() -> None:
    """Print the seconds that each step takes."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    content = paper(pages)
    start = time.perf_counter()
    lexicon = load_lexicon()
    recognise(read_bytes(paper(1), "first.pdf"), lexicon)
    print(f"first use   {time.perf_counter() - start:6.2f} s  (rules compiled, once per program)")
    start = time.perf_counter()
    source = read_bytes(content, "benchmark.pdf")
    read = time.perf_counter()
    found = recognise(source, lexicon)
    done = time.perf_counter()
    print(f"{pages} pages, {len(source.blocks)} blocks, {len(found.positions)} positions")
    print(f"reading     {read - start:6.2f} s")
    print(f"recognising {done - read:6.2f} s")
    starting, small = in_isolation()
    print(f"starting    {starting:6.2f} s")
    print(f"{SMALL} small   {small:6.2f} s")


if __name__ == "__main__":
    main()
