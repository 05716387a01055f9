"""The example that Bottle's card shows runs as it says."""
# pip install bottle pyyaml

from probing import runs_example, shown

shown(runs_example("bottle"))
