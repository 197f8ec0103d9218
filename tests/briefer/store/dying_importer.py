"""A program that imports three papers and is killed in the middle of the fourth.

Arguments: the store, and `early` (changes still in memory) or `late` (some already in the file).
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from conftest import make_paper

from briefer.store import Store, search


def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)


def main(path, moment):
    with Store.open(Path(path)) as store:
        for number in range(3):
            make_paper(f"Brief {number}", "Een sluis.").into(store)
        if moment == "late":
            store._database.conn.execute("PRAGMA cache_size = 1")
            store._database.conn.execute("PRAGMA cache_spill = 1")
        search.index = die
        make_paper("Laatste brief", *(f"Alinea {n} over dijken." for n in range(500))).into(store)


if __name__ == "__main__":
    main(*sys.argv[1:])
