"""What was typed in one go is undone and done again in one go."""

from __future__ import annotations

import pytest

from briefer import drafts
from briefer.model.review import Decider
from briefer.store import Store
from ui.draft.steps import back, forth

editing = drafts.editing


@pytest.fixture
def store(full_store):
    with Store.open(full_store) as opened:
        yield opened


@pytest.fixture
def states(store, draft, make):
    """A draft with a deed, a stretch of typing of three states, and another deed."""
    who = Decider("a.visser", make.moment)
    record = store.begin_draft(draft, who)
    found, now = [record.revision], draft
    deeds = [
        lambda d: editing.add_text(d, "delegation"),
        *(lambda d, text=text: editing.write(d, "own1", text) for text in ("a", "ab", "abc")),
        lambda d: editing.switch_section(d, "annexes", on=False),
    ]
    for deed in deeds:
        now = deed(now)
        found.append(store.save_draft(record.id, now, who, base=found[-1]).revision)
    return record.id, found


def test_a_deed_is_one_step_and_a_stretch_of_typing_is_one_step(store, states):
    number, found = states
    runs = dict.fromkeys(found[2:5], 7)
    assert back(number, runs)(store).revision == found[4]
    assert back(number, runs)(store).revision == found[1]
    assert back(number, runs)(store).revision == found[0]
    assert back(number, runs)(store).revision == found[0]
    assert forth(number, runs)(store).revision == found[1]
    assert forth(number, runs)(store).revision == found[4]
    assert forth(number, runs)(store).revision == found[5]
    assert forth(number, runs)(store).revision == found[5]
