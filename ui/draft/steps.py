"""Undoing and redoing in the store: what was typed in one go is undone in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefer.model.draft import DraftRecord
    from briefer.store import Store


def back(draft_id: int, runs: Mapping[int, int]) -> Callable[[Store], DraftRecord]:
    """Go back before the last deed, or before the stretch of typing it belongs to.

    Args:
        draft_id: the draft.
        runs: for each state that was typed, the stretch it belongs to.
    """

    def step(store: Store) -> DraftRecord:
        run = runs.get(store.draft(draft_id).revision)
        record = store.undo_draft(draft_id)
        while run is not None and record.can_undo and runs.get(record.revision) == run:
            record = store.undo_draft(draft_id)
        return record

    return step


def forth(draft_id: int, runs: Mapping[int, int]) -> Callable[[Store], DraftRecord]:
    """Do the last undone deed again, or the whole stretch of typing it begins."""

    def step(store: Store) -> DraftRecord:
        record = store.redo_draft(draft_id)
        run = runs.get(record.revision)
        while run is not None and record.can_redo:
            further = store.redo_draft(draft_id)
            if runs.get(further.revision) != run:
                return store.undo_draft(draft_id)
            record = further
        return record

    return step
