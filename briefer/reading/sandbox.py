"""The door of the reading process: once closed, it can think and answer, and nothing else.

In Python everywhere: no socket, no program, no file.  On Linux (x86-64, ARM) the kernel refuses
the same to the libraries too, without any privilege (seccomp), and limits memory, processor time
and files; on Windows a job limits memory and allows no second process.  What a system lacks is
left out; docs/reliability.md says what holds where.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

#: What a paper may take on top of what the reader needs itself.
MEMORY_MB = 512
#: What the reader itself holds on Windows, where it cannot be asked as simply.
WINDOWS_OWN_MB = 200
_MB = 1024 * 1024
_REFUSED_EVENTS = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.system",
    "urllib.",
    "webbrowser.",
    "ctypes.dlopen",
    "winreg.",
)
_CHANGES = frozenset(
    {
        *("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.chmod", "os.chown", "os.link"),
        *("os.symlink", "os.truncate", "os.listdir", "os.scandir", "os.kill", "shutil.rmtree"),
    }
)
_ERRNO, _KILL, _ALLOW, _PERMISSION, _NO_SUCH_CALL = 0x00050000, 0x80000000, 0x7FFF0000, 1, 38
_NO_NEW_PRIVS, _SET_SECCOMP, _FILTER, _DIES_WITH_PARENT, _SIGKILL = 38, 22, 2, 1, 9
_X32 = 0x40000000
_THREAD = 0x00010000  # CLONE_THREAD
#: Calls refused, by their numbers: sockets, programs, other processes, and files by their name.
_X86_64 = (
    *range(41, 44), 49, 50, 53, 288, 57, 58, 59, 322, 62, 101, 310, 311, 425,
    2, 85, 257, 437, 76, 82, 83, 84, 86, 87, 88, 90, 92, 133, 259, 258, 263, 264, 265, 266, 268,
    316, 161, 165, 272, 304, 321, 298, 434, 438,
)  # fmt: skip
_ARM_64 = (
    198, 199, 200, 201, 202, 203, 242, 221, 281, 129, 117, 270, 271, 425,
    56, 437, 45, 38, 276, 33, 34, 35, 36, 37, 53, 54, 51, 40, 97, 265, 280, 241, 434, 438,
)  # fmt: skip
_MACHINES = {
    "x86_64": (0xC000003E, _X86_64, 56),
    "aarch64": (0xC00000B7, _ARM_64, 220),
}
_CLONE_3 = 435


def close_the_door() -> tuple[str, ...]:
    """Give up what reading does not need; gives the names of what holds from now on.

    All that is to be imported must have been: no file can be opened any more.
    """
    held = _in_a_job() if sys.platform == "win32" else _limits()
    if sys.platform == "linux":
        held += _kernel_refuses()
    # What a library would load only now is not there, which libraries are used to.
    sys.meta_path[:] = [_NothingMore]
    sys.addaudithook(_refuse)
    return (*held, "audit")


class _NothingMore:
    """A finder of modules that finds none."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:
        """No module, whatever its name."""


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    opens = event == "open" and not isinstance(arguments[0], int)
    if opens or event in _CHANGES or event.startswith(_REFUSED_EVENTS):
        raise PermissionError(event)


def processor_time(seconds: float) -> None:
    """The reader is killed when it works this much longer, even when nobody waits for it."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - there is none on Windows

        used = resource.getrusage(resource.RUSAGE_SELF)
        soft = int(used.ru_utime + used.ru_stime + seconds) + 2
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def memory_meter() -> Callable[[], int]:
    """What tells how many MB this process holds; to be made before the door closes.

    Elsewhere than on Linux it tells 0: there the process is replaced after some papers only.
    """
    if sys.platform != "linux":
        return lambda: 0
    sizes, page = os.open("/proc/self/statm", os.O_RDONLY), os.sysconf("SC_PAGE_SIZE")
    return lambda: int(os.pread(sizes, 100, 0).split()[1]) * page // _MB


def _limits() -> list[str]:
    if sys.platform == "win32":
        return []
    import resource  # noqa: PLC0415 - there is none on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    if sys.platform != "linux":
        return ["files"]
    with open("/proc/self/statm", encoding="ascii") as sizes:  # noqa: PTH123 - before any door
        used = int(sizes.read().split()[0]) * resource.getpagesize()
    most = used + MEMORY_MB * _MB
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    return ["files", "memory"]


def job_limits(memory: int) -> bytes:
    """Windows' JOBOBJECT_EXTENDED_LIMIT_INFORMATION: so much memory, and no second process."""
    memory_limit, one_process, dies_on_fault = 0x100, 0x8, 0x400
    flags = memory_limit | one_process | dies_on_fault
    basic = struct.pack("<qqIxxxxQQIxxxxQII", 0, 0, flags, 0, 0, 1, 0, 0, 0)
    return basic + bytes(48) + struct.pack("<QQQQ", memory, 0, 0, 0)


def _in_a_job() -> list[str]:
    """On Windows: put this process in a job with limits, for good."""
    if sys.platform != "win32" or ctypes.sizeof(ctypes.c_void_p) != struct.calcsize("Q"):
        return []
    calls = ctypes.WinDLL("kernel32")
    calls.CreateJobObjectW.restype = calls.GetCurrentProcess.restype = ctypes.c_void_p
    job = ctypes.c_void_p(calls.CreateJobObjectW(None, None))
    limits = job_limits((MEMORY_MB + WINDOWS_OWN_MB) * _MB)
    told = calls.SetInformationJobObject(job, 9, limits, len(limits))
    ours = ctypes.c_void_p(calls.GetCurrentProcess())
    return ["memory", "job"] if told and calls.AssignProcessToJobObject(job, ours) else []


def _kernel_refuses() -> list[str]:
    machine = _MACHINES.get(platform.machine())
    if machine is None or sys.byteorder != "little":
        return []
    program = _filter(*machine)
    calls = ctypes.CDLL(None, use_errno=True)
    calls.prctl(_DIES_WITH_PARENT, _SIGKILL, 0, 0, 0)
    code = ctypes.create_string_buffer(program, len(program))
    header = ctypes.create_string_buffer(
        struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code)), 16
    )
    if calls.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0) or calls.prctl(_SET_SECCOMP, _FILTER, header, 0, 0):
        return []
    return ["kernel"]


def _filter(machine: int, refused: tuple[int, ...], clone: int) -> bytes:
    """The filter as the kernel wants it: refuse these calls, a new process, another machine's.

    Source: seccomp(2) and the kernel's `seccomp_filter` document; offset 4 is the machine, 0 the
    number of the call, 16 its first argument.
    """
    load, equal, above, bits, give = 0x20, 0x15, 0x35, 0x45, 0x06
    no, unknown = _ERRNO | _PERMISSION, _ERRNO | _NO_SUCH_CALL

    def step(code: int, value: int, then: int = 0, other: int = 0) -> bytes:
        return struct.pack("HBBI", code, then, other, value)

    steps = [step(load, 4), step(equal, machine, 1, 0), step(give, _KILL), step(load, 0)]
    if clone == _MACHINES["x86_64"][2]:
        steps += [step(above, _X32, 0, 1), step(give, _KILL)]
    for number in refused:
        steps += [step(equal, number, 0, 1), step(give, no)]
    # Threads of libraries may start; clone3 hides its flags, so callers are sent to clone.
    steps += [step(equal, _CLONE_3, 0, 1), step(give, unknown)]
    steps += [step(equal, clone, 0, 3), step(load, 16), step(bits, _THREAD, 1, 0), step(give, no)]
    return b"".join([*steps, step(give, _ALLOW)])
