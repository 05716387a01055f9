"""Robyn keeps a session in a signed cookie."""
# pip install robyn

from probing import forked, remembers, shown
from robyn import Response, Robyn, SessionManager

app = Robyn(__file__)
sessions = SessionManager(secret_key="for this probe only")


@app.get("/count")
async def count(request):
    session = sessions.load(request)
    session["visits"] = session.get("visits", 0) + 1
    response = Response(200, {}, str(session["visits"]))
    sessions.save(session, response)
    return response


with forked(lambda port: app.start(port=port)) as site:
    shown(remembers(site))
