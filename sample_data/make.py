"""Make the fictitious papers of the sample dossier from their sources.

python sample_data/make.py            writes sample_data/dossier, and the same papers in one file
                                      under resources/sample, which an installed program has
python sample_data/make.py --check    says whether what stands there is what would be written
"""

from __future__ import annotations

import argparse
import io
import sys
import zipfile
from pathlib import Path

from markup import Paper, read_source
from pdf_paper import to_pdf
from text_paper import to_text
from word_paper import to_word

HERE = Path(__file__).resolve().parent
PACKED = HERE.parent / "resources" / "sample" / "dossier.zip"
WRITERS = {"pdf": to_pdf, "docx": to_word, "txt": to_text}


def render(paper: Paper) -> bytes:
    """The paper in the format its source asks for."""
    return WRITERS[paper.format](paper)


def dossier() -> dict[str, bytes]:
    """All papers by file name."""
    papers = (read_source(path) for path in sorted((HERE / "sources").glob("*.md")))
    return {f"{paper.name}.{paper.format}": render(paper) for paper in papers}


def differences(folder: Path, papers: dict[str, bytes]) -> list[str]:
    """The names that are missing from the folder, differ, or do not belong there."""
    present = {path.name: path.read_bytes() for path in folder.iterdir()}
    names = sorted(present.keys() | papers.keys())
    return [name for name in names if present.get(name) != papers.get(name)]


def packed(papers: dict[str, bytes]) -> bytes:
    """The papers as one file, byte for byte the same each time."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        for name, content in papers.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return into.getvalue()


def main() -> int:
    """Write or check; the exit status is 1 when a check finds a difference."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--check", action="store_true", help="compare, write nothing")
    arguments.add_argument("--into", type=Path, default=HERE / "dossier", help="the folder")
    options = arguments.parse_args()
    papers = dossier()
    if options.check:
        differing = differences(options.into, papers)
        if not PACKED.exists() or PACKED.read_bytes() != packed(papers):
            differing.append(PACKED.name)
        print("\n".join(differing) or f"{len(papers)} papers are as their sources make them")
        return 1 if differing else 0
    options.into.mkdir(parents=True, exist_ok=True)
    for name, content in papers.items():
        (options.into / name).write_bytes(content)
        print(f"{len(content):>6}  {name}")
    if options.into == HERE / "dossier":
        PACKED.parent.mkdir(parents=True, exist_ok=True)
        PACKED.write_bytes(packed(papers))
    return 0


if __name__ == "__main__":
    sys.exit(main())
