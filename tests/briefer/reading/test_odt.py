"""OpenDocument text."""

from __future__ import annotations

import io
import zipfile

import pytest

from briefer.errors import DamagedFileError, ForbiddenPartError, PasswordError
from briefer.reading import read_bytes

SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "fo": "xsl-fo-compatible-formatting",
    }.items()
).replace("-formatting:1.0", "-formatting-properties:1.0")
STYLES = (
    '<office:automatic-styles><style:style style:name="B"><style:text-properties fo:font-weight='
    '"bold"/></style:style><style:style style:name="H"><style:text-properties text:display="none"/>'
    '</style:style><text:list-style style:name="L"><text:list-level-style-number text:level="1" '
    'style:num-format="1"/></text:list-style></office:automatic-styles>'
)


def content(body: str, before: str = "") -> str:
    return (
        f"{before}<office:document-content {SPACES}>{STYLES}<office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )


def made(body: str, before: str = "", manifest: str = "<manifest/>") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content(body, before))
        archive.writestr("META-INF/manifest.xml", manifest)
    return target.getvalue()


BODY = (
    "<text:tracked-changes><text:changed-region><text:deletion><text:p>Weg.</text:p>"
    "</text:deletion></text:changed-region></text:tracked-changes>"
    '<text:h text:outline-level="2">Sahel</text:h>'
    "<text:p>De brug<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>"
    'Zie de brief.</text:p></text:note-body></text:note> is<text:s text:c="3"/>open<text:tab/>nu.'
    "<office:annotation><text:p>Klopt dit?</text:p></office:annotation></text:p>"
    '<text:p><text:span text:style-name="B">Vet</text:span></text:p>'
    '<text:list text:style-name="L"><text:list-item><text:p>Een.</text:p></text:list-item>'
    "<text:list-item><text:p>Twee.</text:p></text:list-item></text:list>"
    "<table:table><table:table-row><table:table-cell><text:p>cel</text:p></table:table-cell>"
    "</table:table-row></table:table>"
    "<text:p><draw:frame><draw:text-box><text:p>In het kader.</text:p></draw:text-box></draw:frame>"
    '</text:p><text:p><text:span text:style-name="H">Geheim.</text:span>Einde.</text:p>'
)


def test_a_document_is_read_in_order() -> None:
    source = read_bytes(made(BODY), "a.odt")
    assert source.file.format == "odt"
    assert [(b.role.value, b.text) for b in source.blocks] == [
        ("heading", "Sahel"),
        ("paragraph", "De brug is open nu."),
        ("footnote", "1 Zie de brief."),
        ("heading", "Vet"),
        ("item", "1. Een."),
        ("item", "2. Twee."),
        ("cell", "cel"),
        ("paragraph", "In het kader."),
        ("paragraph", "Einde."),
    ]
    assert [w.key for w in source.warnings] == [
        "changes_pending",
        "comments_left_out",
        "hidden_left_out",
    ]


def test_a_document_in_one_file_is_read() -> None:
    text = content("<text:p>De brug is open.</text:p>", "<?xml version='1.0'?>")
    assert read_bytes(text.encode(), "a.fodt").blocks[0].text == "De brug is open."


@pytest.mark.parametrize(
    ("document", "error"),
    [
        (made(BODY, manifest="<manifest><encryption-data/></manifest>"), PasswordError),
        (made(BODY, before="<!DOCTYPE x>"), ForbiddenPartError),
        (made("<text:p>"), DamagedFileError),
        (made(BODY)[:700], DamagedFileError),
    ],
)
def test_what_cannot_be_read_is_told(document: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_bytes(document, "a.odt")
