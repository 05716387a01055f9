"""The example that Falcon's card shows runs as it says."""
# pip install falcon waitress pyyaml

from probing import runs_example, shown

shown(runs_example("falcon"))
