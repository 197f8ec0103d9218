"""The store: papers, meetings, topics and findings in one SQLite file; the only SQL."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from briefer.errors import NoSuchRecordError
from briefer.model.document import AlliedPosition, Commitment, Document, Position, Question
from briefer.model.planned import TakenIn
from briefer.model.records import Outcome, Saved
from briefer.model.review import Note
from briefer.store import apart, documents, findings, renewal, texts, topics
from briefer.store import bin as waste
from briefer.store.looking import Looking
from briefer.store.planning import Planning

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping

    from briefer.model.records import (
        DocumentRecord,
        Filed,
        FiledAlliedPosition,
        FiledCommitment,
        FiledNote,
        FiledPosition,
        FiledQuestion,
        TopicRecord,
    )
    from briefer.model.source import SourceText


class Store(Planning, Looking):
    """An open store; bound to the thread that opened it, to be used with `with`.

    Every method that changes something is one transaction: done whole or not at all.
    """

    @cached_property
    def _commitments(self) -> findings.Remembered:
        return {}

    # --- papers ---------------------------------------------------------------------------------

    def known(self, sha256: str) -> Saved | None:
        """The paper with these contents as saving it again would answer, or None."""
        with self._reading() as database:
            record = documents.by_sha256(database, sha256)
            return self._saved(Outcome.KNOWN, record.id) if record else None

    def save(
        self,
        document: Document,
        source: SourceText,
        content: bytes,
        *,
        now: dt.datetime,
        recogniser: str,
        log_as: tuple[str, int] | None = None,
    ) -> Saved:
        """Keep a paper with all that was found in it; the same contents twice change nothing.

        Args:
            document: what was found in it.
            source: its text.
            content: its file as it is.
            now: the moment of the import.
            recogniser: the rules that found it.
            log_as: where the file was and which of its import it is, for the log of imports; the
                line is there when the paper is, whatever becomes of the import.
        """
        with self._writing() as database:
            # Asked under the lock: another may save the same paper at this moment.
            record = documents.by_sha256(database, document.file.sha256)
            back = waste.returned(database, document.file.sha256)
            if record is not None:
                outcome, number = Outcome.KNOWN, record.id
            elif back is not None:
                outcome, number = Outcome.NEW, back
                self._note("paper_restored", number)
            else:
                outcome, number = documents.add(
                    database, document, source, content, imported_at=now, recogniser=recogniser
                )
                self._note("paper_imported", number, at=now)
            if log_as is not None:
                path, place = log_as
                home = documents.one_document(database, number).meeting_id
                line = TakenIn(path, outcome.value, document.kind.value, number, home)
                self._note_came(now, place, line)
        return self._saved(outcome, number)

    def outdated(self, recogniser: str | None) -> tuple[int, ...]:
        """The papers that other rules than these recognised (None: all), those in use first."""
        with self._reading() as database:
            return documents.outdated(database, recogniser)

    def renew(self, document_id: int, document: Document, *, recogniser: str) -> None:
        """Put what newer rules found in a paper in place of what older ones did.

        What a staffer decided stays, also about what is not found any more.
        """
        with self._writing() as database:
            renewal.renew(database, document_id, document, recogniser)

    def _saved(self, outcome: Outcome, document_id: int) -> Saved:
        record = self.document(document_id)
        meeting = None if record.meeting_id is None else self.meeting(record.meeting_id)
        return Saved(outcome, record, meeting)

    def documents(
        self, *, meeting_id: int | None = None, current_only: bool = True
    ) -> tuple[DocumentRecord, ...]:
        """Papers, newest first."""
        with self._reading() as database:
            return documents.all_documents(database, meeting_id, current_only=current_only)

    def document(self, document_id: int) -> DocumentRecord:
        """One paper."""
        with self._reading() as database:
            return documents.one_document(database, document_id)

    def recognised(self, document_id: int) -> Document:
        """All that was found in a paper."""
        with self._reading() as database:
            return documents.recognised(database, document_id)

    def source_text(self, document_id: int) -> SourceText:
        """The text of a paper exactly as it was read."""
        with self._reading() as database:
            return texts.source_text(database, document_id)

    def paragraphs(self, places: Collection[tuple[int, int]]) -> Mapping[tuple[int, int], str]:
        """The text of blocks, asked for by paper and block."""
        with self._reading() as database:
            return texts.paragraphs(database, places)

    def original(self, document_id: int) -> bytes:
        """The file as it was imported."""
        with self._reading() as database:
            return documents.original(database, document_id)

    def references(self, document_id: int) -> tuple[str, ...]:
        """The parliamentary numbers a paper cites."""
        with self._reading() as database:
            return findings.references(database, document_id)

    # --- topics ---------------------------------------------------------------------------------

    def topics(self) -> tuple[TopicRecord, ...]:
        """All subjects by name."""
        with self._reading() as database:
            return topics.all_topics(database)

    def topics_of(self, document_id: int) -> tuple[TopicRecord, ...]:
        """The subjects of a paper in its order."""
        with self._reading() as database:
            return topics.topics_of(database, document_id)

    def topics_by_paper(self) -> Mapping[int, tuple[TopicRecord, ...]]:
        """The subjects of every paper that has any, in its order."""
        with self._reading() as database:
            return topics.by_paper(database)

    def related_topics(self, topic_id: int) -> tuple[TopicRecord, ...]:
        """The subjects that share a part with this one."""
        with self._reading() as database:
            return topics.related_to(database, topic_id)

    def kin_among(self, topic_ids: Collection[int]) -> dict[int, frozenset[int]]:
        """For each of these subjects the others among them that share a part with it."""
        with self._reading() as database:
            return topics.kin_among(database, topic_ids)

    def merge_topics(self, keep_id: int, other_ids: Collection[int]) -> int:
        """Bring subjects together; later imports keep to it. Gives what is in the bin of it."""
        with self._writing() as database:
            keys = topics.keys_of(database, set(other_ids) - {keep_id})
            topics.merge(database, keep_id, other_ids)
            item = waste.note_merge(database, keep_id, keys, self._decider())
            self._note("topic_merged", keep_id, before={"others": sorted(set(keys.values()))})
            return item

    def rename_topic(self, topic_id: int, name: str) -> str:
        """Give a subject another name; gives the one it had."""
        with self._writing() as database:
            former = topics.name_of(database, topic_id)
            topics.rename(database, topic_id, name)
            now = topics.name_of(database, topic_id)
            self._note("topic_renamed", topic_id, before={"name": former}, after={"name": now})
            return former

    def split_topic(self, topic_id: int, headings: Collection[str], name: str) -> TopicRecord:
        """Take headings out of a subject; later imports keep to it."""
        with self._writing() as database:
            new = topics.split(database, topic_id, headings, name)
            # Where every heading went, nothing is left that the new one could be taken for.
            with suppress(NoSuchRecordError):
                apart.hold(database, topic_id, new.id)
            self._note("topic_split", topic_id, after={"name": new.name, "number": new.id})
            return new

    def rejoin_topic(self, topic_id: int, new_id: int) -> None:
        """Bring headings back that were split off; nothing of it comes in the bin."""
        with self._writing() as database:
            apart.let_go(database, topic_id, new_id)
            topics.merge(database, topic_id, [new_id])
            self._note("topic_merged", topic_id, before={"others": [new_id]})

    def hold_apart(self, topic_id: int, other_id: int) -> None:
        """Keep on record that two topics are two, though their headings are alike."""
        with self._writing() as database:
            apart.hold(database, topic_id, other_id)
            self._note("topic_held_apart", topic_id, after={"others": [other_id]})

    def let_go_apart(self, topic_id: int, other_id: int) -> None:
        """Take that back: they may be proposed as one again."""
        with self._writing() as database:
            apart.let_go(database, topic_id, other_id)
            self._note("topic_let_go", topic_id, before={"others": [other_id]})

    def held_apart(self) -> frozenset[frozenset[int]]:
        """The pairs of topics that a person held to be two, by number."""
        with self._reading() as database:
            return apart.held(database)

    # --- findings -------------------------------------------------------------------------------

    def positions(
        self,
        *,
        topic_ids: Collection[int] | None = None,
        document_ids: Collection[int] | None = None,
    ) -> tuple[FiledPosition, ...]:
        """Dutch positions in current papers."""
        return self._filed(Position, topic_ids, document_ids)

    def topics_spoken_of(self, document_ids: Collection[int]) -> frozenset[int]:
        """The topics on which these papers hold a Dutch position, by number."""
        with self._reading() as database:
            return findings.topics_of(database, Position, document_ids)

    def allied_positions(
        self,
        *,
        topic_ids: Collection[int] | None = None,
        document_ids: Collection[int] | None = None,
    ) -> tuple[FiledAlliedPosition, ...]:
        """Positions of named others in current papers."""
        return self._filed(AlliedPosition, topic_ids, document_ids)

    def commitments(
        self,
        *,
        topic_ids: Collection[int] | None = None,
        document_ids: Collection[int] | None = None,
    ) -> tuple[FiledCommitment, ...]:
        """Commitments and announcements in current papers; the same ones again while they stay."""
        if topic_ids is not None or document_ids is not None:
            return self._filed(Commitment, topic_ids, document_ids)
        with self._reading() as database:
            papers = partial(documents.by_number, database)
            return findings.filed(database, Commitment, papers, remembered=self._commitments)

    def questions(
        self,
        *,
        topic_ids: Collection[int] | None = None,
        document_ids: Collection[int] | None = None,
    ) -> tuple[FiledQuestion, ...]:
        """Questions with their answers in current papers."""
        return self._filed(Question, topic_ids, document_ids)

    def notes(
        self,
        *,
        topic_ids: Collection[int] | None = None,
        document_ids: Collection[int] | None = None,
    ) -> tuple[FiledNote, ...]:
        """What staffers noted at passages of current papers."""
        return self._filed(Note, topic_ids, document_ids)

    def doubtful(self) -> tuple[Filed[Any], ...]:
        """The findings that the recogniser doubts and nobody decided about, by paper and place."""
        with self._reading() as database:
            papers = partial(documents.by_number, database)
            found = [
                filed
                for kind in findings.RECOGNISED.values()
                for filed in findings.filed(database, kind, papers, doubtful_only=True)
            ]
        return tuple(sorted(found, key=findings.place_of))

    def count_doubtful(self) -> int:
        """How many those are."""
        with self._reading() as database:
            return findings.count_doubtful(database)

    def finding(self, finding_id: int) -> Filed[Any]:
        """One finding of a current paper as a staffer left it, also a rejected one."""
        with self._reading() as database:
            papers = partial(documents.by_number, database)
            return findings.one(database, finding_id, papers)

    def _filed(
        self,
        kind: type[findings.F],
        topic_ids: Collection[int] | None,
        document_ids: Collection[int] | None,
    ) -> tuple[Filed[findings.F], ...]:
        with self._reading() as database:
            papers = partial(documents.by_number, database)
            return findings.filed(
                database, kind, papers, topic_ids=topic_ids, document_ids=document_ids
            )
