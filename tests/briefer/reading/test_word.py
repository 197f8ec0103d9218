"""Word documents: what is read of them and what is refused."""

from __future__ import annotations

import io
import zipfile

import pytest

from briefer.errors import DamagedFileError, ForbiddenPartError, NotAPaperError, PasswordError
from briefer.reading import read_bytes

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def made(body: str, before: str = "", part: str = "word/document.xml") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(
            part, f'{before}<w:document xmlns:w="{SPACE}"><w:body>{body}</w:body></w:document>'
        )
    return target.getvalue()


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def texts(body: str) -> list[str]:
    return [block.text for block in read_bytes(made(body), "a.docx").blocks]


def test_controls_and_cells_are_read_in_document_order() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('De sluis is dicht.')}</w:tc></w:tr></w:tbl>"
    control = f"<w:sdt><w:sdtContent>{p('De weg is vrij.')}</w:sdtContent></w:sdt>"
    expected = ["De brug is open.", "De sluis is dicht.", "De weg is vrij."]
    assert texts(p(expected[0]) + table + control) == expected


def test_inserted_text_is_read_and_deleted_text_is_not() -> None:
    changed = (
        "<w:p><w:r><w:t>De brug is </w:t></w:r>"
        "<w:del><w:r><w:delText>dicht</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>open.</w:t></w:r></w:ins></w:p>"
    )
    assert texts(changed) == ["De brug is open."]


def test_a_document_without_pages_has_none() -> None:
    source = read_bytes(made(p("De brug is open.")), "a.pdf")
    assert (source.file.format, source.pages, source.blocks[0].page) == ("docx", 0, None)


def test_a_doctype_is_refused() -> None:
    with pytest.raises(ForbiddenPartError):
        read_bytes(made(p("x"), "<!DOCTYPE x>"), "a.docx")


def test_a_cut_off_document_is_damaged() -> None:
    with pytest.raises(DamagedFileError):
        read_bytes(made(p("De brug is open."))[:120], "a.docx")


def test_another_zip_is_no_paper() -> None:
    with pytest.raises(NotAPaperError):
        read_bytes(made(p("x"), part="x.xml"), "a.docx")


def test_a_document_with_a_password_is_no_old_document() -> None:
    wrapped = b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(PasswordError):
        read_bytes(wrapped, "a.docx")
