#!/bin/sh
# usage: [PYTHON=python3.12] sh scripts/venv.sh LOCK | --which
#
# Make .venv, with the newest Python from 3.11 on, hold what LOCK lists, each file of it checked by its hash. Does
# nothing when that is so already, and replaces a .venv that is broken, of an older Python or moved here from elsewhere.
# Where Python, venv or pip is missing it says with which command to get it, in its last line, and ends with status 1.
# --which only prints the Python it would take.
set -eu

# An existing file on PATH proves little: pyenv leaves shims that only complain, Debian parts venv from Python.
is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
is_whole() { is_new_enough "$1" && "$1" -c 'import sqlite3, ssl, venv; from ensurepip import version' >/dev/null 2>&1; }

# The first of the Pythons, newest first, that meets the condition $1.
first_that() {
    for candidate in ${PYTHON:-python3.14 python3.13 python3.12 python3.11 python3}; do
        if "$1" "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# The newest Debian package that brings a Python with venv and pip; Debian's and Ubuntu's default may be too old.
debian_package() {
    for version in 3.14 3.13 3.12 3.11; do
        if apt-cache show "python$version-venv" >/dev/null 2>&1; then
            echo "python$version-venv"
            return
        fi
    done
    echo python3-venv
}

# The one command that brings what is missing. $1 is a Python that only lacks venv or pip, or empty.
mend() {
    sudo=$([ "$(id -u)" = 0 ] || echo "sudo ")
    if has apt-get && [ -n "$1" ]; then
        echo "${sudo}apt-get install -y python$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
    elif has apt-get; then
        echo "${sudo}apt-get install -y $(debian_package)"
    elif has dnf; then
        echo "${sudo}dnf install -y python3.12"
    elif has brew; then
        echo "brew install python@3.13"
    elif has xcode-select; then
        echo "open https://www.python.org/downloads/macos/"
    else
        echo "see https://www.python.org/downloads/"
    fi
}

refuse() {
    almost=$(first_that is_new_enough || true)
    {
        if [ -n "$almost" ]; then
            echo "$almost lacks venv, pip, ssl or sqlite3, which the bot needs. This brings them:"
        else
            echo "The bot needs Python 3.11 or newer and finds none${PYTHON:+ in PYTHON=$PYTHON}. This brings one:"
        fi
        echo "    $(mend "$almost")"
    } >&2
    exit 1
}

if [ "$1" = --which ]; then
    first_that is_whole || refuse
    exit
fi

# A .venv carries its own path in its programs: one copied or moved with the tree would run the other tree's.
is_sound() {
    is_new_enough .venv/bin/python && .venv/bin/python -c 'import pip' >/dev/null 2>&1 &&
        grep -qF " $(pwd -P)/.venv" .venv/pyvenv.cfg && is_wanted
}
is_wanted() { [ -z "${PYTHON:-}" ] || [ "$("$PYTHON" --version)" = "$(.venv/bin/python --version)" ]; }

if ! is_sound; then
    python=$(first_that is_whole) || refuse
    rm -rf .venv
    echo "Making .venv with $("$python" --version) ..." >&2
    "$python" -m venv .venv
fi

lock=$1
stamp=.venv/installed-$lock
if ! cmp -s "$lock" "$stamp"; then
    echo "Installing $lock into .venv ..." >&2
    .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input --only-binary :all: --require-hashes -r "$lock"
    cp "$lock" "$stamp"
fi
