"""Nothing of a paper is silently lost: every marked word comes out, and what must not does not."""

from __future__ import annotations

import importlib.util
import io
import sys
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from briefer.errors import NoTextError
from briefer.reading import read_bytes

_SPEC = importlib.util.spec_from_file_location(
    "hostile_files", Path(__file__).parents[3] / "benchmarks" / "hostile_files.py"
)
made = importlib.util.module_from_spec(_SPEC)
sys.modules.setdefault("hostile_files", made)
_SPEC.loader.exec_module(made)

RUN = "<w:r><w:t>{}</w:t></w:r>"
#: What a word may stand in in a Word file, and whether it is to be read.
WORD = {
    "<w:p>{}</w:p>": True,
    "<w:p><w:ins>{}</w:ins></w:p>": True,
    "<w:p><w:moveTo>{}</w:moveTo></w:p>": True,
    "<w:p><w:hyperlink>{}</w:hyperlink></w:p>": True,
    "<w:p><w:smartTag>{}</w:smartTag></w:p>": True,
    "<w:p><w:fldSimple>{}</w:fldSimple></w:p>": True,
    "<w:p><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:p>": True,
    "<w:sdt><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>": True,
    "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>": True,
    "<w:p><w:r><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:r></w:p>": True,
    "<w:p><w:r><w:ruby><w:rubyBase>{}</w:rubyBase></w:ruby></w:r></w:p>": True,
    "<w:p><w:r><x:AlternateContent><x:Choice>{}</x:Choice></x:AlternateContent></w:r></w:p>": True,
    "<w:p><m:oMath><m:r><m:t>{word}</m:t></m:r></m:oMath></w:p>": True,
    "<w:p><w:del>{}</w:del></w:p>": False,
    "<w:p><w:moveFrom>{}</w:moveFrom></w:p>": False,
}
WEB = {
    "<p>{}</p>": True,
    "<div>{}</div>": True,
    "<h2>{}</h2>": True,
    "<ul><li>{}</li></ul>": True,
    "<ol><li>x<ol><li>{}</li></ol></li></ol>": True,
    "<table><tr><td>{}</td><td>x</td></tr></table>": True,
    "<blockquote>{}</blockquote>": True,
    "<pre>{}</pre>": True,
    "<dl><dt>{}</dt></dl>": True,
    "<span>{} </span>": True,
    "<details><summary>x</summary>{}</details>": True,
    "<figure><figcaption>{}</figcaption></figure>": True,
    "<script>{}</script>": False,
    "<nav>{}</nav>": False,
    "<p hidden>{}</p>": False,
}

OPEN = {
    "<text:p>{}</text:p>": True,
    "<text:h>{}</text:h>": True,
    "<text:p><text:span>{}</text:span></text:p>": True,
    "<text:p><text:a>{}</text:a></text:p>": True,
    "<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>": True,
    "<table:table><table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell>"
    "</table:table-row></table:table>": True,
    "<text:section><text:p>{}</text:p></text:section>": True,
    "<text:p>x<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>{}"
    "</text:p></text:note-body></text:note></text:p>": True,
    "<text:tracked-changes><text:deletion><text:p>{}</text:p></text:deletion>"
    "</text:tracked-changes>": False,
}
OFFICIAL = {
    "<al>{}</al>": True,
    "<al><nadruk type='vet'>{}</nadruk></al>": True,
    "<al><extref doc='x'>{}</extref></al>": True,
    "<al-groep><al>{}</al></al-groep>": True,
    "<kop><titel>{}</titel></kop>": True,
    "<tussenkop>{}</tussenkop>": True,
    "<lijst><li><li.nr>a.</li.nr><al>{}</al></li></lijst>": True,
    "<table><tgroup><tbody><row><entry>{}</entry></row></tbody></tgroup></table>": True,
    "<al>x<noot><noot.nr>1</noot.nr><noot.al>{}</noot.al></noot></al>": True,
    "<nieuw-element>{}</nieuw-element>": True,
    "<vraag><nr>Vraag 1</nr><al>{}</al></vraag>": True,
    "<ondertekening><functie>{}</functie></ondertekening>": True,
    "<metadata><meta>{}</meta></metadata>": False,
}


def words(places: list[str], kinds: dict[str, bool]) -> tuple[list[str], set[str], set[str]]:
    """The places filled with a word each, the words to be read and those not to be."""
    read = {f"woord{n}a" for n, place in enumerate(places) if kinds[place]}
    rest = {f"woord{n}a" for n, place in enumerate(places) if not kinds[place]}
    return [place.format(f"woord{n}a") for n, place in enumerate(places)], read, rest


def check(content: bytes, read: set[str], rest: set[str]) -> None:
    found = " ".join(block.text for block in read_bytes(content, "a").blocks).split()
    assert read <= set(found)
    assert len([one for one in found if one in read]) == len(read)
    assert not rest & set(found)


SPACES = (
    f'{made.WORD} xmlns:x="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


@given(st.lists(st.sampled_from(sorted(WORD)), min_size=1, max_size=12))
def test_every_word_of_a_word_file_is_read_once(places: list[str]) -> None:
    kinds = {kind.replace("{}", RUN).replace("{word}", "{}"): WORD[kind] for kind in WORD}
    filled, read, rest = words(
        [place.replace("{}", RUN).replace("{word}", "{}") for place in places], kinds
    )
    body = "".join(["<w:p><w:r><w:t>Begin.</w:t></w:r></w:p>", *filled])
    text = f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
    check(made.packed({"word/document.xml": text}), read, rest)


@given(st.lists(st.sampled_from(sorted(OPEN)), min_size=1, max_size=12))
def test_every_word_of_an_opendocument_is_read_once(places: list[str]) -> None:
    filled, read, rest = words(places, OPEN)
    members = made.open_members()
    text = f"<text:p>Begin.</text:p>{''.join(filled)}</office:text>"
    members["content.xml"] = members["content.xml"].replace("</office:text>", text)
    check(made.packed(dict(members)), read, rest)


@given(st.lists(st.sampled_from(sorted(OFFICIAL)), min_size=1, max_size=12))
def test_every_word_of_a_publication_is_read_once(places: list[str]) -> None:
    filled, read, rest = words(places, OFFICIAL)
    text = f"<?xml version='1.0'?><kamerstuk><al>Begin.</al>{''.join(filled)}</kamerstuk>"
    check(text.encode(), read, rest)


@given(st.lists(st.sampled_from(sorted(WEB)), min_size=1, max_size=12))
def test_every_word_of_a_web_page_is_read_once(places: list[str]) -> None:
    filled, read, rest = words(places, WEB)
    check(("<html><body><p>Begin.</p>" + "".join(filled)).encode(), read, rest)


def pdf(text: str, **settings: object) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, **settings)
    canvas.drawString(72, 700, text)
    canvas.save()
    return target.getvalue()


def test_a_pdf_that_may_not_be_copied_is_read_and_says_so() -> None:
    locked = StandardEncryption("", ownerPassword="x", canCopy=0)
    source = read_bytes(pdf("De brug is open.", encrypt=locked), "a.pdf")
    assert source.blocks[0].text == "De brug is open."
    assert [warning.key for warning in source.warnings] == ["copy_restricted"]


def test_a_pdf_whose_letters_cannot_be_told_is_a_scan(monkeypatch) -> None:
    monkeypatch.setattr("briefer.reading.pdf.garbage_share", lambda _: 0.5)
    with pytest.raises(NoTextError):
        read_bytes(pdf("De brug is open."), "a.pdf")


def test_the_pdf_library_can_run_no_scripts() -> None:
    assert "V8" not in pypdfium2.version.PDFIUM_INFO.flags
    assert "XFA" not in pypdfium2.version.PDFIUM_INFO.flags
