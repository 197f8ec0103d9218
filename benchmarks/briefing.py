"""How long a thick briefing takes and how large it is: `python benchmarks/briefing.py --pages 500`.

Makes a draft of invented sentences, about so many pages in Word, and writes it in every form.
The draft is the same every time, and so are the bytes, which are made twice to prove it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from briefer.briefing.compose import compose
from briefer.briefing.data import to_json
from briefer.briefing.drafting import begin
from briefer.briefing.house_style import Edition
from briefer.briefing.markdown_text import to_markdown
from briefer.briefing.templates import full
from briefer.briefing.web import to_html
from briefer.briefing.word import Form, to_docx
from briefer.model.briefing import Briefing, Chapter
from briefer.model.document import Kind, Meeting, Position
from briefer.model.records import DocumentRecord, Filed, MeetingRecord, TopicRecord
from briefer.model.source import Passage
from briefer.wording import load

DAY = dt.date(2030, 1, 1)
#: Sentences on a page with their notes, as LibreOffice lays them out.
A_PAGE, A_TOPIC = 25, 60
SENTENCE = "Nederland steunt voorstel {n}, mits de kosten van deel {n} vooraf zijn onderbouwd."


def briefing(pages: int) -> Briefing:
    """A briefing of about so many pages."""
    at = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)
    paper = DocumentRecord(
        1, "0" * 64, "stuk.pdf", "pdf", Kind.VERSLAG, "Verslag", DAY, DAY, "1, nr. 1", 1, 3, at
    )
    filed = [_position(paper, number) for number in range(pages * A_PAGE)]
    chapters = tuple(
        Chapter(TopicRecord(n, f"Onderwerp {n}"), f"Onderwerp {n}", now=tuple(said))
        for n in range(1, len(filed) // A_TOPIC + 1)
        if (said := filed[(n - 1) * A_TOPIC : n * A_TOPIC])
    )
    meeting = Meeting("NAVO", ("Defensie",), DAY, DAY, "Brussel")
    return Briefing(
        MeetingRecord(1, meeting, 1), DAY, "Ongerubriceerd", chapters, papers=(paper,),
        meetings={1: meeting},
    )  # fmt: skip


def _position(paper: DocumentRecord, number: int) -> Filed[Position]:
    text = SENTENCE.format(n=number)
    passage = Passage("0" * 64, number, 0, len(text), text, number // A_PAGE + 1, number + 1)
    return Filed(number + 1, paper, number // A_TOPIC + 1, Position(text, passage, "", 0.9))


def main() -> None:
    """Measure and print: seconds of the processor, megabytes, whether the bytes are the same."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=500)
    pages = parser.parse_args().pages
    wording = load("nl")
    draft = begin(briefing(pages), full(wording))
    started = time.process_time()
    manuscript = compose(draft, wording)
    print(f"composed in {time.process_time() - started:.1f} s")
    forms = {
        "Word": lambda text: to_docx(text, wording),
        "Word, to be read in a car": lambda text: to_docx(text, wording, Form(Edition.READING)),
        "HTML": lambda text: to_html(text, wording),
        "Markdown": to_markdown,
        "JSON": to_json,
    }
    for name, make in forms.items():
        started = time.process_time()
        made = make(manuscript)
        took = time.process_time() - started
        same = made == make(replace(manuscript))
        print(f"{name}: {took:.1f} s, {len(made) / 1e6:.1f} MB, same bytes twice: {same}")


if __name__ == "__main__":
    main()
