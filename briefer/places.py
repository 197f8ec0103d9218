"""Who the user is, and where his own store lives: the platform's local data folder.

Source: the XDG base directory specification (Linux), Apple's and Microsoft's file system guides.
The local folder, never the roaming one: roaming folders are often on a network share.
"""

from __future__ import annotations

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
