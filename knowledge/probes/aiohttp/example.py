"""The example that aiohttp's card shows runs as it says."""
# pip install aiohttp pyyaml

from probing import runs_example, shown

shown(runs_example("aiohttp"))
