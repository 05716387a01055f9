import pytest

from bot.playground.requests import ControlError, Form

FORM = Form({"as": str, "times": int, "loud": bool}, ("as",))


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        pytest.param({"as": "alice"}, {"as": "alice"}, id="what is needed"),
        pytest.param(
            {"as": "alice", "times": 2, "loud": False}, {"as": "alice", "times": 2, "loud": False}, id="everything"
        ),
        pytest.param({"as": "alice", "times": None}, {"as": "alice"}, id="null is nothing"),
    ],
)
def test_what_a_form_takes(given, kept):
    assert FORM.check(given) == kept


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        pytest.param({}, "missing: as", id="missing"),
        pytest.param({"as": ""}, "missing: as", id="empty"),
        pytest.param({"as": "alice", "time": 1}, "unknown: time; known: as, times, loud", id="unknown"),
        pytest.param({"as": 5}, "as must be a string, not 5", id="number for text"),
        pytest.param({"as": "alice", "times": "2"}, "times must be a whole number", id="text for number"),
        pytest.param({"as": "alice", "times": True}, "times must be a whole number", id="flag for number"),
        pytest.param({"as": "alice", "loud": 1}, "loud must be true or false", id="number for flag"),
    ],
)
def test_what_a_form_refuses(given, hint):
    with pytest.raises(ControlError) as raised:
        FORM.check(given)
    assert (raised.value.error, raised.value.status) == ("invalid_arguments", 400)
    assert hint in raised.value.hint


@pytest.mark.parametrize(
    "raw", ["{", "[]", "5", '"x"', "[" * 100_000], ids=["broken", "list", "number", "text", "deep"]
)
async def test_a_body_must_be_one_object(remote, raw):
    headers = {"Content-Type": "application/json"}
    status, refusal = await remote.ask("POST", "reset", data=raw, headers=headers)
    assert (status, refusal["error"]) == (400, "invalid_json")


@pytest.mark.parametrize("seconds", ["-1", "31", "soon", "nan"])
async def test_numbers_of_the_query_have_bounds(remote, seconds):
    status, refusal = await remote.ask("GET", "messages", params={"channel": "general", "wait": seconds})
    assert (status, refusal["error"]) == (400, "invalid_arguments")
    assert "from 0 to 30" in refusal["hint"]


async def test_what_is_not_asked_for_is_named(remote):
    status, refusal = await remote.ask("GET", "state")
    assert (status, refusal["hint"]) == (400, "missing: as")
