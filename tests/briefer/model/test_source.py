"""A passage knows its page and its paragraph."""

from briefer.model.source import Block, BlockRole, Fragment, SourceFile, SourceText, passage_of

BLOCKS = (
    Block(0, BlockRole.PARAGRAPH, "Eerste zin.", (Fragment(0, 11, "Eerste zin.", 1, 1),), 1),
    Block(
        1,
        BlockRole.PARAGRAPH,
        "Begin hier en eind daar.",
        (Fragment(0, 11, "Begin hier", 1, 2), Fragment(11, 24, "en eind daar.", 2, 1)),
        2,
    ),
    Block(2, BlockRole.FOOTNOTE, "Een noot.", (Fragment(0, 9, "1 Een noot.", 2, 9),), 0),
)
SOURCE = SourceText(SourceFile("a" * 64, "stuk.pdf", "pdf", 9), BLOCKS, 2)


def test_a_passage_names_the_page_its_first_character_stands_on():
    assert passage_of(SOURCE, BLOCKS[1], 0, 5).page == 1
    assert passage_of(SOURCE, BLOCKS[1], 14, 24).page == 2


def test_the_quote_is_the_text_at_its_range():
    passage = passage_of(SOURCE, BLOCKS[1], 6, 10)

    assert passage.quote == "hier"
    assert (passage.start, passage.end) == (6, 10)


def test_a_footnote_is_placed_by_the_paragraph_before_it():
    assert passage_of(SOURCE, BLOCKS[2]).paragraph == 2
