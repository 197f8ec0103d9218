"""Dutch as data: reads `resources/lexicon/nl` into frozen vocabularies and compiled cues.

Two sorts of file, told apart by their first line: `sort = "vocabulary"` (words for one thing) and
`sort = "cues"` (patterns that give a sentence away).  The loader is strict: unknown keys, doubled
ids and cues without examples are errors, so that a slip in a rule file is found at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from briefer import resources
from briefer.errors import ResourceError
from briefer.needles import needles_of
from briefer.verbforms import Verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH_SHARE = 0.3
_FRAGMENT = re.compile(r"\$([a-z_]+)")
_FILE_KEYS = {"sort", "fields", "ignore_case", "fragments", "entry"}
_WORD_KEYS = {"id", "words", "note"}
_VERB_KEYS = {"finite", "infinitive", "participle", "particle"}
_CUE_KEYS = {"id", "pattern", "note", "examples", "counterexamples"} | _VERB_KEYS


@dataclass(frozen=True)
class Word:
    """One thing of a vocabulary: its id, the ways it is written, and what more is known of it."""

    id: str
    words: tuple[str, ...]
    fields: Mapping[str, Any]


@dataclass(frozen=True)
class Vocabulary:
    """The things of one sort (months, parties), in the order of the file."""

    name: str
    entries: tuple[Word, ...]
    ignore_case: bool

    def __iter__(self) -> Iterator[Word]:
        """The things in the order of the file."""
        return iter(self.entries)

    @cached_property
    def alternation(self) -> str:
        """A regular expression for any of its words, the longest first."""
        words = {word for entry in self.entries for word in entry.words}
        return "(?:" + "|".join(map(re.escape, sorted(words, key=lambda w: (-len(w), w)))) + ")"

    @cached_property
    def _by_word(self) -> Mapping[str, Word]:
        return {self._folded(word): entry for entry in self.entries for word in entry.words}

    def find(self, word: str) -> Word | None:
        """The thing that is written so, or None."""
        return self._by_word.get(self._folded(word))

    def _folded(self, word: str) -> str:
        return word.casefold() if self.ignore_case else word


@dataclass(frozen=True)
class Cue:
    """A pattern that gives a sentence away; `id` is "<file>.<entry>" and is what findings name.

    `triggers` are words (in small letters) without one of which it cannot hold; a cue without
    triggers is to be tried on every sentence.
    """

    id: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    fields: Mapping[str, Any]
    triggers: frozenset[str] = frozenset()

    @cached_property
    def _needles(self) -> frozenset[str]:
        return needles_of(self.pattern)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place in `text` where the cue holds."""
        needles = self._needles
        if needles and not _holds_any(text, needles):
            return None
        return self.pattern.search(text)


def _holds_any(text: str, needles: frozenset[str]) -> bool:
    small = _small(text)
    for needle in needles:  # noqa: SIM110 - twice as fast as `any` over a generator
        if needle in small:
            return True
    return False


@lru_cache(maxsize=64)
def _small(text: str) -> str:
    """A sentence in small letters; many cues ask for that of one sentence in a row."""
    return text.lower()


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All vocabularies and cues of one language, by file name."""

    vocabularies: Mapping[str, Vocabulary]
    cue_files: Mapping[str, tuple[Cue, ...]]

    def words(self, name: str) -> Vocabulary:
        """The vocabulary of `<name>.toml`."""
        return self.vocabularies[name]

    def cues(self, name: str) -> tuple[Cue, ...]:
        """The cues of `<name>.toml`, in the order of the file."""
        return self.cue_files[name]

    def cue(self, identifier: str) -> Cue:
        """One cue by its id ("dates.day")."""
        return self._by_id[identifier]

    @cached_property
    def _by_id(self) -> Mapping[str, Cue]:
        return {cue.id: cue for cues in self.cue_files.values() for cue in cues}


@cache
def load_lexicon(language: str = "nl") -> Lexicon:
    """The rule files of a language, checked and compiled.

    Raises:
        ResourceError: a rule file breaks the rules of rule files.
    """
    tables = {
        name.rsplit("/", 1)[1].removesuffix(".toml"): resources.read_toml(name)
        for name in resources.names(f"lexicon/{language}", ".toml")
    }
    for name, table in tables.items():
        _check_keys(name, "file", table, _FILE_KEYS)
    vocabularies = {
        name: _vocabulary(name, table)
        for name, table in tables.items()
        if table["sort"] == "vocabulary"
    }
    fragments = {name: words.alternation for name, words in vocabularies.items()}
    cues = {
        name: _cues(name, table, fragments)
        for name, table in tables.items()
        if table["sort"] == "cues"
    }
    return Lexicon(vocabularies, cues)


def _vocabulary(name: str, table: dict[str, Any]) -> Vocabulary:
    extra = set(table.get("fields", ()))
    entries = []
    for entry in _entries(name, table, _WORD_KEYS | extra):
        fields = {key: entry[key] for key in extra if key in entry}
        entries.append(Word(entry["id"], tuple(entry["words"]), fields))
    return Vocabulary(name, tuple(entries), table.get("ignore_case", False))


def _cues(name: str, table: dict[str, Any], shared: Mapping[str, str]) -> tuple[Cue, ...]:
    own: dict[str, str] = {}
    for key, pattern in table.get("fragments", {}).items():
        own[key] = f"(?:{_filled(name, pattern, {**shared, **own})})"
    flags = re.IGNORECASE if table.get("ignore_case", False) else re.NOFLAG
    extra = set(table.get("fields", ()))
    return tuple(
        _cue(name, entry, {**shared, **own}, flags, extra)
        for entry in _entries(name, table, _CUE_KEYS | extra)
    )


def _cue(
    name: str,
    entry: dict[str, Any],
    fragments: Mapping[str, str],
    flags: re.RegexFlag,
    extra: set[str],
) -> Cue:
    if not entry.get("examples"):
        raise ResourceError(f"lexicon/{name}.toml", cause=f"{entry['id']}: no examples")
    verb = _verb(entry)
    try:
        written = verb.pattern if verb else _filled(name, entry["pattern"], fragments)
        pattern = re.compile(written, flags)
    except re.error as error:
        raise ResourceError(f"lexicon/{name}.toml", cause=f"{entry['id']}: {error}") from error
    return Cue(
        id=f"{name}.{entry['id']}",
        pattern=pattern,
        examples=tuple(entry["examples"]),
        counterexamples=tuple(entry.get("counterexamples", ())),
        fields={key: entry[key] for key in extra if key in entry},
        triggers=verb.words if verb else frozenset(),
    )


def _verb(entry: dict[str, Any]) -> Verb | None:
    """The verb of an entry that gives its forms in the place of a pattern."""
    if "finite" not in entry:
        return None
    infinitive = entry.get("infinitive", entry["id"])
    participle, particle = entry.get("participle", ""), entry.get("particle", "")
    return Verb(infinitive, tuple(entry["finite"].split()), participle, particle)


def _filled(name: str, pattern: str, fragments: Mapping[str, str]) -> str:
    def fragment(match: re.Match[str]) -> str:
        if match[1] not in fragments:
            raise ResourceError(f"lexicon/{name}.toml", cause=f"no fragment {match[0]}")
        return fragments[match[1]]

    return _FRAGMENT.sub(fragment, pattern)


def _entries(name: str, table: dict[str, Any], allowed: set[str]) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = table.get("entry", [])
    seen: set[str] = set()
    for entry in entries:
        _check_keys(name, str(entry.get("id")), entry, allowed)
        if entry["id"] in seen:
            raise ResourceError(f"lexicon/{name}.toml", cause=f"{entry['id']} stands twice")
        seen.add(entry["id"])
    return entries


def _check_keys(name: str, where: str, table: dict[str, Any], allowed: set[str]) -> None:
    needed = {"sort"} if where == "file" else {"id"}
    if unknown := set(table) - allowed:
        cause = f"{where}: unknown {', '.join(sorted(unknown))}"
        raise ResourceError(f"lexicon/{name}.toml", cause=cause)
    if missing := needed - set(table):
        cause = f"{where}: no {', '.join(sorted(missing))}"
        raise ResourceError(f"lexicon/{name}.toml", cause=cause)


def is_foreign(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is English rather than Dutch, by its common words."""
    words = _WORD.findall(text)
    english = sum(lexicon.words("english").find(word) is not None for word in words)
    dutch = sum(lexicon.words("dutch").find(word) is not None for word in words)
    return english > dutch and english >= _ENGLISH_SHARE * len(words)
