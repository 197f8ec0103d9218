"""The format is told from the bytes."""

from __future__ import annotations

import pytest

from briefer.errors import (
    CalendarFileError,
    NestedFileError,
    NotAPaperError,
    OfficeFileError,
    OldFormatError,
    PictureFileError,
)
from briefer.reading.kinds import kind_of


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7", "pdf"),
        (b"\n%PDF-1.7", "pdf"),
        (b"<!doctype html><p>", "html"),
        (b"<!-- bewaard -->\n<HTML>", "html"),
        (b"\xef\xbb\xbf<html>", "html"),
        ("<html>".encode("utf-16"), "html"),
        (b'<?xml version="1.0"?><html xmlns="x">', "html"),
        (b'<?xml version="1.0"?><kamerstuk>', "xml"),
        (b"<div>los</div>", "html"),
        (b"De brug < de sluis", "txt"),
        (b"<naam> schreef:", "txt"),
    ],
)
def test_the_kind_is_told(content: bytes, kind: str) -> None:
    assert kind_of(content, "a.bin") == kind


def test_a_mail_is_no_paper_itself() -> None:
    with pytest.raises(NotAPaperError):
        kind_of(b"MIME-Version: 1.0\nSubject: stukken\n\nBijgaand.", "a.txt")


OLE = b"\xd0\xcf\x11\xe0" + b"\0" * 60


@pytest.mark.parametrize(
    ("content", "error", "found"),
    [
        (b"\x89PNG\r\n", PictureFileError, "png"),
        (OLE + "WordDocument".encode("utf-16-le"), OldFormatError, ".doc"),
        (OLE + "Workbook\0".encode("utf-16-le"), OfficeFileError, ".xls"),
        (OLE + "PowerPoint Document\0".encode("utf-16-le"), OfficeFileError, ".ppt"),
        (b"{\\rtf1", OldFormatError, ".rtf"),
        (b"MIME-Version: 1.0\nSubject: x\n\nx", NestedFileError, ".eml"),
    ],
)
def test_a_refusal_names_what_the_file_is(content, error, found) -> None:
    with pytest.raises(error) as told:
        kind_of(content, "stuk.txt")
    assert told.value.details["found"] == found


@pytest.mark.parametrize("start", ["BEGIN:VCALENDAR\r\n", "\ufeffbegin:vcalendar\n"])
def test_a_calendar_is_no_paper_whatever_its_name(start) -> None:
    with pytest.raises(CalendarFileError):
        kind_of(f"{start}VERSION:2.0\r\nEND:VCALENDAR".encode(), "stuk.txt")
    assert kind_of(b"BEGIN:VCALENDARS zijn saai.", "stuk.txt") == "txt"
