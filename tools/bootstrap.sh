#!/usr/bin/env bash
# Makes .venv ready to run Briefer, and with "dev" also to test it; instant when it is ready.
#
#   tools/bootstrap.sh [run|dev]
#
# Installs pinned packages into .venv and nothing else in Python.  Missing Debian packages are
# installed when this runs as root; otherwise they are named in one line that can be pasted.
set -euo pipefail

purpose="${1:-run}"
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
cd "$root"

# Shared libraries that Qt loads, each with its Debian package; found with ldd on a bare Debian 12.
# To import and draw at all (also without a display), then for windows on X, then on Wayland.
libraries="
libEGL.so.1:libegl1
libGL.so.1:libgl1
libxkbcommon.so.0:libxkbcommon0
libdbus-1.so.3:libdbus-1-3
libfontconfig.so.1:libfontconfig1
libfreetype.so.6:libfreetype6
libglib-2.0.so.0:libglib2.0-0
libX11.so.6:libx11-6
libX11-xcb.so.1:libx11-xcb1
libxcb.so.1:libxcb1
libxcb-cursor.so.0:libxcb-cursor0
libxcb-icccm.so.4:libxcb-icccm4
libxcb-image.so.0:libxcb-image0
libxcb-keysyms.so.1:libxcb-keysyms1
libxcb-randr.so.0:libxcb-randr0
libxcb-render.so.0:libxcb-render0
libxcb-render-util.so.0:libxcb-render-util0
libxcb-shape.so.0:libxcb-shape0
libxcb-shm.so.0:libxcb-shm0
libxcb-sync.so.1:libxcb-sync1
libxcb-util.so.1:libxcb-util1
libxcb-xfixes.so.0:libxcb-xfixes0
libxcb-xkb.so.1:libxcb-xkb1
libxcb-glx.so.0:libxcb-glx0
libxkbcommon-x11.so.0:libxkbcommon-x11-0
libwayland-client.so.0:libwayland-client0
libwayland-cursor.so.0:libwayland-cursor0
libwayland-egl.so.1:libwayland-egl1
"

say() { printf 'briefer: %s\n' "$*" >&2; }

find_python() {
    local name
    for name in ${PYTHON:-} python3.11 python3.12 python3.13 python3.14 python3; do
        if command -v "$name" >/dev/null &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    say "Python 3.11 or newer was not found; on Debian 12: sudo apt-get install -y python3.11"
    exit 1
}

missing_packages() {
    local python="$1" known line
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        echo "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    fi
    [ "$(uname -s)" = Linux ] || return 0
    known="$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)"
    for line in $libraries; do
        grep -qF "${line%%:*} " <<<"$known" || echo "${line#*:}"
    done
    # Qt brings no fonts; without any, every letter is an empty box.
    if ! find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
        -name '*.[to]tf' -print -quit 2>/dev/null | grep -q .; then
        echo fonts-dejavu-core
    fi
}

install_packages() {
    if ! command -v apt-get >/dev/null; then
        say "these packages are missing (Debian's names): $*"
        exit 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        say "some system packages are missing; paste this line and start again:"
        echo "sudo apt-get install -y $*"
        exit 1
    fi
    say "installing Debian packages: $*"
    export DEBIAN_FRONTEND=noninteractive
    # The lists may be absent or old: only then fetch them.
    apt-get install -y -q --no-install-recommends "$@" >/dev/null 2>&1 || {
        apt-get update -q >/dev/null
        apt-get install -y -q --no-install-recommends "$@" >/dev/null
    }
}

# The command `briefer` without setuptools: the checkout on the path, and two lines of shell.
install_command() {
    local packages
    packages="$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"
    echo "$root" >"$packages/briefer-checkout.pth"
    printf '#!/bin/sh\nexec "%s/.venv/bin/python" -m briefer "$@"\n' "$root" >.venv/bin/briefer
    chmod +x .venv/bin/briefer
}

requirements=(-r requirements.txt)
[ "$purpose" = dev ] && requirements+=(-r requirements-dev.txt)

stamp=".venv/ready-$purpose"
wanted="$(cat requirements*.txt tools/bootstrap.sh | cksum) $root"
if [ -x .venv/bin/python ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then
    exit 0
fi

python="$(find_python)"
mapfile -t packages < <(missing_packages "$python")
[ "${#packages[@]}" -eq 0 ] || install_packages "${packages[@]}"

if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    say "making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
fi
say "installing the pinned Python packages into .venv (some 100 MB the first time)"
.venv/bin/python -m pip install --quiet --disable-pip-version-check "${requirements[@]}"
install_command
.venv/bin/python -c 'import PySide6.QtWidgets' || {
    say "Qt cannot start: a shared library is missing that this script does not know (see above)"
    exit 1
}
echo "$wanted" | tee .venv/ready-run >"$stamp"
