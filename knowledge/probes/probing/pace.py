"""The kinds of probe that look at the clock: streams, work behind an answer, requests that wait together."""

import time
from concurrent.futures import ThreadPoolExecutor

from probing.sites import Answer, Site, expect

# A handler that waits, or streams, does so for this long (seconds).
PAUSE = 0.3


def streams(site: Site, path: str = "/events") -> str:
    """See the first of three server-sent events well before the last."""
    connection = site.connection()
    connection.request("GET", path, headers={"Accept": "text/event-stream"})
    response = connection.getresponse()
    kind = response.headers.get("Content-Type", "")
    expect(response.status == 200 and "text/event-stream" in kind, f"{path} gave {response.status} {kind}")
    seen: list[float] = []
    while len(seen) < 3 and (line := response.readline()):
        if line.startswith(b"data:"):
            seen.append(time.monotonic())
    connection.close()
    expect(len(seen) == 3, f"three events; {len(seen)} came")
    early = seen[-1] - seen[0]
    expect(early > PAUSE, f"the first event came only {early:.2f} s before the last")
    return f"three server-sent events, the first {early:.1f} s before the last"


def works_later(site: Site) -> str:
    """See /start answered before the job it began is done, and the job done afterwards."""
    site.ask("/done")  # the first answer of a server may take long for reasons of its own
    began = time.monotonic()
    started = site.ask("/start").status
    took = time.monotonic() - began
    expect(started < 300 and took < PAUSE * 0.9, f"/start gave {started} after {took:.2f} s")
    expect(site.ask("/done").text == "0", "the job was done before the answer came")
    deadline = time.monotonic() + 5
    while site.ask("/done").text != "1":
        expect(time.monotonic() < deadline, "the job was not done 5 s later")
        time.sleep(0.05)
    return f"the answer came after {took:.2f} s, the job it began was done afterwards"


def keeps_answers(site: Site, path: str = "/slow") -> str:
    """See a handler that counts its runs run once for two requests."""
    first, second = site.ask(path), site.ask(path)
    expect(first.status == 200 and first.text == second.text, f"two answers differ: {first.text}, {second.text}")
    return f"two requests, and the handler ran once: {first.text}, {second.text}"


def limits(site: Site, path: str = "/limited") -> str:
    """See the third request within a minute refused."""
    got = [site.ask(path).status for _ in range(3)]
    expect(got == [200, 200, 429], f"three requests got {got}")
    return "two requests a minute were answered, the third got 429"


def overlaps(site: Site, path: str = "/wait", count: int = 20) -> str:
    """See many requests that each wait answered in little more than the time of one."""
    site.ask(path)
    with ThreadPoolExecutor(count) as clients:
        began = time.monotonic()
        got = list(clients.map(lambda _: site.ask(path).status, range(count)))
        took = time.monotonic() - began
    expect(got == [200] * count, f"{count} requests got {sorted(set(got))}")
    expect(took < PAUSE * count / 3, f"{count} waits of {PAUSE} s took {took:.2f} s together")
    return f"{count} requests that each wait {PAUSE} s took {took:.2f} s together"


def serves_many(site: Site, path: str = "/wait", count: int = 5) -> str:
    """See HTTP/1.1 with a kept connection, and some slow requests answered at once: a server for real use."""
    connection = site.connection()
    for _ in range(2):
        connection.request("GET", path)
        got = Answer(connection.getresponse())
        expect(got.status == 200 and got.version == 11, f"{path} gave {got.status} by HTTP version {got.version}")
        expect("close" not in got.headers.get("Connection", "").lower(), "the connection was not kept")
    connection.close()
    return f"HTTP/1.1 with a kept connection; {overlaps(site, path, count)}"
