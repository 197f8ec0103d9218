from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.model.source import Block, BlockRole, Fragment, SourceFile, SourceText
from briefer.recognise import recognise

WORDS = st.sampled_from(
    [
        "Nederland",
        "Het kabinet",
        "steunt",
        "zal de Kamer",
        "informeren",
        "binnen 99999999 weken",
        "voor 29 februari",
        "Kamerstuk 99 123, nr. 7",
        "Verslag Milieuraad",
        "3 mei 2031",
        "Geachte voorzitter,",
        "De minister van",
        "Defensie,",
        "A.B. Voorbeeld",
        "Antwoord",
        "Vraag 3 en 4",
        "7",
        "De leden van de VVD-fractie vragen",
        "II Antwoord/Reactie van de minister",
        "MOTIE VAN HET LID",
        "JANSEN",
        "deze toezegging",
        "hiermee",
        "Minister Voorbeeld:",
        "de Duitse",
        "minister Voorbeeld",
        "mits",
        "hij",
        "volgens",
        ".",
        ",",
        "?",
        ":",
        "en",
        "van",
        "1.",
        "[x]",
    ]
)
TEXTS = st.one_of(st.text(min_size=1), st.lists(WORDS, min_size=1, max_size=9).map(" ".join))
BLOCKS = st.lists(st.tuples(st.sampled_from(BlockRole), TEXTS, st.booleans()), max_size=12)


def source_of(blocks):
    made = tuple(
        Block(index, role, text, (Fragment(0, len(text), text),), index + 1, bold=bold)
        for index, (role, text, bold) in enumerate(blocks)
    )
    return SourceText(SourceFile("sha", "stuk.txt", "txt", 1), made)


def passages(document):
    findings = (document.positions, document.allied_positions, document.commitments)
    yield from (finding.passage for found in findings for finding in found)
    yield from (reference.passage for reference in document.references)
    yield from (topic.passage for topic in document.topics)
    yield from (p for q in document.questions for p in (*q.question, *q.answer))


@given(BLOCKS)
def test_no_paper_stops_the_recogniser_and_every_quote_stands_where_it_says(blocks):
    source = source_of(blocks)
    document = recognise(source, load_lexicon())
    for passage in passages(document):
        text = source.blocks[passage.block].text
        assert text[passage.start : passage.end] == passage.quote


def test_the_same_paper_is_recognised_in_the_same_way(document):
    text = "Verslag Milieuraad van 3 mei 2031\n\nPlastic\n\nNederland steunt een verbod op plastic."
    assert document(text) == document(text)
