"""A page as PDF by Qt's own means, read back page by page."""

from __future__ import annotations

import pypdfium2
import pytest

from ui.draft.pdf import to_pdf

pytestmark = pytest.mark.usefixtures("qapp")


def pages(content):
    document = pypdfium2.PdfDocument(content)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def test_every_page_bears_the_marking_above_and_below_and_its_number():
    page = "<h1>Havens</h1>" + "".join(f"<p>Alinea nummer {n} van het stuk.</p>" for n in range(90))
    content = to_pdf(page, "Briefing", "Dep. VERTROUWELIJK")
    found = pages(content)
    assert len(found) >= 2
    for number, text in enumerate(found, 1):
        assert text.count("VERTROUWELIJK") == 2
        assert f"{number} / {len(found)}" in text


def test_no_line_falls_between_two_pages():
    page = "".join(f"<p>regel{n}.</p>" for n in range(200))
    text = "".join(pages(to_pdf(page, "Briefing", "Ongerubriceerd")))
    assert [n for n in range(200) if f"regel{n}." not in text] == []
