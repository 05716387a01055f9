"""The example that CherryPy's card shows runs as it says."""
# pip install cherrypy pyyaml

from probing import runs_example, shown

shown(runs_example("cherrypy"))
