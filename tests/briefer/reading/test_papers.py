"""Papers at named places, one by one."""

from __future__ import annotations

import io
import zipfile

from briefer.errors import EmptyFileError
from briefer.reading.isolation import Readers
from briefer.reading.papers import Paper, one_ahead, papers_at


def test_papers_in_files_have_a_place_of_their_own_and_bad_ones_their_error(tmp_path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("een.txt", "De brug is open.")
        archive.writestr("twee.txt", "De sluis is dicht.")
    (tmp_path / "stukken.zip").write_bytes(packed.getvalue())
    (tmp_path / "leeg.pdf").touch()
    (tmp_path / "los.txt").write_text("Los.")

    with Readers(20) as readers:
        found = list(papers_at(sorted(tmp_path.iterdir()), readers))

    assert [paper.path.name for paper in found] == [
        "leeg.pdf",
        "los.txt",
        "stukken.zip › een.txt",
        "stukken.zip › twee.txt",
    ]
    assert isinstance(found[0].error, EmptyFileError)
    assert [paper.content for paper in found[1:]] == [
        b"Los.",
        b"De brug is open.",
        b"De sluis is dicht.",
    ]
    assert sum(paper.more for paper in found) == 1


def test_each_paper_is_begun_before_the_one_before_it_is_given(tmp_path) -> None:
    papers = [Paper(tmp_path / name) for name in "abc"]
    begun: list[str] = []
    given = [
        (paper.path.name, "".join(begun))
        for paper in one_ahead(papers, lambda paper: begun.append(paper.path.name))
    ]
    assert given == [("a", "ab"), ("b", "abc"), ("c", "abc")]


def test_a_mail_with_a_name_in_a_rare_encoding_is_opened(tmp_path) -> None:
    (tmp_path / "bericht.eml").write_bytes(
        b"MIME-Version: 1.0\nMessage-ID: <1@x>\nSubject: =?gb2312?b?xOO6ww==?=\n"
        b"Content-Type: application/octet-stream\n"
        b"Content-Disposition: attachment; filename*=gb2312''%C4%E3.txt\n\nDe brug is open.\n"
    )
    with Readers(20) as readers:
        (paper,) = papers_at([tmp_path / "bericht.eml"], readers)
    assert paper.content.strip() == b"De brug is open."
