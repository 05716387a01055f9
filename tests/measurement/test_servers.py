import pytest

from bot.knowledge.load import load
from bot.knowledge.places import default_folder
from bot.measurement.servers import COMMON, INTERFACES, USUAL, Setup, setups

CATALOG = load()


def test_every_framework_of_the_catalog_has_a_usual_server_and_a_program():
    assert set(USUAL) == set(CATALOG.frameworks)
    assert {path.stem for path in (default_folder() / "measure").glob("*.py")} == set(USUAL)


@pytest.mark.parametrize("name", USUAL)
def test_the_usual_server_is_the_one_that_the_knowledge_names(name):
    assert USUAL[name] == CATALOG.speed.usual[name].server
    assert [setup.server for setup in setups(name)] == [USUAL[name], COMMON][: 1 + (name in INTERFACES)]


@pytest.mark.parametrize("setup", [one for name in USUAL for one in setups(name)], ids=str)
def test_each_command_listens_on_the_loopback_interface_with_one_worker(setup):
    words = " ".join(setup.command)
    assert "{port}" in words
    assert f"measure.{setup.framework}" in words
    program = (default_folder() / "measure" / f"{setup.framework}.py").read_text("utf-8")
    assert "127.0.0.1" in words + program
    assert "0.0.0" not in words + program


@pytest.mark.parametrize(
    ("framework", "interface"), [("flask", "wsgi"), ("fastapi", "asgi"), ("cherrypy", "wsgi"), ("sanic", "asgi")]
)
def test_the_common_server_takes_the_interface_that_a_framework_has(framework, interface):
    command = Setup(framework, COMMON).command
    assert command[command.index("--interface") + 1] == interface
    assert command[command.index("--workers") + 1] == "1"
