"""Names claimed twice, names a slip apart, names that name nothing."""

from pathlib import Path

import pytest

from bot.knowledge.load import load
from bot.knowledge.names import names_of
from tests.knowledge.folders import check_faults, edit

LITESTAR = "frameworks/litestar.yaml"
STARLETTE = "frameworks/starlette.yaml"
WSGI = "[\n    wsgi vs asgi,"


@pytest.mark.parametrize(
    ("file", "old", "new", "down", "told"),
    [
        pytest.param("concepts.yaml", WSGI, "[\n    throughput, wsgi vs asgi,", 1,
                     "wsgi_vs_asgi.synonyms.0: 'throughput' names 'speed' already; keep it in one of the two",
                     id="synonym of a quality and a concept"),
        pytest.param("concepts.yaml", WSGI, "[\n    Web-Sockets, wsgi vs asgi,", 1,
                     "wsgi_vs_asgi.synonyms.0: 'Web-Sockets' names 'websocket' already; keep it in one of the two",
                     id="the same once stemmed and joined"),
        pytest.param("concepts.yaml", WSGI, "[\n    slower, wsgi vs asgi,", 1,
                     "wsgi_vs_asgi.synonyms.0: 'slower' names 'speed' already; keep it in one of the two",
                     id="opposite of a quality"),
        pytest.param("features.yaml", "    Jinja2: a template engine", "    Jinjja2: a template engine", 0,
                     "templating.products.Jinjja2: 'Jinjja2' is no synonym of the feature, so nothing finds it; "
                     "add it there in lower case",
                     id="product that is no synonym"),
        pytest.param("tools.yaml", "celery:\n", "cellery:\n  name: Cellery\ncelery:\n", 1,
                     "cellery.name: 'Cellery' is no product of a feature; write it as it stands under 'products' in "
                     "features.yaml", id="tool that is no product and of which nothing is told"),
        pytest.param("tools.yaml", "aliases: [celery beat]", "aliases: [celery beat, tortoise]", 0,
                     "celery.aliases: 'tortoise' names 'tortoise_orm' already; keep it in one of the two",
                     id="name of two tools"),
        pytest.param("concepts.yaml", WSGI, "[\n    litestars, wsgi vs asgi,", 1,
                     "wsgi_vs_asgi.synonyms.0: 'litestars' names 'litestar' already; keep it in one of the two",
                     id="alias of a framework"),
        pytest.param("qualities.yaml", "opposites: [slow,", "opposites: [fast, slow,", 0,
                     "speed.opposites.0: 'fast' names 'speed' already; keep it in one of the two",
                     id="synonym and opposite of one quality"),
        pytest.param("concepts.yaml", "name: WSGI and ASGI compared", "name: Throughput", 0,
                     "wsgi_vs_asgi.name: 'Throughput' names 'speed' already; keep it in one of the two",
                     id="name of an entity"),
        pytest.param(LITESTAR, "aliases: [litestar,", "aliases: [litestar, Flask,", 0,
                     "aliases.1: 'Flask' names 'flask' already; keep it in one of the two",
                     id="alias of two frameworks"),
        pytest.param(LITESTAR, "own_names: [\n  DTOConfig", "own_names: [\n  uploadfile, DTOConfig", 1,
                     "own_names.0: 'uploadfile' is of fastapi already; keep it in one of the two, or in none",
                     id="own name of two frameworks"),
        pytest.param(LITESTAR, "misspellings: [", "misspellings: [falsk, ", 0,
                     "misspellings.0: 'falsk' names 'flask' already; keep it in one of the two",
                     id="misspelling of two frameworks"),
        pytest.param("concepts.yaml", WSGI, '[\n    "?!", wsgi vs asgi,', 1,
                     "wsgi_vs_asgi.synonyms.0: '?!' holds no word to match; take it away", id="no word at all"),
        pytest.param(STARLETTE, "misspellings: [", "misspellings: [starlete, ", 0,
                     "misspellings.0: 'starlete' is one slip away from 'starlite' of litestar; "
                     "take one of them away", id="one letter off another's alias"),
        pytest.param(LITESTAR, "misspellings: [", "misspellings: [flaks1, ", 0,
                     "misspellings.0: 'flaks1' is one slip away from 'flaks' of flask; take one of them away",
                     id="one letter off another's misspelling"),
        pytest.param(LITESTAR, "misspellings: [", "misspellings: [lfask, ", 0,
                     "misspellings.0: 'lfask' is one slip away from 'flask' of flask; take one of them away",
                     id="two letters swapped"),
        pytest.param(STARLETTE, "misspellings: [starllete", "misspellings: [falcom, starllete", 0,
                     "misspellings.0: 'falcom' is one slip away from 'falcon' of falcon; take one of them away",
                     id="the misspelling is blamed, not the alias"),
        pytest.param(LITESTAR, "aliases: [litestar, lite star,", "aliases: [lite star web,", 0,
                     "aliases: the first alias must be the name itself; put 'litestar' first",
                     id="the name is not the first alias"),
        pytest.param("guide.yaml", "synonyms: [something live,", "synonyms: [A Shops, something live,", 0,
                     "steps.0.options.2.synonyms.0: 'A Shops' chooses 'full' already; keep it in one of the two",
                     id="words for two options of one step"),
    ],
)  # fmt: skip
def test_a_name_must_be_one_entitys_own(folder: Path, file: str, old: str, new: str, down: int, told: str):
    line = edit(folder, file, old, new) + down
    assert f"knowledge/{file}:{line}: {told}" in check_faults(folder)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param(LITESTAR, "aliases: [litestar,", "aliases: [litestar, litestars, lite-star,",
                     id="one framework may repeat itself"),
        pytest.param("guide.yaml", "synonyms: [it stays small,", "synonyms: [a prototype, it stays small,",
                     id="two steps may share an answer"),
        pytest.param(LITESTAR, "misspellings: [", "misspellings: [starlight, ", id="two letters off"),
    ],
)  # fmt: skip
def test_what_is_no_clash(folder: Path, file: str, old: str, new: str):
    edit(folder, file, old, new)
    assert check_faults(folder) == []


def test_every_kind_of_entity_has_its_names():
    names = {(name.file.split("/")[0], name.path[-2]) for name in names_of(load()) if len(name.path) > 1}
    assert {("qualities.yaml", "opposites"), ("concepts.yaml", "synonyms"), ("frameworks", "misspellings")} <= names


def test_the_former_name_of_litestar_is_its_own():
    assert "starlite" in load().frameworks["litestar"].aliases
