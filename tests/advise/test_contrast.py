from dataclasses import replace

import pytest

from bot.advise.contrast import ahead, figures, in_memory, told


def pair(catalog, names):
    return tuple(catalog.frameworks[name] for name in names.split())


@pytest.mark.parametrize(
    ("names", "criterion", "row"),
    [
        pytest.param("flask sanic", "speed", ("1", "8.49"), id="Flask is one, whatever its own run says"),
        pytest.param("bottle django", "lightness", ("0.36", "23.67"), id="megabytes"),
        pytest.param("bottle django", "learning", None, id="no figure"),
        pytest.param("bottle django", "orm", None, id="a feature"),
    ],
)
def test_figures_are_a_row(catalog, names, criterion, row):
    found = figures(pair(catalog, names), criterion, catalog)
    assert (found.cells if found else None) == row


@pytest.mark.parametrize(
    ("names", "criterion", "first"),
    [
        pytest.param("flask fastapi", "speed", ("fastapi",), id="beyond the noise"),
        pytest.param("flask django", "speed", (), id="within the noise"),
        pytest.param("flask bottle", "lightness", None, id="not by proportion"),
        pytest.param("flask django sanic", "speed", None, id="three"),
    ],
)
def test_who_is_ahead_by_what_was_measured(catalog, names, criterion, first):
    found = ahead(pair(catalog, names), criterion, catalog)
    assert (tuple(one.id for one in found) if found is not None else None) == first


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
        pytest.param("flask django", "orm", None, id="different"),
    ],
)  # fmt: skip
def test_what_two_differ_by_is_a_sentence(catalog, names, criterion, sentence):
    assert told(pair(catalog, names), catalog.criterion(criterion), catalog) == sentence


@pytest.mark.parametrize(
    ("names", "less"),
    [
        pytest.param("tornado django", ("tornado",), id="less"),
        pytest.param("django tornado", ("tornado",), id="the other way round"),
        pytest.param("flask quart", (), id="alike"),
    ],
)
def test_memory_is_compared_by_idle_servers(catalog, names, less):
    found, row, said = in_memory(pair(catalog, names), catalog)
    assert tuple(one.id for one in found) == less
    assert all(cell in said for cell in row.cells)


def test_memory_that_nobody_measured_is_not_compared(catalog):
    unmeasured = replace(catalog, speed=replace(catalog.speed, usual={}))
    assert in_memory(pair(catalog, "flask django"), unmeasured) is None
