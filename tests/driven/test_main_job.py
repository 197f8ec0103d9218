"""The main job by keys only and by mouse only, in both languages: what was done is in the file."""

from __future__ import annotations

import pytest
from docx import Document

from briefer import wording
from briefer.model.owed import Stage
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


def bold_of(folder):
    """What stands out in the Word file."""
    (path,) = folder.rglob("*.docx")
    runs = (run for one in Document(str(path)).paragraphs for run in one.runs)
    return [run.text for run in runs if run.bold]


def check(home, language):
    text = words_of(home)
    assert job.OWN in text
    assert job.STRICT in text
    assert job.EARLIER not in text
    assert job.SETTER in text
    # What was corrected: the condition that was filled in goes along with the sentence.
    assert any(job.CONDITION in one for one in bold_of(home))
    # Confirmed, so without a mark of doubt; kept, so told once, as what is done.
    assert f"{job.DOUBTFUL}\n" in text
    kept = wording.load(language)(f"commitments.stage.{Stage.FULFILLED}")
    (told,) = [line for line in text.splitlines() if job.PROMISED in line]
    assert told.startswith(kept)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
# In the other language by keys, and by mouse, it is gone through in a real window.
@pytest.mark.parametrize(
    ("language", "mouse"), [("en", False), ("nl", True)], ids=["keys", "mouse"]
)
def test_the_main_job(sit_down, home, language, mouse):
    person = sit_down(language, mouse=mouse)
    Runner(person, job.main_job(person, home / "Documents")).run()
    check(home, language)
