"""The family of errors: every one has a sentence in both languages and travels whole."""

import pickle
from pathlib import Path
from string import Formatter

import pytest

from briefer import errors
from briefer.wording import load


def family(kind=errors.BrieferError):
    return [kind, *(child for sub in kind.__subclasses__() for child in family(sub))]


def details_of(sentence):
    """A value for each place in a sentence that the error itself fills in."""
    names = {name for _, name, _, _ in Formatter().parse(sentence) if name}
    return dict.fromkeys(names - {"file", "path"}, "x")


@pytest.mark.parametrize("kind", family(), ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_error_has_a_sentence(kind, language):
    wording = load(language)
    details = details_of(wording.texts[f"errors.{kind.key}"])
    sentence = wording.error(kind(Path("stuk.pdf"), **details))

    assert sentence.endswith(".")
    assert "{" not in sentence


def test_no_two_errors_share_a_sentence():
    keys = [kind.key for kind in family()]

    assert len(keys) == len(set(keys))


def test_an_error_crosses_the_border_of_a_process_whole():
    error = errors.DamagedFileError("map/stuk.docx", found="docx")

    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

    assert type(copy) is errors.DamagedFileError
    assert copy.path == Path("map/stuk.docx")
    assert copy.details == {"found": "docx"}


def test_every_error_is_asked_for_in_one_place():
    ours = {kind.__name__ for kind in family() if kind.__module__.startswith("briefer.")}
    assert ours == set(errors.__all__)
