"""The words of the product in Dutch and English, by key; for the window, the CLI and Word.

Keys are `<file>.<name>` of `resources/wording/<language>/<file>.toml`; a name that counts has the
forms `.one` and `.other`.
"""

from __future__ import annotations

import datetime as dt
import locale
import os
import sys
from dataclasses import dataclass
from functools import cache
from textwrap import shorten
from typing import TYPE_CHECKING

from briefer import resources
from briefer.errors import BrieferError, ResourceError
from briefer.naming import known_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from briefer.model.briefing import Reason
    from briefer.model.checklist import Evidence
    from briefer.model.document import Meeting

LANGUAGES = ("nl", "en")
#: A rule may span half a sentence, which stands beside it.
_LONGEST_EVIDENCE = 70
#: Fields that hold who said or promised something, or to whom.
_NAMED = ("holder", "actor", "by", "to")


@dataclass(frozen=True)
class Wording:
    """The sentences of one language."""

    language: str
    texts: Mapping[str, str]

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of a key with its `{placeholders}` filled in.

        Raises:
            ResourceError: the key does not exist.
        """
        try:
            return self.texts[key].format(**values)
        except KeyError as error:
            raise ResourceError(f"wording/{self.language}", cause=f"{key}: {error}") from error

    def count(self, key: str, count: int, /, **values: object) -> str:
        """The text of a key for this count, singular or plural; `{count}` is filled in."""
        form = "one" if count == 1 else "other"
        return self(f"{key}.{form}", count=count, **values)

    def day(self, day: date) -> str:
        """A day as people write it: "14 juni 2021", "14 June 2021"."""
        return f"{day.day} {self(f'dates.month.{day.month}')} {day.year}"

    def period(self, start: date, end: date | None) -> str:
        """One or more days: "23 en 24 maart 2021", "30 juni–2 juli 2021"."""
        if end is None or end == start:
            return self.day(start)
        if (start.year, start.month) == (end.year, end.month):
            joint = self("dates.and") if (end - start).days == 1 else "–"
            return f"{start.day}{joint}{self.day(end)}"
        first = f"{start.day} {self(f'dates.month.{start.month}')}"
        return f"{first if start.year == end.year else self.day(start)} – {self.day(end)}"

    def meeting(self, meeting: Meeting) -> str:
        """A meeting by name and day: "NAVO Buitenlandse Zaken, 23 en 24 maart 2021"."""
        return ", ".join(filter(None, (self.meeting_name(meeting), self.meeting_days(meeting))))

    def meeting_name(self, meeting: Meeting) -> str:
        """A meeting without its days: "NAVO-Top", "Raad Buitenlandse Zaken"."""
        key = f"domain.meeting.{meeting.organisation}.{'+'.join(meeting.formats)}"
        formats = self("dates.and").join(map(self.format, meeting.formats))
        organisation = self.organisation(meeting.organisation)
        return self.texts.get(key) or " ".join(filter(None, (organisation, formats)))

    def organisation(self, name: str) -> str:
        """An organisation as this language calls it: "NAVO", "NATO"."""
        return self.texts.get(f"domain.organisation.{name}", name)

    def format(self, name: str) -> str:
        """A format of a council as this language calls it: "Algemene Zaken", "General Affairs"."""
        return self.texts.get(f"domain.format.{name}", name)

    def reason(self, reason: Reason) -> str:
        """Why a paper belongs to a meeting."""
        details = dict(reason.details)
        if "organisation" in details:
            details["organisation"] = self.organisation(details["organisation"])
        return self(f"related.{reason.key}", **details)

    def meeting_days(self, meeting: Meeting) -> str:
        """The days of a meeting, empty when unknown."""
        return self.period(meeting.start, meeting.end) if meeting.start else ""

    def evidence(self, evidence: Evidence) -> str:
        """Why a finding was taken: the words it went by, and the rule in plain words."""
        key = f"domain.rule.{evidence.family}"
        known = key if key in self.texts else "domain.rule.other"
        rule = self(known, entry=evidence.entry.replace("_", " "))
        if evidence.words:
            words = shorten(evidence.words, _LONGEST_EVIDENCE, placeholder=" …")
            return self("review.found_by", words=words, rule=rule)
        return self("review.found_by_rule", rule=rule)

    def name(self, name: str) -> str:
        """A holder, owner or actor in this language; as the papers have it where none is known."""
        return known_in(name, self.language) or name

    def value(self, field: str, value: object) -> str:
        """The value of a field of a finding, as a decision has it on record."""
        if isinstance(value, dict):
            day = value.get("day")
            return self.day(dt.date.fromisoformat(day)) if day else str(value.get("text", ""))
        if field in _NAMED:
            return self.name(str(value or "")) or self("review.nothing")
        names = {"stance": "stance", "type": "commitment", "state": "state"}
        key = f"domain.{names.get(field, field)}.{value}"
        return self.texts.get(key) or str(value or "") or self("review.nothing")

    def error(self, error: BrieferError) -> str:
        """One sentence or two: what happened, to which file, and what to do."""
        name = shown(error.path.name) if error.path is not None else ""
        path = shown(str(error.path or ""))
        return self(f"errors.{error.key}", file=name, path=path, **self.details(error))

    def details(self, error: BrieferError) -> dict[str, str | int]:
        """The further values for the sentence of an error; a moment as people write it."""
        since = error.details.get("since")
        return error.details | ({"since": self._moment(str(since))} if since else {})

    def _moment(self, written: str) -> str:
        try:
            here = dt.datetime.fromisoformat(written).astimezone()
        except ValueError:
            return written
        return f"{self.day(here.date())}, {here:%H:%M}"


def shown(name: str) -> str:
    """A file's name without signs that are not to be seen or turn the writing round."""
    return "".join(sign for sign in name if sign.isprintable())


@cache
def load(language: str) -> Wording:
    """The wording of a language ("nl", "en").

    Raises:
        ResourceError: a wording file is missing or is not TOML.
    """
    texts: dict[str, str] = {}
    for name in resources.names(f"wording/{language}", ".toml"):
        page = name.rsplit("/", 1)[1].removesuffix(".toml")
        texts |= _flat(page, resources.read_toml(name))
    return Wording(language, texts)


def _flat(prefix: str, table: Mapping[str, object]) -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in table.items():
        name = f"{prefix}.{key}"
        flat |= _flat(name, value) if isinstance(value, dict) else {name: str(value)}
    return flat


def language_of_locale() -> str:
    """The language of the user's system, Dutch unless it is set to English.

    Source: POSIX's order LC_ALL, LC_MESSAGES, LANG; Windows answers through `locale`.
    """
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            return "en" if os.environ[variable].lower().startswith("en") else "nl"
    # Elsewhere Python calls a system without a language English.
    system = locale.getlocale()[0] if sys.platform == "win32" else None
    return "en" if (system or "").lower().startswith("en") else "nl"
