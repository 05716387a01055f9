"""The example that Django's card shows runs as it says."""
# pip install django pyyaml

from probing import runs_example, shown

shown(runs_example("django"))
