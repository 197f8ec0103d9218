"""Findings that hold what is asked, as a staffer left them; newest paper first."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from briefer.matching import holds, ranges, words_of
from briefer.model.document import AlliedPosition, Commitment, Position, Question
from briefer.model.review import Sort
from briefer.model.search import FINDINGS, Hit, Thing
from briefer.store import documents, findings
from briefer.store.rows import listed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from sqlite_utils import Database

    from briefer.model.records import Filed
    from briefer.model.search import Filters, Query
    from briefer.store.paragraphs import Place
    from briefer.store.register import Register

    #: Of each sort of finding the names, each with the findings and papers it stands in.
    Persons = Mapping[Thing, Mapping[str, Sequence[tuple[int, int]]]]

#: So many findings are read at once, until there are enough that fit.
_AT_ONCE = 60
#: The party behind the name of a member.
_BRACKETS = re.compile(r"\(([^()]+)\)")
#: The blocks of a finding are JSON: one for a sentence, several for a question and its answer.
_AT = (
    "SELECT f.id, f.sort, f.document_id, CASE f.sort WHEN 'questions' THEN "
    "(SELECT json_group_array(json_extract(p.value, '$.block')) "
    "FROM (SELECT value FROM json_each(f.body, '$.question') UNION ALL "
    "SELECT value FROM json_each(f.body, '$.answer')) p) "
    "ELSE json_array(json_extract(f.body, '$.passage.block')) END AS blocks FROM findings f "
    "WHERE f.sort IN (SELECT value FROM json_each(?)) "
    "AND f.document_id IN (SELECT value FROM json_each(?))"
)


def at(
    database: Database, places: Sequence[Place], sorts: Collection[Thing]
) -> dict[Thing, list[int]]:
    """The findings that stand in these paragraphs, in the order of these."""
    order = {(place.document_id, place.block): n for n, place in reversed(list(enumerate(places)))}
    rows = database.conn.execute(
        _AT,
        [json.dumps(sorted(sorts)), listed({place.document_id for place in places})],
    )
    ranked: list[tuple[int, int, Thing]] = []
    for row in rows:
        stands = [(row["document_id"], block) for block in json.loads(row["blocks"])]
        found = [order[place] for place in stands if place in order]
        if found:
            ranked.append((min(found), row["id"], Thing(row["sort"])))
    by_sort: dict[Thing, list[int]] = {}
    for _, number, thing in sorted(ranked):
        by_sort.setdefault(thing, []).append(number)
    return by_sort


def persons(database: Database) -> Persons:
    """By whom and for which parties the findings of each sort are, as they were recognised."""
    rows = database.conn.execute(
        "SELECT id, document_id, sort, CASE sort "
        "WHEN 'positions' THEN json_extract(body, '$.holder') "
        "WHEN 'allied_positions' THEN json_extract(body, '$.actor') "
        "WHEN 'commitments' THEN json_extract(body, '$.by') END AS holder, CASE sort "
        "WHEN 'questions' THEN json_extract(body, '$.party') "
        "WHEN 'commitments' THEN json_extract(body, '$.members') END AS party "
        "FROM findings WHERE sort <> 'notes'"
    )
    found: dict[Thing, dict[str, list[tuple[int, int]]]] = {}
    for row in rows:
        named = found.setdefault(Thing(row["sort"]), {})
        for value in filter(None, (row["holder"], row["party"])):
            named.setdefault(value, []).append((row["id"], row["document_id"]))
    return found


def parties_of(known: Persons) -> tuple[str, ...]:
    """The parties that asked something or were promised something, the most frequent first."""
    counted: Counter[str] = Counter()
    for party, places in known.get(Thing.QUESTIONS, {}).items():
        counted[party] += len(places)
    for members, places in known.get(Thing.COMMITMENTS, {}).items():
        for party in _BRACKETS.findall(members):
            counted[party] += len(places)
    return tuple(party for party, _ in counted.most_common())


def holders_of(known: Persons) -> tuple[str, ...]:
    """Who of the Dutch side holds or promises something, the most frequent first."""
    counted: Counter[str] = Counter()
    for thing in (Thing.POSITIONS, Thing.COMMITMENTS):
        for name, places in known.get(thing, {}).items():
            if not name.startswith("["):
                counted[name] += len(places)
    return tuple(name for name, _ in counted.most_common())


def of_persons(
    database: Database,
    known: Persons,
    filters: Filters,
    register: Register,
    sorts: Collection[Thing],
) -> dict[Thing, list[int]]:
    """The findings that may be by or for these persons, newest paper first.

    What a staffer decided about is among them: who it is by may have become another.
    """
    wanted = [_joined(value) for value in (*filters.holders, *filters.parties)]
    by_sort: dict[Thing, list[int]] = {}
    for thing in sorts:
        ruled = database.conn.execute(
            "SELECT f.id, f.document_id FROM rulings r JOIN findings f "
            "ON f.identity = r.identity AND f.sort = r.sort WHERE r.sort = ?",
            [thing],
        )
        found = {(row["id"], row["document_id"]) for row in ruled}
        for value, places in known.get(thing, {}).items():
            if any(one in _joined(value) for one in wanted):
                found.update(places)
        by_sort[thing] = _newest(found, register)
    return by_sort


@lru_cache(maxsize=4096)
def _joined(value: str) -> str:
    """The letters of a name: too much is found by it, never too little."""
    return "".join(words_of(value))


def of_papers(
    database: Database, register: Register, sorts: Collection[Thing], enough: int
) -> dict[Thing, list[int]]:
    """The findings of the newest papers, so many of each sort."""
    by_sort: dict[Thing, list[int]] = {}
    for thing in sorts:
        found: list[int] = []
        for start in range(0, len(register.papers), _AT_ONCE):
            papers = {paper.id for paper in register.papers[start : start + _AT_ONCE]}
            rows = database.conn.execute(
                "SELECT id, document_id FROM findings WHERE sort = ? "
                "AND document_id IN (SELECT value FROM json_each(?))",
                [thing, listed(papers)],
            )
            found += _newest(((row["id"], row["document_id"]) for row in rows), register)
            if len(found) >= enough:
                break
        by_sort[thing] = found
    return by_sort


def _newest(rows: Iterable[tuple[int, int]], register: Register) -> list[int]:
    place = register.place
    known = [(place[paper], number) for number, paper in rows if paper in place]
    return [number for _, number in sorted(known)]


def hits(
    database: Database,
    candidates: Mapping[Thing, Sequence[int]],
    query: Query,
    register: Register,
    limit: int,
) -> Iterator[Hit]:
    """Of each sort those that hold every term and are by or for whom is asked, one over the limit.

    What a staffer rejected is not among them.
    """
    for thing in FINDINGS:
        left = limit + 1
        numbers = candidates.get(thing, ())
        for start in range(0, len(numbers), _AT_ONCE):
            chosen = _fitting(database, thing, numbers[start : start + _AT_ONCE], query, register)
            for hit in chosen[:left]:
                yield hit
                left -= 1
            if not left:
                break


def _fitting(
    database: Database, thing: Thing, numbers: Sequence[int], query: Query, register: Register
) -> list[Hit]:
    kind = findings.SORTS[Sort(thing)]
    papers = partial(documents.by_number, database)
    filed = findings.by_number(database, kind, papers, numbers)
    found = (_hit(thing, filed[number], query, register) for number in numbers if number in filed)
    return [hit for hit in found if hit is not None]


def _hit(thing: Thing, filed: Filed[Any], query: Query, register: Register) -> Hit | None:
    if filed.document.id not in register.place or not _is_by(filed.item, query.filters):
        return None
    for text in _texts(filed.item):
        if holds(text, query.terms) and not any(holds(text, [t]) for t in query.without):
            meeting = register.meetings.get(filed.document.meeting_id or 0)
            return Hit(thing, filed, text, ranges(text, query.terms), filed.document, meeting)
    return None


def _texts(item: object) -> tuple[str, ...]:
    if isinstance(item, Question):
        return (item.question_text, item.answer_text)
    remark = getattr(item, "remark", "")
    return tuple(filter(None, (item.text, remark)))  # type: ignore[attr-defined]


def _is_by(item: object, filters: Filters) -> bool:
    return _held(item, filters.holders) and _for_party(item, filters.parties)


def _held(item: object, holders: Sequence[str]) -> bool:
    if not holders:
        return True
    if isinstance(item, Position):
        name = item.holder
    elif isinstance(item, AlliedPosition):
        name = item.actor
    else:
        name = item.by if isinstance(item, Commitment) else ""
    words = words_of(name)
    return any(
        all(any(word.startswith(part) for word in words) for part in words_of(holder))
        for holder in holders
    )


def _for_party(item: object, parties: Sequence[str]) -> bool:
    if not parties:
        return True
    if isinstance(item, Question):
        named: tuple[str, ...] = (item.party,)
    else:
        named = item.members if isinstance(item, Commitment) else ()
    sought = {"".join(words_of(party)) for party in parties}
    return any(sought & set(_party_words(name)) for name in named)


def _party_words(name: str) -> Iterator[str]:
    """A party, or the party between brackets behind a member's name, without its signs."""
    for part in name.replace(")", "(").split("("):
        yield "".join(words_of(part))
