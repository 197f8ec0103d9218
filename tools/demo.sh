#!/usr/bin/env bash
# The whole path once, on the fictitious sample papers: import, list, brief, look.
# Works in demo/, which is emptied first and is not under version control.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
cd "$root"
# The sample papers are about meetings around this day, so that there is always one ahead.
today=2026-11-23

rm -rf demo
mkdir -p demo
store="$(mktemp -d demo/store-XXXXXX)/briefer.db"
briefer() { .venv/bin/briefer --store "$store" --today "$today" "$@"; }
step() { printf '\n\033[1m== %s\033[0m\n' "$*"; }
[ -t 1 ] || step() { printf '\n== %s\n' "$*"; }

step "briefer import sample_data/dossier"
briefer import sample_data/dossier
step "briefer meetings --upcoming"
briefer meetings --upcoming
step "briefer brief next"
briefer brief next -o "$root/demo/briefing.docx"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    step "briefer gui"
    briefer gui || printf 'The window could not be opened on this display.\n' >&2
else
    printf '\nNo display here, so no window; with one: make demo opens it on this store.\n'
fi
