from pathlib import Path

import pytest

from tests.knowledge.folders import check_faults, edit


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        pytest.param("kin.yaml", "nearest: django\n  aliases: [drf", "nearest: djagno\n  aliases: [drf",
                     "drf.nearest: no framework 'djagno'; did you mean 'django'?", id="a neighbour that is none"),
        pytest.param("kin.yaml", "  nearest: django\n  aliases: [web2py", "  aliases: [web2py",
                     "web2py: no nearest framework; name one, or the language it is written for", id="no neighbour"),
        pytest.param("kin.yaml", "  source: https://laravel.com/docs\n", "",
                     "laravel: no source; say where it can be checked what it is", id="no source"),
        pytest.param("kin.yaml", "beside: [chi]", "beside: [gin]",
                     "chi.beside.0: 'gin' names 'gin' already; keep it in one of the two", id="a word of two"),
        pytest.param("kin.yaml", "  language: JavaScript\n",
                     "  language: JavaScript\n  addon: {adds: a, choose_if: b, mind: c, source: d}\n",
                     ".addon: an add-on has a nearest framework and upkeep; add them", id="an add-on without upkeep"),
        pytest.param("frameworks/flask.yaml", "    windows: ", "    linux: ",
                     "deploy.places.linux: no concept 'linux'", id="a place that is none"),
    ],
)  # fmt: skip
def test_a_name_without_a_page_is_whole(folder: Path, file: str, old: str, new: str, told: str):
    edit(folder, file, old, new)
    found = check_faults(folder)
    assert len(found) == 1
    assert told in found[0]


def test_every_framework_says_how_it_is_deployed(folder: Path):
    path = folder / "frameworks/robyn.yaml"
    text = path.read_text("utf-8")
    start, end = text.index("\ndeploy:\n"), text.index("\nfeatures:\n")
    path.write_text(text[:start] + text[end:], "utf-8")
    assert [one for one in check_faults(folder) if "no 'deploy'" in one]
