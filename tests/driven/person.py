"""Somebody who works with the window, seeing only what is on the screen, by keys or by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefer.wording import Wording
    from tests.driven.seeing import Seen

    #: A deed: gives, again and again, what must be so before it goes on.
    Deed = Iterator[Callable[[], object]]

#: So often a key may be pressed on the way to something; what is further away is too far.
_FAR = 70


class Person:
    """Does one thing after another; each is a generator of what is waited for.

    Args:
        look: gives what is to be seen now.
        hand: presses keys and clicks.
        words: the language of the window.
        mouse: whether it points, or goes everywhere by keys. Words are typed in either case.
    """

    def __init__(
        self, look: Callable[[], list[Seen]], hand: object, words: Wording, *, mouse: bool
    ) -> None:
        self.look, self.hand, self.words, self.mouse = look, hand, words, mouse

    # --- seeing -----------------------------------------------------------------------------

    def find(
        self,
        text: str,
        *kinds: str,
        whole: bool = False,
        named: bool = False,
        place: str = "",
    ) -> Seen | None:
        """The first thing of these kinds with this text or name, or only with this name."""
        for seen in self.look():
            fits = self._holds(seen, text)
            if whole or named:
                fits = text in ([seen["name"]] if named else [seen["text"], seen["name"]])
            wanted = not kinds or seen["kind"] in kinds
            if fits and wanted and seen["enabled"] and place in {"", seen.get("list")}:
                return seen
        return None

    def _is(self, seen: Seen, text: str, kinds: tuple[str, ...], *, whole: bool) -> bool:
        fits = seen["text"] == text if whole else self._holds(seen, text)
        return fits and (not kinds or seen["kind"] in kinds)

    def _holds(self, seen: Seen, text: str) -> bool:
        return text in seen["text"] or text in seen["name"]

    def sees(self, text: str, *kinds: str) -> Deed:
        """Waits until this is to be seen."""
        yield lambda: self.find(text, *kinds)

    def rows(self) -> list[str]:
        return [seen["text"] for seen in self.look() if seen["kind"] == "row"]

    def sees_dialog(self) -> bool:
        return any(seen["modal"] and seen["kind"] == "field" for seen in self.look())

    def focus(self) -> Seen | None:
        return next((seen for seen in self.look() if seen["focused"]), None)

    # --- doing ------------------------------------------------------------------------------

    def keys(self, *names: str) -> Deed:
        for name in names:
            self.hand.keys(name)
            yield lambda: not self.hand.waiting

    def writes(self, text: str) -> Deed:
        self.hand.type(text)
        yield lambda: not self.hand.waiting

    def points(self, text: str, *kinds: str, button: str = "left", **where: object) -> Deed:
        yield self._still(lambda: self.find(text, *kinds, **where))
        self.hand.click(self.find(text, *kinds, **where), button=button)
        yield lambda: not self.hand.waiting

    def points_below(self, text: str, name: str) -> Deed:
        """The first button with this name that stands below a text."""
        yield self._still(lambda: self._below(text, name))
        self.hand.click(self._below(text, name))
        yield lambda: not self.hand.waiting

    def _still(self, find: Callable[[], Seen | None]) -> Callable[[], bool]:
        """Whether it is there and in the place where it was: nobody clicks on what moves."""
        places: list[object] = [None]

        def stays() -> bool:
            seen = find()
            places.append(None if seen is None else seen["place"])
            return seen is not None and places[-1] == places[-2]

        return stays

    def _below(self, text: str, name: str) -> Seen | None:
        seen = self.look()
        label = next((s for s in seen if s["kind"] == "label" and text in s["text"]), None)
        if label is None:
            return None
        buttons = [
            one
            for one in seen
            if one["kind"] == "button"
            and name in {one["name"], one["text"]}
            and one["place"][1] > label["place"][1]
        ]
        return min(buttons, key=lambda s: s["place"][1], default=None)

    def command(self, action: str, menu: str, keys: str) -> Deed:
        """A command of the window: from its menu, or by its keys."""
        if not self.mouse:
            yield from self.keys(keys)
            return
        yield from self.points(self.words(f"window.menu.{menu}").replace("&", ""), "menu")
        name = self.words(f"window.action.{action}").replace("&", "")
        yield from self.points(name, "menu")

    def presses(self, text: str, *, back: bool = False, whole: bool = False) -> Deed:
        """A button: clicked, or come to by Tab and pressed with the space bar."""
        if self.mouse:
            yield lambda: self.find(text, "button", whole=whole)
            exactly = whole or bool(self.find(text, "button", whole=True))
            yield from self.points(text, "button", whole=exactly)
            return
        yield from self.comes_to(text, "button", back=back, whole=whole)
        yield from self.keys("Space")

    def comes_to(self, text: str, *kinds: str, back: bool = False, whole: bool = False) -> Deed:
        """Goes by Tab until this has the keys."""
        for _ in range(_FAR):
            here = self.focus()
            if here is not None and self._is(here, text, kinds, whole=whole):
                return
            yield from self.keys("Shift+Tab" if back else "Tab")
        raise AssertionError(f"no way by keys to {text!r}")

    def chooses(self, text: str, list_name: str) -> Deed:
        """A row of a list that is in front, or is come to by F6."""
        yield lambda: self.find(text, "row", place=list_name)
        if self.mouse:
            yield from self.points(text, "row", place=list_name)
            return
        for _ in range(_FAR):
            here = self.focus()
            if here is not None and here["name"] == list_name:
                break
            yield from self.keys("F6")
        else:
            raise AssertionError(f"no way by keys to {list_name!r}")
        yield from self.keys("Home")
        for _ in range(_FAR):
            row = self.find(text, "row", place=list_name)
            if row is not None and row["current"]:
                return
            yield from self.keys("Down")
        raise AssertionError(f"no row {text!r}")

    def fills(self, name: str, text: str) -> Deed:
        """A field by its name, in place of what stands in it."""
        if self.mouse:
            yield lambda: self.find(name, "field", "text", named=True)
            yield from self.points(name, "field", "text", named=True)
        else:
            yield from self.comes_to(name, "field", "text")
        yield from self.keys("Ctrl+A")
        yield from self.writes(text)
