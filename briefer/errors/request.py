"""What was asked for does not exist, or is not one thing."""

from __future__ import annotations

from briefer.errors.base import BrieferError


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
