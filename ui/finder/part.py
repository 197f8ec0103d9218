"""Searching from anywhere: the field over the window, the page with all results, what they open."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from briefer import searching, typed
from briefer.model.search import Hit, Thing
from ui import actions, taking_out
from ui.display import one_line
from ui.finder.desk import LIST, PAGE
from ui.finder.lines import ALONE, FEW, AskAgain, Forget, Run, ShowAll, beginning, lines_of, told
from ui.finder.opening import Opening
from ui.finder.page import MOST_HITS, SearchPage
from ui.finder.palette import Palette
from ui.finder.rows import copied
from ui.part import Part
from ui.pieces import menu_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from briefer.wording import Wording
    from ui.desk import Contents
    from ui.finder.rows import Found
    from ui.window import Window

#: Commands that are of no use while the field is open.
_NOT_OFFERED = ("search", "search_all", "end_search")


class Finder(Part):
    """Stands between the field, the page and the desk.

    Args:
        window: over which the field lies, whose commands it finds and in which it opens.
    """

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._wording = window, window.wording
        self._desk = window.desk.finding
        self._choices = searching.Choices()
        self._before: QWidget | None = None
        self.page = SearchPage(self._wording)
        self.palette = Palette(window, self._wording)
        self.pages = (self.page,)
        self._connect_palette()
        self._connect_page()
        self._desk.choices_came.connect(self._show_choices)
        self._desk.failed.connect(self.failed)

    def _connect_palette(self) -> None:
        palette = self.palette
        palette.asked.connect(self._ask)
        palette.chosen.connect(self._choose)
        palette.all_asked.connect(self._show_all)
        palette.menu_asked.connect(self._ask_menu)
        palette.left.connect(lambda: self._desk.stop(LIST))
        palette.lost.connect(self._take_keys)
        self._desk.list_came.connect(self._show_list)

    def _connect_page(self) -> None:
        page, desk = self.page, self._desk
        page.asked.connect(lambda text: desk.look(PAGE, text, self._wording, MOST_HITS))
        page.chosen.connect(self._open)
        page.closed.connect(self.back)
        page.kept.connect(lambda name, text: desk.keep(name, text, self._language))
        page.renamed.connect(lambda name, new: desk.rename(name, new, self._language))
        page.removed.connect(self._remove)
        page.forgotten.connect(lambda: desk.forget(self._language))
        desk.page_came.connect(page.show_found)

    @cached_property
    def _opening(self) -> Opening:
        """Made at its first use: the pages must hear of a meeting before it goes on in them."""
        return Opening(self._window)

    @property
    def _language(self) -> str:
        return self._wording.language

    def begin(self) -> None:
        """Bring the field to the front."""
        self._desk.ask_choices(self._language)
        self.palette.begin()

    def show_results(self) -> None:
        """The page with all results, of what is in the field that is open now."""
        if self.palette.isVisible():
            self._show_all(self.palette.text)
        else:
            self._bring()

    def back(self) -> None:
        """From the page back to what was in the middle before."""
        if self._window.middle.currentWidget() is self.page and self._before is not None:
            self.brought.emit(self._before)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language; what is shown is asked for anew."""
        self._wording = wording
        self.page.set_wording(wording)
        self.palette.set_wording(wording)
        if self.palette.isVisible() or self.page.isVisible():
            self._desk.ask_choices(self._language)
        self._ask_again()

    def show_contents(self, _: Contents) -> None:
        """What is in the store is otherwise: so may be what is found."""
        self._ask_again()

    def _ask_again(self) -> None:
        if self.palette.isVisible():
            self._ask(self.palette.text)
        if self.page.field.text():
            self._desk.look(PAGE, self.page.field.text(), self._wording, MOST_HITS)

    # --- the field --------------------------------------------------------------------------

    def _take_keys(self) -> None:
        """What had the focus is not there any more: what is in the middle gets it."""
        middle = self._window.middle.currentWidget()
        if middle is not None:
            middle.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, text: str) -> None:
        if not text.strip():
            self._desk.stop(LIST)
            self.palette.show_typed(text, typed.understood(""))
            lines = tuple(beginning(self._choices, self._wording))
            self.palette.show_lines(text, lines, self._wording("finder.hint"))
            return
        self._desk.look(LIST, text, self._wording, FEW, ALONE)

    def _show_list(self, found: Found) -> None:
        """An answer, unless it is not of what is in the field any more."""
        if not self.palette.isVisible() or found.text != self.palette.text:
            return
        self.palette.show_typed(found.text, found.typed)
        lines = tuple(lines_of(found, self._commands(), self._wording))
        self.palette.show_lines(found.text, lines, told(found, lines, self._wording))

    def _commands(self) -> Iterator[Run]:
        """The commands that can be given now."""
        for command in actions.commands():
            offered = self._window.commands[command.id].isEnabled()
            if offered and command.id not in _NOT_OFFERED:
                name = actions.full_name_of(command, self._wording).replace("&", "")
                yield Run(command.id, name, actions.keys_of(command))

    def _show_choices(self, choices: searching.Choices) -> None:
        self._choices = choices
        self.palette.show_choices(choices)
        self.page.show_choices(choices)
        if self.palette.isVisible() and not self.palette.text.strip():
            self._ask("")

    def _choose(self, record: object, stay: bool) -> None:
        if isinstance(record, AskAgain):
            self.palette.write(record.text)
        elif isinstance(record, Forget):
            self._desk.forget(self._language)
        elif isinstance(record, ShowAll):
            self._show_all(self.palette.text)
        elif isinstance(record, Run):
            self.palette.leave()
            self._window.commands[record.id].trigger()
        else:
            self._open_from_list(record, stay=stay)  # type: ignore[arg-type]

    def menu_of(self, hit: Hit) -> QMenu:
        """What can be done with a row of the list that was found."""
        menu, wording = QMenu(self.palette), self._wording
        menu.addAction(wording("finder.page.open"), partial(self._choose, hit, False))
        text = copied(hit, wording)
        menu.addAction(wording("finder.page.copy"), partial(taking_out.copy, text))
        meeting = hit.meeting if hit.thing not in {Thing.MEETINGS, Thing.TOPICS} else None
        if meeting is not None:
            name = wording("finder.show_meeting", name=one_line(wording.meeting(meeting.meeting)))
            at = replace(hit, thing=Thing.MEETINGS)
            menu.addAction(name.replace("&", "&&"), partial(self._choose, at, False))
        menu_letters.give(menu.actions())
        return menu

    def _ask_menu(self, record: object, place: QPoint) -> None:
        """Of a command, or a question that was kept, there is nothing to do but Enter."""
        if isinstance(record, Hit):
            menu = self.menu_of(record)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(place)

    def _open_from_list(self, hit: Hit, *, stay: bool) -> None:
        if asked := self.palette.text.strip():
            self._desk.remember(asked, self._language)
        if not stay:
            self.palette.leave()
        self._opening.open(hit, focus=not stay)

    # --- the page ---------------------------------------------------------------------------

    def _open(self, hit: Hit) -> None:
        self._opening.open(hit)

    def _remove(self, name: str) -> None:
        """A question is kept no longer; that is told, and taken back in its turn."""
        text = next((one.text for one in self._choices.saved if one.name == name), "")
        self._desk.remove(name, self._language)
        line, wording = self._window.deciding.line, self._wording
        take_back = partial(self._keep_again, name, text)
        line.note(take_back)
        button = (wording("window.decided.undo"), partial(line.now, take_back))
        self._window.message.say(wording("finder.removed", name=one_line(name)), [button])

    def _keep_again(self, name: str, text: str) -> None:
        self._desk.keep(name, text, self._language)
        self._window.message.say(self._wording("finder.kept_again", name=one_line(name)))

    def _show_all(self, text: str) -> None:
        self.palette.leave(back=False)
        if text.strip():
            self._desk.remember(text.strip(), self._language)
        self._bring()
        self.page.look_for(text)

    def _bring(self) -> None:
        now = self._window.middle.currentWidget()
        if now is not self.page:
            self._before = now
        self._desk.ask_choices(self._language)
        self.brought.emit(self.page)
