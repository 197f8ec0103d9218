"""LibreOffice, when it is installed: one file in, another form of it out, and nothing left behind.

It runs with a profile of its own in a private folder that is removed, without macros, within a
time, and on Linux without network.  A LibreOffice that the user has open is not touched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefer import scratch

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


@dataclass(frozen=True, slots=True)
class Wanted:
    """The form that is wanted: the end of its name, and the filter that LibreOffice writes it by.

    `seconds` is how long it may take.
    """

    suffix: str
    filter: str
    seconds: float = SECONDS


TEXT = Wanted(".odt", "writer8")


def office() -> Path | None:
    """LibreOffice, if it is installed."""
    for program in _PROGRAMS:
        if found := shutil.which(program):
            return Path(found)
    return next((place for place in _PLACES if place.is_file()), None)


def converted(content: bytes, suffix: str, wanted: Wanted, program: Path) -> bytes | None:
    """A file in another form; None when LibreOffice made nothing of it in time.

    Args:
        content: the file.
        suffix: of its own form.
        wanted: the form to come.
        program: LibreOffice.
    """
    with scratch.folder() as private:
        source, target = private / f"stuk{suffix}", private / f"stuk{wanted.suffix}"
        source.write_bytes(content)
        profile = private / "profiel"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        command = [
            *_without_network(),
            *(str(program), "--headless", "--norestore", "--nologo", "--nodefault"),
            f"-env:UserInstallation={profile.as_uri()}",
            *("--convert-to", f"{wanted.suffix[1:]}:{wanted.filter}", "--outdir", str(private)),
            str(source),
        ]
        _run(command, private, wanted.seconds)
        return target.read_bytes() if target.is_file() else None


def _without_network() -> tuple[str, ...]:
    """A name space without network, where the system allows one without privileges."""
    unshare = shutil.which("unshare") if sys.platform == "linux" else None
    if unshare is None:
        return ()
    command = (unshare, "--map-root-user", "--net", "--")
    tried = subprocess.run([*command, "true"], capture_output=True, check=False)  # noqa: S603
    return command if tried.returncode == 0 else ()


def _run(command: list[str], home: Path, seconds: float) -> None:
    """Run a program, and end it with all it started when it takes too long."""
    with suppress(OSError):
        # Where it cannot even be started nothing is made, and that is what is told.
        _ended(_started(command, home), seconds)


def _started(command: list[str], home: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own command; no shell
        command,
        cwd=home,
        env=_surroundings(home, os.environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _ended(process: subprocess.Popen[bytes], seconds: float) -> None:
    try:
        process.wait(seconds)
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
    places = dict.fromkeys(("HOME", "TMPDIR", "TEMP", "TMP"), str(home))
    return {**kept, **nowhere, **places}
