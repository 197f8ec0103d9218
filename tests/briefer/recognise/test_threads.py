from __future__ import annotations

import pytest

from briefer.recognise.speakers import Side, Subject
from briefer.recognise.threads import opens_with_pronoun, thread_of

DUTCH = Subject(0, 9, Side.DUTCH, "Nederland")
SPEAKER = Subject(0, 2, Side.DUTCH, "bewindspersoon", pronoun=True)
OTHER = Subject(10, 16, Side.OTHER, "Polen")


@pytest.fixture
def thread(said, lexicon):
    """The thread after the first of some sentences, and the sentences."""

    def of(*texts, present=(), taken=None, last=None):
        sentences = said(*texts)
        return thread_of(sentences[0], present, taken, last, lexicon), sentences

    return of


def test_who_took_a_stance_comes_before_who_is_named(thread):
    found, _ = thread("Zin.", present=(DUTCH,), taken=(Side.OTHER, "Polen"))
    assert (found.side, found.name, found.stance) == (Side.OTHER, "Polen", True)


def test_who_says_i_gives_way_to_who_is_named(thread):
    found, _ = thread("Ik sprak Polen.", present=(SPEAKER, OTHER))
    assert (found.name, found.stance) == ("Polen", False)


def test_a_pronoun_keeps_the_thread_and_another_sentence_ends_it(thread):
    last, _ = thread("Zin.", present=(DUTCH,))
    assert thread("Hij sprak daarna.", last=last)[0].name == "Nederland"
    assert thread("Daarna werd gegeten.", last=last)[0] is None


def test_a_thread_reaches_the_next_sentence_of_the_paragraph_only(thread):
    found, sentences = thread("Nederland sprak.", "Hij zweeg.", "Hij at.", present=(DUTCH,))
    assert [found.reaches(s) for s in sentences] == [False, True, False]


def test_a_pronoun_after_somebody_named_does_not_open_a_sentence(lexicon):
    assert opens_with_pronoun("Ook riep zij op.", (), lexicon)
    assert not opens_with_pronoun("Nederland zag dat zij at.", (DUTCH,), lexicon)
