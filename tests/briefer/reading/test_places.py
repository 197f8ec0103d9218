"""Which files of a choice are papers, and which may be opened."""

import os
from pathlib import Path

import pytest

from briefer.errors import (
    EmptyFileError,
    FileChangingError,
    MissingFileError,
    NoPapersError,
    ReadingError,
    SkippedFileError,
    TooLargeError,
)
from briefer.reading import find_papers, load


def test_a_folder_is_searched_for_papers_to_its_depth(tmp_path):
    (tmp_path / "diep").mkdir()
    names = ("a.pdf", "diep/b.docx", "c.txt", "~$b.docx", ".verborgen.txt", "Thumbs.db")
    for name in names:
        (tmp_path / name).write_bytes(b"x")

    papers, refused = find_papers([tmp_path])

    assert sorted(p.name for p in papers) == ["a.pdf", "b.docx", "c.txt"]
    assert refused == ()


def test_a_file_that_is_named_is_tried_whatever_its_name(tmp_path):
    odd = tmp_path / "stuk.zonder"
    odd.write_bytes(b"x")

    assert find_papers([odd])[0] == (odd,)


def test_an_empty_folder_and_a_missing_path_are_told_and_the_rest_goes_on(tmp_path):
    (tmp_path / "leeg").mkdir()
    good = tmp_path / "a.txt"
    good.write_bytes(b"x")

    papers, refused = find_papers([tmp_path / "leeg", tmp_path / "weg.pdf", good])

    assert papers == (good,)
    assert {type(error) for error in refused} == {NoPapersError, MissingFileError}


def test_an_empty_file_is_told(tmp_path):
    path = tmp_path / "leeg.pdf"
    path.touch()

    with pytest.raises(EmptyFileError):
        load(path)


def test_a_pipe_is_never_waited_for(tmp_path):
    pipe = tmp_path / "pijp.txt"
    os.mkfifo(pipe)

    with pytest.raises(ReadingError):
        load(pipe)


def test_in_a_folder_what_looks_like_a_paper_is_tried_so_that_it_is_named(tmp_path):
    for name in ("goed.TXT", "brief.pdf", "oud.doc"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "weg.pdf").symlink_to(tmp_path / "bestaat-niet.pdf")

    papers, refused = find_papers([tmp_path])

    # A text that may have been made of a paper comes before the papers.
    assert [p.name for p in papers] == ["goed.TXT", "brief.pdf", "oud.doc", "weg.pdf"]
    assert refused == ()
    with pytest.raises(MissingFileError):
        load(tmp_path / "weg.pdf")


def test_every_other_file_of_a_folder_is_told_to_be_skipped_unless_it_is_named(tmp_path):
    for name in ("brief.txt", "foto.png", "blad.xlsx", "lijst.csv", "zonder"):
        (tmp_path / name).write_bytes(b"x")

    papers, refused = find_papers([tmp_path, tmp_path / "foto.png"])

    assert [p.name for p in papers] == ["brief.txt", "foto.png"]
    assert {type(error) for error in refused} == {SkippedFileError}
    told = [(error.path.name, error.details["found"]) for error in refused]
    assert told == [("blad.xlsx", ".xlsx"), ("lijst.csv", ".csv"), ("zonder", "zonder")]


def test_a_folder_and_a_device_are_no_papers(tmp_path):
    for place in (tmp_path, Path("/dev/zero")):
        with pytest.raises(ReadingError):
            load(place)


def test_a_file_that_is_being_written_is_left_alone(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"half")
    told = os.fstat

    def written_on(handle):
        found = told(handle)
        path.write_bytes(b"half en de rest")
        return found

    monkeypatch.setattr(os, "fstat", written_on)
    with pytest.raises(FileChangingError):
        load(path)


def test_a_file_larger_than_any_paper_is_refused_unread(tmp_path):
    path = tmp_path / "groot.txt"
    with path.open("wb") as file:
        file.truncate(5 * 1024**3)
    with pytest.raises(TooLargeError):
        load(path)
