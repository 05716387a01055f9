"""flask run --debug shows an interactive debugger in the browser when a view fails."""
# pip install flask

from probing import command, expect, folder, shown

place = folder(app_py="from flask import Flask\napp = Flask(__name__)\napp.get('/boom')(lambda: str(1 / 0))\n")
with command("flask", "--app", "app", "run", "--debug", "--no-reload", "--port", "{port}", inside=place) as site:
    got = site.ask("/boom")
    expect(got.status == 500 and "EVALEX = true" in got.text, f"a debugger; got {got.status}")
    expect("ZeroDivisionError" in got.text, "the error's name")
    shown("a view that fails showed ZeroDivisionError in a page with a console for each line")
