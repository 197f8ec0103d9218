"""Running heads and page numbers are set apart; the text goes on behind them."""

from briefer.model.source import BlockRole
from briefer.reading.blocks import blocks
from briefer.reading.layout import without_furniture
from briefer.reading.plain import lines_of


def paper(*pages):
    lines, _ = lines_of("\f".join(pages))
    return blocks(without_furniture(lines))


def page(number, *body):
    filler = [f"Regel {letter * number} van het stuk." for letter in "abcdefgh"]
    return "\n".join(["Tweede Kamer, vergaderjaar 2030-2031", *body, "", *filler, f"{number}"])


def test_a_line_at_the_top_of_every_page_is_furniture():
    found = paper(page(1), page(2), page(3))

    heads = [b for b in found if b.text.startswith("Tweede Kamer")]
    assert [b.role for b in heads] == [BlockRole.FURNITURE] * 3


def test_a_page_number_is_furniture():
    found = paper(page(1), page(2))

    assert [b.text for b in found if b.role is BlockRole.FURNITURE][1] == "1"


def test_furniture_is_not_counted_as_a_paragraph():
    assert all(b.number == 0 for b in paper(page(1), page(2)) if b.role is BlockRole.FURNITURE)


def test_one_page_has_no_running_head():
    assert not any(b.role is BlockRole.FURNITURE for b in paper(page(1)))


def test_a_sentence_that_runs_over_a_page_break_with_a_running_head_is_one():
    first = (
        "Kop\nDe ministers spraken lang over de vraag hoe zij\nde samenwerking met de landen van de"
    )
    second = "Kop\nregio konden verbeteren en kwamen tot een besluit.\n8"

    texts = [b.text for b in paper(f"{first}\n7", second) if b.role is BlockRole.PARAGRAPH]

    assert any("met de landen van de regio konden" in text for text in texts)


def numbered(number, *labels):
    """A page with a running foot that counts the pages; the labels stand right above it."""
    filler = [f"Regel {letter * number} van het stuk." for letter in "abcdefghij"]
    return "\n".join([*filler, *labels, "kst-99123-4", f"Tweede Kamer, nr. 4 {number}"])


def test_a_numbered_label_at_the_edge_of_two_pages_is_text():
    found = paper(numbered(1), numbered(2, "Antwoord 4"), numbered(3, "Antwoord 7"), numbered(4))

    furniture = [b.text for b in found if b.role is BlockRole.FURNITURE]
    assert furniture.count("kst-99123-4") == 4
    assert not any("Antwoord" in text for text in furniture)


def test_a_label_that_stands_elsewhere_on_another_page_is_text():
    found = paper(numbered(1), "Antwoord\n\n" + numbered(2), numbered(3, "Antwoord"), numbered(4))

    furniture = [b.text for b in found if b.role is BlockRole.FURNITURE]
    assert "Antwoord" not in furniture


def test_a_bare_number_inside_the_edge_is_text():
    found = paper(numbered(1), numbered(2, "7", "Klopt dit bericht?"), numbered(3))

    assert "7" not in [b.text for b in found if b.role is BlockRole.FURNITURE]


def test_a_sign_for_a_number_is_no_number():
    """Found by the coverage-guided fuzzer: "nr. #" and "nr. 1" were taken to be alike."""
    lines = lines_of("nr. #\n\nEerste tekst.\f" + "nr. 1\n\nTweede tekst.")[0]

    assert [line.text for line in without_furniture(lines) if line.text][:1] == ["nr. #"]
