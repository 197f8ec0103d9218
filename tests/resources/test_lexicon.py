"""The rule files themselves: every rule finds its own examples, and every file is used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefer.lexicon import load_lexicon

CORE = Path(__file__).resolve().parents[2] / "briefer"
LEXICON = load_lexicon()
CUES = [cue for cues in LEXICON.cue_files.values() for cue in cues]
EXAMPLES = [(cue, text) for cue in CUES for text in cue.examples]
COUNTEREXAMPLES = [(cue, text) for cue in CUES for text in cue.counterexamples]


def named(cases):
    return pytest.mark.parametrize(
        ("cue", "text"), cases, ids=[f"{cue.id}-{number}" for number, (cue, _) in enumerate(cases)]
    )


@pytest.fixture(scope="module")
def code():
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(CORE.rglob("*.py")))


@pytest.fixture(scope="module")
def rule_files():
    folder = CORE.parent / "resources" / "lexicon" / "nl"
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.toml")))


@named(EXAMPLES)
def test_every_rule_finds_its_own_examples(cue, text):
    assert cue.search(text)


@named(COUNTEREXAMPLES)
def test_no_rule_finds_its_counterexamples(cue, text):
    assert not cue.search(text)


@pytest.mark.parametrize("name", sorted(LEXICON.vocabularies))
def test_every_vocabulary_is_used(code, rule_files, name):
    asked = re.search(rf"""(?:words|entry)\(\s*"{name}"|\("{name}", Side""", code)
    assert asked or re.search(rf"\${name}\b", rule_files)


@pytest.mark.parametrize("name", sorted(LEXICON.cue_files))
def test_every_file_of_rules_is_used(code, name):
    assert re.search(rf"""cues\("{name}"\)|"{name}\.\w|f"{name}\.\{{""", code)


@pytest.mark.parametrize("name", ["grammar", "letter", "people", "ranges", "titles"])
def test_every_rule_that_is_asked_for_by_name_is_asked_for(code, name):
    entries = [cue.id.partition(".")[2] for cue in LEXICON.cues(name)]
    assert [e for e in entries if not re.search(rf"""["'.]{e}["']""", code)] == []


def test_no_word_of_a_vocabulary_means_two_things():
    for name, words in LEXICON.vocabularies.items():
        written = [word for entry in words for word in entry.words]
        assert sorted({w for w in written if written.count(w) > 1}) == [], name
