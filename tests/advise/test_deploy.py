import pytest

from bot.advise.deploy import deployed
from bot.domain.question import EntityKind, Intent
from tests.readings import named, reading


def places(catalog, framework, *concepts):
    mentions = named(*((EntityKind.CONCEPT, one) for one in concepts))
    read = reading(Intent.DESCRIBE, framework, aspect="deploy", mentions=mentions)
    return deployed(catalog.frameworks[framework], read, catalog).places


def test_the_places_named_are_told(catalog):
    assert places(catalog, "flask", "serverless", "containers") == ("serverless", "containers")


def test_without_a_place_the_usual_two_are_told(catalog):
    assert places(catalog, "flask") == ("containers", "reverse_proxy")
    assert places(catalog, "flask", "application_servers") == ("containers", "reverse_proxy")


def test_windows_is_a_place_of_its_own(catalog):
    mention = named((EntityKind.CONCEPT, "hosting"))[0]._replace(matched="windows server")
    read = reading(Intent.DESCRIBE, "flask", aspect="deploy", mentions=(mention,))
    assert deployed(catalog.frameworks["flask"], read, catalog).places == ("windows",)


@pytest.mark.parametrize("place", ["containers", "serverless", "shared_hosting", "reverse_proxy", "hosting", "windows"])
def test_every_framework_tells_of_every_place(catalog, place):
    assert [one.id for one in catalog.frameworks.values() if place not in one.deploy.places] == []


def test_how_many_workers_is_told_with_the_server(catalog):
    read = reading(Intent.DESCRIBE, "django", aspect="deploy", concepts=("how_many_workers",))
    told = deployed(catalog.frameworks["django"], read, catalog)
    assert told.workers is catalog.concepts["how_many_workers"]
    assert told.places == ("containers",)
