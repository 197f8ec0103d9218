"""Where the user's own store lives, on each platform."""

from pathlib import Path

import pytest

from briefer import places
from briefer.errors import StoreReadOnlyError


def test_on_linux_the_store_lives_in_the_xdg_data_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert places.data_folder("linux") == tmp_path / "briefer"


def test_on_windows_the_store_lives_in_the_local_never_the_roaming_folder(monkeypatch):
    monkeypatch.setenv("LOCALAPPDATA", "C:/Users/x/AppData/Local")

    assert places.data_folder("win32") == Path("C:/Users/x/AppData/Local/Briefer")


def test_on_macos_the_store_lives_in_application_support():
    assert places.data_folder("darwin").parts[-2:] == ("Application Support", "Briefer")


def test_the_folder_of_the_own_store_is_private(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(places, "data_folder", lambda: tmp_path / "briefer")

    assert places.default_store() == tmp_path / "briefer" / "briefer.db"
    assert (tmp_path / "briefer").stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_made_is_told(monkeypatch, tmp_path):
    (tmp_path / "bestand").write_bytes(b"x")
    monkeypatch.setattr(places, "data_folder", lambda: tmp_path / "bestand" / "briefer")

    with pytest.raises(StoreReadOnlyError):
        places.default_store()


def test_who_decides_is_the_user_of_the_system(monkeypatch):
    monkeypatch.setattr(places.getpass, "getuser", lambda: "a.visser")
    assert places.user_name() == "a.visser"


@pytest.mark.parametrize("error", [OSError, KeyError, ImportError])
def test_a_system_without_users_stops_nothing(monkeypatch, error):
    def fail():
        raise error

    monkeypatch.setattr(places.getpass, "getuser", fail)
    assert places.user_name() == ""


MOUNTS = """/dev/sda1 / ext4 rw 0 0
server:/x /mnt/deel nfs4 rw 0 0
//server/y /mnt/deel/windows cifs rw 0 0
/dev/sdb1 /media/een\\040stick vfat rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "medium"),
    [
        ("/home-a/x.db", "local"),
        ("/mnt/deel/x.db", "network"),
        ("/mnt/deel/windows/x.db", "network"),
        ("/mnt/deeltje/x.db", "local"),
        ("/media/een stick/x.db", "removable"),
    ],
)
def test_on_what_a_file_lies_is_told_by_the_nearest_mount(path, medium):
    assert places._linux_medium(path, MOUNTS) == medium


def test_where_it_cannot_be_told_a_file_is_local(monkeypatch, tmp_path):
    def fail(*_, **__):
        raise OSError

    monkeypatch.setattr(Path, "read_text", fail)
    assert places.medium_of(tmp_path, "darwin") == "local"


@pytest.mark.parametrize(("answer", "medium"), [(2, "removable"), (3, "local"), (4, "network")])
def test_on_windows_the_kind_of_drive_tells(monkeypatch, tmp_path, answer, medium):
    class Windows:
        class kernel32:  # noqa: N801
            @staticmethod
            def GetDriveTypeW(_):  # noqa: N802
                return answer

    monkeypatch.setattr(places.ctypes, "windll", Windows, raising=False)
    assert places.medium_of(tmp_path, "win32") == medium


def test_a_windows_share_is_a_network(monkeypatch):
    class Share:
        drive = "\\\\server\\deel"

    assert places.medium_of(Share(), "win32") == "network"
