"""The example that Tornado's card shows runs as it says."""
# pip install tornado pyyaml

from probing import runs_example, shown

shown(runs_example("tornado"))
