"""Papers as strangers could make them: small sound ones to damage, and the catalogue of attacks.

Everything is made here, by code; nothing is a file of anybody's.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from email.message import EmailMessage
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from benchmarks.outlook_file import compound, message

if TYPE_CHECKING:
    from collections.abc import Callable

MB = 1024 * 1024
TEXT = (
    "VERSLAG VAN DE RAAD\n\nDe Raad kwam bijeen op 3 mei 2031.1\n\nSahel\n\n"
    "Nederland steunde het voorstel voor een nieuwe missie, mits de ruimte er is. De\n"
    "minister zegde toe de Kamer voor het zomerreces te infor-\nmeren.\n\n"
    "• een punt\n• nog een punt\n\n1 Kamerstuk 99 123, nr. 4.\n"
)
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OPEN = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style")
)


def packed(members: dict[str, str | bytes]) -> bytes:
    """A zip file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def word_members() -> dict[str, str]:
    """The parts of a Word file with all that a draft holds."""
    run = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    body = (
        '<w:p><w:pPr><w:pStyle w:val="K"/></w:pPr>' + run.format("Sahel") + "</w:p>"
        "<w:p><w:r><w:t>De Raad</w:t></w:r><w:ins>" + run.format(" kwam") + "</w:ins>"
        "<w:del><w:r><w:delText>ging</w:delText></w:r></w:del>"
        '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        + run.format("Een punt")
        + "</w:p><w:tbl><w:tr><w:tc><w:p>"
        + run.format("cel")
        + "</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:sdt><w:sdtContent><w:p>"
        + run.format("Veld")
        + "</w:p></w:sdtContent></w:sdt>"
    )
    return {
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f'<w:styles {WORD}><w:style w:styleId="K"><w:name w:val="heading 1"/>'
        "</w:style></w:styles>",
        "word/numbering.xml": f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/footnotes.xml": f'<w:footnotes {WORD}><w:footnote w:id="2"><w:p>'
        + run.format("Noot")
        + "</w:p></w:footnote></w:footnotes>",
    }


def open_members() -> dict[str, str]:
    """The parts of an OpenDocument text."""
    body = (
        '<text:h text:outline-level="1">Sahel</text:h><text:p>De Raad<text:note>'
        "<text:note-citation>"
        "1</text:note-citation><text:note-body><text:p>Noot</text:p></text:note-body></text:note>"
        '<text:s text:c="2"/>kwam.</text:p><text:list><text:list-item><text:p>punt</text:p>'
        "</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>cel"
        "</text:p></table:table-cell></table:table-row></table:table>"
    )
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {OPEN}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>",
        "META-INF/manifest.xml": "<manifest/>",
    }


def pdf(*, compressed: bool) -> bytes:
    """A PDF of two pages."""
    target = io.BytesIO()
    canvas = Canvas(target, pageCompression=int(compressed))
    for _ in range(2):
        for number, line in enumerate(TEXT.splitlines()):
            canvas.drawString(60, 780 - 16 * number, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def page() -> bytes:
    """A web page."""
    return (
        b'<!DOCTYPE html><html><head><meta charset="utf-8"><style>p{}</style></head><body>'
        b"<nav>M</nav>"
        b'<div id="broodtekst"><h1>Sahel</h1><p>De Raad<sup><a class="nootnum" href="#n">1'
        b"</a></sup> "
        b"kwam&nbsp;bijeen.<br>Daarna niet.</p><ol start=2><li>punt<ul><li>sub</ul></ol><table><tr>"
        b'<td>a<td>b</table><form><input></form><div class="noot" id="n"><sup>1</sup>'
        b"<p>Noot</p></div>"
        b"</div></body></html>"
    )


def publication() -> bytes:
    """An official publication."""
    return (
        b"<?xml version='1.0' encoding='utf-8'?><officiele-publicatie><kamerstuk><dossier>"
        b"<dossiernr>"
        b"99 123</dossiernr><titel>Sahel</titel></dossier><stuk><titel>BRIEF</titel><al>De Raad"
        b"<noot><noot.nr>1</noot.nr><noot.al>Noot</noot.al></noot> kwam <nadruk type='vet'>bijeen"
        b"</nadruk>.</al><lijst><li><li.nr>1.</li.nr><al>punt</al></li></lijst><table><tgroup><row>"
        b"<entry>cel</entry></row></tgroup></table></stuk></kamerstuk></officiele-publicatie>"
    )


def mail() -> bytes:
    """A mail with a paper attached."""
    message = EmailMessage()
    message["Subject"], message["From"] = "Stukken é", "A <a@voorbeeld.invalid>"
    message["Message-ID"] = "<1@voorbeeld.invalid>"
    message.set_content("Bijgaand.")
    message.add_alternative("<p>Bijgaand.</p>", subtype="html")
    message.add_attachment(TEXT.encode(), maintype="text", subtype="plain", filename="stuk é.txt")
    return message.as_bytes()


def outlook() -> bytes:
    """A message of Outlook with a paper, and a message with another in it."""
    inner = message(
        "Doorgestuurd", "Zie bijlage.", {"stuk.docx": packed(word_members())}, inner=True
    )
    return compound(
        message("Stukken é", "Bijgaand.", {"stuk é.txt": TEXT.encode() * 9, "m.msg": inner})
    )


#: Of each format the sound files to damage; of packed ones also the members to damage first.
SEEDS: dict[str, Callable[[], list[bytes]]] = {
    "pdf": lambda: [pdf(compressed=False), pdf(compressed=True)],
    "docx": lambda: [packed(word_members())],
    "odt": lambda: [packed(open_members())],
    "html": lambda: [page()],
    "xml": lambda: [publication()],
    "txt": lambda: [TEXT.encode(), TEXT.encode("cp1252"), TEXT.encode("utf-16")],
    "eml": lambda: [mail()],
    "msg": lambda: [outlook(), compound(message("Stukken", TEXT.replace("•", "-")))],
    "zip": lambda: [packed({"map/stuk.txt": TEXT, "brief.docx": packed(word_members())})],
}
MEMBERS: dict[str, Callable[[], dict[str, str]]] = {"docx": word_members, "odt": open_members}


def pdf_of(*objects: str | bytes) -> bytes:
    """A PDF of bare objects, the first of which is its root."""
    parts = [b"%PDF-1.7\n"]
    for number, one in enumerate(objects, start=1):
        content = one if isinstance(one, bytes) else one.encode()
        parts.append(b"%d 0 obj " % number + content + b" endobj\n")
    return b"".join([*parts, b"trailer<</Root 1 0 R>>"])


def stream(content: bytes, more: str = "") -> bytes:
    """A stream with its length."""
    return f"<</Length {len(content)}{more}>>stream\n".encode() + content + b"\nendstream"


_ONE_PAGE = ("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>")
_LEAF = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R{}>>"
_FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_FORM = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {} 0 R>>>>"


def _form_loop() -> bytes:
    leaf = _LEAF.format("/Resources<</XObject<</F 5 0 R>>>>")
    return pdf_of(*_ONE_PAGE, leaf, stream(b"/F Do"), stream(b"/F Do /F Do", _FORM.format(5)))


def _form_tree() -> bytes:
    leaf = _LEAF.format("/Resources<</XObject<</F 5 0 R>>>>")
    levels = [stream(b"/F Do " * 8, _FORM.format(number + 1)) for number in range(5, 17)]
    return pdf_of(*_ONE_PAGE, leaf, stream(b"/F Do"), *levels, stream(b"0 0 m"))


def _operators() -> bytes:
    leaf = _LEAF.format("/Resources<</Font<</F 5 0 R>>>>")
    content = zlib.compress(b"BT /F 9 Tf " + b"(a) Tj " * 3_000_000 + b"ET", 9)
    return pdf_of(*_ONE_PAGE, leaf, stream(content, "/Filter/FlateDecode"), _FONT)


def _double_flate() -> bytes:
    leaf = _LEAF.format("")
    inner = zlib.compress(b" " * 700 * MB, 9)
    content = zlib.compress(inner, 9)
    return pdf_of(*_ONE_PAGE, leaf, stream(content, "/Filter[/FlateDecode/FlateDecode]"))


def _word(body: str) -> bytes:
    text = f"<w:document {WORD}><w:body>{body}</w:body></w:document>"
    return packed({"word/document.xml": text})


def _overlap() -> bytes:
    content = bytearray(packed({"a.txt": "tekst " * 99, "b.txt": "woord " * 99}))
    second = content.rindex(b"PK\x01\x02")
    content[second + 42 : second + 46] = b"\0\0\0\0"
    return bytes(content)


def _deep_mail() -> bytes:
    content = b"De brug is open.\n"
    for number in range(300):
        head = f"MIME-Version: 1.0\nMessage-ID: <{number}@x>\nContent-Type: message/rfc822\n\n"
        content = head.encode() + content
    return content


CATALOGUE: dict[str, Callable[[], bytes]] = {
    "pdf: a form that calls itself": _form_loop,
    "pdf: forms that call eight others, twelve deep": _form_tree,
    "pdf: three million operators": _operators,
    "pdf: packed twice": _double_flate,
    "pdf: a tree of pages in a ring": lambda: pdf_of(
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 99999>>"
    ),
    "pdf: a tree of pages 5,000 deep": lambda: pdf_of(
        "<</Type/Catalog/Pages 2 0 R>>",
        *(f"<</Type/Pages/Kids[{number} 0 R]/Count 1>>" for number in range(3, 5003)),
    ),
    "pdf: only its first bytes": lambda: b"%PDF-1.7\n",
    "docx: a gigabyte of spaces": lambda: _word(" " * 60 * MB),
    "docx: two million paragraphs": lambda: _word("<w:p/>" * 2_000_000),
    "docx: an image of a gigabyte": lambda: packed(
        {**word_members(), "word/media/a.png": b"\0" * 300 * MB}
    ),
    "docx: 200 deep": lambda: _word("<w:sdt>" * 200 + "<w:p/>" + "</w:sdt>" * 200),
    "docx: 100,000 deep": lambda: _word("<w:sdt>" * 100_000),
    "docx: entities in entities": lambda: packed(
        {
            "word/document.xml": '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
            f"<w:document {WORD}>&b;</w:document>"
        }
    ),
    "docx: one word of ten million letters": lambda: _word(
        f"<w:p><w:r><w:t>{'a' * 5 * MB}</w:t></w:r></w:p>"
    ),
    "docx: 200,000 paragraphs": lambda: _word(
        "<w:p><w:r><w:t>De Raad.</w:t></w:r></w:p>" * 200_000
    ),
    "odt: a gigabyte of spaces": lambda: packed({**open_members(), "content.xml": " " * 100 * MB}),
    "odt: a million spaces": lambda: packed(
        {
            **open_members(),
            "content.xml": open_members()["content.xml"].replace('"2"', '"999999999"'),
        }
    ),
    "html: elements 20,000 deep": lambda: b"<html><p>Begin.</p>" + b"<div>" * 20_000 + b"Einde.",
    "html: tables 5,000 deep": lambda: b"<html><p>Begin.</p>" + b"<table><tr><td>" * 5_000,
    "html: 200,000 attributes": lambda: (
        b"<html><p " + b" ".join(b"a%d=1" % number for number in range(200_000)) + b">Begin.</p>"
    ),
    "html: a text of 20 MB": lambda: b"<html><p>" + b"a" * 20 * MB,
    "html: openings without end": lambda: b"<html>" + b"<a " * 300_000,
    "html: notes that refer to each other": lambda: (
        b"<html>"
        + b"".join(
            b"<p id=n%d>x<a href=#n%d><sup>1</sup></a></p>" % (n, n + 1) for n in range(20_000)
        )
    ),
    "xml: a file from outside": lambda: (
        b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM "
        b"'file:///etc/hostname'>]><kamerstuk><al>Voor &x; na.</al></kamerstuk>"
    ),
    "xml: 2,000,000 elements": lambda: b"<?xml version='1.0'?><kamerstuk>" + b"<al/>" * 2_000_000,
    "xml: attributes that square": lambda: (
        b"<?xml version='1.0'?><kamerstuk "
        + b" ".join(b"a%d=''" % number for number in range(100_000))
        + b"/>"
    ),
    "txt: one line of five million letters": lambda: b"a" * 5 * MB,
    "txt: a million short lines": lambda: b"a\n" * 1_000_000,
    "txt: nothing but controls": lambda: bytes(range(1, 9)) * 10_000,
    "txt: directions": lambda: "Het be\u202edrag\u2066 is \u200bhoog.".encode() * 1000,
    "eml: 300 mails in a mail": _deep_mail,
    "eml: headers without end": lambda: b"MIME-Version: 1.0\n" + b"X-A: b\n" * 200_000,
    "eml: 20,000 parts": lambda: (
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
        + b"--x\nContent-Type: text/plain\n\na\n" * 20_000
    ),
    "zip: members that overlap": _overlap,
    "zip: five gigabytes in a megabyte": lambda: packed({"a.txt": b"0" * 300 * MB}),
    "zip: 5,000 members": lambda: packed({f"{number}.txt": "a" for number in range(5000)}),
    "zip: zips in zips": lambda: packed(
        {"a.zip": packed({"b.zip": packed({"c.zip": packed({"d.zip": b"PK\x03\x04"})})})}
    ),
    "zip: a name that leads out": lambda: packed({"../../../../etc/passwd.txt": "a"}),
}
