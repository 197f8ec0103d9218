from __future__ import annotations

from ui.reader.source_copy import with_source


def test_the_sentence_goes_with_its_paper_page_and_paragraph(make, dutch):
    text = with_source(make.record(), (make.passage(),), dutch)
    assert text == f"{make.sentence} (Verslag, 4 maart 2030, blz. 1, alinea 2)"


def test_the_marking_of_the_paper_goes_along(make, dutch):
    text = with_source(
        make.record(marking="Departementaal VERTROUWELIJK"), (make.passage(),), dutch
    )
    assert text.endswith("[Departementaal VERTROUWELIJK]")
