"""The loop of the reading process: a request, an answer, nothing in between."""

from __future__ import annotations

import codecs
import io
import json
import traceback
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.errors import BrieferError, PaperFaultError, TooHeavyError
from briefer.reading import read_bytes
from briefer.reading.containers import inside
from briefer.reading.pace import heard_by
from briefer.reading.pages import drawn
from briefer.reading.sandbox import MEMORY_MB, close_the_door, memory_meter, processor_time
from briefer.reading.wire import packed, packed_inner, packed_page

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from briefer.model.source import SourceText

#: Encodings that a paper may ask for; no module can be loaded once the door is closed.
_ENCODINGS = (
    *("ascii", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"),
    *(f"cp125{number}" for number in range(9)),
    *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16)),
    *(
        "mac-roman",
        "cp850",
        "koi8-r",
        "koi8-u",
        "quopri",
        "base64",
        "idna",
        "unicode_escape",
        "raw_unicode_escape",
    ),
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj "
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
    b"/Resources<</Font<</F 5 0 R>>>>>>endobj "
    b"4 0 obj<</Length 34>>stream\nBT /F 9 Tf 9 9 Td (tekst) Tj ET\nendstream endobj "
    b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj trailer<</Root 1 0 R>>"
)
_MAIL = (
    b"MIME-Version: 1.0\nSubject: =?utf-8?q?=C3=A9?=\nDate: Sat, 3 May 2031 10:00:00 +0200\n"
    b"From: A <a@voorbeeld.invalid>\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
    b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n=C3\n"
    b"--x\nContent-Type: application/pdf; name*=utf-8''a.txt\nContent-Transfer-Encoding: base64\n"
    b'Content-Disposition: attachment; filename="=?utf-8?b?YS50eHQ=?="\n\nYQ==\n--x--\n'
)
#: One small paper of every format, so that every library is loaded.
_FIRST = (
    b"tekst \xe9",
    b"<html><p>tekst<sup><a href='#n1'>1</a></sup></p><p id='n1'>1</p></html>",
    b"<?xml version='1.0'?><kamerstuk><al>tekst</al></kamerstuk>",
    _PDF,
    _MAIL,
)


def _packed_paper() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        text = f"<document xmlns='{_WORD}'><p><r><t>tekst</t></r></p></document>"
        archive.writestr("word/document.xml", text)
    return target.getvalue()


def serve(
    requests: Connection, answers: Connection, read: Callable[[bytes, str], SourceText]
) -> None:
    """Answer until the other side is gone; the door is closed before the first request.

    An answer is two messages: what the process holds in memory, and the paper or its error.
    Before those of a file that is opened come two for every paper in it, before those of a long
    paper how far it is.
    """
    for encoding in _ENCODINGS:
        codecs.lookup(encoding)
    for paper in (*_FIRST, _packed_paper()):
        with suppress(BrieferError):
            read_bytes(paper, "begin")
        with suppress(BrieferError):
            list(inside(paper, "begin") or ())
    drawn(_PDF, "begin", 1, 1.0)
    held = memory_meter()
    _say(answers, {"held": close_the_door()})
    while True:
        try:
            asked = json.loads(requests.recv_bytes())
            content = requests.recv_bytes()
        except EOFError:
            return
        processor_time(asked["seconds"])
        if "page" in asked:
            answer = _drawn(content, asked["name"], asked["page"], asked["scale"])
        elif asked["open"]:
            answer = _opened(answers, content, asked["name"])
        else:
            with heard_by(lambda pace: _say(answers, {"page": pace[0], "pages": pace[1]})):
                answer = _read(read, content, asked["name"])
        _say(answers, {"memory": held()})
        answers.send_bytes(answer)


def _read(read: Callable[[bytes, str], SourceText], content: bytes, name: str) -> bytes:
    return _answer(lambda: packed(read(content, name)), name)


def _drawn(content: bytes, name: str, page: int, scale: float) -> bytes:
    return _answer(lambda: packed_page(drawn(content, name, page, scale)), name)


def _opened(answers: Connection, content: bytes, name: str) -> bytes:
    """Send the papers in a file, one by one; the last word is whether there are any."""

    def send() -> bytes:
        found = inside(content, name)
        for inner in found or ():
            answers.send_bytes(packed_inner(inner))
            answers.send_bytes(inner.content)
        return json.dumps({"holds": found is not None}).encode("ascii")

    return _answer(send, name)


def _say(answers: Connection, value: dict[str, object]) -> None:
    answers.send_bytes(json.dumps(value).encode("ascii"))


def _answer(work: Callable[[], bytes], name: str) -> bytes:
    try:
        return work()
    except BrieferError as error:
        return packed(error)
    except MemoryError:
        return packed(TooHeavyError(name, size=MEMORY_MB))
    except Exception as error:  # noqa: BLE001 - the process lives on; the paper is named
        return packed(PaperFaultError(name, fault=_place(error)))


def _place(error: Exception) -> str:
    """Where our own fault is: a sort of error, a module and a line; never a word of the paper."""
    steps = [(frame.f_code, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    ours = [
        step for step in steps if step[0].co_name != "_refuse" and "<" not in step[0].co_filename
    ]
    code, line = ours[-1] if ours else steps[-1]
    return f"{type(error).__name__} {Path(code.co_filename).name}:{line}"
