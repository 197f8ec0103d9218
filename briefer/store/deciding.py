"""The part of the store's face that keeps what staffers decide."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from briefer.model.review import Decider, Verdict
from briefer.store import adding, documents, keeping, links, promises, rulings
from briefer.store.session import Session

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping

    from briefer.model.owed import Handed
    from briefer.model.records import Decided, Decision, Link, Past, State
    from briefer.model.review import Ruling, Selection


class Deciding(Session):
    """Decisions about findings: append only, each with who, when and what was before."""

    def rule(
        self,
        finding_id: int,
        verdict: Verdict,
        decider: Decider,
        changes: Collection[tuple[str, Any]] = (),
    ) -> Ruling:
        """Confirm, correct or reject a finding; the words of the paper stay as they are.

        It holds for the same sentence in a newer version of the paper and when the paper is
        recognised anew.  Earlier decisions stay on record.

        Args:
            finding_id: the finding.
            verdict: CONFIRMED, CORRECTED or REJECTED.
            decider: who, when and why.
            changes: the fields that are corrected, as `CORRECTABLE` names them.

        Raises:
            NoSuchRecordError: there is no such finding or subject.
            NotCorrectableError: the finding has no such field.
        """
        with self._writing() as database:
            number = rulings.rule(database, finding_id, verdict, changes, decider)
            return rulings.one(database, number)

    def add_finding(self, selection: Selection, decider: Decider) -> tuple[int, Ruling]:
        """Add a finding by hand (see `adding.add`); gives its number and the decision."""
        with self._writing() as database:
            number, ruling = adding.add(database, selection, decider)
            return number, rulings.one(database, ruling)

    def rule_answer(self, link: Link, decider: Decider) -> Ruling:
        """Accept or refuse a proposed answer to a promise (see `links.rule`)."""
        with self._writing() as database:
            return rulings.one(database, links.rule(database, link, decider))

    def withdraw(self, ruling_id: int, decider: Decider) -> None:
        """Take a decision back; the one before it counts again, and both stay on record.

        Raises:
            NoSuchRecordError: there is none with this number that still stands.
        """
        with self._writing() as database:
            keeping.settle(database, rulings.withdraw(database, ruling_id, decider))

    def history(self, finding_id: int) -> tuple[Ruling, ...]:
        """All that was ever decided about a finding, first first."""
        with self._reading() as database:
            return rulings.history(database, finding_id)

    def past(self, tellings: Collection[int]) -> tuple[Past, ...]:
        """All that was decided about a promise and its answers (see `promises.past`)."""
        with self._reading() as database:
            return promises.past(database, tellings)

    def promise_keys(self) -> Mapping[int, str]:
        """By what each promise is known in every version of its paper, by its number now."""
        with self._reading() as database:
            return promises.keys(database)

    def handed(self) -> tuple[Handed, ...]:
        """What calendars were handed of promises."""
        with self._reading() as database:
            return promises.handed(database)

    def keep_handed(self, now: Collection[Handed]) -> None:
        """Keep what calendars were handed now, beside what they had before."""
        with self._writing() as database:
            promises.keep_handed(database, now)

    def decided(self) -> tuple[Decided, ...]:
        """Every decision that stands, the latest first."""
        with self._reading() as database:
            return rulings.decided(database, partial(documents.by_number, database))

    def lapsed(self) -> tuple[Decided, ...]:
        """Decisions whose sentence no current paper holds any more."""
        return tuple(one for one in self.decided() if one.lapsed)

    def answers(self) -> tuple[Link, ...]:
        """What staffers said of proposed answers to promises."""
        with self._reading() as database:
            return links.links(database)

    def decide(
        self, commitment_id: int, state: State, reason: str, *, now: dt.datetime, who: str = ""
    ) -> Decision:
        """Keep where a commitment stands according to a staffer.

        Raises:
            NoSuchRecordError: there is no such finding.
            NotCorrectableError: it is no commitment.
        """
        decider = Decider(who, now, reason)
        self.rule(commitment_id, Verdict.CONFIRMED, decider, (("state", state),))
        return self.decisions()[commitment_id]

    def decisions(self) -> Mapping[int, Decision]:
        """The latest state a staffer gave each commitment, by its number."""
        with self._reading() as database:
            return rulings.decisions(database)
