"""Who signed a paper: ministers, the chair and clerk of a committee, the movers of a motion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.model.document import Signatory
from briefer.recognise.headings import capitals
from briefer.recognise.lines import body_blocks, lines_of, passage_of_line
from briefer.recognise.names import sentence_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.lexicon import Lexicon
    from briefer.model.source import SourceText
    from briefer.recognise.lines import TextLine

_NAME_LENGTH = 60
_OFFICE_LENGTH = 220
#: An office may be spread over so many lines.
_SPREAD = 3
#: Movers of a motion are named by their last names only, so are the chair and the clerk.
_MEMBER = "lid"
#: What follows the titles and initials of a name in capitals.
_CAPITALS = re.compile(r"(?<!\w)[^\W\d_][\w’'-]+(?: [\w’'-]+)*$")
#: A first name written whole, before the initials: no initial and no title ("DRS.").
_FIRST = re.compile(r"(?<!\S)[^\W\d_]{3,}(?!\S)")


def signatories(source: SourceText, lexicon: Lexicon) -> tuple[Signatory, ...]:
    """Who signed, in order, each once; placeholders are nobody.

    An office is followed by a name, on its line or the next; several offices by as many names; a
    name may also stand above its office.  Under a motion stand its movers.
    """
    signing = _Signing(lines_of(body_blocks(source)), lexicon)
    found: dict[str, Signatory] = {}
    for name, role, line in signing.all():
        found.setdefault(name, Signatory(name, role, passage_of_line(source, line)))
    return tuple(found.values())


class _Signing:
    """The lines of a paper, read for names beside offices."""

    def __init__(self, lines: Sequence[TextLine], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        shown = ((line, _without_greeting(line.text, lexicon)) for line in lines)
        kept = [(line, text) for line, text in shown if text]
        self.lines = [line for line, _ in kept]
        self.texts = [text for _, text in kept]

    def all(self) -> list[tuple[str, str, TextLine]]:
        """Name, office and line of all who sign."""
        found: list[tuple[str, str, TextLine]] = []
        at = 0
        ways = (self._named, self._listed, self._above, self._movers)
        while at < len(self.lines):
            signed, used = next((way for w in ways if (way := w(at))), ([], 1))
            found += signed
            at += max(used, 1)
        return found

    def _joined(self, at: int, count: int) -> str:
        return " ".join(self.texts[at : at + count])

    def _cue(self, name: str, text: str) -> re.Match[str] | None:
        return self.lexicon.cue(f"letter.{name}").search(text)

    def _named(self, at: int) -> tuple[list[tuple[str, str, TextLine]], int] | None:
        """An office with its name behind it, on one line or running on to the next."""
        for count in (1, 2):
            text = self._joined(at, count)
            match = self._cue("ondertekening_met_naam", text) or self._cue(
                "commissie_met_naam", text
            )
            if match and count > 1 and self._is_title(match["naam"]):
                continue
            if match and len(text) <= _OFFICE_LENGTH and not self._cue("volgend_ambt", text):
                role = _role(text[: match.start("naam")], self.lexicon)
                return [(_name(match["naam"], self.lexicon), role, self.lines[at])], count
        return None

    def _listed(self, at: int) -> tuple[list[tuple[str, str, TextLine]], int] | None:
        """Offices, then as many names."""
        offices: list[str] = []
        used = 0
        while found := self._office_at(at + used):
            offices += self._offices_in(found[0])
            used += found[1]
        if not offices:
            return None
        offices = [one for one in offices if not self._cue("niet_zelf", one)] or offices
        names: list[tuple[str, TextLine]] = []
        for line, text in zip(self.lines[at + used :], self.texts[at + used :], strict=True):
            beside = self._names_beside(text, len(offices))
            named = all(self._is_name(name, offices[0]) for name in beside)
            if len(names) >= len(offices) or not named:
                break
            names += [(_name(name, self.lexicon), line) for name in beside]
            used += 1
        pairs = zip(names, offices, strict=False)
        return [(name, _role(office, self.lexicon), line) for (name, line), office in pairs], used

    def _offices_in(self, text: str) -> list[str]:
        """The offices on a line: beside each other, or "De ministers van … en van …"."""
        both = self._cue("ministers_samen", text)
        if both:
            return [f"minister {both['een']}", f"minister {both['ander']}"]
        return self.lexicon.cue("letter.volgend_ambt").pattern.split(text)

    def _office_at(self, at: int) -> tuple[str, int] | None:
        """An office that begins on a line, and how many lines it takes; best closed by a comma."""
        for count in range(_SPREAD, 0, -1):
            text = self._joined(at, count)
            more = self.texts[at + 1 : at + count]
            several = any(map(self._office, more))
            closed = text.endswith(",") and len(text) <= _OFFICE_LENGTH
            if closed and not several and self._office(text):
                return text, count
        alone = self._joined(at, 1)
        stands = at < len(self.lines) and self.lines[at].start == 0 and self._office(alone)
        return (alone, 1) if stands else None

    def _office(self, text: str) -> bool:
        return bool(self._cue("ondertekening", text) or self._cue("commissie", text))

    def _above(self, at: int) -> tuple[list[tuple[str, str, TextLine]], int] | None:
        """A name with its office right under it."""
        if at + 1 >= len(self.lines) or not self._is_name(self.texts[at], ""):
            return None
        office = self.texts[at + 1]
        if not self._cue("ambt_onder_naam", office):
            return None
        name = _name(self.texts[at], self.lexicon)
        return [(name, _role(office, self.lexicon), self.lines[at])], 2

    def _movers(self, at: int) -> tuple[list[tuple[str, str, TextLine]], int] | None:
        if not self._cue("orde_van_de_dag", self.texts[at]):
            return None
        signed = []
        for line, text in zip(self.lines[at + 1 :], self.texts[at + 1 :], strict=True):
            if not self._is_name(text, _MEMBER):
                break
            signed.append((text, _MEMBER, line))
        return signed, 1 + len(signed)

    def _is_name(self, text: str, office: str) -> bool:
        """Whether a line is a person's name; ministers are named with more than their last name."""
        alone = office == _MEMBER or bool(self._cue("commissie", office))
        return (
            len(text) <= _NAME_LENGTH
            and (alone or len(text.split()) > 1)
            and not self._is_title(text)
            and bool(self._cue("naam", text))
            and not self._office(text)
            and not self.lexicon.cue("site.uit").search(text)
        )

    def _is_title(self, text: str) -> bool:
        """Whether a line in capitals is no name: those have initials."""
        return capitals(text) and not self._cue("naam_kapitaal", text)

    def _names_beside(self, text: str, offices: int) -> list[str]:
        """The names on a line; more than one where the offices stood beside each other."""
        if offices == 1:
            return [text]
        both = self._cue("twee_namen", text)
        if both and not self._cue("commissie", text):
            return [both["een"], both["ander"]]
        return self.lexicon.cue("letter.naam_ernaast").pattern.split(text)


def _without_greeting(text: str, lexicon: Lexicon) -> str:
    """A line without what precedes an office or a name on it ("Hoogachtend,", "w.g.")."""
    return lexicon.cue("letter.groet").pattern.sub("", text, count=1)


def _role(text: str, lexicon: Lexicon) -> str:
    plain = lexicon.cue("letter.voor_het_ambt").pattern.sub("", text.strip(" ,"), count=1)
    alone = lexicon.cue("letter.mede_namens").pattern.sub("", plain)
    shown = sentence_case(alone, lexicon) if capitals(alone) else alone
    return (shown[:1].lower() + shown[1:]).replace("minister-President", "minister-president", 1)


def _name(text: str, lexicon: Lexicon) -> str:
    """A name with its own letters where the paper writes it in capitals."""
    last = _CAPITALS.search(text)
    if last is None or not capitals(text):
        return text
    small = {word for entry in lexicon.words("particles") for word in entry.words}
    words = (w.lower() if w.lower() in small else w.title() for w in last[0].split(" "))
    first = _FIRST.sub(lambda name: name[0].title(), text[: last.start()])
    return first + " ".join(words)
