"""The part of the store's face that keeps meetings to come, and what was opened and imported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefer.model.planned import ImportRecord
from briefer.store import documents, habits, meetings, placing, wiping
from briefer.store.guarding import Guarding

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from sqlite_utils import Database

    from briefer.model.document import Meeting
    from briefer.model.planned import Recent, TakenIn
    from briefer.model.records import MeetingRecord


class Planning(Guarding):
    """Meetings made, changed and given papers by hand; what was opened lately; what came in."""

    # --- meetings -------------------------------------------------------------------------------

    def meetings(self) -> tuple[MeetingRecord, ...]:
        """All meetings by their first day."""
        with self._reading() as database:
            return meetings.all_meetings(database)

    def meeting(self, meeting_id: int) -> MeetingRecord:
        """One meeting."""
        with self._reading() as database:
            return meetings.one_meeting(database, meeting_id)

    def add_meeting(self, meeting: Meeting) -> MeetingRecord:
        """A meeting made by hand, or the one that is there already."""
        (made,) = self.make_meetings([(meeting, None)])
        return made

    def make_meetings(
        self, wanted: Iterable[tuple[Meeting, int | None]]
    ) -> tuple[MeetingRecord, ...]:
        """Make these meetings, each once, and put the paper that belongs to one under it.

        All of it is one change: where one cannot be made, none was.

        Raises:
            NoSuchRecordError: there is no such paper.
        """
        with self._writing() as database:
            numbers = [self._make(database, meeting, paper) for meeting, paper in wanted]
        return tuple(self.meeting(number) for number in numbers)

    def _make(self, database: Database, meeting: Meeting, paper: int | None) -> int:
        there = meetings.like(database, meeting)
        number = meetings.attached(database, meeting)
        if there is None:
            self._note("meeting_made", number)
        if paper is not None:
            self._place(database, paper, number)
        return number

    def unmake_meetings(self, numbers: Iterable[int], homes: Mapping[int, int | None]) -> None:
        """Take back what `make_meetings` did: papers to where they were, meetings to the bin.

        All of it is one change: where one of them cannot go, all stay.

        Raises:
            MeetingInUseError: papers are about one of them since.
            NoSuchRecordError: one of them is gone.
        """
        with self._writing() as database:
            for paper, home in homes.items():
                if documents.one_document(database, paper).meeting_id != home:
                    self._place(database, paper, home)
            for number in numbers:
                self._remove_meeting(database, number)

    def meeting_like(self, meeting: Meeting) -> MeetingRecord | None:
        """The meeting in the store that this is, None when there is none."""
        with self._reading() as database:
            found = meetings.like(database, meeting)
            return found and meetings.one_meeting(database, found.id)

    def made_by_hand(self) -> frozenset[int]:
        """The meetings that a person made."""
        with self._reading() as database:
            return meetings.made_by_hand(database)

    def change_meeting(self, meeting_id: int, meeting: Meeting) -> Meeting:
        """Make a meeting another one (its name, days, place); gives what it was.

        Raises:
            NoSuchRecordError: there is no such meeting.
        """
        with self._writing() as database:
            former = meetings.change(database, meeting_id, meeting)
            before, after = ({"name": meetings.name_of(one)} for one in (former, meeting))
            self._note("meeting_changed", meeting_id, before=before, after=after)
        return former

    def place_paper(self, document_id: int, meeting_id: int | None) -> int | None:
        """Put a paper under a meeting, or under none, also for later; gives where it was.

        Raises:
            NoSuchRecordError: there is no such paper or meeting.
        """
        return self.place_papers({document_id: meeting_id})[document_id]

    def place_papers(self, homes: Mapping[int, int | None]) -> dict[int, int | None]:
        """Put papers under meetings, or under none, as one change; gives where each was.

        Raises:
            NoSuchRecordError: there is no such paper or meeting; all stayed where they were.
        """
        with self._writing() as database:
            for home in {number for number in homes.values() if number is not None}:
                meetings.one_meeting(database, home)
            return {paper: self._place(database, paper, home) for paper, home in homes.items()}

    def _place(self, database: Database, document_id: int, meeting_id: int | None) -> int | None:
        former = placing.place(database, document_id, meeting_id)
        before, after = {"meeting": former}, {"meeting": meeting_id}
        self._note("paper_placed", document_id, before=before, after=after)
        return former

    # --- habits ---------------------------------------------------------------------------------

    def recents(self) -> tuple[Recent, ...]:
        """What was opened lately, the last first."""
        with self._reading() as database:
            return habits.recents(database)

    def looks(self) -> Mapping[int, dt.datetime]:
        """When each meeting was looked at last."""
        with self._reading() as database:
            return habits.looks(database)

    def note_opened(self, opened: Iterable[Recent]) -> None:
        """Remember what was opened."""
        with self._writing() as database:
            habits.note_opened(database, opened)

    def imports(self) -> tuple[ImportRecord, ...]:
        """The imports of the past, the last first."""
        with self._reading() as database:
            return habits.imports(database)

    def begin_import(self, paths: Iterable[Path]) -> None:
        """Remember what is being imported until `keep_import` says that all of it is in."""
        with self._writing() as database:
            habits.begin_import(database, (str(path.absolute()) for path in paths))

    def unfinished_import(self) -> tuple[Path, ...]:
        """What was being imported when that ended too early: a kill, a closed window."""
        with self._reading() as database:
            return tuple(map(Path, habits.unfinished_import(database)))

    def leave_import(self) -> None:
        """The rest of what was being imported need not come in."""
        with self._writing() as database:
            habits.leave_import(database)

    def keep_import(
        self, at: dt.datetime, lines: Iterable[TakenIn], *, cancelled: bool = False
    ) -> None:
        """Remember an import of this moment, by whoever signs."""
        record = ImportRecord(at, self._who, tuple(lines), cancelled)
        with self._writing() as database:
            habits.keep_import(database, record)

    def note_came(self, at: dt.datetime, place: int, line: TakenIn) -> None:
        """Remember one file of the import of this moment, also when that never ends."""
        with self._writing():
            self._note_came(at, place, line)

    def _note_came(self, at: dt.datetime, place: int, line: TakenIn) -> None:
        habits.note_came(self._database, place, ImportRecord(at, self._who, (line,)))

    def forget_imports(self) -> int:
        """Empty the log of imports; gives how many were in it.

        Names of files are nowhere left in the store's file then; copies made before hold them.
        """
        with self._writing() as database:
            count = habits.forget_imports(database)
            self._note("imports_forgotten", None, after={"count": count})
        with self._reading() as database:
            wiping.overwrite(database)
        return count
