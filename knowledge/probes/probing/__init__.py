"""What every probe shares, in one import: serving a program for real, asking it from outside, saying what was seen.

A probe is run as ``PYTHONPATH=knowledge/probes python -P knowledge/probes/flask/routing.py`` in an environment that
holds what its first comment says. It prints one line and ends with 0 when what its docstring says was seen.
"""

from probing.kinds import *  # noqa: F403 - each kind of probe is one function, named after what it sees
from probing.machinery import *  # noqa: F403
from probing.pace import *  # noqa: F403
from probing.serving import asgi, command, forked, output, wsgi  # noqa: F401
from probing.sites import Answer, Site, expect, folder  # noqa: F401
from probing.verdicts import in_part, refuted, shown  # noqa: F401
