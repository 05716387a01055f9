"""The kinds of probe: each asks a site from outside and returns what it saw, or ends the probe.

The paths are conventions that every probe's program keeps: /items/7, /hello, /count, /events …
"""

import re

from probing.sites import Answer, Site, expect

_REFUSALS = range(400, 404), range(405, 500)


def _is_refusal(answer: Answer) -> bool:
    """Whether an answer refuses what was sent, for a reason other than that nobody is there."""
    return any(answer.status in some for some in _REFUSALS)


def routes(site: Site) -> str:
    """See /items/<number> answered with "item <number>", everything else refused."""
    got = site.ask("/items/7")
    expect(got.status == 200 and got.text.strip('"') == "item 7", f"/items/7 gave {got.status} {got.text[:60]!r}")
    expect(site.ask("/items/41").text.strip('"') == "item 41", "/items/41 gave another item")
    nothing, verb = site.ask("/nothing").status, site.ask("/items/7", "DELETE").status
    expect(nothing == 404 and verb in (404, 405), f"an unknown path gave {nothing}, an unknown method {verb}")
    return f"/items/7 answered with its 7, an unknown path 404, DELETE {verb}"


def handed(site: Site) -> str:
    """See /told answered by a handler with the name in the query of the request that it was given."""
    got = site.ask("/told?name=ada")
    expect(got.status == 200 and got.text.strip('"') == "ada", f"/told gave {got.status} {got.text[:60]!r}")
    return "a handler read the name from the request that it was given as an argument"


def fills_and_escapes(site: Site) -> str:
    """See a name from the query in /hello's page, escaped."""
    page = site.ask("/hello?name=%3Cb%3EAda").text
    expect("&lt;b&gt;Ada" in page and "<b>Ada" not in page, f"a filled and escaped page; it is {page!r}")
    return "a template filled in <b>Ada from the query, escaped"


def remembers(site: Site, path: str = "/count") -> str:
    """See one browser's visits counted, another's apart, and a forged cookie not believed."""
    visits = [site.ask(path).text for _ in range(3)]
    expect(visits == ["1", "2", "3"], f"three visits counted; they were {visits}")
    expect(Site(site.port).ask(path).text == "1", "a second browser's count began elsewhere than at 1")
    forger = Site(site.port)
    forger.cookies = dict.fromkeys(site.cookies, "9")
    got = forger.ask(path)
    expect(got.text == "1" or got.status >= 400, f"a forged cookie was believed: {got.text}")
    return "three visits of one browser counted 1, 2, 3; another's began at 1; a forged cookie was not believed"


def guards(site: Site, sign_in=None, path: str = "/private", **credentials) -> str:
    """See a private page refused to strangers and opened to ada."""
    before = site.ask(path)
    expect(before.status in (301, 302, 303, 307, 401, 403), f"a stranger got {before.status} {before.text[:40]!r}")
    if sign_in:
        sign_in(site)
    after = site.ask(path, **credentials)
    expect(after.status == 200 and "ada" in after.text, f"ada got {after.status} {after.text[:60]!r}")
    if credentials:
        refused = Site(site.port).ask(path, headers={"Authorization": "Basic eDp5"}).status
        expect(refused in (400, 401, 403), f"wrong credentials got {refused}")
    return f"a stranger got {before.status} for the private page, ada the page"


def basic(name: str = "ada", password: str = "lovelace") -> dict[str, str]:
    """Return the header of HTTP Basic."""
    import base64

    return {"Authorization": "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()}


def lets_one_origin_call(site: Site, path: str = "/hello", origin: str = "https://app.example") -> str:
    """See a browser's page of one other site allowed to call, asked beforehand too, and a stranger's page not."""
    allowed = "Access-Control-Allow-Origin"
    wish = {"Origin": origin, "Access-Control-Request-Method": "GET"}
    before = site.ask(path, "OPTIONS", headers=wish)
    expect(
        before.status in (200, 204) and before.headers.get(allowed) == origin,
        f"a preflight was answered with {before.status} and {before.headers.get(allowed)!r}",
    )
    called = site.ask(path, headers={"Origin": origin})
    expect(called.headers.get(allowed) == origin, f"a call was allowed to {called.headers.get(allowed)!r}")
    stranger = "https://elsewhere.example"
    told = site.ask(path, headers={"Origin": stranger}).headers.get(allowed)
    expect(told not in ("*", stranger), f"a stranger's page was allowed: {told!r}")
    return f"{origin} was allowed to call, with a preflight and without; another site was not"


def guards_forms(site: Site, field: str | None = None, header: str | None = None) -> str:
    """See a POST to /form refused without the token that GET /form told, and taken with it."""
    bare = Site(site.port).post("/form", form={"text": "x"})
    expect(_is_refusal(bare), f"a POST without token got {bare.status}")
    token = site.ask("/form").text
    sent = {"text": "x", **({field: token} if field else {})}
    got = site.post("/form", form=sent, headers={header: token} if header else {})
    expect(got.status < 300, f"a POST with the token got {got.status} {got.text[:80]!r}")
    return f"a POST without token got {bare.status}, with it {got.status}"


def refuses_bad_input(site: Site, kind: str = "json") -> str:
    """See a person with an age of 36 taken, one with an age of "old" refused."""
    good, bad = ({"name": "Ada", "age": age} for age in (36, "old"))
    taken, refused = site.post("/people", **{kind: good}), site.post("/people", **{kind: bad})
    expect(taken.status < 300, f"good input got {taken.status} {taken.text[:80]!r}")
    expect(_is_refusal(refused), f"bad input got {refused.status}")
    return f"an age of 36 was taken, an age of 'old' got {refused.status}"


def describes_itself(site: Site, path: str = "/openapi.json") -> str:
    """See an OpenAPI document that knows /items/{number}."""
    got = site.ask(path)
    expect(got.status == 200, f"{path} got {got.status}")
    document = got.json()
    known = [path for path in document.get("paths", {}) if "/items/" in path]
    expect(str(document.get("openapi", "")).startswith("3.") and known, f"a description; it is {got.text[:80]!r}")
    return f"{path} is OpenAPI {document['openapi']} and describes {known[0]}"


def echoes(site: Site, path: str = "/ws") -> str:
    """See two texts come back over one WebSocket."""
    wire = site.websocket(path)
    for text in ("ping", "pong"):
        wire.send(text)
        got = wire.receive()
        expect(got == text, f"{text} sent over the WebSocket came back as {got!r}")
    wire.close()
    return "two texts came back over one WebSocket"


def speaks(site: Site, path: str = "/hello") -> str:
    """See a greeting in the language that the browser asks for."""
    told = {code: site.ask(path, headers={"Accept-Language": code}).text for code in ("de", "en")}
    expect("Guten Tag" in told["de"] and "Hello" in told["en"], f"greetings by Accept-Language: {told}")
    return "Accept-Language de got Guten Tag, en got Hello"


def sends_files(site: Site, path: str = "/static/hello.txt") -> str:
    """See a file of a folder sent, and none from outside of it."""
    got = site.ask(path)
    expect(got.status == 200 and "from a file" in got.text, f"{path} gave {got.status}")
    for step in ("../secret.txt", "..%2fsecret.txt", "%2e%2e/secret.txt"):
        outside = site.ask(path.rsplit("/", 1)[0] + "/" + step)
        expect("secret" not in outside.text or outside.status >= 400, f"{step} was sent")
    return "a file of the folder was sent, one outside of it was not"


def takes_files(site: Site, path: str = "/upload") -> str:
    """See a small file kept under a name without a path, its size told, and a file of 2 MB refused."""

    def send(content: bytes) -> Answer:
        head = b'--cut\r\nContent-Disposition: form-data; name="file"; filename="../../evil.txt"\r\n'
        body = head + b"Content-Type: text/plain\r\n\r\n" + content + b"\r\n--cut--\r\n"
        return site.post(path, body=body, headers={"Content-Type": "multipart/form-data; boundary=cut"})

    got = send(b"from a browser")
    expect(got.status in (200, 201), f"a small file got {got.status} {got.text[:80]!r}")
    told = got.json()
    expect(told["size"] == 14, f"a file of 14 bytes was told to have {told['size']}")
    safe = told["name"] not in ("", ".", "..") and not set("/\\") & set(told["name"])
    expect(safe, f"../../evil.txt was kept as {told['name']!r}")
    refused = send(bytes(2_000_000))
    expect(_is_refusal(refused), f"a file of 2 MB got {refused.status}")
    return f"a file sent as ../../evil.txt was kept without its path, one of 2 MB was refused with {refused.status}"


def tells_errors_in_json(site: Site) -> str:
    """See {"error": …} where no route is, where a handler finds nothing, and where one breaks, without the cause."""
    for path, status in (("/nothing", 404), ("/missing", 404), ("/broken", 500)):
        got = site.ask(path)
        expect(got.status == status, f"{path} gave {got.status}")
        kind = got.headers.get_content_type()
        expect(kind == "application/json", f"{path} was answered as {kind}: {got.text[:60]!r}")
        told = got.json()
        said = isinstance(told, dict) and told.get("error")
        expect(isinstance(said, str) and said, f"{path} was answered with {got.text[:80]!r}")
        expect("zero" not in got.text, f"{path} told the cause: {got.text[:80]!r}")
    return "an unknown path and a handler's own 404 were told in JSON, and a division by zero as 500, without the cause"


def injects(site: Site, path: str = "/injected") -> str:
    """See what a handler got without asking for it by hand: "clock 1" …"""
    got = site.ask(path)
    expect(got.status == 200 and got.text.strip('"') == "from the provider", f"{path} gave {got.status} {got.text!r}")
    return "a handler was given what a provider made, by its parameter alone"


def answers(site: Site, path: str = "/", text: str = "hello") -> str:
    """See a plain answer."""
    got = site.ask(path)
    expect(got.status == 200 and text in got.text, f"{path} gave {got.status} {got.text[:80]!r}")
    return f"{path} answered {text!r}"


def speaks_http2(site: Site) -> str:
    """See HTTP/2's preface answered with a SETTINGS frame."""
    got = site.raw(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes([0, 0, 0, 4, 0, 0, 0, 0, 0]))
    expect(len(got) >= 9 and got[3] == 4 and b"HTTP/1" not in got, f"HTTP/2's preface was answered with {got[:40]!r}")
    return "HTTP/2's preface was answered with a SETTINGS frame"


def walks(site: Site) -> str:
    """See addresses found by walking a tree of objects, one of them made while the site runs."""
    got = site.ask("/europe/paris")
    expect(got.status == 200 and re.search("paris", got.text), f"/europe/paris gave {got.status}")
    lost = site.ask("/europe/atlantis").status
    expect(lost == 404, f"what is not in the tree gave {lost}")
    site.ask("/grow")
    grown = site.ask("/europe/oslo")
    expect(grown.status == 200 and "oslo" in grown.text, f"what was put into the tree gave {grown.status}")
    return "/europe/paris was found in a tree of objects, and /europe/oslo once it was put there"


def keeps_records(site: Site, database) -> str:
    """See records stored through the site, found again, and there in the database; no text is taken for SQL."""
    import sqlite3

    nasty = "'); drop table notes; --"
    for text in ("first", nasty):
        got = site.post("/notes", form={"text": text})
        expect(got.status < 300, f"storing a note gave {got.status}")
    found = site.ask("/notes?text=first").text
    expect(found == "1", f"one note found; it is {found!r}")
    try:
        rows = [row[0] for row in sqlite3.connect(database).execute("select text from notes order by id")]
    except sqlite3.OperationalError as error:
        raise SystemExit(f"not seen: a table of notes; {error}") from error
    expect(rows == ["first", nasty], f"the table holds {rows}")
    return "two notes stored through models and found by a query; SQL in a text stayed text"


def administers(site: Site) -> str:
    """See ada sign in to an admin site, add a group and find it listed."""

    def token(path: str) -> dict[str, str]:
        page = site.ask(path)
        found = re.search(r'csrfmiddlewaretoken" value="(\w+)', page.text)
        expect(page.status == 200 and found, f"{path} gave {page.status}")
        return {"csrfmiddlewaretoken": found[1]}

    enter, add = "/admin/login/?next=/admin/", "/admin/auth/group/add/"
    site.post(enter, form={"username": "ada", "password": "lovelace", **token(enter)})
    added = site.post(add, form={"name": "editors", **token(add)}).status
    listed = site.ask("/admin/auth/group/").text
    expect(added == 302 and "editors" in listed, f"adding a group gave {added}")
    return "ada signed in at /admin/login/, added a group and saw it listed"


def is_released(package: str, marked: bool = False) -> str:
    """See a version of 1.0 or later in a package's metadata, and whether it is marked alpha or beta there."""
    from importlib.metadata import metadata

    told = metadata(package)
    version, status = told["Version"], [line for line in told.get_all("Classifier", []) if "Development Status" in line]
    unripe = any(word in line for line in status for word in ("Alpha", "Beta", "Pre-Alpha", "Planning"))
    expect(int(version.split(".")[0]) >= 1, f"a version of 1.0 or later; it is {version}")
    expect(unripe == marked, f"the mark is {status}")
    mark = status[0].rsplit("- ", 1)[1] if status else "nothing"
    return f"its metadata says version {version}, marked {mark}"


def _fields(page: Answer, **more: str) -> dict[str, str]:
    """Return what a browser sends with a page's form: its hidden fields, and what was typed."""
    return {**dict(re.findall(r'type="hidden" name="(.+?)" value="(.+?)"', page.text)), **more}


def signs_in_and_out(site: Site, name: str = "name", at: str = "/{}") -> str:
    """See ada sign in by the form of /login and out by /logout; no wrong password and no forged cookie opens a page."""
    enter, leave = at.format("login"), at.format("logout")

    def opened(by: Site) -> bool:
        got = by.ask("/private")
        sent = got.status in (302, 303, 307) and enter in got.headers.get("Location", "")
        expect(sent or got.status in (200, 401, 403), f"/private gave {got.status} {got.text[:60]!r}")
        return got.status == 200 and "ada" in got.text

    stranger = site.ask("/private").status
    expect(not opened(site), "a stranger got the private page")
    for who, password in (("ada", "x"), ("nobody", "lovelace"), ("ada", "lovelace")):
        page = site.ask(enter)
        expect(page.status == 200 and re.search('name="?password', page.text), f"{enter} gave {page.status}, no form")
        came = site.post(enter, form=_fields(page, **{name: who, "password": password})).status
        expect(came < 500, f"signing in as {who} gave {came}")
        right = (who, password) == ("ada", "lovelace")
        expect(opened(site) == right, f"{who} with the password {password!r}: {'not ' * right}let in")
    forger = Site(site.port)
    forger.cookies = dict.fromkeys(site.cookies, "ada")
    expect(not opened(forger), "a forged cookie was believed")
    came = site.post(leave, form=_fields(site.ask("/private"))).status
    expect(came < 400 and not opened(site), f"{leave} gave {came}, and the page stayed open")
    return f"a stranger got {stranger}, ada the page from her sign-in to her sign-out; a forged cookie was not believed"


def takes_tokens(site: Site, key: str, kind: str = "json", name: str = "name") -> str:
    """See /login answer with a token that expires, and /private open to it and to none that is forged or expired."""
    import base64
    import hashlib
    import hmac
    import json
    import time

    def packed(what: bytes) -> str:
        return base64.urlsafe_b64encode(what).decode().rstrip("=")

    def unpacked(part: str) -> dict:
        return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))

    def forged(secret: str, alg: str = "HS256", **other) -> str:
        parts = [{**unpacked(part), **more} for part, more in ((head, {"alg": alg}), (body, other))]
        text = ".".join(packed(json.dumps(part).encode()) for part in parts)
        mark = hmac.digest(secret.encode(), text.encode(), hashlib.sha256) if alg == "HS256" else b""
        return f"{text}.{packed(mark)}"

    def status(token: str) -> int:
        got = site.ask("/private", headers={"Authorization": f"Bearer {token}"})
        expect(got.status < 500, f"/private gave {got.status} {got.text[:60]!r}")
        return got.status if got.status >= 400 or "ada" in got.text else 0

    wrong, right = (site.post("/login", **{kind: {name: "ada", "password": it}}) for it in ("x", "lovelace"))
    expect(_is_refusal(wrong), f"a wrong password got {wrong.status} {wrong.text[:60]!r}")
    found = re.search(r'"(?:access_token|access|token)": ?"(([\w-]+)\.([\w-]+)\.[\w-]+)"', right.text)
    expect(right.status < 300 and found, f"a token; /login gave {right.status} {right.text[:60]!r}")
    token, head, body = found.groups()
    now = int(time.time())
    expect(unpacked(body).get("exp", 0) > now, f"a token that expires; it says {unpacked(body)}")
    expect(status(token) == 200, f"the token got {status(token)}")
    again = status(forged(key, exp=now + 60))  # so that it is the age of the next that is refused, not how it was made
    expect(again == 200, f"a token made with the key got {again}")
    bare = site.ask("/private").status
    told = {"forged": status(forged(key + "?")), "unsigned": status(forged("", "none")),
            "expired": status(forged(key, exp=now - 3600))}  # fmt: skip
    for which, got in {"missing": bare, **told}.items():
        expect(got in (400, 401, 403, 422), f"a token that is {which} got {got}")
    listed = ", ".join(f"one that was {which} {got}" for which, got in told.items())
    return f"the token of /login opened the page; no token got {bare}, {listed}"


def gives_sessions_back(site: Site, count: int = 20) -> str:
    """See notes added and listed, and more requests, failed ones too, than a pool has connections for."""
    failed, kept = 0, []
    for number in range(count):
        text = f"note {number} it is"
        for sent in (text, None):
            try:
                got = site.post("/notes", json={"text": sent})
            except OSError as late:
                raise SystemExit(f"not seen: an answer to every note; after {number} came {late!r}") from late
            expect((got.status >= 400) == (sent is None), f"{sent or 'no text'} got {got.status} {got.text[:60]!r}")
            failed = got.status
        kept.append(text)
        listed = site.ask("/notes")
        expect(listed.status == 200, f"GET /notes gave {listed.status} after {number + 1} notes")
        found = re.findall(r"note \d+ it is", listed.text)
        expect(found == kept, f"{number + 1} notes listed; there were {found}")
    return f"{count} notes were added and listed; {count} requests without a text got {failed} and left no session open"
