"""A timeline drawn as SVG, in black and white, so that it reads on any screen and any paper."""

from __future__ import annotations

import datetime as dt
from html import escape
from textwrap import wrap
from typing import TYPE_CHECKING

from briefer.briefing.elements import clean
from briefer.model.timeline import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.model.timeline import Lane, Mark, Timeline
    from briefer.wording import Wording

WIDTH = 680
_LANE, _TOP, _RIGHT = 26, 34, 24
#: The room for names, as narrow as they allow.
_NARROWEST, _WIDEST, _LETTER = 110, 250, 6.9
#: How high a line of a name is.
_NAME_LINE = 13
#: Room for the day and the names of the marks, and for the day alone.
_BOTTOM, _BOTTOM_BARE = 44, 24
_RADIUS = 5
#: A name is told in lines of so many letters, so many at most.
_LETTERS, _MOST_LINES = 38, 3
#: Half of the room that a day in words takes.
_HALF_DAY = 52
#: So many names of months fit on the axis.
_TICKS = 8
_TEXT = 'font-family="Verdana, DejaVu Sans, sans-serif" font-size="11" fill="#000"'


def height_of(timeline: Timeline) -> int:
    """How high the drawing is, in the same units as `WIDTH`."""
    bottom = _BOTTOM if timeline.legend else _BOTTOM_BARE
    return _foot(timeline) + bottom


def _foot(timeline: Timeline) -> int:
    """Where the lowest lane ends."""
    return _TOP + sum(map(_height_of, timeline.lanes))


def _height_of(lane: Lane) -> int:
    """How high a lane is, with its name on as many lines as it takes."""
    return max(_LANE, _NAME_LINE * len(_lines_of(lane.name)) + 8)


def to_svg(timeline: Timeline, wording: Wording) -> str:
    """The drawing with its title and description for who cannot see it."""
    height = height_of(timeline)
    scale = _Scale(timeline)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">',
        f"<title>{_text(timeline.title)}</title><desc>{_text(timeline.description)}</desc>",
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        *_axis(timeline, scale, wording),
        *_lanes(timeline, scale),
        *_today(timeline, scale, wording),
        *_legend(timeline, height),
        "</svg>",
    ]
    return "\n".join(parts)


class _Scale:
    """Days to places on the axis."""

    def __init__(self, timeline: Timeline) -> None:
        self.first, self.last = timeline.first, timeline.last
        self._days = max(1, (self.last - self.first).days)
        lines = (line for lane in timeline.lanes for line in _lines_of(lane.name))
        longest = max(map(len, lines), default=0)
        self.names = int(min(_WIDEST, max(_NARROWEST, longest * _LETTER)))
        self._left, self._room = self.names + 12, WIDTH - self.names - 12 - _RIGHT

    def at(self, day: dt.date) -> float:
        """Where a day stands, from the left."""
        return round(self._left + self._room * (day - self.first).days / self._days, 1)

    def months(self) -> list[dt.date]:
        """The first days of months to name on the axis, evenly and not too many."""
        found, day = [], self.first.replace(day=1)
        while day <= self.last:
            if day >= self.first:
                found.append(day)
            day = (day + dt.timedelta(days=32)).replace(day=1)
        step = -(-len(found) // _TICKS) or 1
        return found[::step]


def _axis(timeline: Timeline, scale: _Scale, wording: Wording) -> Iterator[str]:
    bottom = _foot(timeline)
    for day in scale.months():
        place = scale.at(day)
        month = wording("briefing.timeline.months").split()[day.month - 1]
        yield f'<line x1="{place}" y1="{_TOP - 8}" x2="{place}" y2="{bottom}" stroke="#bbb"/>'
        yield _label(place, _TOP - 14, f"{month} {day.year}")


def _lanes(timeline: Timeline, scale: _Scale) -> Iterator[str]:
    right, top = WIDTH - _RIGHT, _TOP
    for lane in timeline.lanes:
        middle = top + _height_of(lane) // 2
        yield from _name(lane.name, middle)
        yield f'<line x1="{scale.names}" y1="{middle}" x2="{right}" y2="{middle}" stroke="#777"/>'
        yield from _marks(lane, scale, middle)
        top += _height_of(lane)


def _name(name: str, middle: int) -> Iterator[str]:
    """A name on its lines, their middle beside the line of its marks."""
    lines = _lines_of(name)
    first = middle + 4 - _NAME_LINE * (len(lines) - 1) // 2
    for count, line in enumerate(lines):
        yield f'<text x="0" y="{first + _NAME_LINE * count}" {_TEXT}>{_text(line)}</text>'


def _marks(lane: Lane, scale: _Scale, middle: int) -> Iterator[str]:
    for mark in lane.marks:
        place = scale.at(mark.day)
        yield f"<g><title>{_text(_told(mark))}</title>{_shape(mark.shape, place, middle)}</g>"
        if mark.count > 1:
            yield f'<text x="{place + 8}" y="{middle - 4}" {_TEXT}>{mark.count}</text>'


def _told(mark: Mark) -> str:
    return f"{mark.day.isoformat()} {mark.name}"


def _shape(shape: Shape, x: float, y: float) -> str:
    r = _RADIUS
    match shape:
        case Shape.DOT:
            return f'<circle cx="{x}" cy="{y}" r="{r}" fill="#000"/>'
        case Shape.RING:
            return f'<circle cx="{x}" cy="{y}" r="{r}" fill="#fff" stroke="#000" stroke-width="2"/>'
        case Shape.DIAMOND:
            points = f"{x},{y - r - 1} {x + r + 1},{y} {x},{y + r + 1} {x - r - 1},{y}"
            return f'<polygon points="{points}" fill="#fff" stroke="#000" stroke-width="2"/>'
        case Shape.CROSS:
            lines = f"M{x - r},{y - r} L{x + r},{y + r} M{x - r},{y + r} L{x + r},{y - r}"
            return f'<path d="{lines}" stroke="#000" stroke-width="3"/>'


def _today(timeline: Timeline, scale: _Scale, wording: Wording) -> Iterator[str]:
    place, bottom = scale.at(timeline.today), _foot(timeline)
    dash = 'stroke="#000" stroke-width="1.5" stroke-dasharray="4 3"'
    yield f'<line x1="{place}" y1="{_TOP - 4}" x2="{place}" y2="{bottom + 6}" {dash}/>'
    middle = min(place, WIDTH - _HALF_DAY)
    yield _label(middle, bottom + 18, wording.day(timeline.today))


def _label(x: float, y: float, text: str) -> str:
    """A text that stands with its middle at a place."""
    return f'<text x="{x}" y="{y}" text-anchor="middle" {_TEXT}>{_text(text)}</text>'


def _legend(timeline: Timeline, height: int) -> Iterator[str]:
    place = 8.0
    for shape, name in timeline.legend:
        yield _shape(shape, place, height - 10)
        yield f'<text x="{place + 12}" y="{height - 6}" {_TEXT}>{_text(name)}</text>'
        place += 30 + 7 * len(name)


def _lines_of(name: str) -> list[str]:
    """A name broken between words, a word longer than a line within itself; what is over is cut."""
    return wrap(name, _LETTERS, max_lines=_MOST_LINES, placeholder=" …") or [""]


def _text(text: str) -> str:
    return escape(clean(text))
