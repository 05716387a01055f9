"""The robyn command starts a program."""
# pip install robyn

from probing import answers, command, folder, shown

APP = """
import os
from robyn import Robyn
app = Robyn(__file__)

@app.get("/")
async def home(request):
    return "hello"

app.start(port=int(os.environ["PORT"]))
"""
with command("robyn", "app.py", inside=folder(app_py=APP)) as site:
    shown(f"`robyn app.py`: {answers(site)}")
