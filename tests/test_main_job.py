"""The main job end to end: papers in, a Word briefing out, and every statement where it says."""

from __future__ import annotations

import datetime as dt
import json
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from briefer import cli, workflows
from briefer.reading import read
from briefer.store import Store
from briefer.wording import load

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAMPLES = Path(__file__).parents[1] / "sample_data" / "dossier"
SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
NOTE = re.compile(r"^Bron (\d+): .*?(?:, p\. (\d+))?, alinea (\d+)\.$")
#: Between the cells of a table that are quoted on one line.
CELLS = " · "
#: What the program says after a sentence: that it is a promise too, that it is in doubt.
MARK = re.compile(r" \[[^\[\]]+\]$")
FILE = re.compile(r"\(bestand (.+?)\)$")


def imported(store_path, folder):
    with Store.create(store_path) as store, workflows.readers() as readers:
        return workflows.import_files(
            store,
            [folder],
            readers=readers,
            now=dt.datetime(2030, 1, 1, tzinfo=dt.UTC),
            progress=lambda _: None,
            cancelled=lambda: False,
        )


def briefed(store_path, asked, today, target):
    wording = load("nl")
    with Store.open(store_path, read_only=True) as store:
        record = workflows.find_meeting(store, asked, wording, today)
        briefing = workflows.prepare(store, record.id, today)
    return briefing, workflows.export(briefing, wording, target)


class Statements:
    """The quoted sentences of a Word file with what their notes say."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.body = etree.fromstring(archive.read("word/document.xml"))
            notes = etree.fromstring(archive.read("word/footnotes.xml"))
        self.notes = {
            note.get(f"{W}id"): "".join(t.text for t in note.iter(f"{W}t")).strip()
            for note in notes.iter(f"{W}footnote")
        }
        self.sources = dict(self._sources())

    def _sources(self):
        table = list(self.body.iter(f"{W}tbl"))[-1]
        for row in list(table.iter(f"{W}tr"))[1:]:
            number, paper, *_ = (
                "".join(t.text for t in cell.iter(f"{W}t")) for cell in row.iter(f"{W}tc")
            )
            yield int(number), FILE.search(paper)[1]

    def __iter__(self):
        for paragraph in self.body.iter(f"{W}p"):
            quoted = ""
            for run in paragraph.iter(f"{W}r"):
                mark = run.find(f"{W}footnoteReference")
                if mark is not None:
                    if quoted == load("nl")("telling.table"):
                        quoted = self._cells_below(paragraph)
                    yield quoted, self.notes[mark.get(f"{W}id")]
                    quoted = ""
                    continue
                text = "".join(t.text for t in run.iter(f"{W}t"))
                label = run.find(f"{W}rPr/{W}b") is not None and text.rstrip().endswith(":")
                quoted += "" if label and not quoted else text

    def _cells_below(self, paragraph):
        """The cells of the table below, but for the corner that the paper leaves empty."""
        table = next(paragraph.itersiblings(f"{W}tbl"))
        cells = ["".join(t.text for t in cell.iter(f"{W}t")) for cell in table.iter(f"{W}tc")]
        return CELLS.join(cells[cells[0] == load("nl")("telling.corner") :])


def stray(path, folder):
    """The statements that do not stand where their note says."""
    statements = Statements(path)
    papers = {name: read(folder / name) for name in set(statements.sources.values())}
    own_words = load("nl")("briefing.commitments.proposed", source="\0").split("\0")[0]
    walked = 0
    for marked, note in statements:
        quoted = MARK.sub("", marked)
        if quoted.startswith(own_words):
            continue
        walked += 1
        number, page, paragraph = NOTE.match(note.replace("\xa0", " ")).groups()
        pieces = quoted.split(CELLS)
        numbers = range(int(paragraph), int(paragraph) + len(pieces))
        paper = papers[statements.sources[int(number)]]
        there = [block for block in paper.blocks if block.number in numbers]
        pages = {f.page for block in there for f in block.fragments}
        stands = all(piece in block.text for piece, block in zip(pieces, there, strict=True))
        if not stands or (page is not None and int(page) not in pages):
            yield quoted, note
    assert walked > 50


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dossier")
    report = imported(folder / "voorbeeld.db", SAMPLES)
    briefing, path = briefed(
        folder / "voorbeeld.db", "volgende", dt.date(2026, 11, 23), folder / "briefing.docx"
    )
    return report, briefing, path


def test_every_sample_paper_is_imported(dossier):
    report, _, _ = dossier

    assert [line.error for line in report.lines if line.error] == []
    assert len(report.lines) == len(list(SAMPLES.iterdir()))


def test_every_statement_of_the_sample_briefing_stands_where_its_note_says(dossier):
    _, _, path = dossier

    assert list(stray(path, SAMPLES)) == []


def test_the_agenda_topic_without_a_position_is_named_as_a_gap(dossier):
    _, briefing, path = dossier

    assert briefing.gaps == ("Ruimte",)
    text = "".join(t.text for t in Statements(path).body.iter(f"{W}t"))
    assert load("nl")("briefing.chapter.gap") in text


def test_promises_past_their_day_are_overdue_and_the_rest_is_not(dossier):
    """As `sample_data/README.md` tells what a reader must find."""
    _, briefing, _ = dossier

    assert [due.days_overdue for due in briefing.commitments if due.overdue] == [237, 237, 53]
    ahead = [-due.days_overdue for due in briefing.commitments if due.due and not due.overdue]
    assert {7, 24, 53, 86, 100} <= set(ahead)


def test_promises_that_a_later_paper_fulfils_are_not_open(dossier):
    _, briefing, _ = dossier

    open_ones = " ".join(due.record.item.text for due in briefing.commitments)
    assert "munitieproductie" not in open_ones
    assert "onderzeese kabels" not in open_ones


needs_seeds = pytest.mark.skipif(not SEEDS.exists(), reason="the annotated papers are not here")


@pytest.fixture(scope="module")
def summit(tmp_path_factory):
    folder = tmp_path_factory.mktemp("top")
    imported(folder / "top.db", SEEDS)
    briefing, path = briefed(
        folder / "top.db", "NAVO-Top", dt.date(2021, 6, 10), folder / "briefing.docx"
    )
    return folder / "top.db", briefing, path


@needs_seeds
def test_every_statement_about_the_summit_stands_where_its_note_says(summit):
    assert list(stray(summit[2], SEEDS)) == []


@needs_seeds
def test_every_agenda_topic_of_the_summit_has_its_position(summit):
    assert sum(chapter.topic is not None for chapter in summit[1].chapters) == 4
    assert summit[1].gaps == ()


@needs_seeds
def test_the_earlier_meetings_of_march_and_june_are_used(summit):
    used = {paper.effective_date for paper in summit[1].papers}

    assert {dt.date(2021, 3, 24), dt.date(2021, 6, 1)} <= used


@needs_seeds
def test_the_summit_is_upcoming_on_the_day_asked(summit, capsys):
    arguments = ["--store", str(summit[0]), "--today", "2021-06-10"]

    assert cli._status([*arguments, "meetings", "--upcoming", "--json"], load("nl")) == 0

    (only,) = json.loads(capsys.readouterr().out)
    assert (only["organisation"], only["start"]) == ("NAVO", "2021-06-14")
