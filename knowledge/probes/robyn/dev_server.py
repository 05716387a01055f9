"""robyn --dev reloads a changed program."""
# pip install robyn

from probing import command, folder, reloads, shown

APP = """
import os
from robyn import Robyn
app = Robyn(__file__)

@app.get("/")
async def home(request):
    return "before"

app.start(port=int(os.environ["PORT"]))
"""
place = folder(app_py=APP)
with command("robyn", "app.py", "--dev", inside=place) as site:
    shown(reloads(site, place / "app.py"))
