"""A paper comes back as it was read, without what was found in it."""

from __future__ import annotations

import pytest

from briefer.errors import NoSuchRecordError
from briefer.store import texts


def test_the_text_comes_back_as_it_was_read(store, database, full):
    number = full.into(store).document.id
    assert texts.source_text(database, number) == full.source


def test_the_facts_come_without_findings(store, database, full):
    facts = texts.facts_of(database, full.into(store).document.id)
    assert (facts.title, facts.topics) == (full.document.title, full.document.topics)
    assert facts.positions == facts.commitments == ()


def test_a_paper_that_is_not_there_is_told(database):
    with pytest.raises(NoSuchRecordError):
        texts.source_text(database, 9)


def test_paragraphs_come_by_paper_and_block(store, full):
    number = full.into(store).document.id
    found = store.paragraphs({(number, 1), (number, 99), (7, 1)})
    assert found == {(number, 1): full.source.blocks[1].text}
