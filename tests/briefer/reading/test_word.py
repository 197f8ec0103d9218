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


W = f'xmlns:w="{SPACE}"'


def package(body: str, **parts: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for part, inside in {"document": f"<w:body>{body}</w:body>", **parts}.items():
            archive.writestr(f"word/{part}.xml", f"<w:{part} {W}>{inside}</w:{part}>")
    return target.getvalue()


def read(body: str, **parts: str):
    source = read_bytes(package(body, **parts), "a.docx")
    return [block.text for block in source.blocks], [warning.key for warning in source.warnings]


def styled(key: str, text: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{key}"/>{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def test_moved_text_stands_where_it_went_and_pending_changes_are_told() -> None:
    body = (
        "<w:p><w:moveFrom><w:r><w:t>Weg. </w:t></w:r></w:moveFrom><w:r><w:t>Hier.</w:t></w:r></w:p>"
        "<w:p><w:moveTo><w:r><w:t>Weg.</w:t></w:r></w:moveTo></w:p>"
    )
    assert read(body) == (["Hier.", "Weg."], ["changes_pending"])


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    ended = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    body = f"<w:p>{ended}<w:r><w:t>De brug </w:t></w:r></w:p>{p('is open.')}"
    assert read(body)[0] == ["De brug is open."]


def test_a_deleted_row_is_not_read() -> None:
    row = "<w:tr>{}<w:tc>" + p("cel") + "</w:tc></w:tr>"
    body = f"<w:tbl>{row.format('<w:trPr><w:del/></w:trPr>')}{row.format('')}</w:tbl>{p('Einde.')}"
    assert read(body)[0] == ["cel", "Einde."]


def test_a_text_box_is_read_once() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent>{p('In het kader.')}</w:txbxContent>"
    body = (
        f"<w:p><w:r><w:t>Ernaast.</w:t></w:r><w:r><mc:AlternateContent {mc}>"
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert read(body)[0] == ["Ernaast.", "In het kader."]


def test_the_result_of_a_field_is_read_and_its_code_is_not() -> None:
    body = (
        "<w:p><w:r><w:fldChar/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
        "<w:r><w:t>3 mei 2031</w:t></w:r>"
        "<w:fldSimple><w:r><w:t> en later</w:t></w:r></w:fldSimple></w:p>"
    )
    assert read(body)[0] == ["3 mei 2031 en later"]


def test_hidden_text_macros_and_comments_are_left_out_and_told() -> None:
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Geheim.</w:t></w:r></w:p>"
    comment = f'<w:comment w:id="0">{p("Klopt dit?")}</w:comment>'
    texts, warnings = read(p("Open.") + hidden, comments=comment)
    assert (texts, warnings) == (["Open."], ["comments_left_out", "hidden_left_out"])


def test_headings_and_bold_come_from_the_styles_and_what_they_are_based_on() -> None:
    styles = (
        '<w:style w:styleId="Kop1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:styleId="KopBZ"><w:name w:val="Kop BZ"/><w:basedOn w:val="Kop1"/></w:style>'
        '<w:style w:styleId="ring"><w:name w:val="x"/><w:basedOn w:val="ring"/></w:style>'
    )
    body = styled("KopBZ", "Sahel") + styled("ring", "De brug is open.")
    source = read_bytes(package(body, styles=styles), "a.docx")
    assert [(b.role.value, b.level, b.bold) for b in source.blocks] == [
        ("heading", 1, True),
        ("paragraph", 0, False),
    ]


def test_numbers_of_lists_are_shown_as_word_shows_them() -> None:
    levels = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl>'
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )

    def item(level: int, text: str) -> str:
        more = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
        return f"<w:p><w:pPr>{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"

    body = item(0, "een") + item(1, "sub") + item(1, "nog") + item(0, "twee") + item(1, "weer")
    assert read(body, numbering=numbering)[0] == [
        "1. een",
        "1a) sub",
        "1b) nog",
        "2. twee",
        "2a) weer",
    ]


def test_notes_are_numbered_as_they_are_shown_and_edges_are_furniture() -> None:
    def reference(sort: str, key: int) -> str:
        return f'<w:r><w:{sort}Reference w:id="{key}"/></w:r>'

    body = (
        f"<w:p><w:r><w:t>Zin</w:t></w:r>{reference('footnote', 5)}"
        f"<w:r><w:t> en slot.</w:t></w:r>{reference('footnote', 2)}{reference('endnote', 4)}</w:p>"
    )
    source = read_bytes(
        package(
            body,
            footnotes=f'<w:footnote w:type="separator" w:id="0">{p("x")}</w:footnote>'
            f'<w:footnote w:id="2">{p("Tweede.")}</w:footnote>'
            f'<w:footnote w:id="5">{p("Eerste.")}</w:footnote>',
            endnotes=f'<w:endnote w:id="4">{p("Achteraan.")}</w:endnote>',
            header1=p("Rubricering"),
            header2=p("Rubricering"),
        ),
        "a.docx",
    )
    assert [(b.role.value, b.text) for b in source.blocks] == [
        ("paragraph", "Zin en slot."),
        ("footnote", "2 Tweede."),
        ("footnote", "1 Eerste."),
        ("footnote", "i Achteraan."),
        ("furniture", "Rubricering"),
    ]
    assert [note.mark for note in source.blocks[0].notes] == ["1", "2", "i"]


def test_a_frame_of_one_cell_holds_running_text() -> None:
    body = f"<w:tbl><w:tr><w:tc>{p('De brug is open.')}</w:tc></w:tr></w:tbl>"
    (block,) = read_bytes(package(body), "a.docx").blocks
    assert block.role == "paragraph"


def test_the_strict_form_and_another_main_part_are_read() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Type="x/officeDocument" Target="word/document2.xml"/></Relationships>'
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("_rels/.rels", relations)
        archive.writestr("word/vbaProject.bin", b"")
        archive.writestr(
            "word/document2.xml", f'<w:document xmlns:w="{strict}">{p("Streng.")}</w:document>'
        )
    source = read_bytes(target.getvalue(), "a.docm")
    assert [block.text for block in source.blocks] == ["Streng."]
    assert [warning.key for warning in source.warnings] == ["without_macros"]


def broken(*lines: str, sort: str = "") -> str:
    runs = f"<w:r><w:br{sort}/></w:r>".join(f"<w:r><w:t>{line}</w:t></w:r>" for line in lines)
    return f"<w:p>{runs}</w:p>"


def test_a_forced_line_break_ends_a_line_as_in_a_signature() -> None:
    signed = broken("De minister van Natuur,", "A.B. de Vries")
    assert texts(signed + p("De brug is open.")) == [
        "De minister van Natuur,",
        "A.B. de Vries",
        "De brug is open.",
    ]


def test_a_line_break_inside_a_sentence_and_one_of_the_page_part_nothing() -> None:
    assert texts(broken("De brug is", "open.")) == ["De brug is open."]
    assert texts(broken("De", "Brug is open.", sort=' w:type="page"')) == ["De Brug is open."]


RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def drawn(relations: str, **parts: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        body = p("De brug is open.")
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{SPACE}"><w:body>{body}</w:body></w:document>',
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>',
        )
        for name, content in parts.items():
            archive.writestr(f"word/{name.replace('_', '/')}.xml", content)
    return target.getvalue()


def relation(sort: str, target: str, more: str = "") -> str:
    return f'<Relationship Id="r" Type="{OFFICE}/{sort}" Target="{target}" {more}/>'


CHART = (
    f'<c:chart xmlns:c="{DRAWING}/chart" xmlns:a="{DRAWING}/main"><c:title><a:p><a:r><a:t>Steun'
    "</a:t></a:r><a:r><a:t> per jaar</a:t></a:r></a:p></c:title><c:cat><c:strCache><c:pt>"
    "<c:v>2030</c:v></c:pt><c:pt><c:v>2031</c:v></c:pt></c:strCache></c:cat><c:val><c:numCache><c:pt><c:v>17.5"
    "</c:v></c:pt></c:numCache></c:val></c:chart>"
)
DIAGRAM = (
    f'<d:dataModel xmlns:d="{DRAWING}/diagram" xmlns:a="{DRAWING}/main"><d:pt><a:p><a:r><a:t>'
    "Besluit</a:t></a:r></a:p></d:pt><d:pt><a:p/></d:pt><d:pt><a:p><a:r><a:t>Uitvoering</a:t></a:r></a:p>"
    "</d:pt></d:dataModel>"
)


def test_the_words_of_charts_and_diagrams_stand_last_and_are_told() -> None:
    relations = relation("chart", "charts/chart1.xml") + relation(
        "diagramData", "/word/diagrams/data1.xml"
    )
    source = read_bytes(drawn(relations, charts_chart1=CHART, diagrams_data1=DIAGRAM), "a.docx")
    assert " ".join(block.text for block in source.blocks) == (
        "De brug is open. Steun per jaar 2030 · 2031 Besluit Uitvoering"
    )
    assert [warning.key for warning in source.warnings] == ["drawings_last"]


@pytest.mark.parametrize(
    "relations",
    [
        relation("chart", "charts/gone.xml"),
        relation("chart", "http://voorbeeld.invalid/chart1.xml", 'TargetMode="External"'),
        relation("image", "charts/chart1.xml"),
        "",
    ],
)
def test_a_chart_that_is_not_there_or_not_referred_to_is_not_read(relations) -> None:
    source = read_bytes(drawn(relations, charts_chart1=CHART), "a.docx")
    assert [block.text for block in source.blocks] == ["De brug is open."]
    assert source.warnings == ()
