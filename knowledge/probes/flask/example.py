"""The example that Flask's card shows runs as it says."""
# pip install flask pyyaml

from probing import runs_example, shown

shown(runs_example("flask"))
