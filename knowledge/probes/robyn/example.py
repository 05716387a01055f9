"""The example that Robyn's card shows runs as it says."""
# pip install robyn pyyaml

from probing import runs_example, shown

shown(runs_example("robyn"))
