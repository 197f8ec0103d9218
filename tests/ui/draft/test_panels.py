"""Changes, issues, versions and marking of the draft in the window, on a real store."""

from __future__ import annotations

import pytest

from briefer.store import Store
from ui.draft.deeds import Ask

LATER = """GEANNOTEERDE AGENDA RAAD ALGEMENE ZAKEN VAN 7 JUNI 2030

Uitbreiding

Nederland hecht groot belang aan strikte voorwaarden voor toetreding.
Nederland vindt dat de Raad eerst een tijdpad moet vaststellen.
"""


@pytest.fixture
def window(drafted_window):
    return drafted_window


def panels(window):
    return window.drafting.panels


def test_a_new_paper_shows_what_changed_and_is_taken_over_when_told(
    window, qtbot, agenda_store, take_in
):
    page, found = window.meeting.draft, panels(window)
    take_in(agenda_store, "nieuwer.txt", LATER)
    before = window.drafting.session.draft
    window.desk.renew()
    qtbot.waitUntil(lambda: len(found._stale) > 2, timeout=8000)
    assert page.stale.text
    assert window.drafting.session.draft is before
    window.do_in_draft(Ask.CHANGES)
    assert page.lists.currentWidget() is found.changes
    found.changes.taken.emit(found._stale)
    qtbot.waitUntil(lambda: not page.stale.text, timeout=8000)
    quotes = [s.quote for s in window.drafting.session.draft.statements]
    assert any("tijdpad" in quote for quote in quotes)


def test_the_check_leads_to_the_place(window, qtbot):
    qtbot.waitUntil(lambda: bool(window.drafting.issues), timeout=8000)
    window.do_in_draft(Ask.CHECK)
    page = window.meeting.draft
    assert page.lists.currentWidget() is panels(window).issues
    panels(window).issues.chosen.emit("summary.asked", "")
    assert page.lists.currentWidget() is page.writing
    assert page.outline.section == "summary.asked"


def test_a_version_is_named_compared_and_restored(window, qtbot):
    window.do_in_draft(Ask.VERSIONS)
    versions = panels(window).versions
    qtbot.waitUntil(lambda: versions.before.count() == 1)
    versions.named.emit("eerste")
    qtbot.waitUntil(lambda: versions.before.count() == 2)
    named = versions.before.itemData(1)
    window.meeting.draft.outline.switched.emit("sources", False)
    qtbot.waitUntil(lambda: not window.drafting.session.waiting)
    with qtbot.waitSignal(window.desk.drafts.compared) as told:
        versions.compare_asked.emit(named, window.drafting.session.record.revision)
    assert len(told.args[0]) == 1
    versions.restored.emit(named)
    qtbot.waitUntil(lambda: window.drafting.session.draft.sections[-1].on)


def test_the_marking_is_set(window, qtbot):
    page = window.meeting.draft
    page.head.marking.click()
    form = panels(window).marking
    form.level.setCurrentText("Dep. VERTROUWELIJK")
    form._decide()
    assert page.head.marking.text() == "Dep. VERTROUWELIJK"


def test_the_draft_is_in_the_store_before_its_version_is(window, qtbot, agenda_store):
    window.meeting.draft.outline.switched.emit("sources", False)
    panels(window).versions.named.emit("meteen")
    with Store.open(agenda_store) as store:
        qtbot.waitUntil(lambda: bool(store.versions(1)))
        assert store.versions(1)[0].revision == store.drafts()[0].revision
