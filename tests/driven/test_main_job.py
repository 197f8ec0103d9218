"""The main job by keys only and by mouse only, in both languages: what was done is in the file."""

from __future__ import annotations

import pytest
from docx import Document

from tests.driven import job
from tests.driven.conftest import Runner


def words_of(folder):
    """All words of the one Word file that is there."""
    (path,) = folder.rglob("*.docx")
    document = Document(str(path))
    parts = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        parts += [cell.text for row in table.rows for cell in row.cells]
    for section in document.sections:
        parts += [p.text for p in (*section.header.paragraphs, *section.footer.paragraphs)]
    return "\n".join(parts)


def check(home):
    text = words_of(home)
    assert job.OWN in text
    assert job.STRICT in text
    assert job.EARLIER not in text
    assert job.SETTER in text
    # Confirmed, so without a mark of doubt; kept, so not owed any more.
    assert job.DOUBTFUL in text
    assert job.PROMISED not in text


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("mouse", [False, True], ids=["keys", "mouse"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_main_job(sit_down, home, language, mouse):
    person = sit_down(language, mouse=mouse)
    Runner(person, job.main_job(person, home / "Documents")).run()
    check(home)
