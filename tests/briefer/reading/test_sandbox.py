"""What a closed door holds is told; what it refuses is in test_isolation.py."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefer.reading.sandbox import job_limits

CLOSE = "from briefer.reading.sandbox import close_the_door; print(*close_the_door())"


def held() -> set[str]:
    done = subprocess.run([sys.executable, "-c", CLOSE], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_python_is_shut_in_everywhere() -> None:
    assert "audit" in held()


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's part is Linux's")
def test_on_linux_the_kernel_holds_memory_files_and_calls() -> None:
    assert {"memory", "files", "kernel"} <= held()


def test_the_limits_of_a_windows_job_are_laid_out_as_windows_wants_them() -> None:
    """Source: winnt.h on 64 bits; the flags stand at 16, the processes at 40, the memory at 112."""
    limits = job_limits(512 * 1024 * 1024)
    assert len(limits) == 144
    assert int.from_bytes(limits[16:20], "little") == 0x508
    assert int.from_bytes(limits[40:44], "little") == 1
    assert int.from_bytes(limits[112:120], "little") == 512 * 1024 * 1024


def test_what_is_loaded_too_late_is_not_there_instead_of_refused() -> None:
    """A codec that nobody warmed up is an unknown codec, which every library handles."""
    program = (
        "from briefer.reading.sandbox import close_the_door; close_the_door()\n"
        "try: b'x'.decode('gb2312')\n"
        "except LookupError: print('onbekend')"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "onbekend"
