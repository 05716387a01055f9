"""Falcon's command lists an application's routes; none starts it."""
# pip install falcon

from probing import folder, in_part, tells

APP = """
import falcon

class Home:
    def on_get(self, request, response):
        response.text = "hello"

app = falcon.App()
app.add_route("/home", Home())
"""
in_part(f"{tells('falcon-inspect-app', 'app:app', of='/home', inside=folder(app_py=APP))}; none starts it")
