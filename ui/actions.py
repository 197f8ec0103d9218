"""Every command of the window as a record; menus, shortcuts and the shortcut sheet come from it."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from ui.across_pages import COMPARE, LEDGER
from ui.draft.deeds import Ask
from ui.keeping.page import BIN, COPIES, JOURNAL, STORE
from ui.meeting.topic_changes import Deed
from ui.pieces import menu_letters
from ui.reader.deeds import Read
from ui.theme.choice import SIZES, Choose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QMainWindow

    from briefer.wording import Wording


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name is `window.action.<id>`, `slot` the method it calls.

    A slot is a method of the window, or of a part of it: `across.begin`. `keys` are shortcuts in
    Qt's portable form; `argument` is handed to the slot when it is set.
    """

    id: str
    menu: str
    slot: str
    keys: tuple[str, ...] = ()
    argument: int | None = None


#: Menus in a menu, and in which.
SUBMENUS = {"theme": "view", "text": "view"}
MENUS = ("file", "view", "topic", "finding", "draft", "reader", "keeping", "help")
#: In the order of the menus; "-" begins a new group.
COMMANDS: tuple[Command | str, ...] = (
    Command("import_files", "file", "ask_files", ("Ctrl+O",)),
    Command("import_folder", "file", "ask_folder", ("Ctrl+Shift+O",)),
    Command("import_log", "file", "planning.show_log"),
    "-",
    Command("new_meeting", "file", "planning.ask_new", ("Ctrl+N",)),
    Command("change_meeting", "file", "planning.change_front"),
    Command("calendar", "file", "planning.ask_calendar"),
    "-",
    Command("export", "file", "ask_export", ("Ctrl+E", "Ctrl+Shift+E")),
    "-",
    Command("print", "file", "planning.print_front", ("Ctrl+P",)),
    Command("quit", "file", "close", ("Ctrl+Q",)),
    Command("start", "view", "planning.show", ("Alt+Home",)),
    Command("search", "view", "finder.begin", ("Ctrl+K",)),
    Command("search_all", "view", "finder.show_results", ("Ctrl+Shift+F",)),
    Command("end_search", "view", "finder.back", ("Esc",)),
    "-",
    Command("topics", "view", "show_tab", ("Ctrl+1",), 0),
    Command("commitments", "view", "show_tab", ("Ctrl+2",), 1),
    Command("papers", "view", "show_tab", ("Ctrl+3",), 2),
    Command("compare", "view", "show_across", ("Ctrl+D",), COMPARE),
    Command("ledger", "view", "show_across", ("Ctrl+T",), LEDGER),
    Command("board", "view", "across.switch_board", ("Ctrl+Shift+G",)),
    Command("draft", "view", "show_tab", ("Ctrl+4",), 3),
    "-",
    Command("next_topic", "view", "step_topic", ("Alt+Down",), 1),
    Command("previous_topic", "view", "step_topic", ("Alt+Up",), -1),
    Command("next_pane", "view", "step_pane", ("F6",), 1),
    Command("previous_pane", "view", "step_pane", ("Shift+F6",), -1),
    "-",
    Command("larger", "view", "do_in_reader", ("Ctrl++", "Ctrl+="), Read.LARGER),
    Command("smaller", "view", "do_in_reader", ("Ctrl+-",), Read.SMALLER),
    Command("usual_size", "view", "do_in_reader", ("Ctrl+0",), Read.USUAL_SIZE),
    "-",
    Command("language", "view", "switch_language", ("Ctrl+Shift+L",)),
    Command("theme_system", "theme", "look.choose", (), Choose.SYSTEM),
    Command("theme_light", "theme", "look.choose", (), Choose.LIGHT),
    Command("theme_dark", "theme", "look.choose", (), Choose.DARK),
    Command("theme_contrast", "theme", "look.choose", (), Choose.CONTRAST),
    *(Command(f"text_{size}", "text", "look.choose_size", (), size) for size in SIZES),
    Command("topic_history", "topic", "show_history", ("Ctrl+Shift+H",)),
    "-",
    Command("rename_topic", "topic", "ask_topic", ("F2",), Deed.RENAME),
    Command("merge_topic", "topic", "ask_topic", ("Ctrl+M",), Deed.MERGE),
    Command("split_topic", "topic", "ask_topic", ("Ctrl+Shift+M",), Deed.SPLIT),
    Command("review", "finding", "show_review", ("Ctrl+R",)),
    Command("undo", "finding", "undo", ("Ctrl+Z",)),
    "-",
    Command("make_position", "finding", "do_in_reader", ("Ctrl+Shift+S",), Read.POSITION),
    Command("make_commitment", "finding", "do_in_reader", ("Ctrl+Shift+T",), Read.COMMITMENT),
    Command("make_ally", "finding", "do_in_reader", ("Ctrl+Shift+D",), Read.OTHERS),
    Command("make_note", "finding", "do_in_reader", ("Ctrl+Shift+N",), Read.NOTE),
    Command("draft_text", "draft", "do_in_draft", ("Ctrl+Shift+Return",), Ask.TEXT),
    Command("draft_redo", "draft", "do_in_draft", ("Ctrl+Y", "Ctrl+Shift+Z"), Ask.REDO),
    "-",
    Command("draft_preview", "draft", "do_in_draft", ("Ctrl+Shift+P",), Ask.PREVIEW),
    Command("draft_check", "draft", "do_in_draft", ("F7",), Ask.CHECK),
    Command("draft_changes", "draft", "do_in_draft", ("F8",), Ask.CHANGES),
    Command("draft_versions", "draft", "do_in_draft", ("Ctrl+Shift+V",), Ask.VERSIONS),
    Command("draft_templates", "draft", "do_in_draft", (), Ask.TEMPLATES),
    Command("draft_return", "draft", "do_in_draft", ("Ctrl+Shift+R",), Ask.RETURN),
    Command("reader_view", "reader", "do_in_reader", ("Ctrl+Shift+B",), Read.SWITCH),
    Command("reader_width", "reader", "do_in_reader", ("Ctrl+Shift+0",), Read.WIDTH),
    Command("reader_next_page", "reader", "do_in_reader", ("Ctrl+PgDown",), Read.NEXT_PAGE),
    Command("reader_previous_page", "reader", "do_in_reader", ("Ctrl+PgUp",), Read.PREVIOUS_PAGE),
    "-",
    Command("reader_outline", "reader", "do_in_reader", ("Ctrl+G",), Read.OUTLINE),
    Command("reader_next", "reader", "do_in_reader", ("F4",), Read.NEXT_FINDING),
    Command("reader_previous", "reader", "do_in_reader", ("Shift+F4",), Read.PREVIOUS_FINDING),
    Command("reader_card", "reader", "do_in_reader", ("F9",), Read.CARD),
    "-",
    Command("reader_find", "reader", "do_in_reader", ("Ctrl+F",), Read.FIND),
    Command("reader_next_hit", "reader", "do_in_reader", ("F3",), Read.NEXT_HIT),
    Command("reader_previous_hit", "reader", "do_in_reader", ("Shift+F3",), Read.PREVIOUS_HIT),
    "-",
    Command("copy_source", "reader", "do_in_reader", ("Ctrl+Shift+C",), Read.COPY),
    Command("keep_store", "keeping", "keeping.bring", ("Ctrl+Shift+K",), STORE),
    Command("keep_copies", "keeping", "keeping.bring", (), COPIES),
    Command("keep_bin", "keeping", "keeping.bring", ("Ctrl+Shift+W",), BIN),
    Command("keep_journal", "keeping", "keeping.bring", ("Ctrl+Shift+J",), JOURNAL),
    "-",
    Command("keep_copy", "keeping", "keeping.copy_now"),
    Command("keep_check", "keeping", "keeping.check_now"),
    Command("keep_save_as", "keeping", "keeping.save_elsewhere"),
    Command("keep_report", "keeping", "keeping.save_report"),
    Command("shortcuts", "help", "show_shortcuts", ("F1",)),
    Command("messages", "help", "show_messages"),
    "-",
    Command("about", "help", "about.bring"),
)


def commands() -> Iterator[Command]:
    """The commands without the marks between groups."""
    yield from (entry for entry in COMMANDS if isinstance(entry, Command))


def name_of(command: Command, wording: Wording) -> str:
    """The name of a command as it stands in the menu."""
    return wording(f"window.action.{command.id}")


def full_name_of(command: Command, wording: Wording) -> str:
    """The name of a command where its menu is not around it to say what it is about."""
    name = name_of(command, wording).rstrip("…")
    if command.menu != "topic" and command.menu not in SUBMENUS:
        return name
    menu = wording(f"window.menu.{command.menu}").replace("&", "")
    return f"{menu}: {name[0].lower()}{name[1:]}".replace("&", "")


def keys_of(command: Command) -> str:
    """The first shortcut as this platform writes it; empty when there is none."""
    if not command.keys:
        return ""
    return QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)


def build(window: QMainWindow, wording: Wording) -> dict[str, QAction]:
    """Fill the menu bar of a window anew; gives the actions by their id."""
    bar = window.menuBar()
    for action in window.findChildren(QAction):
        action.setShortcuts([])
    bar.clear()
    menus = {name: bar.addMenu(wording(f"window.menu.{name}")) for name in MENUS}
    made: dict[str, QAction] = {}
    menu = menus["file"]
    for entry in COMMANDS:
        if isinstance(entry, str):
            menu.addSeparator()
            continue
        if entry.menu not in menus:
            title = wording(f"window.menu.{entry.menu}")
            menus[entry.menu] = menus[SUBMENUS[entry.menu]].addMenu(title)
        menu = menus[entry.menu]
        action = QAction(name_of(entry, wording), menu)
        action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
        slot = attrgetter(entry.slot)(window)
        action.triggered.connect(_calling(slot, entry.argument))
        menu.addAction(action)
        made[entry.id] = action
    for filled in (bar, *menus.values()):
        menu_letters.give(filled.actions())
    return made


def _calling(slot: object, argument: int | None) -> object:
    def call() -> None:
        slot() if argument is None else slot(argument)  # type: ignore[operator]

    return call
