"""One Bottle application mounts another below a path."""
# pip install bottle

from bottle import Bottle
from probing import answers, shown, wsgi

whole, part = Bottle(), Bottle()
whole.get("/")(lambda: "hello")
part.get("/inside")(lambda: "hello from inside")
whole.mount("/part/", part)

with wsgi(whole) as site:
    shown(f"{answers(site)}; the mounted one: {answers(site, '/part/inside', 'hello from inside')}")
