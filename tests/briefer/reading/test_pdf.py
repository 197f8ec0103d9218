"""PDFs: pages, passwords, damage and scans."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from briefer.errors import DamagedFileError, NoTextError, PasswordError, TooManyError
from briefer.reading import pdf, read_bytes


def made(*pages: str, encrypt: object = None) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, encrypt=encrypt)
    for page in pages:
        for number, line in enumerate(page.splitlines()):
            canvas.drawString(72, 760 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


@pytest.mark.parametrize(
    "pages", [("De brug is open.",), ("De brug is open.", "De sluis is dicht.")]
)
def test_every_block_knows_its_page(pages: tuple[str, ...]) -> None:
    source = read_bytes(made(*pages), "stuk.png")
    assert source.file.format == "pdf"
    assert [(b.text, b.page) for b in source.blocks] == [(t, n) for n, t in enumerate(pages, 1)]
    assert source.pages == len(pages)


def test_a_page_without_text_is_a_warning() -> None:
    warning = read_bytes(made("De brug is open.", ""), "a.pdf").warnings[0]
    assert (warning.key, warning.page) == ("page_without_text", 2)


def test_no_text_on_any_page_is_refused() -> None:
    with pytest.raises(NoTextError):
        read_bytes(made("", ""), "a.pdf")


def test_a_password_is_told() -> None:
    with pytest.raises(PasswordError):
        read_bytes(made("Dicht.", encrypt=StandardEncryption("geheim")), "a.pdf")


def test_damage_is_told() -> None:
    with pytest.raises(DamagedFileError):
        read_bytes(b"%PDF-1.7\nniets", "a.pdf")


def test_white_is_seen_in_a_short_paper_of_which_most_lines_stand_alone() -> None:
    target = io.BytesIO()
    canvas = Canvas(target)
    height = 760
    shown = ["Aan de voorzitter", "Delft, 3 mei 2031", "De brug is open, dag en nacht, en de sluis"]
    shown += [
        "ging dicht, zodat de boot bij de brug",
        "blijft liggen, nog lang.",
        "De minister van Bruggen,",
        "A. Jansen",
        "Bruggen",
        "De weg is vrij.",
    ]
    for line in shown:
        height -= 13 if line in shown[3:5] else 22
        canvas.drawString(72, height, line)
    canvas.save()
    texts = [block.text for block in read_bytes(target.getvalue(), "a.pdf").blocks]
    assert texts == [*shown[:2], " ".join(shown[2:5]), *shown[5:]]


def test_more_pages_than_any_paper_has_are_refused(monkeypatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    with pytest.raises(TooManyError) as error:
        read_bytes(made("Een", "Twee", "Drie"), "a.pdf")
    assert error.value.details == {"count": 3}
    assert read_bytes(made("Een", "Twee"), "a.pdf").pages == 2


def test_a_damaged_paper_is_read_and_told() -> None:
    content = made("De brug is open.", "De sluis is dicht.")
    assert read_bytes(content, "a.pdf").warnings == ()
    found = read_bytes(content.replace(b"/Contents ", b"/Contents 9", 1), "a.pdf")
    assert "pdf_damaged" in [warning.key for warning in found.warnings]
