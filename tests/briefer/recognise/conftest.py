"""Own fictitious papers and sentences, read as a reader would hand them over."""

from __future__ import annotations

import datetime as dt
from textwrap import dedent

import pytest

from briefer.lexicon import load_lexicon
from briefer.model.document import Kind
from briefer.model.source import Passage
from briefer.reading import read_bytes
from briefer.recognise import recognise
from briefer.recognise.facts import PaperFacts
from briefer.recognise.outline import Place, Zone
from briefer.recognise.sentences import Sentence

#: The day on which the sentences of these tests are said.
DAY = dt.date(2031, 3, 14)


@pytest.fixture(scope="session")
def lexicon():
    return load_lexicon()


@pytest.fixture(scope="session")
def paper():
    """A paper of plain text, as it is read."""

    def read(text, name="stuk.txt"):
        return read_bytes(dedent(text).strip().encode(), name)

    return read


@pytest.fixture(scope="session")
def document(paper, lexicon):
    """A paper of plain text, recognised by the rules alone."""

    def recognised(text):
        return recognise(paper(text), lexicon, guess=False)

    return recognised


@pytest.fixture(scope="session")
def said():
    """Sentences that follow one another in one paragraph of a paper."""

    def sentences(*texts, zone=Zone.BODY):
        found, start = [], 0
        for text in texts:
            passage = Passage("sha", 0, start, start + len(text), text, None, 1)
            found.append(Sentence(text, passage, Place(zone, "Onderwerp")))
            start += len(text) + 1
        return tuple(found)

    return sentences


@pytest.fixture(scope="session")
def facts():
    """What is known of a paper of a kind, by default a report."""

    def known(kind=Kind.VERSLAG, **more):
        return PaperFacts(kind, **{"date": DAY, **more})

    return known
