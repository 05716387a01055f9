"""The example that Litestar's card shows runs as it says."""
# pip install litestar uvicorn pyyaml

from probing import runs_example, shown

shown(runs_example("litestar"))
