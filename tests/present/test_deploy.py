import pytest

from bot.advise.deploy import deployed
from bot.domain.question import Intent
from bot.present import plain
from bot.present.deploy import deployment
from bot.present.shared import MAX_WORDS
from tests.readings import reading


@pytest.mark.parametrize("name", ["flask", "django", "sanic", "litestar", "robyn"])
def test_the_server_its_command_the_places_and_the_cost_are_told(catalog, name):
    framework = catalog.frameworks[name]
    drawn = deployment(deployed(framework, reading(Intent.DESCRIBE, name, aspect="deploy"), catalog))
    text = plain.text(drawn)
    assert framework.deploy.command in text.splitlines()[0]
    for part in (framework.deploy.places["containers"].replace("`", ""), f"{catalog.speed.usual[name].idle_mb:g} MB"):
        assert part in text.replace("`", "")
    assert drawn.words <= MAX_WORDS
    assert "More" in drawn.notes[0]
