"""Papers in zip files and mail."""

from __future__ import annotations

import contextlib
import io
import zipfile
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.errors import BrieferError, DamagedFileError, NoPapersError, TooManyError
from briefer.reading import containers
from briefer.reading.containers import inside, may_hold_papers


def zipped(**members: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def mail(*attached: tuple[str, bytes], body: str = "Bijgaand de stukken.") -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = "Stukken", "a@voorbeeld.invalid"
    message["Message-ID"] = "<1@voorbeeld.invalid>"
    message.set_content(body)
    for name, content in attached:
        message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return message.as_bytes()


def found(content: bytes) -> list[tuple[str, bytes]]:
    return [(one.name, one.content) for one in inside(content, "a.zip") or ()]


def test_every_paper_of_a_zip_comes_out_and_nothing_else() -> None:
    content = zipped(
        **{
            "brief.pdf": b"1",
            "map/agenda.docx": b"2",
            "logo.png": b"3",
            "__MACOSX/brief.pdf": b"4",
            "map/~$agenda.docx": b"5",
        }
    )
    assert found(content) == [("brief.pdf", b"1"), ("map › agenda.docx", b"2")]


def test_a_name_that_leads_out_of_the_folder_leads_nowhere() -> None:
    content = zipped(**{"../../.ssh/x.pdf": b"1", "/etc/y.pdf": b"2", "C:\\z.pdf": b"3"})
    assert [name for name, _ in found(content)] == [".ssh › x.pdf", "etc › y.pdf", "C › z.pdf"]


def test_files_in_files_come_out_down_to_a_depth() -> None:
    content = zipped(**{"brief.pdf": b"diep"})
    for _ in range(5):
        content = zipped(**{"in.zip": content})
    ((name, inner),) = found(content)
    assert name == "in.zip › in.zip › in.zip"
    assert inner.startswith(b"PK")


def test_one_damaged_file_inside_leaves_the_others() -> None:
    content = zipped(**{"stuk.zip": b"PK\x03\x04 niets", "brief.pdf": b"1"})
    first, second = inside(content, "a.zip") or ()
    assert isinstance(first.error, DamagedFileError)
    assert second.content == b"1"


def test_a_word_document_is_a_paper_itself() -> None:
    content = zipped(**{"word/document.xml": b"<x/>"})
    assert may_hold_papers(content)
    assert inside(content, "a.docx") is None


def test_a_zip_without_papers_is_told() -> None:
    with pytest.raises(NoPapersError):
        found(zipped(**{"logo.png": b"1"}))


def test_more_papers_than_anyone_reads_are_refused(monkeypatch) -> None:
    monkeypatch.setattr(containers, "MOST", 1)
    with pytest.raises(TooManyError):
        found(zipped(**{"a.pdf": b"", "b.pdf": b""}))


def test_what_is_attached_to_a_mail_comes_out() -> None:
    content = mail(
        ("brief.pdf", b"%PDF"), ("logo.png", b"x"), ("in.zip", zipped(**{"b.txt": b"t"}))
    )
    assert found(content) == [("brief.pdf", b"%PDF"), ("in.zip › b.txt", b"t")]


def test_a_mail_without_papers_is_read_itself() -> None:
    assert found(mail(body="De brug is open.")) == [("", b"De brug is open.\n")]


def test_a_saved_web_page_is_the_page() -> None:
    content = (
        b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;"
        b' type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n'
        b"<html><p>De brug</p></html>\r\n--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x--\r\n"
    )
    ((name, page),) = found(content)
    assert (name, page.strip()) == ("", b"<html><p>De brug</p></html>")


@pytest.mark.parametrize("text", [b"Aan: de Kamer\nVan: de Minister\n\nTekst", b"De brug: open.\n"])
def test_a_letter_is_no_mail(text: bytes) -> None:
    assert not may_hold_papers(text)


@given(st.binary(max_size=60), st.integers(0, 600))
def test_any_damage_to_a_mail_or_a_zip_is_answered(noise: bytes, place: int) -> None:
    for whole in (mail(("a.pdf", b"1")), zipped(**{"a.pdf": b"1"})):
        content = whole[:place] + noise + whole[place + len(noise) :]
        with contextlib.suppress(BrieferError):
            found(content)
