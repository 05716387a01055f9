"""The sanic command starts an application."""
# pip install sanic

from probing import answers, command, folder, shown

APP = """
from sanic import Sanic, text
app = Sanic("probe")

@app.get("/")
async def home(request):
    return text("hello")
"""
with command("sanic", "app:app", "--port={port}", "--single-process", inside=folder(app_py=APP)) as site:
    shown(f"`sanic app:app`: {answers(site)}")
