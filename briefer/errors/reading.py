"""A paper that could not be read, and why."""

from __future__ import annotations

from briefer.errors.base import BrieferError


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


class PictureFileError(NotAPaperError):
    """A picture (`found`): there is no text in it."""

    key = "picture_file"


class ProgramFileError(NotAPaperError):
    """A program, whatever it is called."""

    key = "program_file"


class OfficeFileError(NotAPaperError):
    """A workbook or a presentation (`found`: .xlsx, .ppt)."""

    key = "office_file"


class NestedFileError(NotAPaperError):
    """A file with papers in it (`found`: zip, .eml, .msg), deeper in others than is looked."""

    key = "nested_file"


class SeveralPapersError(NotAPaperError):
    """A file with more papers in it than the one that is asked for (`count`)."""

    key = "several_papers"


class CalendarFileError(NotAPaperError):
    """A calendar: meetings are made of it, and there is no paper in it."""

    key = "calendar_file"


class OwnFileError(NotAPaperError):
    """A briefing or a list that Briefer wrote: it only quotes, and is a source of nothing."""

    key = "own_file"


class SkippedFileError(ReadingError):
    """A file of a folder that by its name (`found`: .png) is no paper; it was not opened."""

    key = "skipped_file"


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


class NoPapersInsideError(NoPapersError):
    """A zip file or a mail in which is nothing that is read."""

    key = "no_papers_inside"


class FileChangingError(ReadingError):
    """The file changed while it was read: a program is still writing it."""

    key = "file_changing"


class AccessError(ReadingError):
    """The file is there but may not be opened."""

    key = "no_access"
