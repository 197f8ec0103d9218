"""What can go wrong and whose doing it is; fields only, the wording lives in `resources/wording`.

Every error has a `key`: the sentence `errors.<key>` says what happened, to which file, and what
to do.  Anything that is not a `BrieferError` is a bug.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar


class BrieferError(Exception):
    """The base of every error that a user can cause or meet.

    Args:
        path: the file it happened to, if any; its name is shown to the user.
        details: further values for the sentence (plain text or numbers).
    """

    key: ClassVar[str] = "unexpected"

    def __init__(self, path: Path | str | None = None, **details: str | int) -> None:
        self.path = None if path is None else Path(path)
        self.details = details
        super().__init__(f"{self.key}: {self.path or ''} {details or ''}".strip())

    def __reduce__(self) -> tuple[object, ...]:
        """Errors cross the border of the reader process whole."""
        return (_rebuilt, (type(self), self.path, self.details))


def _rebuilt(kind: type[BrieferError], path: Path | None, details: dict[str, Any]) -> BrieferError:
    return kind(path, **details)


class ReadingError(BrieferError):
    """This one paper could not be read; the others are not touched."""

    key = "unreadable"


class EmptyFileError(ReadingError):
    """The file holds no bytes, or no text at all."""

    key = "empty_file"


class MarkingAboveError(ReadingError):
    """The paper bears a `marking` that is higher than the `ceiling` of the store."""

    key = "marking_above"


class MissingFileError(ReadingError):
    """There is no such file or folder."""

    key = "missing_file"


class NotAPaperError(ReadingError):
    """The contents are of a sort Briefer does not read (a picture, a program); `found` names it."""

    key = "not_a_paper"


class OldFormatError(ReadingError):
    """A format of before .docx (`found`: .doc, .rtf)."""

    key = "old_format"


class DamagedFileError(ReadingError):
    """The file says it is a `found` but cannot be opened as one."""

    key = "damaged_file"


class PasswordError(ReadingError):
    """The file is protected with a password."""

    key = "password"


class ForbiddenPartError(ReadingError):
    """The file holds a part that is refused for safety (a DTD)."""

    key = "forbidden_part"


class TooLargeError(ReadingError):
    """The file is larger, or unpacks larger, than the limit (`size` in MB)."""

    key = "too_large"


class TooManyError(ReadingError):
    """The file has more pages, elements or papers inside (`count`) than any paper."""

    key = "too_many"


class NoTextError(ReadingError):
    """Every page is an image or its letters cannot be told: a scan (`pages`)."""

    key = "no_text"


class ReaderStoppedError(ReadingError):
    """Reading took too much time (`seconds`) and was stopped."""

    key = "reader_stopped"


class ReaderCrashedError(ReadingError):
    """The process that read this paper died of it."""

    key = "reader_crashed"


class ReadingCancelledError(BrieferError):
    """Somebody cancelled the reading of this paper: nothing of it was kept."""

    key = "reading_cancelled"


class TooHeavyError(ReadingError):
    """Reading took more memory than a paper may take (`size` in MB)."""

    key = "too_heavy"


class PaperFaultError(ReadingError):
    """A fault of ours that this paper brought out; the log tells which."""

    key = "paper_fault"


class NoPapersError(ReadingError):
    """A folder without any paper in it."""

    key = "no_papers"


class FileChangingError(ReadingError):
    """The file changed while it was read: a program is still writing it."""

    key = "file_changing"


class AccessError(ReadingError):
    """The file is there but may not be opened."""

    key = "no_access"


class StoreError(BrieferError):
    """The store cannot do what was asked; what was saved before is still there."""

    key = "store"


class StoreMissingError(StoreError):
    """There is no store at this place; none was made."""

    key = "store_missing"


class StoreExistsError(StoreError):
    """A new store was asked for at a place that is taken."""

    key = "store_exists"


class StoreDamagedError(StoreError):
    """The file is empty, cut off or inconsistent."""

    key = "store_damaged"


class StoreForeignError(StoreError):
    """The file is a database of another program, or no database."""

    key = "store_foreign"


class StoreNewerError(StoreError):
    """The store was made by a newer Briefer."""

    key = "store_newer"


class StoreOlderError(StoreError):
    """The store must be brought up to date, which a read-only place does not allow."""

    key = "store_older"


class StoreReadOnlyError(StoreError):
    """The file or its disk cannot be written."""

    key = "store_read_only"


class StoreLockedError(StoreError):
    """Another program or a second Briefer is using the store."""

    key = "store_locked"


class StoreInUseError(StoreLockedError):
    """Somebody else (`who`, on `computer`, since `since`) has the store open for writing."""

    key = "store_in_use"


class BackupFailedError(StoreError):
    """A copy of the store is not sound, or not the one that was listed."""

    key = "backup_failed"


class NoSuchBackupError(StoreError):
    """There is no copy with this number (`asked`)."""

    key = "no_such_backup"


class SecondPlaceError(StoreError):
    """The folder cannot be the second place for copies: it is not there or cannot be written."""

    key = "second_place"


class SecondPlaceMissedError(StoreError):
    """Copies have not got to the second place since `since`; those beside the store are made."""

    key = "second_place_missed"


class PassphraseNeededError(StoreError):
    """The store is locked with a passphrase that was not given yet."""

    key = "passphrase_needed"


class WrongPassphraseError(StoreError):
    """The store is locked with another passphrase."""

    key = "wrong_passphrase"


class StoreFullError(StoreError):
    """The disk is full."""

    key = "store_full"


class StoreVanishedError(StoreError):
    """The file was moved, replaced or its disk pulled out while in use."""

    key = "store_vanished"


class RequestError(BrieferError):
    """What was asked for does not exist, or is not one thing."""

    key = "request"


class NoSuchMeetingError(RequestError):
    """No meeting answers to `asked`."""

    key = "no_such_meeting"


class AmbiguousMeetingError(RequestError):
    """More than one meeting answers to `asked`; `found` names them."""

    key = "ambiguous_meeting"


class MeetingInUseError(RequestError):
    """Papers (`papers`) are about this meeting, so that it cannot be put in the bin."""

    key = "meeting_in_use"


class EmptyNameError(RequestError):
    """A name without a letter was given."""

    key = "empty_name"


class NameTakenError(RequestError):
    """Another template of this council goes by this name (`name`)."""

    key = "name_taken"


class NoSuchRecordError(RequestError):
    """No record has this number (`asked`)."""

    key = "no_such_record"


class NotOurBriefingError(RequestError):
    """A file that came back is no Word file that Briefer wrote from a draft."""

    key = "not_our_briefing"


class StaleBriefingError(NotOurBriefingError):
    """A file that came back cannot be held against what was written; what changed is not known."""

    key = "stale_briefing"


class TooFewMeetingsError(RequestError):
    """Meetings are laid side by side by two (`least`) to four (`most`)."""

    key = "too_few_meetings"


class DraftElsewhereError(RequestError):
    """A draft was changed in another window meanwhile; this state (`revision`) is kept beside."""

    key = "draft_elsewhere"


class NotCorrectableError(RequestError):
    """A finding of this sort (`sort`) has no such field (`field`) to correct."""

    key = "not_correctable"


class NoPassageError(RequestError):
    """The paper does not hold the words that were selected."""

    key = "no_passage"


class ExportError(BrieferError):
    """The file could not be written; an earlier one at that place is unchanged."""

    key = "export"


class DraftAboveError(ExportError):
    """The briefing is marked (`marking`) above the `ceiling` of the store."""

    key = "draft_above"


class TemplateError(ExportError):
    """The house's template is no Word file that can be used."""

    key = "template_unusable"


class TemplateStylesError(ExportError):
    """The house's template lacks `styles`."""

    key = "template_styles"


class TargetBusyError(ExportError):
    """The target is open in another program or read-only."""

    key = "target_busy"


class TargetFolderError(ExportError):
    """The folder to write in does not exist or may not be written."""

    key = "target_folder"


class TargetNameError(ExportError):
    """The target's name does not end in .docx: it may be a paper or the store itself."""

    key = "target_name"


class NoPdfError(ExportError):
    """Nothing here can make a PDF: LibreOffice is not there, or made nothing of it."""

    key = "no_pdf"


class TargetFullError(ExportError):
    """The disk of the target is full."""

    key = "target_full"


class ResourceError(BrieferError):
    """A file under `resources/` is missing or breaks its own rules (`cause`)."""

    key = "resource"
