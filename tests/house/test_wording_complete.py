"""The words of the product: both languages alike, every key used, every used key there."""

from __future__ import annotations

import ast
import re
from string import Formatter

import pytest

from briefer import errors, wording
from briefer.lexicon import load_lexicon
from briefer.model.document import CommitmentType, Kind
from briefer.model.records import State
from ui import actions

FORMS = (".one", ".other")
KEY = re.compile(r"[a-z]+(\.[A-Za-z0-9_ ]+)+")

DUTCH = wording.load("nl").texts
ENGLISH = wording.load("en").texts
PAGES = {key.partition(".")[0] for key in DUTCH}


def placeholders(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def without_form(key):
    return next((key.removesuffix(form) for form in FORMS if key.endswith(form)), key)


@pytest.fixture(scope="module")
def literals(program):
    """Every text in the program that could be a key."""
    return {
        node.value
        for source in program
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and KEY.fullmatch(node.value)
        and node.value.partition(".")[0] in PAGES
    }


@pytest.fixture(scope="module")
def counted(program, literals):
    """The keys that are asked for with a count, or that have a singular."""
    asked = {
        argument.value
        for source in program
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "count"
        for argument in node.args[:1]
        if isinstance(argument, ast.Constant)
    }
    return asked & literals | {key.removesuffix(".one") for key in DUTCH if key.endswith(".one")}


@pytest.fixture(scope="module")
def made_keys(program):
    """The shapes of keys put together in the program: f"errors.{key}"."""
    shapes = set()
    for source in program:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.JoinedStr):
                shape = "".join(
                    re.escape(part.value) if isinstance(part, ast.Constant) else ".+"
                    for part in node.values
                )
                if shape.partition(r"\.")[0] in PAGES:
                    shapes.add(shape)
    return re.compile("|".join(sorted(shapes)) or "(?!)")


def test_both_languages_have_the_same_keys():
    assert DUTCH.keys() == ENGLISH.keys()


def test_both_languages_have_the_same_placeholders():
    # The singular may say "one" or "tomorrow" where the plural counts.
    differ = [
        key
        for key in DUTCH.keys() & ENGLISH.keys()
        if placeholders(DUTCH[key]) - {"count"} != placeholders(ENGLISH[key]) - {"count"}
    ]
    assert not differ


def test_a_key_that_counts_has_both_forms(counted):
    assert not [key for key in counted if not all(f"{key}{form}" in DUTCH for form in FORMS)]


def test_no_text_is_empty():
    assert not [key for key in DUTCH.keys() | ENGLISH.keys() if not DUTCH.get(key, "x").strip()]


#: Where straight quotes stand, for they are what is to be typed.
TYPED = {"cli.help.brief", "finder.hint"}


@pytest.mark.parametrize("texts", [DUTCH, ENGLISH], ids=["nl", "en"])
def test_quotation_marks_are_of_one_style(texts):
    """“ ” around what stands elsewhere, ‘ ’ around words of the program and its commands."""
    odd = {key for key, text in texts.items() if set('«»„"') & set(text)} - TYPED
    unpaired = {
        key
        for key, text in texts.items()
        if text.count("“") != text.count("”") or text.count("‘") > text.count("’")
    }
    assert not odd | unpaired


def test_every_key_that_is_used_exists(literals):
    known = set(DUTCH) | {without_form(key) for key in DUTCH}
    rules = {cue.id for cues in load_lexicon().cue_files.values() for cue in cues}
    slots = {command.slot for command in actions.commands()}
    unknown = {
        key
        for key in literals - known - rules - slots
        if not any(existing.startswith(f"{key}.") for existing in DUTCH)
    }
    assert not unknown


def test_every_key_is_used(literals, made_keys):
    unused = {
        key
        for key in DUTCH
        if not {key, without_form(key)} & literals
        and not made_keys.fullmatch(key)
        and not made_keys.fullmatch(without_form(key))
    }
    assert not unused


def families(kind):
    yield kind
    for child in kind.__subclasses__():
        yield from families(child)


def test_every_error_has_its_sentence_and_every_sentence_its_error():
    keys = {
        kind.key
        for kind in families(errors.BrieferError)
        if kind.__module__.startswith(f"{errors.__name__}.")
    }
    assert {f"errors.{key}" for key in keys} == {k for k in DUTCH if k.startswith("errors.")}


@pytest.mark.parametrize(
    ("prefix", "values"),
    [("domain.kind", Kind), ("domain.state", State), ("domain.commitment", CommitmentType)],
)
def test_every_value_of_the_field_has_its_name(prefix, values):
    assert {f"{prefix}.{v}" for v in values} == {k for k in DUTCH if k.startswith(f"{prefix}.")}
