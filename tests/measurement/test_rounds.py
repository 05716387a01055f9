import pytest

from bot.errors import BotError
from bot.measurement import rounds
from bot.measurement.load import Count
from bot.measurement.rounds import take
from bot.measurement.servers import COMMON, Setup

FLASK, BOTTLE, DJANGO = (Setup(name, "waitress") for name in ("flask", "bottle", "django"))
SPEEDS = {FLASK: 100.0, BOTTLE: 200.0, DJANGO: 50.0}


@pytest.fixture
def turned(monkeypatch, tmp_path):
    """Return a function that takes two rounds in which set-ups answer as ``SPEEDS`` says, but one fails."""

    def run(failing=None):
        def counted(setup, environment, folder, seconds):
            if setup == failing:
                raise BotError("did not start")
            asking = 0.95 if setup == BOTTLE else 0.2
            return {route: Count(SPEEDS[setup], asking) for route in ("hello", "path")}

        told: list[str] = []
        monkeypatch.setattr(rounds, "counted", counted)
        environments = dict.fromkeys(("flask", "bottle", "django"))
        plan = [FLASK, BOTTLE, DJANGO]
        taken = take(plan, environments, tmp_path, rounds=2, seconds=1, tell=lambda one: told.append(one.framework))
        return taken, told

    return run


def test_all_take_turns_and_the_unit_is_first_and_last(turned):
    taken, told = turned()
    assert told == ["flask", "bottle", "django", "flask", "flask", "django", "bottle", "flask"]
    assert taken.counts.ratio(BOTTLE, FLASK, "hello").median == 2
    assert taken.counts.ratio(DJANGO, FLASK, "path").median == 0.5
    assert taken.faster == {BOTTLE}


def test_one_that_fails_stops_nobody_else_and_still_has_its_turns_on_the_bar(turned):
    taken, told = turned(DJANGO)
    assert taken.failed == {DJANGO: "did not start"}
    assert len(told) == 8
    assert taken.counts.ratio(DJANGO, FLASK, "path") is None
    assert taken.counts.ratio(BOTTLE, FLASK, "path").median == 2


def test_without_the_unit_there_is_nothing_to_tell(turned):
    with pytest.raises(BotError, match="did not start"):
        turned(FLASK)


def test_the_common_server_is_asked_for_the_path_route_only(monkeypatch, tmp_path):
    from contextlib import nullcontext

    asked = []
    monkeypatch.setattr(rounds, "served", lambda *_: nullcontext(1))
    monkeypatch.setattr(rounds, "check", lambda port, path, expected: b"{}")
    monkeypatch.setattr(rounds, "count", lambda port, path, *_: asked.append(path) or Count(1, 0))
    assert set(rounds.counted(FLASK, None, tmp_path, 1)) == {"hello", "path"}
    assert set(rounds.counted(Setup("flask", COMMON), None, tmp_path, 1)) == {"path"}
    assert asked == ["/json", "/json", "/items/42", "/items/42", "/items/42", "/items/42"]
