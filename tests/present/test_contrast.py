"""What two frameworks differ by, as a sentence."""

import pytest

from bot.advise.contrast import HEADED, contrast, in_memory
from bot.domain.contrast import IDLE, Figured
from bot.present.contrast import told


def pair(catalog, names):
    return tuple(catalog.frameworks[name] for name in names.split())


@pytest.mark.parametrize(
    ("names", "criterion", "sentence"),
    [
        pytest.param("flask fastapi", "speed", "FastAPI answered 3.55 times Flask's requests, each on its usual "
                     "server; on the same server 1.26 times.", id="on the same server, too"),
        pytest.param("sanic flask", "speed", "Sanic answered 8.49 times Flask's requests, each on its usual server.",
                     id="on its own server only"),
        pytest.param("falcon fastapi", "speed",
                     "FastAPI answered 2.55 times Falcon's requests, each on its usual server; "
                     "on the same server it is the other way round: Falcon 3.53 times FastAPI's.", id="turned round"),
        pytest.param("flask django", "speed",
                     "Django answered 1.19 times Flask's requests, each on its usual server; "
                     "on the same server about as many.", id="turned round within the noise"),
        pytest.param("bottle django", "lightness", "Bottle takes 0.36 MB installed, Django 23.67.", id="megabytes"),
        pytest.param("bottle django", "completeness", "Bottle has 7 of the 22 parts built in, Django 16.", id="parts"),
        pytest.param("flask bottle", "learning", "Both get 5 of 5 for ease of learning.", id="alike in a mark"),
        pytest.param("flask django", "learning", "Flask gets 5 of 5 for ease of learning, Django 3.", id="marks"),
        pytest.param("flask pyramid", "wsgi", "Both speak WSGI.", id="a trait of both"),
        pytest.param("flask bottle", "asgi", "Neither speaks ASGI.", id="a trait of neither"),
        pytest.param("flask django", "routing", "Both have URL routing built in.", id="a part of both"),
        pytest.param("flask bottle", "websocket", "Both get WebSockets from somebody else's package.", id="add-ons"),
    ],
)  # fmt: skip
def test_what_two_differ_by_is_a_sentence(catalog, names, criterion, sentence):
    found = contrast(pair(catalog, names), catalog.criterion(criterion), catalog)
    assert found is not None
    assert told(found) == sentence


def test_memory_is_that_of_idle_servers(catalog):
    found = in_memory(pair(catalog, "flask django"), catalog)
    assert found is not None
    assert told(found[2]) == "An idle Flask server took 35.5 MB of memory, Django 42.3."


@pytest.mark.parametrize("figure", [IDLE, *(one for one in HEADED if one != "speed_vs_flask")])
def test_every_figure_has_its_sentence(catalog, figure):
    said = told(Figured(pair(catalog, "flask django"), figure, (1.5, 2.0)))
    assert "Flask" in said
    assert said.endswith("Django 2.")
    assert "1.5" in said


def test_what_is_absent_on_purpose_keeps_its_no(catalog):
    found = contrast(pair(catalog, "flask django"), catalog.criterion("no_dependencies"), catalog)
    assert found is not None
    assert told(found) == "Neither has no dependencies."
