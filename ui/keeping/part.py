"""Storage and safety in the window: what belongs to it, and what is said about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from briefer.errors import BrieferError, StoreError, StoreVanishedError
from ui.keeping import files as keeping_files
from ui.keeping import words as keeping_words
from ui.keeping.desk import Deed, Standing
from ui.keeping.notice import NoticeBar
from ui.keeping.page import COPIES, JOURNAL, STORE, KeepingPage
from ui.keeping.removal import Removal
from ui.keeping.told import Told, told_of
from ui.part import Part
from ui.pieces.messages import told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from briefer.model.safekeeping import Backup, Checkup, SecondPlace
    from briefer.wording import Wording
    from ui.desk import Contents, Desk
    from ui.keeping.desk import Done, Which
    from ui.pieces.widgets import MessageBar

    Way = tuple[str, Callable[[], object]]
    Ways = Sequence[Way]

_REMOVING = (Deed.PAPER, Deed.PAPERS, Deed.MEETING)
#: After these the window works on a store that was closed and opened anew.
_ANEW = (Deed.RESTORE, Deed.FREE, Deed.REOPEN, Deed.GO_ON, Deed.LOCK)
#: What takes long enough to say that it is going on.
_SLOW = (Deed.CHECK, Deed.COPY, Deed.PREVIEW, Deed.RESTORE, Deed.RESCUE, Deed.SAVE_AS, Deed.LOCK)


class Keeping(Part):
    """Stands between the pages of safekeeping and their desk.

    Args:
        desk: answers what is asked.
        wording: the words to begin with.
        message: where it is told what was done.

    Attributes:
        settle: keeps what was typed; called before the store is closed.

    Signals:
        renewed(Deed): the store was closed and opened anew; all of it may be otherwise.
        allowed(bool): whether anything can be changed now.
    """

    renewed = Signal(object)
    allowed = Signal(bool)

    def __init__(self, desk: Desk, wording: Wording, message: MessageBar) -> None:
        super().__init__()
        self._desk, self._wording, self._message = desk.safekeeping, wording, message
        self.page = KeepingPage(wording)
        self.pages = (self.page,)
        self.notice = NoticeBar(wording)
        self.removal = Removal(self._desk, wording)
        self.standing = Standing()
        self._vanished = False
        self.settle: Callable[[], object] = bool
        self._connect()

    def _connect(self) -> None:
        keeping, page = self._desk, self.page
        page.asked.connect(self.do)
        page.shown.connect(self.refresh)
        keeping.facts_came.connect(page.show_facts)
        keeping.standing_came.connect(self._show_standing)
        keeping.journal_came.connect(page.journal.show_journal)
        keeping.second_came.connect(self._show_second)
        keeping.done.connect(self._tell_done)
        keeping.failed.connect(self._tell_failed)
        keeping.unreadable.connect(self._show_unreadable)

    # --- what the window tells --------------------------------------------------------------

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        for piece in (self.page, self.notice, self.removal):
            piece.set_wording(wording)
        self.page.show_standing(self.standing)

    def show_contents(self, _: Contents) -> None:
        """What is in the store is otherwise; so may be its bin, and how it is open."""
        self._desk.load()
        if self.page.isVisible():
            self.refresh()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed now."""
        return self.standing.read_only or self.standing.notice is not None

    def ways_out(self, error: BaseException) -> Ways:
        """What can be done about an error, as buttons."""
        wording = self._wording
        more = (wording("keeping.offer.more"), partial(self.bring, STORE))
        if not isinstance(error, BrieferError) or error.key == "unexpected":
            return [(wording("keeping.button.report"), partial(self.do, Deed.REPORT))]
        if isinstance(error, StoreVanishedError):
            return [
                (wording("keeping.button.save_as"), partial(self.do, Deed.SAVE_AS)),
                (wording("keeping.button.reopen"), self._desk.reopen),
            ]
        return [more] if error.key in {"store_damaged", "store_in_use", "store"} else []

    # --- commands ---------------------------------------------------------------------------

    def bring(self, tab: int = STORE) -> None:
        """Storage and safety comes to the middle, with one of its tabs."""
        self.brought.emit(self.page)
        self.page.tabs.setCurrentIndex(tab)
        self.page.copies.begin()
        self.refresh()

    def check_now(self) -> None:
        """Compare all with what was saved; what is found stands on the page."""
        self.bring(STORE)
        self.do(Deed.CHECK)

    def copy_now(self) -> None:
        """Make a copy."""
        self.do(Deed.COPY)

    def save_elsewhere(self) -> None:
        """Save all of the store in another file."""
        self.do(Deed.SAVE_AS)

    def save_report(self) -> None:
        """Save the report that can be handed over."""
        self.do(Deed.REPORT)

    def refresh(self) -> None:
        """Ask for what the tab in front shows."""
        self._desk.load()
        self._desk.look()
        if self.page.tabs.currentIndex() == JOURNAL:
            self._desk.load_journal()

    def do(self, deed: Deed, about: Any = None) -> None:  # noqa: ANN401  as each deed asks
        """What was asked on a page or in a message."""
        if deed in _SLOW:
            self.page.tell(self._wording(f"keeping.busy.{deed}"))
        doing: dict[Deed, Callable[[], object]] = {
            Deed.COPY: self._desk.copy,
            Deed.CHECK: self._desk.check,
            Deed.FREE: self._desk.free,
            Deed.REOPEN: self._desk.reopen,
            Deed.SECOND: partial(self._second, bool(about)),
            Deed.LOCK: partial(self._lock, about),
            Deed.RESTORE: partial(self._restore, about),
        }
        for asking in (Deed.SAVE_AS, Deed.RESCUE, Deed.REPORT, Deed.TABLE):
            doing[asking] = partial(self._ask_file, asking, about)
        simple: dict[Deed, Callable[[Any], object]] = {
            Deed.PREVIEW: self._desk.preview,
            Deed.DISCARD: self._desk.discard,
            Deed.CEILING: self._desk.set_ceiling,
            Deed.PUT_BACK: self._desk.put_back,
            Deed.WIPE: self._desk.wipe,
            Deed.GO_ON: self._desk.go_on_in,
        }
        if deed in simple:
            simple[deed](about)
        else:
            doing[deed]()

    def _restore(self, which: Which) -> None:
        self.settle()
        self._desk.restore(which)

    def _lock(self, phrases: Any) -> None:  # noqa: ANN401  as the form asks
        self.settle()
        current, new = phrases
        self._desk.set_passphrase(current, new)

    def _second(self, choose: bool) -> None:
        if not choose:
            self._desk.set_second_place(None)
            return
        folder = keeping_files.ask_folder(self.page, self._wording)
        if folder is not None:
            self._desk.set_second_place(folder)

    def _ask_file(self, deed: Deed, about: Any) -> None:  # noqa: ANN401  as each deed asks
        target = keeping_files.ask(self.page, deed, self._desk.path, self._wording)
        if target is None:
            self.page.tell("")
        elif deed is Deed.SAVE_AS:
            self._desk.save_as(target)
        elif deed is Deed.RESCUE:
            self._desk.rescue(target)
        elif deed is Deed.REPORT:
            self._desk.save_report(target)
        else:
            self._desk.write_table(about, target)

    # --- what came --------------------------------------------------------------------------

    def _show_standing(self, standing: Standing) -> None:
        before, self.standing = self.read_only, standing
        self.page.show_standing(standing)
        self._show_notice()
        if self.read_only != before:
            self.removal.allow(changing=not self.read_only)
            self.allowed.emit(not self.read_only)

    def _show_unreadable(self, error: Exception) -> None:
        """The store is not open at all; its copies may still be."""
        if isinstance(error, StoreError):
            self._show_standing(Standing(read_only=True, notice=error))

    def _show_second(self, place: SecondPlace | None, copies: Sequence[Backup]) -> None:
        self.page.store.show_second(place)
        self.page.copies.show_second(copies)

    def _show_notice(self) -> None:
        error = self.standing.notice
        if self._vanished and self._desk.path is not None:
            error = StoreVanishedError(self._desk.path)
        ways: dict[str, list[Way]] = {
            "store_vanished": [
                ("keeping.button.save_as", partial(self.do, Deed.SAVE_AS)),
                ("keeping.button.reopen", self._desk.reopen),
            ],
            "store_damaged": [("keeping.offer.copies", partial(self.bring, COPIES))],
            "store_read_only": [("keeping.button.save_as", partial(self.do, Deed.SAVE_AS))],
        }
        more: list[Way] = [("keeping.offer.more", partial(self.bring, STORE))]
        again: list[Way] = [("keeping.button.reopen", self._desk.reopen)]
        key = error.key if error is not None else ""
        self.notice.say(error, ways.get(key, again) + more)

    def _tell_failed(self, done: Done, error: Exception) -> None:
        text, ways = told(error, self._wording), self.ways_out(error)
        here = self.page.reads_report and not ways and done.deed in {*_SLOW, *_ANEW}
        self.page.tell(text if here else "")
        if not here:
            self._message.say(text, ways, stays=True)
        if done.deed in _ANEW:
            self.renewed.emit(Deed.REOPEN)
        self.refresh()

    def _tell_done(self, done: Done) -> None:
        said = told_of(done, self._wording)
        # Whoever reads it on the page need not read the same below it, nor later once more.
        twice = said.report == said.message
        self.page.tell("" if twice and not self.page.reads_report else said.report)
        if done.deed in {Deed.COPY, Deed.RESTORE}:
            self.page.copies.renew()
        if done.deed in _ANEW:
            self._vanished = False
            self._show_notice()
        if done.deed is Deed.PREVIEW:
            self.page.copies.show_preview(done.about, done.result)
            return
        self._say(said, done)
        self._note(done)
        if done.deed in _ANEW:
            self.renewed.emit(done.deed)
        elif done.deed in {*_REMOVING, Deed.PUT_BACK, Deed.ALL_BACK, Deed.WIPE, Deed.CEILING}:
            self.changed.emit()
        self.refresh()

    def _note(self, done: Done) -> None:
        """What is out of the bin again need not be taken back any more."""
        if done.deed is Deed.PUT_BACK:
            self.removal.forget(done.result.id)
        elif done.deed is Deed.ALL_BACK:
            self.removal.forget(*done.about)

    def _say(self, said: Told, done: Done) -> None:
        ways: list[Way] = []
        if done.deed in _REMOVING:
            ways = [(self._wording("keeping.undo"), self.removal.note(*_items_of(done)))]
        elif done.deed in {Deed.SAVE_AS, Deed.RESCUE}:
            target: Path = done.about
            ways = [(self._wording("keeping.offer.go_on"), partial(self._desk.go_on_in, target))]
        if said.message and (ways or not (said.report and self.page.reads_report)):
            self._message.say(said.message, ways)

    # --- what the watch tells ---------------------------------------------------------------

    def tell_no_copy(self, error: Exception) -> None:
        """The copy that was due could not be made; a damaged store is not written any more."""
        if isinstance(error, StoreVanishedError):
            # The bar says all there is to say.
            self.tell_vanished()
            return
        text = self._wording("keeping.no_copy", cause=told(error, self._wording))
        more = (self._wording("keeping.offer.more"), partial(self.bring, STORE))
        self._message.say(text, [more])
        if isinstance(error, BrieferError) and error.key == "store_damaged":
            self._desk.reopen()

    def tell_unsound(self, found: Checkup) -> None:
        """The weekly check found something: it can be read, and the store is not written."""
        self.page.tell(keeping_words.checkup(found, self._wording))
        count = self._wording.count("safety.unsound", len(found.unsound)).rstrip(":")
        more = (self._wording("keeping.offer.more"), partial(self.bring, STORE))
        self._message.say(self._wording("keeping.found_unsound", told=count), [more])
        self._desk.reopen()

    def tell_vanished(self) -> None:
        """The file is not where it was: what is open can be saved."""
        self._vanished = True
        self._show_notice()

    def tell_returned(self) -> None:
        """It is there again: go on in it."""
        self._desk.reopen()


def _items_of(done: Done) -> tuple[int, ...]:
    """The items in the bin that something removed became."""
    return done.result if done.deed is Deed.PAPERS else (done.result,)
