"""The example that Pyramid's card shows runs as it says."""
# pip install pyramid waitress pyyaml

from probing import runs_example, shown

shown(runs_example("pyramid"))
