"""Hold Word files against the schemas of ECMA-376: `python benchmarks/schema.py XSD FILE...`.

XSD is a folder with the transitional schemas (wml.xsd and what it imports, the opc-*.xsd), as
ECMA publishes them and python-docx keeps them under ref/xsd; they are not part of this project.
What a part lets other versions of Word ignore is taken out first, as part 3 of the standard says.
"""

from __future__ import annotations

import argparse
import io
import sys
import zipfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
_FORMATS = "http://schemas.openxmlformats.org/"
#: The schemas of what stands in a Word file, by the end of their namespace.
_WORD = {
    "wordprocessingml/2006/main": "wml.xsd",
    "drawingml/2006/main": "dml-main.xsd",
    "drawingml/2006/picture": "dml-picture.xsd",
    "drawingml/2006/wordprocessingDrawing": "dml-wordprocessingDrawing.xsd",
    "officeDocument/2006/extended-properties": "shared-documentPropertiesExtended.xsd",
}
_XML = """<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"
 targetNamespace="http://www.w3.org/XML/1998/namespace"><xsd:attribute name="space"/>
 <xsd:attribute name="lang"/></xsd:schema>"""


def schemas(folder: Path) -> dict[str, Any]:
    """The schemas by the parts they are for."""
    imports = "".join(
        f'<xsd:import namespace="{_FORMATS}{space}" schemaLocation="{name}"/>'
        for space, name in _WORD.items()
    )
    whole = (
        '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:word">'
        f"{imports}</xsd:schema>"
    )
    return {
        "": _schema(folder, whole),
        "[Content_Types].xml": _schema(folder, (folder / "opc-contentTypes.xsd").read_text()),
        ".rels": _schema(folder, (folder / "opc-relationships.xsd").read_text()),
    }


def _schema(folder: Path, text: str) -> Any:  # noqa: ANN401 - lxml is untyped
    parser = etree.XMLParser()
    parser.resolvers.add(_Beside(folder))
    base = (folder / "all.xsd").as_uri()
    return etree.XMLSchema(etree.parse(io.BytesIO(text.encode()), parser, base_url=base))


class _Beside(etree.Resolver):
    """Schemas from the folder; that of xml:space, which ECMA leaves to others, from here."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def resolve(self, url: str, _: str | None, context: Any) -> Any:  # noqa: ANN401
        """The schema that is imported, with a place for the import that has none."""
        text = _XML if url.endswith("/xml.xsd") else (self._folder / Path(url).name).read_text()
        bare = '<xsd:import namespace="http://www.w3.org/XML/1998/namespace"/>'
        placed = bare.replace("/>", ' schemaLocation="xml.xsd"/>')
        return self.resolve_string(text.replace(bare, placed).encode(), context, base_url=url)


def faults(path: Path, known: dict[str, Any]) -> Iterator[str]:
    """What of the file breaks its schema; core properties are of Dublin Core and not held here."""
    with zipfile.ZipFile(path) as packed:
        for name in packed.namelist():
            if not name.endswith((".xml", ".rels")) or name.startswith("customXml"):
                continue
            root = etree.fromstring(packed.read(name))
            _take_out(root)
            held = known.get(name) or known[".rels" if name.endswith(".rels") else ""]
            if name != "docProps/core.xml" and not held.validate(root):
                yield from (f"{name}: {error.message}" for error in held.error_log)


def _take_out(root: Any) -> None:  # noqa: ANN401
    spaces = {root.nsmap.get(name) for name in root.attrib.pop(_IGNORABLE, "").split()}
    for found in [e for e in root.iter() if isinstance(e.tag, str)]:
        if etree.QName(found).namespace in spaces:
            found.getparent().remove(found)
        for name in [a for a in found.attrib if etree.QName(a).namespace in spaces]:
            del found.attrib[name]


def main() -> int:
    """Print the faults with their number; 1 when there are any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("xsd", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    given = parser.parse_args()
    known = schemas(given.xsd)
    found = Counter(fault for file in given.files for fault in faults(file, known))
    for fault, count in found.most_common():
        print(f"{count} times: {fault}")
    print(f"{len(given.files)} files, {sum(found.values())} faults")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
