"""Flask imports fewer than a hundred modules of other packages' making, and answers after it."""
# pip install flask

import importlib.metadata as metadata
import re

from flask import Flask
from probing import answers, expect, shown, wsgi


def needs(name, seen):
    """Collect what a package needs to be installed, extras left out."""
    for line in metadata.requires(name) or ():
        needed = re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", line)[0]).lower()
        if ";" not in line and needed not in seen:
            seen.add(needed)
            needs(needed, seen)
    return seen


app = Flask(__name__)
app.get("/")(lambda: "hello")
with wsgi(app) as site:
    seen = answers(site)
packages = {"flask", *needs("flask", set())}
size = sum(file.size or 0 for name in packages for file in metadata.files(name) if file.suffix == ".py") / 1e6
expect(len(packages) <= 8 and size < 4, f"{len(packages)} packages with {size:.1f} MB of Python")
shown(f"{seen}, from {len(packages)} packages with {size:.1f} MB of Python together")
