"""The catalogue of attacks and a short form of the campaign; the long one is in benchmarks."""

from __future__ import annotations

import contextlib
import importlib.util
import random
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.errors import BrieferError, ReaderCrashedError, ReaderStoppedError, TooHeavyError
from briefer.model.source import SourceText
from briefer.reading import read_bytes
from briefer.reading.containers import inside
from briefer.reading.isolation import Readers

BENCHMARKS = Path(__file__).parents[3] / "benchmarks"


def module(name: str):
    spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
    made = importlib.util.module_from_spec(spec)
    sys.modules[name] = made
    spec.loader.exec_module(made)
    return made


hostile = module("hostile_files")
campaign = module("fuzz_reading")
#: These take a machine's time or memory to make; the campaign has them.
HEAVY = frozenset(
    {
        *("pdf: packed twice", "pdf: three million operators", "docx: an image of a gigabyte"),
        *("zip: five gigabytes in a megabyte", "html: a text of 20 MB", "eml: 20,000 parts"),
        *("docx: two million paragraphs", "xml: 2,000,000 elements", "odt: a gigabyte of spaces"),
        *("txt: one line of five million letters", "html: notes that refer to each other"),
    }
)
SECONDS = 4


@pytest.fixture(scope="module")
def readers():
    with Readers(SECONDS) as pool:
        yield pool


@pytest.mark.parametrize("name", sorted(set(hostile.CATALOGUE) - HEAVY))
def test_every_attack_ends_in_a_message_or_a_paper(readers: Readers, name: str) -> None:
    assert campaign.outcome(readers, hostile.CATALOGUE[name](), "a.pdf")


@pytest.mark.parametrize(
    "name", ["pdf: a form that calls itself", "pdf: forms that call eight others, twelve deep"]
)
def test_a_paper_that_eats_the_machine_is_stopped_and_the_next_is_read(readers, name: str) -> None:
    with pytest.raises((ReaderCrashedError, ReaderStoppedError, TooHeavyError)):
        readers.read(hostile.CATALOGUE[name](), "a.pdf")
    assert isinstance(readers.read(b"De brug is open.", "b.txt"), SourceText)


@pytest.mark.parametrize("form", sorted(hostile.SEEDS))
def test_behind_the_door_every_format_is_read(form: str) -> None:
    """What a library loads late cannot be loaded there; the warming up must have done so."""
    with Readers(20) as fresh:
        assert {campaign.outcome(fresh, seed, "a") for seed in hostile.SEEDS[form]()} == {"read"}


@pytest.mark.parametrize("form", sorted(hostile.SEEDS))
def test_the_sound_papers_of_the_campaign_are_read(form: str) -> None:
    for content in hostile.SEEDS[form]():
        held = inside(content, "a")
        papers = [content] if held is None else [one.content for one in held]
        assert all(read_bytes(paper, "a").blocks for paper in papers)


@pytest.mark.parametrize("form", sorted(hostile.SEEDS))
@settings(max_examples=25)
@given(st.integers(0, 2**40))
def test_any_damage_is_answered_by_a_paper_or_an_error_of_ours(form: str, seed: int) -> None:
    for content in campaign.mutants(form, 2, seed):
        with contextlib.suppress(BrieferError):
            held = inside(content, "a")
            for paper in [content] if held is None else [one.content for one in held]:
                read_bytes(paper, "a")


def test_damage_can_be_made_again() -> None:
    first, again = (list(campaign.mutants("html", 5, 3)) for _ in range(2))
    assert first == again
    assert campaign.damaged(b"tekst", random.Random(1)) != b"tekst"  # noqa: S311
