"""No socket is opened by reading, whatever a paper asks for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
#: Any attempt of ours ends the program; one of the reading process becomes a fault of the paper.
PROGRAM = """
import io, sys, zipfile

def refuse(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        sys.__stderr__.write(f"{event} {arguments}\\n")
        sys.exit(9)

sys.addaudithook(refuse)

from briefer.errors import ForbiddenPartError
from briefer.reading import read_bytes
from briefer.reading.isolation import Readers

ADDRESS = "http://voorbeeld.invalid/x"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

def packed(members):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return target.getvalue()

PAPERS = {
    "a.html": f'<html><head><base href="{ADDRESS}"><link rel="stylesheet" href="{ADDRESS}.css">'
    f'<script src="{ADDRESS}.js"></script></head><p>De brug.</p><img src="{ADDRESS}.png">'
    f'<iframe src="{ADDRESS}"></iframe><object data="{ADDRESS}"></object>'.encode(),
    "a.xml": f'<?xml version="1.0"?><?xml-stylesheet href="{ADDRESS}"?><kamerstuk '
    'xmlns:xi="http://www.w3.org/2001/XInclude" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    f'xsi:noNamespaceSchemaLocation="{ADDRESS}"><al>De brug.</al><xi:include href="{ADDRESS}"/>'
    "</kamerstuk>".encode(),
    "a.docx": packed({
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:p><w:r><w:t>De brug.</w:t></w:r>'
        "</w:p></w:document>",
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/'
        f'package/2006/relationships"><Relationship Id="a" TargetMode="External" Target="{ADDRESS}"'
        ' Type="x/attachedTemplate"/></Relationships>',
    }),
    "a.txt": f"De brug. {ADDRESS}".encode(),
}

def main():
    for name, content in PAPERS.items():
        assert read_bytes(content, name).blocks[0].text.startswith("De brug."), name
    with Readers(30) as readers:
        for name, content in PAPERS.items():
            assert readers.read(content, name).blocks, name
            assert name == "a.docx" or readers.papers_in(content, name) is None
        outside = f'<?xml version="1.0"?><!DOCTYPE a SYSTEM "{ADDRESS}"><kamerstuk/>'.encode()
        try:
            readers.read(outside, "b.xml")
        except ForbiddenPartError:
            print("klaar")

if __name__ == "__main__":
    main()
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "lezen.py"
    path.write_text(PROGRAM, encoding="utf-8")
    return path


def test_reading_opens_no_socket_here_or_in_the_reading_process(program: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(program)],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT)},
        timeout=120,
    )
    assert (done.stdout.strip(), done.returncode) == ("klaar", 0), done.stderr[-2000:]


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_nor_do_the_libraries_try(program: Path, tmp_path: Path) -> None:
    """What is refused in C is seen by nobody; what is tried, the kernel counts."""
    told = tmp_path / "calls"
    command = ["strace", "-f", "-qq", "-e", "trace=%network", "-o", str(told)]
    done = subprocess.run(
        [*command, sys.executable, str(program)],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]},
        timeout=300,
    )
    if not told.exists() or "ptrace" in done.stderr.lower():
        pytest.skip("this system does not allow tracing")
    assert done.stdout.strip() == "klaar", done.stderr[-2000:]
    # Python may ask the machine's own register of users for a home folder; that is no network.
    assert "AF_INET" not in told.read_text()
