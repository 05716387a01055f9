"""What was not understood, as a person reads it."""

import json
import time

import pytest

from bot.errors import SettingsError
from bot.state import listing, unanswered
from bot.state.listing import table
from bot.state.unanswered import Doubt, Recorded

LOST = Recorded(Doubt("bake bread?", "fallback", guess="list", guess_score=0.213), 12, 0.0, 86_400.0, ())
MEANT = ("what is Flask?", "list all")
TWO = Recorded(
    Doubt("flask or what", "clarification", "compare", 0.3, 0.41, "describe", 0.38, None, MEANT),
    3,
    0.0,
    86_400.0,
    (("list all", 2), ("what is Flask?", 1)),
)


def test_a_line_tells_how_often_when_what_and_what_was_meant():
    header, lost, two = table([LOST, TWO]).splitlines()
    assert header.split() == "times last seen what was typed read as chosen".split()
    assert [part.strip() for part in lost.split("  ") if part] == [
        "12", "1970-01-02", "bake bread?", "nothing; nearest list 0.21", "-"
    ]  # fmt: skip
    assert "compare 0.41 or describe 0.38" in two
    assert two.endswith("list all (2), what is Flask? (1)")
    assert header.index("read as") == lost.index("nothing;") == two.index("compare")


def test_long_and_wide_texts_keep_the_columns():
    lines = table(
        [Recorded(Doubt(text, "fallback"), 1, 0.0, 0.0, ()) for text in ("word " * 50, "哪个框架" * 20)]
    ).splitlines()
    assert {listing._columns(line[: line.index("nothing")]) for line in lines[1:]} == {lines[0].index("read as")}
    assert all("…" in line for line in lines[1:])


async def test_the_last_days_are_told(database, url):
    async with database.transaction() as connection:
        await unanswered.add(connection, Doubt("new", "fallback"), time.time())
        await unanswered.add(connection, Doubt("old", "fallback"), time.time() - 10 * 86_400)
    assert [one["text"] for one in json.loads(await listing.told(url, 90, as_json=True))] == ["new", "old"]
    assert [one["text"] for one in json.loads(await listing.told(url, 7, as_json=True))] == ["new"]
    assert "old" not in await listing.told(url, 7)


async def test_json_holds_all_that_is_known(database, url):
    now = time.time()
    async with database.transaction() as connection:
        await unanswered.add(connection, TWO.doubt, now)
        await unanswered.choose(connection, TWO.doubt.key, "list all")
    [one] = json.loads(await listing.told(url, 1, as_json=True))
    assert one.pop("first_seen") == one.pop("last_seen")
    assert one == {
        "text": "flask or what", "times": 1, "kind": "clarification", "guess": "compare", "guess_score": 0.3,
        "confidence": 0.41, "rival": "describe", "rival_confidence": 0.38, "language": None,
        "offered": ["what is Flask?", "list all"], "chosen": {"list all": 1},
    }  # fmt: skip


async def test_nothing_is_said_so(database, url):
    assert await listing.told(url, 90) == "Nothing was left unanswered within 90 days."
    assert json.loads(await listing.told(url, 90, as_json=True)) == []
    assert await listing.forgotten(url) == "Forgot 0 texts."


async def test_forgetting_says_how_much(database, url):
    async with database.transaction() as connection:
        await unanswered.add(connection, Doubt("new", "fallback"), time.time())
    assert await listing.forgotten(url) == "Forgot 1 text."
    assert await listing.told(url, 90) == "Nothing was left unanswered within 90 days."


async def test_a_database_that_is_not_there_is_named_and_not_made(tmp_path):
    for command in (listing.told(f"sqlite+aiosqlite:///{tmp_path}/no.db", 90),
                    listing.forgotten(f"sqlite+aiosqlite:///{tmp_path}/no.db")):  # fmt: skip
        with pytest.raises(SettingsError, match=r"^DATABASE_URL: .*no\.db does not exist\."):
            await command
    assert list(tmp_path.iterdir()) == []
