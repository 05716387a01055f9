"""Kinds of probe about what surrounds the requests: commands, reloading, tests without a server, installed files."""

import contextlib
import importlib.metadata
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from probing.serving import command, output
from probing.sites import Site, expect, folder


def tells(*words: str, of: str, inside: Path | None = None) -> str:
    """See a command print what it knows of a program."""
    said = output(*words, inside=inside)
    expect(of in said, f"{' '.join(words)} does not tell of {of!r}: {said[-80:]!r}")
    return f"`{' '.join(words)}` told of {of}"


def reloads(site: Site, program: Path, path: str = "/", patience: float = 40) -> str:
    """See a changed program answer anew while its server stays up."""
    expect(site.ask(path).text.strip('"') == "before", "the program did not answer before it was changed")
    changed = program.read_text(encoding="utf-8").replace("before", "after")
    time.sleep(1.1)  # a change within the second that a file was written in is easily missed
    deadline, saved = time.monotonic() + patience, 0.0
    while time.monotonic() < deadline:
        if time.monotonic() - saved > 6:  # once more, for a watcher that had not begun to watch on a busy machine
            program.write_text(changed, encoding="utf-8")
            saved = time.monotonic()
        with contextlib.suppress(OSError, Exception):
            if site.ask(path).text.strip('"') == "after":
                return "a changed file answered anew without a restart by hand"
        time.sleep(0.1)
    raise SystemExit(f"not seen: {patience:g} s after a file was changed, the old program still answers")


def without_server(ask) -> str:
    """See the framework's own client answered while nothing may listen."""
    import socket

    def refused(*_: object) -> None:
        raise SystemExit("not seen: the client opened a server")

    socket.socket.listen = refused
    got = ask()
    expect(got == "hello", f"the client got {got!r}")
    return "the framework's own client got hello, and no server listened"


def translations(language: str, **texts: str) -> Path:
    """Return a folder with a gettext catalog: <folder>/de/LC_MESSAGES/messages.mo, and django.mo beside it."""
    import struct

    place = folder() / language / "LC_MESSAGES"
    place.mkdir(parents=True)
    # A catalog begins with its own header; two tables of (length, offset) point to originals and translations.
    pairs = sorted({"": "Content-Type: text/plain; charset=UTF-8\n", **texts}.items())
    pieces = [side.encode() for pair in zip(*pairs, strict=True) for side in pair]
    table, offset, kept = b"", 28 + 8 * len(pieces), b""
    for piece in pieces:
        table += struct.pack("<2I", len(piece), offset + len(kept))
        kept += piece + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    for name in ("messages", "django"):
        (place / f"{name}.mo").write_bytes(head + table + kept)
    return place.parents[1]


def certificate(place: Path) -> Path:
    """Put cert.pem and key.pem for localhost into a folder; needs the package cryptography."""
    import datetime

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name.from_rfc4514_string("CN=localhost")
    now = datetime.datetime.now(datetime.UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + datetime.timedelta(days=1))
    made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
    pem = serialization.Encoding.PEM
    (place / "cert.pem").write_bytes(made.sign(key, hashes.SHA256()).public_bytes(pem))
    plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    (place / "key.pem").write_bytes(key.private_bytes(pem, *plain))
    return place


def runs_example(framework: str) -> str:
    """See the program that the framework's card shows answer as it says; needs the package pyyaml."""
    import yaml

    file = Path(__file__).parents[2] / "frameworks" / f"{framework}.yaml"
    known = yaml.safe_load(file.read_text(encoding="utf-8"))
    example = known["page"]["example"]
    place = folder()
    (place / example["file"]).write_text(example["code"], encoding="utf-8")
    with command(*example["run"].replace("8000", "{port}").split(), inside=place) as site:
        got = site.ask("/")
    expect(got.status == 200 and f"Hello from {known['name']}" in got.text, f"/ gave {got.status} {got.text[:60]!r}")
    return f"`{example['run']}`: / answered {got.text.strip()}"


def runs_alone(distribution: str, program: str) -> str:
    """See a program answered by copied files of one distribution, every other package out of reach."""
    place = folder(app_py=program)
    files = importlib.metadata.files(distribution) or ()
    for file in files:
        source = Path(str(file.locate()))
        if source.is_file() and ".." not in file.parts and "__pycache__" not in file.parts:
            (place / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, place / file)
    copied = len([file for file in files if file.suffix == ".py"])
    return f"{copied} Python file{'s' * (copied != 1)} alone: {_run_isolated(place)}"


def runs_as_one_file(module: str, program: str) -> str:
    """See a program answered by one copied file of the framework, every other package out of reach."""
    import importlib.util

    place = folder(app_py=program)
    found = importlib.util.find_spec(module)
    shutil.copy(str(found.origin), place / f"{module}.py")
    return f"{module}.py alone: {_run_isolated(place)}"


def _run_isolated(place: Path) -> str:
    """Run app.py of a folder without any installed package; it must print hello."""
    # -S leaves out what is installed, -E what the environment says: Python's own library and the folder remain.
    ran = subprocess.run(
        [sys.executable, "-S", "-E", "app.py"], cwd=place, env={"PATH": os.environ.get("PATH", "")},
        capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip
    last = (ran.stderr.strip().splitlines() or [""])[-1]
    expect(ran.returncode == 0 and "hello" in ran.stdout, f"alone it ended with status {ran.returncode}: {last}")
    return "a page was answered"
