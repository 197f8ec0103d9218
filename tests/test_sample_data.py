"""The fictitious papers: complete, marked, reproducible, and recognised for what they are."""

from __future__ import annotations

import datetime as dt
import importlib.util
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from briefer import reading, recognise
from briefer.lexicon import load_lexicon

ROOT = Path(__file__).resolve().parent.parent
DOSSIER = ROOT / "sample_data" / "dossier"
MARKING = "FICTIEF – oefenmateriaal"

WINTER = ("NAVO", ("Defensie",), dt.date(2025, 2, 12), dt.date(2025, 2, 13))
DECEMBER = ("NAVO", ("Buitenlandse Zaken",), dt.date(2025, 12, 2), dt.date(2025, 12, 3))
JUNE = ("NAVO", ("Defensie",), dt.date(2026, 6, 11), dt.date(2026, 6, 12))
AHEAD = ("NAVO", ("Defensie",), dt.date(2027, 2, 16), dt.date(2027, 2, 17))
COUNCIL = ("EU", ("Buitenlandse Zaken",), dt.date(2025, 11, 20), dt.date(2025, 11, 20))

# name: kind, meeting, number of questions, as a reader of the papers would say
EXPECTED = {
    "2025-01-30-geannoteerde-agenda-navo-defensie.pdf": ("geannoteerde_agenda", WINTER, 0),
    "2025-02-06-schriftelijk-overleg-navo-defensie.docx": ("schriftelijk_overleg", WINTER, 6),
    "2025-02-28-verslag-navo-defensie.pdf": ("verslag", WINTER, 0),
    "2025-06-24-kamerbrief-munitieproductie.docx": ("kamerbrief", None, 0),
    "2025-11-21-geannoteerde-agenda-navo-buitenlandse-zaken.txt": (
        "geannoteerde_agenda",
        DECEMBER,
        0,
    ),
    "2025-11-25-verslag-raad-buitenlandse-zaken.txt": ("verslag", COUNCIL, 0),
    "2025-12-12-verslag-navo-buitenlandse-zaken.pdf": ("verslag", DECEMBER, 0),
    "2026-05-28-geannoteerde-agenda-navo-defensie.docx": ("geannoteerde_agenda", JUNE, 0),
    "2026-06-04-schriftelijk-overleg-navo-defensie.pdf": ("schriftelijk_overleg", JUNE, 6),
    "2026-06-26-verslag-navo-defensie.pdf": ("verslag", JUNE, 0),
    "2026-07-03-verslag-navo-defensie-gecorrigeerd.pdf": ("verslag", JUNE, 0),
    "2026-09-25-kamerbrief-steun-karvonie.txt": ("kamerbrief", None, 0),
    "2026-11-20-geannoteerde-agenda-navo-defensie.pdf": ("geannoteerde_agenda", AHEAD, 0),
}

needs_reportlab = pytest.mark.skipif(
    importlib.util.find_spec("reportlab") is None, reason="reportlab makes the PDFs"
)


def pages_of(path: Path) -> list[str]:
    """The text of each page of a PDF; of another paper the whole text as one page."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            return [package.read(part).decode() for part in package.namelist() if "word/d" in part]
    if path.suffix == ".txt":
        content = path.read_bytes()
        return [content.decode("cp1252" if b"\r\n" in content else "utf-8")]
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def run_script(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "sample_data" / "make.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_folder_holds_the_papers_and_nothing_else():
    assert {path.name for path in DOSSIER.iterdir()} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_paper_is_small(name):
    assert (DOSSIER / name).stat().st_size < 60_000


@pytest.mark.parametrize("name", [n for n in EXPECTED if not n.endswith(".docx")])
def test_every_page_says_it_is_fictitious(name):
    assert all(MARKING in page for page in pages_of(DOSSIER / name))


@pytest.mark.parametrize("name", [n for n in EXPECTED if n.endswith(".docx")])
def test_a_word_paper_says_so_in_text_header_and_properties(name):
    with zipfile.ZipFile(DOSSIER / name) as package:
        for part in ("word/document.xml", "word/header1.xml", "docProps/core.xml"):
            assert MARKING in package.read(part).decode("utf-8")


@pytest.mark.parametrize("name", [n for n in EXPECTED if n.endswith(".pdf")])
def test_a_pdf_says_so_in_its_properties(name):
    document = pypdfium2.PdfDocument(DOSSIER / name)
    try:
        assert document.get_metadata_value("Subject") == MARKING
    finally:
        document.close()


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("2025-01-30-geannoteerde-agenda-navo-defensie.pdf", "Karvonië"),
        ("2026-06-26-verslag-navo-defensie.pdf", "Triëst"),
        ("2026-11-20-geannoteerde-agenda-navo-defensie.pdf", "één"),
        ("2026-09-25-kamerbrief-steun-karvonie.txt", "€ 120 miljoen"),
    ],
)
def test_dutch_letters_survive(name, word):
    assert word in "".join(pages_of(DOSSIER / name))


def test_the_corrected_report_differs_in_a_few_lines():
    earlier = pages_of(DOSSIER / "2026-06-26-verslag-navo-defensie.pdf")
    later = pages_of(DOSSIER / "2026-07-03-verslag-navo-defensie-gecorrigeerd.pdf")
    assert "Elf bondgenoten" in "".join(earlier)
    assert "Twaalf bondgenoten" in "".join(later)


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("2025-01-30-geannoteerde-agenda-navo-defensie.pdf", ("gemeenschap", "pelijke")),
        ("2025-12-12-verslag-navo-buitenlandse-zaken.pdf", ("zieken", "huizen")),
        ("2025-02-28-verslag-navo-defensie.pdf", ("snelle", "reactiemacht")),
    ],
)
def test_words_are_broken_where_a_line_ends(name, fault):
    first, rest = fault
    # pdfium writes U+FFFE for a hyphen at a line end, and drops the line end after it
    text = "".join(pages_of(DOSSIER / name)).replace("\ufffe", "-").replace("\x02", "-")
    assert f"{first}-{rest}" in text.replace("\r\n", "")


def test_a_word_paper_holds_changes_a_field_a_note_and_a_table():
    paper = DOSSIER / "2026-05-28-geannoteerde-agenda-navo-defensie.docx"
    with zipfile.ZipFile(paper) as package:
        body = package.read("word/document.xml").decode("utf-8")
    assert all(f"<w:{tag}" in body for tag in ("ins ", "del ", "sdt>", "footnoteReference", "tbl>"))


@needs_reportlab
def test_the_script_reproduces_the_papers():
    done = run_script("--check")
    assert done.returncode == 0, done.stdout + done.stderr


@needs_reportlab
def test_the_check_names_what_differs(tmp_path):
    assert run_script("--into", str(tmp_path)).returncode == 0
    (tmp_path / "2026-09-25-kamerbrief-steun-karvonie.txt").write_text("anders", encoding="utf-8")
    done = run_script("--check", "--into", str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "2026-09-25-kamerbrief-steun-karvonie.txt\n")


@pytest.fixture(scope="module")
def documents():
    lexicon = load_lexicon()
    return {n: recognise.recognise(reading.read(DOSSIER / n), lexicon) for n in EXPECTED}


def facts(meeting):
    return meeting and (meeting.organisation, meeting.formats, meeting.start, meeting.end)


@pytest.mark.parametrize("name", EXPECTED)
def test_kind_is_recognised(documents, name):
    assert documents[name].kind == EXPECTED[name][0]


@pytest.mark.parametrize("name", EXPECTED)
def test_meeting_is_recognised(documents, name):
    assert facts(documents[name].meeting) == EXPECTED[name][1]


@pytest.mark.parametrize("name", EXPECTED)
def test_questions_are_counted(documents, name):
    assert len(documents[name].questions) == EXPECTED[name][2]
