"""Old documents (.doc, .rtf, .wpd) through LibreOffice, when it is installed.

A fallback only: the paper gets a warning.  LibreOffice runs with a profile of its own in a private
folder that is removed, without macros, within a time, and on Linux without network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.errors import OldFormatError

if TYPE_CHECKING:
    from collections.abc import Mapping

SECONDS = 60
_PROGRAMS = ("soffice", "libreoffice")
_PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("C:/Program Files (x86)/LibreOffice/program/soffice.exe"),
)
#: No macros whatever the document asks for, and nothing that it links to.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
"""


def office() -> Path | None:
    """LibreOffice, if it is installed."""
    for program in _PROGRAMS:
        if found := shutil.which(program):
            return Path(found)
    return next((place for place in _PLACES if place.is_file()), None)


def converted(content: bytes, name: str, suffix: str, program: Path) -> bytes:
    """An old document as OpenDocument text.

    Args:
        content: the document.
        name: of the file, for the error.
        suffix: of its format.
        program: LibreOffice.

    Raises:
        OldFormatError: LibreOffice made nothing of it in time.
    """
    with tempfile.TemporaryDirectory(prefix="briefer-", ignore_cleanup_errors=True) as folder:
        private = Path(folder)
        source, target = private / f"stuk{suffix}", private / "stuk.odt"
        source.write_bytes(content)
        profile = private / "profiel"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        command = [
            *_without_network(),
            *(str(program), "--headless", "--norestore", "--nologo", "--nodefault"),
            f"-env:UserInstallation={profile.as_uri()}",
            *("--convert-to", "odt:writer8", "--outdir", folder, str(source)),
        ]
        _run(command, private)
        if not target.is_file():
            raise OldFormatError(name, found=suffix)
        return target.read_bytes()


def _without_network() -> tuple[str, ...]:
    """A name space without network, where the system allows one without privileges."""
    unshare = shutil.which("unshare") if sys.platform == "linux" else None
    if unshare is None:
        return ()
    command = (unshare, "--map-root-user", "--net", "--")
    tried = subprocess.run([*command, "true"], capture_output=True, check=False)  # noqa: S603
    return command if tried.returncode == 0 else ()


def _run(command: list[str], home: Path) -> None:
    """Run a program, and end it with all it started when it takes too long."""
    process = subprocess.Popen(  # noqa: S603 - our own command; no shell
        command,
        cwd=home,
        env=_surroundings(home, os.environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, 9)
        process.wait()


def _surroundings(home: Path, ours: Mapping[str, str]) -> dict[str, str]:
    """Only what LibreOffice needs; a proxy that leads nowhere where there is no name space."""
    kept = {key: ours[key] for key in ("PATH", "SYSTEMROOT", "LANG", "LC_ALL") if key in ours}
    nowhere = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy"), "http://127.0.0.1:9")
    return {**kept, **nowhere, "HOME": str(home), "TMPDIR": str(home), "TEMP": str(home)}
