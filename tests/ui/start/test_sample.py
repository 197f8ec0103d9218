"""The sample dossier opens in a window and a store of its own, and leaves nothing behind."""

from __future__ import annotations

import pytest

from briefer.store import Store
from ui import app
from ui.start.sample import SAMPLE_DAY, SampleDossier, unpacked


def test_the_papers_are_in_the_program(tmp_path):
    names = [path.name for path in unpacked(tmp_path / "d").iterdir()]
    assert len(names) == 13


@pytest.fixture
def sample(open_window, empty_store, qtbot):
    window = open_window(empty_store, first=0)
    made = SampleDossier(window, app.make_window, lambda _: None)
    yield made
    if made.window is not None:
        made.window.desk.cancel_intake()
        made.window.close()


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_it_opens_once_beside_the_own_store_and_is_gone_after_closing(
    sample, qtbot, empty_store, monkeypatch
):
    monkeypatch.setattr("ui.window.Window.take_in", lambda *_: None)
    sample.open()
    window = sample.window
    place = sample._place.path
    assert window.desk.planning.day() == SAMPLE_DAY
    assert (place / "dossier").is_dir()
    sample.open()
    assert sample.window is window
    qtbot.waitUntil((place / "store.db").exists)
    with qtbot.waitSignal(window.destroyed):
        window.close()
    assert sample.window is None
    assert not place.exists()
    with Store.open(empty_store, read_only=True) as store:
        assert store.documents() == ()
