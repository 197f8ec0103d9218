from __future__ import annotations

import pytest

from briefer.recognise.speakers import Side, Subject
from briefer.recognise.threads import Voice, thread_of

DUTCH = Subject(0, 9, Side.DUTCH, "Nederland")
SPEAKER = Subject(0, 2, Side.DUTCH, "bewindspersoon", pronoun=True)
MINISTER = Subject(0, 9, Side.OTHER, "Polen", person=True)
OTHER_MINISTER = Subject(12, 20, Side.OTHER, "Finland", person=True)


@pytest.fixture
def meant(said, lexicon):
    """Who the pronoun of a sentence is after another in which these people are named."""

    def of(text, *people, holder=None, last=None):
        first = said("Zin.")[0]
        thread = thread_of(first, people, holder, last, lexicon)
        found = thread.meant(text, (), lexicon)
        return found and found.name

    return of


def test_a_person_is_he_and_a_body_is_it(meant):
    assert meant("Ook riep hij op tot kalmte.", DUTCH, MINISTER) == "Polen"
    assert meant("Wel zal het er op aandringen.", DUTCH, MINISTER) == "Nederland"


def test_of_two_persons_he_is_the_one_who_took_a_stance(meant):
    people = (MINISTER, OTHER_MINISTER)
    assert meant("Hij riep op tot kalmte.", *people) is None
    assert meant("Hij riep op.", *people, holder=Voice(Side.OTHER, "Finland")) == "Finland"


def test_who_says_i_is_not_he(meant):
    assert meant("Hij riep op tot kalmte.", SPEAKER) is None


def test_a_pronoun_keeps_the_thread_and_another_sentence_ends_it(said, lexicon):
    first, *_ = said("Zin.")
    thread = thread_of(first, (MINISTER,), None, None, lexicon)
    kept = thread_of(said("Hij sprak daarna.")[0], (), None, thread, lexicon)
    ended = thread_of(said("Daarna werd gegeten.")[0], (), None, thread, lexicon)
    assert (kept.person, ended.person) == (Voice(Side.OTHER, "Polen"), None)


def test_a_thread_reaches_the_next_sentence_of_the_paragraph_only(said, lexicon):
    sentences = said("Nederland sprak.", "Hij zweeg.", "Hij at.")
    thread = thread_of(sentences[0], (DUTCH,), None, None, lexicon)
    assert [thread.reaches(s) for s in sentences] == [False, True, False]


def test_a_pronoun_after_somebody_named_does_not_open_a_sentence(said, lexicon):
    thread = thread_of(said("Zin.")[0], (MINISTER,), None, None, lexicon)
    assert thread.meant("Ook riep zij op.", (), lexicon)
    assert thread.meant("Nederland zag dat zij at.", (DUTCH,), lexicon) is None
