"""The day of a PDF from the draft, not from the clock, so that the same draft gives the same bytes.

Every mark is replaced by one as long, so that the places in the file stay where they are.
Source: ISO 32000-1, 14.3 (information dictionary, metadata) and 14.4 (file identifiers).
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

_DATE = re.compile(rb"(/(?:CreationDate|ModDate) ?\(D:)\d{14}")
_METADATA = re.compile(
    rb"(xmp:(?:Create|Modify|Metadata)Date(?:>|=\"))\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"
)
#: What names the file: two of the same in its trailer, and what LibreOffice adds of its own.
_NAMES = re.compile(rb"(/ID ?\[\s*<|/DocChecksum /)([0-9A-Fa-f]{32})(?:(>\s*<)([0-9A-Fa-f]{32}))?")


def dated(content: bytes, day: dt.date) -> bytes:
    """The same PDF, made on `day` as far as it tells, its name taken from its contents."""
    content = _DATE.sub(rb"\g<1>" + f"{day:%Y%m%d}000000".encode(), content)
    content = _METADATA.sub(rb"\g<1>" + f"{day.isoformat()}T00:00:00".encode(), content)
    nameless = _NAMES.sub(lambda match: _named(match, b"0" * 32), content)
    name = hashlib.sha256(nameless).hexdigest().upper()[:32].encode()
    return _NAMES.sub(lambda match: _named(match, name), content)


def _named(match: re.Match[bytes], name: bytes) -> bytes:
    second = match[3] + name if match[3] is not None else b""
    return match[1] + name + second
