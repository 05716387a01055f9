"""Sanic speaks HTTP/1.1 and refuses HTTP/2: in clear, by upgrade, and where a TLS client offers it."""
# pip install sanic cryptography

import socket
import ssl

from probing import certificate, command, expect, folder, refuted

APP = """
import sys
from sanic import Sanic, text
app = Sanic("probe")

@app.get("/")
async def home(request):
    return text("hello")

if __name__ == "__main__":
    tls = {"cert": "cert.pem", "key": "key.pem"} if "tls" in sys.argv else None
    app.run(port=int(sys.argv[1]), ssl=tls, single_process=True, motd=False)
"""
place = certificate(folder(app_py=APP))
with command("python", "app.py", "{port}", inside=place) as site:
    expect(site.ask("/").version == 11, "HTTP/1.1")
    preface = site.raw(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes([0, 0, 0, 4, 0, 0, 0, 0, 0]))
    expect(preface.startswith(b"HTTP/1.1 400"), f"the preface got {preface[:30]!r}")
    upgrade = site.ask("/", headers={"Connection": "Upgrade", "Upgrade": "h2c", "HTTP2-Settings": "AAMAAABk"}).status
    expect(upgrade == 200, f"an upgrade to h2c got {upgrade}")
with command("python", "app.py", "{port}", "tls", inside=place) as site:
    offering = ssl.create_default_context(cafile=str(place / "cert.pem"))
    offering.set_alpn_protocols(["h2", "http/1.1"])
    with offering.wrap_socket(socket.create_connection(("127.0.0.1", site.port)), server_hostname="localhost") as wire:
        agreed = wire.selected_alpn_protocol()
expect(agreed == "http/1.1", f"who offered h2 and http/1.1 got {agreed}")
refuted("HTTP/2's preface got 400, an upgrade to h2c was ignored, and who offered h2 over TLS got http/1.1")
