"""The example that Starlette's card shows runs as it says."""
# pip install starlette uvicorn pyyaml

from probing import runs_example, shown

shown(runs_example("starlette"))
