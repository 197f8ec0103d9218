"""The part of the store's face that keeps drafts of briefings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.errors import DraftElsewhereError
from briefer.model.safekeeping import Binned
from briefer.store import bin as waste
from briefer.store import drafts, layouts
from briefer.store.deciding import Deciding

if TYPE_CHECKING:
    from briefer.model.document import Meeting
    from briefer.model.draft import Draft, DraftRecord, DraftVersion, Template
    from briefer.model.review import Decider


class Drafting(Deciding):
    """Drafts: every state is kept, so that nothing written is ever lost."""

    def begin_draft(self, draft: Draft, decider: Decider) -> DraftRecord:
        """Keep a new draft."""
        with self._writing() as database:
            return drafts.one(database, drafts.begin(database, draft, decider))

    def save_draft(
        self, draft_id: int, draft: Draft, decider: Decider, *, base: int
    ) -> DraftRecord:
        """Keep a draft as it is now; `base` is the state it was changed from.

        Raises:
            DraftElsewhereError: another window changed it meanwhile; this state is kept as a
                version beside it.
            NoSuchRecordError: there is no such draft or state.
        """
        with self._writing() as database:
            number = drafts.save(database, draft_id, draft, decider, base)
            record = drafts.one(database, draft_id)
        if record.revision != number:
            raise DraftElsewhereError(revision=number)
        return record

    def undo_draft(self, draft_id: int) -> DraftRecord:
        """The draft as it was before the last deed; as it is where there is none."""
        return self._step(draft_id, back=True)

    def redo_draft(self, draft_id: int) -> DraftRecord:
        """The draft as it was before the last undoing; as it is where there is none."""
        return self._step(draft_id, back=False)

    def _step(self, draft_id: int, *, back: bool) -> DraftRecord:
        with self._writing() as database:
            drafts.step(database, draft_id, back=back)
            return drafts.one(database, draft_id)

    def restore_draft(self, draft_id: int, revision: int, decider: Decider) -> DraftRecord:
        """Make an earlier state the latest one; what came between stays on record.

        Raises:
            NoSuchRecordError: there is no such draft or state.
        """
        with self._writing() as database:
            drafts.restore(database, draft_id, revision, decider)
            return drafts.one(database, draft_id)

    def name_version(self, draft_id: int, name: str, decider: Decider) -> DraftVersion:
        """Give the draft's present state a name."""
        with self._writing() as database:
            number = drafts.name_version(database, draft_id, name, decider)
            return next(v for v in drafts.versions(database, draft_id) if v.id == number)

    def versions(self, draft_id: int) -> tuple[DraftVersion, ...]:
        """The named states of a draft, the latest first."""
        with self._reading() as database:
            return drafts.versions(database, draft_id)

    def draft_at(self, draft_id: int, revision: int) -> Draft:
        """A draft as it was in one of its states.

        Raises:
            NoSuchRecordError: there is no such state of this draft.
        """
        with self._reading() as database:
            return drafts.at(database, draft_id, revision)

    def draft(self, draft_id: int) -> DraftRecord:
        """One draft as it is now.

        Raises:
            NoSuchRecordError: there is no such draft.
        """
        with self._reading() as database:
            return drafts.one(database, draft_id)

    def drafts(
        self, *, meeting_id: int | None = None, removed: bool = False
    ) -> tuple[DraftRecord, ...]:
        """Drafts (of a meeting), last changed first; with `removed` those in the bin."""
        with self._reading() as database:
            numbers = drafts.all_drafts(database, meeting_id, removed=removed)
            return tuple(drafts.one(database, number) for number in numbers)

    def remove_draft(self, draft_id: int) -> None:
        """Put a draft in the bin, from which it can come back.

        Raises:
            NoSuchRecordError: there is no such draft.
        """
        with self._writing() as database:
            if drafts.one(database, draft_id).removed:
                return
            drafts.set_removed(database, draft_id, removed=True)
            name = drafts.one(database, draft_id).draft.template
            waste.put(database, Binned.DRAFT, draft_id, name, self._decider())
            self._note("draft_removed", draft_id)

    def return_draft(self, draft_id: int) -> None:
        """Take a draft out of the bin.

        Raises:
            NoSuchRecordError: there is no such draft.
        """
        with self._writing() as database:
            drafts.set_removed(database, draft_id, removed=False)
            waste.forget(database, Binned.DRAFT, draft_id)
            self._note("draft_returned", draft_id)

    # --- templates ------------------------------------------------------------------------------

    def templates(self) -> tuple[Template, ...]:
        """The templates that were saved, of whatever council, by their names."""
        with self._reading() as database:
            return layouts.all_templates(database)

    def keep_template(self, template: Template) -> Template:
        """Keep a template, a new one (without id) or one with this id; gives it with its id.

        One that was removed comes back as it was, with `remove_template`'s answer.
        """
        with self._writing() as database:
            kept = replace(template, id=template.id or layouts.next_id(database))
            layouts.keep(database, kept)
            self._note("template_saved", None, after={"name": kept.title})
        return kept

    def remove_template(self, template_id: str) -> Template:
        """Take a template away, also as anybody's default; gives it as it was.

        Raises:
            NoSuchRecordError: there is no such template.
        """
        with self._writing() as database:
            removed = layouts.remove(database, template_id)
            self._note("template_removed", None, before={"name": removed.title})
        return removed

    def default_template(self, meeting: Meeting) -> str | None:
        """The id of the template that drafts of this meeting's council begin with."""
        with self._reading() as database:
            return layouts.default(database, meeting.organisation, meeting.formats)

    def set_default_template(self, meeting: Meeting, template_id: str | None) -> None:
        """Choose with which template drafts of this meeting's council begin."""
        council = (meeting.organisation, meeting.formats)
        with self._writing() as database:
            before = {"template": layouts.default(database, *council)}
            layouts.set_default(database, *council, template_id)
            self._note("template_default", None, before=before, after={"template": template_id})
