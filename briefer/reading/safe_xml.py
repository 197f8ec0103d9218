"""XML from strangers: no document type, no entities of its own, no network, no great depth."""

from __future__ import annotations

import re

from lxml import etree

from briefer.errors import DamagedFileError, ForbiddenPartError, TooManyError

#: More elements than this is no paper; it would take seconds and gigabytes.
MOST_ELEMENTS = 1_000_000
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_TAG = re.compile(rb"<[^/!?]")


def parsed(content: bytes, name: str, found: str) -> etree._Element:
    """The root of an XML document.

    Args:
        content: the document.
        name: of the file, for the error.
        found: what the file is said to be, for the error.

    Raises:
        ForbiddenPartError: it declares a document type, which is where attacks begin.
        TooManyError: it has more elements than any paper.
        DamagedFileError: it is not well-formed, or too deep.
    """
    if _DOCTYPE.search(content.replace(b"\0", b"")):
        raise ForbiddenPartError(name)
    if (count := sum(1 for _ in _TAG.finditer(content))) > MOST_ELEMENTS:
        raise TooManyError(name, count=count)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise DamagedFileError(name, found=found) from error
