"""What a file is that is no paper."""

from __future__ import annotations

import io
import zipfile

import pytest

from briefer.errors import OfficeFileError, ProgramFileError
from briefer.reading import read_bytes
from briefer.reading.containers import inside
from briefer.reading.others import is_program, old_office, packed_office

#: How every program of Windows begins.
HEAD = b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0\xb8\0\0\0\0\0\0\0\x40\0\0\0\0\0\0\0\0\0\0\0\0"


def packed(*names, mime=b""):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        if mime:
            archive.writestr("mimetype", mime)
        for name in names:
            archive.writestr(name, "<x/>")
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [HEAD, HEAD[:37], b"MZ" + b"a" * 35, HEAD + b"tekst " * 99, b"\x7fELF\x02" + b"a" * 99],
)
def test_a_program_is_refused_whatever_it_is_called(content):
    assert is_program(content)
    for name in ("stuk.txt", "stuk.md", "stuk.pdf"):
        with pytest.raises(ProgramFileError):
            read_bytes(content, name)


def test_a_text_that_begins_with_the_same_letters_is_a_text():
    text = "MZ-regeling\r\n\r\nNederland steunt het voorstel om de regeling voort te zetten.\r\n"
    assert not is_program(text.encode())
    assert read_bytes(text.encode(), "stuk.txt").file.format == "txt"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (packed("[Content_Types].xml", "xl/workbook.xml"), ".xlsx"),
        (packed("[Content_Types].xml", "ppt/presentation.xml"), ".pptx"),
        (
            packed(
                *("content.xml", "META-INF/manifest.xml"),
                mime=b"application/vnd.oasis.opendocument.spreadsheet",
            ),
            ".ods",
        ),
        (
            packed("content.xml", mime=b"application/vnd.oasis.opendocument.presentation"),
            ".odp",
        ),
    ],
)
def test_a_workbook_is_one_file_and_not_the_parts_it_is_packed_of(content, found):
    assert packed_office(content) == found
    assert inside(content, "bestand") is None
    with pytest.raises(OfficeFileError):
        read_bytes(content, "bestand")


@pytest.mark.parametrize(
    "content",
    [
        packed("brief.txt"),
        packed("[Content_Types].xml", "word/document.xml"),
        packed("content.xml", mime=b"application/vnd.oasis.opendocument.text"),
        b"PK\x03\x04",
        b"",
    ],
)
def test_all_else_is_no_workbook(content):
    assert packed_office(content) == old_office(content) == ""
