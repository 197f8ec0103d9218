"""The part of the store's face that keeps it safe: bin, journal, checks, copies, the ceiling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.errors import StoreReadOnlyError
from briefer.model.safekeeping import Binned
from briefer.store import backup, elsewhere, integrity, journal, settings, wiping
from briefer.store import bin as waste
from briefer.store.drafting import Drafting

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

    from sqlite_utils import Database

    from briefer.model.safekeeping import Backup, BinItem, Checkup, Entry, SecondPlace

_CEILING = "ceiling"


class Guarding(Drafting):
    """What was taken away can come back, what was done is on record, what is kept is whole."""

    # --- the bin --------------------------------------------------------------------------------

    def remove_paper(self, document_id: int) -> int:
        """Put a paper in the bin (see `bin.remove_paper`); gives the number of the item."""
        with self._writing() as database:
            number = waste.remove_paper(database, document_id, self._decider())
            self._note("paper_removed", document_id)
        return number

    def remove_meeting(self, meeting_id: int) -> int:
        """Put a meeting without papers in the bin; gives the number of the item.

        Raises:
            MeetingInUseError: papers are about it.
            NoSuchRecordError: there is no such meeting.
        """
        with self._writing() as database:
            return self._remove_meeting(database, meeting_id)

    def _remove_meeting(self, database: Database, meeting_id: int) -> int:
        number = waste.remove_meeting(database, meeting_id, self._decider())
        self._note("meeting_removed", meeting_id)
        return number

    def bin_items(self) -> tuple[BinItem, ...]:
        """What lies in the bin, what was put in last first."""
        with self._reading() as database:
            return waste.items(database)

    def restore_item(self, item_id: int) -> BinItem:
        """Take something out of the bin; subjects that were brought together part again.

        Raises:
            NoSuchRecordError: there is no such item.
        """
        with self._writing() as database:
            item = waste.restore(database, item_id)
            self._note(_RESTORED[item.sort], item.subject_id)
        return item

    def wipe_item(self, item_id: int) -> BinItem:
        """Wipe something in the bin for good; only the journal tells that it was there.

        Copies made before still hold it.

        Raises:
            NoSuchRecordError: there is no such item.
        """
        with self._writing() as database:
            item = wiping.wipe(database, item_id)
            self._note(f"{item.sort.value}_wiped", item.subject_id)
        with self._reading() as database:
            wiping.overwrite(database)
        return item

    # --- the journal ----------------------------------------------------------------------------

    def journal(self) -> tuple[Entry, ...]:
        """All that was done and by whom, first first."""
        with self._reading() as database:
            return journal.entries(database)

    def note(
        self, what: str, subject_id: int | None = None, *, after: Mapping[str, Any] | None = None
    ) -> None:
        """Write down something that was done with the store, not in it: an export, a copy back."""
        with self._writing():
            self._note(what, subject_id, after=after)

    def journal_point(self, number: int) -> str | None:
        """The seal of a line of the journal, None when there is no such line."""
        with self._reading() as database:
            return journal.chain_at(database, number)

    # --- soundness and copies -------------------------------------------------------------------

    def check(self) -> Checkup:
        """Compare everything with what was saved; nothing is changed."""
        with self._reading() as database:
            return integrity.check(database)

    def back_up(self, reason: str, now: dt.datetime) -> Backup:
        """Make a copy, proved and listed (see `backup.take`); it goes to the second place too."""
        if self.read_only:
            raise StoreReadOnlyError(self.path)
        made = backup.take(self._database, self.path, reason, now)
        self.send_copy(made, now)
        return made

    def send_copy(self, made: Backup, now: dt.datetime) -> None:
        """Bring a copy to the second place, if there is one (see `elsewhere.follow`)."""
        found = self._second_choice()
        if found is not None:
            elsewhere.follow(self.path, found[1], made, now)

    def back_up_if_due(
        self, reason: str, now: dt.datetime, *, every: dt.timedelta
    ) -> Backup | None:
        """Make a copy when something changed after the last one, and that is this old.

        An empty store is not copied, and one open for reading makes no copies.
        """
        if self.read_only or not backup.due(self.path, now, every=every):
            return None
        return self.back_up(reason, now) if self._holds_something() else None

    def _holds_something(self) -> bool:
        with self._reading() as database:
            held = "SELECT EXISTS (SELECT 1 FROM documents UNION SELECT 1 FROM journal) AS held"
            return bool(database.conn.execute(held).fetchone()["held"])

    def copy_to(self, target: Path) -> None:
        """Make a copy elsewhere, also when this store's own file was moved or removed."""
        backup.copy_to(self._database, target)

    def _second_choice(self) -> tuple[Path, Path] | None:
        with self._reading() as database:
            return elsewhere.chosen(database)

    def second_place(self) -> SecondPlace | None:
        """Where copies go as well and how that stands, None when no place was chosen."""
        found = self._second_choice()
        return None if found is None else elsewhere.state(self.path, *found)

    def set_second_place(self, folder: Path | None) -> None:
        """Choose a folder where copies go as well; None when they shall not any more.

        Copies that are there already stay.

        Raises:
            SecondPlaceError: it is not there or cannot be written; nothing was changed.
        """
        former = self._second_choice()
        own = None
        if folder is not None:
            folder = folder.resolve()
            own = elsewhere.prepared(self.path, folder, former[1] if former else None)
        with self._writing() as database:
            elsewhere.choose(database, folder, own)
            before = {"folder": str(former[0]) if former else None}
            after = {"folder": str(folder) if folder else None}
            self._note("second_place_set", None, before=before, after=after)
        elsewhere.arrived(self.path, own)

    def keep_second_place(self, own: Path | None) -> None:
        """Go on with the second place that was in use, after a copy of before was put back."""
        former = self._second_choice()
        if own is not None and (former is None or former[1] != own):
            with self._writing() as database:
                elsewhere.choose(database, own.parent, own)

    # --- confidentiality ------------------------------------------------------------------------

    def ceiling(self) -> str | None:
        """The highest marking that may be in this store, None when nobody chose one."""
        with self._reading() as database:
            return settings.value(database, _CEILING)

    def set_ceiling(self, level: str) -> None:
        """Choose the highest marking that may be in this store."""
        former = self.ceiling()
        with self._writing() as database:
            settings.put(database, _CEILING, level)
            self._note("ceiling_set", None, before={"level": former}, after={"level": level})


_RESTORED = {
    Binned.PAPER: "paper_restored",
    Binned.DRAFT: "draft_returned",
    Binned.MEETING: "meeting_restored",
    Binned.MERGE: "topic_parted",
}
