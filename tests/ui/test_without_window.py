"""Pictures and pages for the command line, in a process of its own without a display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from ui.without_window import printer, raster

ROOT = Path(__file__).parents[2]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><text y="9">A</text></svg>'


def test_with_a_window_its_application_is_used(qapp):
    assert raster(SVG).startswith(b"\x89PNG")
    assert printer("<p>Tekst</p>", "Titel", "x").startswith(b"%PDF")


def test_without_a_display_the_same_picture_is_made():
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    bare = {name: value for name, value in os.environ.items() if name not in hidden}
    code = (
        "import sys; from ui.without_window import printer, raster;"
        f"sys.stdout.buffer.write(raster({SVG!r}) + printer('<p>Tekst</p>', 'T', 'x')[:5])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, cwd=ROOT, env=bare, check=True
    )
    assert ran.stdout == raster(SVG) + b"%PDF-"
