"""What a closed door holds is told; what it refuses is in test_isolation.py."""

from __future__ import annotations

import subprocess
import sys

import pytest

CLOSE = "from briefer.reading.sandbox import close_the_door; print(*close_the_door())"


def held() -> set[str]:
    done = subprocess.run([sys.executable, "-c", CLOSE], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_python_is_shut_in_everywhere() -> None:
    assert "audit" in held()


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's part is Linux's")
def test_on_linux_the_kernel_holds_memory_files_and_calls() -> None:
    assert {"memory", "files", "kernel"} <= held()
