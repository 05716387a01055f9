"""The example that BlackSheep's card shows runs as it says."""
# pip install blacksheep uvicorn pyyaml

from probing import runs_example, shown

shown(runs_example("blacksheep"))
