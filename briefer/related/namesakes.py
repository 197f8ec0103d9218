"""Topics of one series of meetings that seem to be one under two headings; a person decides.

A wrong merge misquotes, so nothing is merged by itself, and on doubt nothing is proposed: every
word that says what a heading is about must be in the other as well, both ways.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from briefer.lexicon import load_lexicon
from briefer.matching import WORD, folded, stem
from briefer.model.briefing import Namesake
from briefer.model.document import Kind
from briefer.related.pairing import words_of_the_genre
from briefer.related.ranking import is_earlier

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from briefer.model.document import Meeting
    from briefer.model.records import MeetingRecord, TopicRecord
    from briefer.related.ranking import Candidate

    #: The words that say what a heading is about, and the numbers in it.
    Gist = tuple[tuple[str, ...], frozenset[str]]

#: What stands beside each other in a heading, each a matter of its own.
_PIECES = re.compile(r"\s+(?:en|&)\s+|\s*[,/;:]\s*", re.IGNORECASE)
#: Words that are not the same begin alike and are no shorter than this.
_BEGINNING, _SHORT = 4, 5
#: What may stand between the parts of a compound, or not.
_LINKS = ("s", "e", "n", "en")
_MOST_HEADINGS = 20_000


def namesakes(
    record: MeetingRecord,
    agenda: Sequence[TopicRecord],
    papers: Iterable[Candidate],
    topics: Mapping[int, TopicRecord],
    *,
    kept_apart: Collection[frozenset[int]],
    today: dt.date,
) -> dict[int, tuple[Namesake, ...]]:
    """Earlier topics of its series that a meeting's topics may be, by the number of the latter.

    Args:
        record: the meeting.
        agenda: its topics.
        papers: all papers of the store with their topics, the meeting's own included.
        topics: the topics there are, by number.
        kept_apart: pairs that are laid together already or that a person held to be two.
        today: the day it is asked.

    Returns:
        Each with the meeting where it was last spoken of, the latest first.  Two topics of one
        agenda, or of one paper, are two: the paper itself says so.
    """
    meeting = record.meeting
    series = list(_series(papers, meeting))
    last: dict[int, Meeting] = {}
    for paper in series:
        if paper.meeting is not None and is_earlier(paper, meeting, today):
            _note_last(last, paper.meeting, paper.topics)
    others = [(topics[number], _gists(topics[number])) for number in last if number in topics]
    found: dict[int, tuple[Namesake, ...]] = {}
    for topic in agenda:
        mine = _gists(topic)
        alike = [one for one, gists in others if one.id != topic.id and _meet(mine, gists)]
        free = [one for one in alike if frozenset((topic.id, one.id)) not in kept_apart]
        if free:
            told = _told_beside(topic.id, series)
            rest = [Namesake(one, last[one.id]) for one in free if one.id not in told]
            found[topic.id] = tuple(sorted(rest, key=_latest_first))
    return {number: alike for number, alike in found.items() if alike}


def _series(papers: Iterable[Candidate], meeting: Meeting) -> Iterator[Candidate]:
    """The papers of meetings of the same council in one of the same formats."""
    formats = set(meeting.formats)
    for paper in papers:
        other = paper.meeting
        if other is None or other.organisation != meeting.organisation:
            continue
        if other.formats == meeting.formats or not formats.isdisjoint(other.formats):
            yield paper


def _note_last(last: dict[int, Meeting], meeting: Meeting, topics: Iterable[int]) -> None:
    for number in topics:
        if number not in last or _day(meeting) > _day(last[number]):
            last[number] = meeting


def _day(meeting: Meeting) -> int:
    return meeting.start.toordinal() if meeting.start else 0


def _latest_first(alike: Namesake) -> tuple[int, int]:
    return -_day(alike.meeting), alike.topic.id


def _told_beside(topic_id: int, series: Sequence[Candidate]) -> set[int]:
    """The topics that stand beside this one in a paper, or in the agendas of one meeting."""
    of_paper: dict[object, set[int]] = {}
    for paper in series:
        agenda = paper.document.kind is Kind.GEANNOTEERDE_AGENDA
        place = ("meeting", paper.document.meeting_id) if agenda else paper.document.id
        of_paper.setdefault(place, set()).update(paper.topics)
    return set(chain.from_iterable(group for group in of_paper.values() if topic_id in group))


def seem_one(one: TopicRecord, other: TopicRecord) -> bool:
    """Whether a heading of one topic and one of another say that they are about the same."""
    return _meet(_gists(one), _gists(other))


def _gists(topic: TopicRecord) -> frozenset[Gist]:
    return frozenset(map(_gist, (topic.name, *topic.headings)))


def _meet(some: frozenset[Gist], others: frozenset[Gist]) -> bool:
    return any(_same(left, right) for left in some for right in others)


def _same(left: Gist, right: Gist) -> bool:
    """Whether each word of one stands for one of the other, and the numbers are the same."""
    (mine, numbers), (theirs, others) = left, right
    if len(mine) != len(theirs) or not mine or numbers != others:
        return False
    rest = list(theirs)
    for word in mine:
        found = next((one for one in rest if _alike(word, one)), None)
        if found is None:
            return False
        rest.remove(found)
    return True


@lru_cache(maxsize=_MOST_HEADINGS)
def _gist(heading: str) -> Gist:
    words = list(chain.from_iterable(map(_telling, _PIECES.split(heading))))
    counted = {w for w in map(folded, WORD.findall(heading)) if w.isdigit() or w in _part("count")}
    return tuple(dict.fromkeys(words)), frozenset(counted)


def _telling(piece: str) -> list[str]:
    """The words of a piece that say what it is about.

    Where all are of the whole field ("en veiligheid") these are: they are a matter of their own.
    """
    words = [(word, _weight(word)) for word in map(folded, WORD.findall(piece))]
    most = [word for word, weight in words if weight >= 1]
    return most or [word for word, weight in words if weight > 0]


def _weight(word: str) -> float:
    """What a word of a heading says of its subject: nothing, little, or what it is."""
    if word.isdigit() or any(word in _part(part) for part in ("loose", "end", "count")):
        return 0.0
    forms, roots = words_of_the_genre()
    known = forms.get(word, roots.get(stem(word)))
    return 1.0 if known is None else known


@cache
def _part(part: str) -> frozenset[str]:
    entries = load_lexicon().words("namesakes")
    return frozenset(folded(w) for e in entries if e.fields["part"] == part for w in e.words)


@lru_cache(maxsize=_MOST_HEADINGS)
def _alike(one: str, other: str) -> bool:
    """Whether two words are one, inflected or with an end that only says how it is dealt with."""
    left, right = stem(one), stem(other)
    if left == right:
        return True
    if min(len(left), len(right)) < _SHORT or left[:_BEGINNING] != right[:_BEGINNING]:
        return False
    short, long = sorted((one, other), key=len)
    root = stem(short)
    return root in map(stem, _unlinked(long)) or root in map(stem, _bases(long))


def _unlinked(word: str) -> Iterator[str]:
    """A compound without what may link its parts: "rechtsstaatdialoog" of "rechtsstaatsdialoog"."""
    for place in range(_BEGINNING, len(word)):
        for link in _LINKS:
            if word.startswith(link, place):
                yield word[:place] + word[place + len(link) :]


def _bases(word: str) -> Iterator[str]:
    """What a compound is about: "asiel" of "asielbeleid"."""
    for end in _part("end"):
        if word.endswith(end) and word != end:
            base = word.removesuffix(end)
            yield base
            yield from (base.removesuffix(link) for link in _LINKS)
