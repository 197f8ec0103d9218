from __future__ import annotations

import pytest

from briefer.model.document import Topic
from ui.reader.bar import ReaderBar


@pytest.fixture
def bar(qtbot, dutch):
    made = ReaderBar(dutch)
    qtbot.addWidget(made)
    return made


def test_without_pages_the_button_is_off_and_says_why(bar, dutch):
    bar.show_paper(0, drawable=False)
    assert not bar.as_page.isEnabled()
    assert bar.as_page.toolTip() == dutch("reader.hint.no_pages")


def test_another_page_is_asked_for_by_its_number(bar, qtbot):
    bar.show_paper(12, drawable=True)
    bar.show_page(3)
    with qtbot.waitSignal(bar.page_asked, check_params_cb=lambda page: page == 4):
        bar.next.click()


def test_the_outline_leads_to_a_topic(bar, make, qtbot):
    topic = Topic("Havens & sluizen", "havens", frozenset(), make.passage())
    bar.show_topics([topic])
    assert bar.topic_names() == ("Havens && sluizen",)
    with qtbot.waitSignal(bar.topic_asked, check_params_cb=lambda one: one is topic):
        bar.outline.menu().actions()[0].trigger()


def test_every_button_has_a_name(bar, words):
    bar.set_wording(words)
    buttons = (bar.as_text, bar.as_page, bar.outline, bar.find_button, bar.legend, bar.next)
    assert all(button.accessibleName() and button.toolTip() for button in buttons)
