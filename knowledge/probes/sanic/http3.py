"""Sanic's own server speaks HTTP/3 over TLS once aioquic is installed, which its documentation calls early."""
# pip install sanic aioquic cryptography

from probing import certificate, command, folder, in_part
from probing.quic import speaks_http3

APP = """
import sys
from sanic import Sanic, text
app = Sanic("probe")

@app.get("/")
async def home(request):
    return text("hello")

if __name__ == "__main__":
    tls = {"cert": "cert.pem", "key": "key.pem"}
    app.prepare(port=int(sys.argv[1]), version=3, ssl=tls, motd=False)
    app.prepare(port=int(sys.argv[1]), version=1, ssl=tls, motd=False)
    Sanic.serve_single()
"""

place = certificate(folder(app_py=APP))
with command("python", "app.py", "{port}", inside=place) as site:
    in_part(f"{speaks_http3(site)}, an early feature by its own documentation")
