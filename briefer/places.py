"""Who the user is, and where his own store lives: the platform's local data folder.

Source: the XDG base directory specification (Linux), Apple's and Microsoft's file system guides.
The local folder, never the roaming one: roaming folders are often on a network share.
"""

from __future__ import annotations

import ctypes
import getpass
import os
import sys
from pathlib import Path

from briefer.errors import StoreReadOnlyError

STORE_NAME = "briefer.db"


def data_folder(platform: str = sys.platform) -> Path:
    """The folder for the user's data on this platform; it may not exist yet."""
    if platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "Briefer"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Briefer"
    shared = os.environ.get("XDG_DATA_HOME")
    return (Path(shared) if shared else Path.home() / ".local" / "share") / "briefer"


def default_store() -> Path:
    """The path of the user's own store; its folder is made, readable by its owner alone.

    Raises:
        StoreReadOnlyError: the folder cannot be made.
    """
    path = data_folder() / STORE_NAME
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreReadOnlyError(path) from error
    return path


def user_name() -> str:
    """The user's name on this computer, for what he decides; empty where there is none."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        # A container without an entry for its user.
        return ""


def medium_of(path: Path, platform: str = sys.platform) -> str:
    """On what a file lies: "local", "network" or "removable"; "local" where it cannot be told.

    Source: proc(5), the file systems that Linux mounts over a network; Windows' GetDriveType.
    """
    if platform == "win32":
        return _windows_medium(path)
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return "local"
    return _linux_medium(path.resolve().as_posix(), mounts)


_NETWORK = ("nfs", "cifs", "smb", "ncpfs", "afs", "9p", "davfs", "fuse.sshfs", "fuse.gvfs")
_REMOVABLE = ("vfat", "exfat", "msdos")
#: What Windows answers: 2 is removable, 4 is on a network.
_DRIVES = {2: "removable", 4: "network"}


def _linux_medium(path: str, mounts: str) -> str:
    """By the mount that lies nearest above the file."""
    fields = (line.split(" ") for line in mounts.splitlines())
    found = [(f[1].replace("\\040", " "), f[2]) for f in fields if len(f) > 2]  # noqa: PLR2004
    above = [(m, kind) for m, kind in found if path == m or path.startswith(m.rstrip("/") + "/")]
    kind = max(above, key=lambda mount: len(mount[0]), default=("", ""))[1]
    if kind.startswith(_NETWORK):
        return "network"
    return "removable" if kind in _REMOVABLE else "local"


def _windows_medium(path: Path) -> str:
    drive = path.drive or path.resolve().drive
    if drive.startswith("\\\\"):
        return "network"
    windows = getattr(ctypes, "windll", None)
    kind = windows.kernel32.GetDriveTypeW(f"{drive}\\") if windows else 0
    return _DRIVES.get(int(kind), "local")
