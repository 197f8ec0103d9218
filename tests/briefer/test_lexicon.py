from __future__ import annotations

import pytest

from briefer import lexicon as module
from briefer.errors import ResourceError
from briefer.lexicon import load_lexicon

GOOD = {
    "colours": 'sort = "vocabulary"\nignore_case = true\nfields = ["hex"]\n'
    '[[entry]]\nid = "red"\nwords = ["rood", "knalrood"]\nhex = "f00"\n',
    "signs": 'sort = "cues"\n[fragments]\nverf = "geverfd|gelakt"\n'
    "[[entry]]\nid = \"painted\"\npattern = '$colours $verf'\nexamples = ['rood geverfd']\n",
}


@pytest.fixture
def load(tmp_path, monkeypatch):
    """Loads rule files that a test wrote."""

    def loaded(files):
        folder = tmp_path / "lexicon" / "xx"
        folder.mkdir(parents=True)
        for name, text in files.items():
            (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        monkeypatch.setattr(module.resources, "ROOT", tmp_path)
        return load_lexicon.__wrapped__("xx")

    return loaded


def test_a_word_is_found_in_any_case_where_the_file_says_so(load):
    words = load(GOOD).words("colours")
    assert words.find("ROOD").id == "red"
    assert words.find("ROOD").fields == {"hex": "f00"}
    assert words.find("blauw") is None


def test_the_longest_way_of_writing_is_tried_first(load):
    assert load(GOOD).words("colours").alternation == "(?:knalrood|rood)"


def test_a_fragment_is_a_vocabulary_or_the_files_own(load):
    cue = load(GOOD).cue("signs.painted")
    assert cue.search("een knalrood gelakt hek")
    assert not cue.search("een rood hek")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a key of the file", 'sort = "cues"\nfield = []\n'),
        ("no sort", "fields = []\n"),
        ("a key of an entry", 'sort = "vocabulary"\n[[entry]]\nid = "a"\nwords = []\nword = 1\n'),
        ("no id", 'sort = "vocabulary"\n[[entry]]\nwords = []\n'),
        ("no examples", "sort = \"cues\"\n[[entry]]\nid = 'a'\npattern = 'a'\n"),
        ("a fragment", "sort='cues'\n[[entry]]\nid='a'\npattern='$nothing'\nexamples=['a']\n"),
        ("a pattern", "sort='cues'\n[[entry]]\nid='a'\npattern='('\nexamples=['a']\n"),
        (
            "the same id twice",
            "sort='vocabulary'\n[[entry]]\nid='a'\nwords=['a']\n[[entry]]\nid='a'\nwords=['b']\n",
        ),
        ("no toml", "sort = "),
    ],
    ids=lambda value: value if len(value) < 20 else "",
)
def test_a_slip_in_a_rule_file_is_an_error(load, name, text):
    with pytest.raises(ResourceError):
        load({"slip": text})


def test_the_lexicon_is_read_once():
    assert load_lexicon() is load_lexicon()


def test_a_cue_may_give_the_forms_of_a_verb_in_the_place_of_a_pattern(load):
    [cue] = load(
        {
            "doen": 'sort = "cues"\n[[entry]]\nid = "uitleggen"\nfinite = "legt legde"\n'
            'particle = "uit"\nexamples = ["Zij legde het uit."]\n'
        }
    ).cues("doen")
    assert cue.search("Zij legde het uit.")
    assert "legde" in cue.triggers
