"""The example that FastAPI's card shows runs as it says."""
# pip install fastapi uvicorn pyyaml

from probing import runs_example, shown

shown(runs_example("fastapi"))
