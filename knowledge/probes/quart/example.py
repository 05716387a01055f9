"""The example that Quart's card shows runs as it says."""
# pip install quart pyyaml

from probing import runs_example, shown

shown(runs_example("quart"))
