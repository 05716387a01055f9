"""The example that Sanic's card shows runs as it says."""
# pip install sanic pyyaml

from probing import runs_example, shown

shown(runs_example("sanic"))
