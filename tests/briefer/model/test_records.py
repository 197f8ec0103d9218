"""A commitment is owed until it is fulfilled or withdrawn."""

import pytest

from briefer.model.records import State


@pytest.mark.parametrize(
    ("state", "owed"),
    [
        (State.OPENSTAAND, True),
        (State.DEELS_VOLDAAN, True),
        (State.VOLDAAN, False),
        (State.INGETROKKEN, False),
    ],
)
def test_what_is_open_or_partly_done_is_still_owed(state, owed):
    assert state.owed is owed
