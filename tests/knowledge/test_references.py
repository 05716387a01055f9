"""Ids that nobody knows, entries that are missing, criteria that nobody meets."""

from pathlib import Path

import pytest

from bot.knowledge.references import unknown
from tests.knowledge.folders import check_faults, edit, edit_all, line_of

FLASK = "frameworks/flask.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        pytest.param(FLASK, "  csrf:\n", "  crsf:\n",
                     {"\nfeatures:": "features: no entry for the feature 'csrf'; say how it has it, or 'support: none'",
                      "  crsf:": "features.crsf: no feature 'crsf'; did you mean 'csrf'?"},
                     id="feature of a framework"),
        pytest.param(FLASK, "    scaling:\n", "    scalling:\n",
                     {"  ratings:": "page.ratings: no entry for the quality 'scaling'; add it, with its evidence",
                      "    scalling:": "page.ratings.scalling: no quality 'scalling'; did you mean 'scaling'?"},
                     id="rating of a framework"),
        pytest.param("concepts.yaml", "\nwsgi_vs_asgi:\n", "\nwsgi_vs_asgi:\n  needs: [{criterion: complete}]\n",
                     {"{criterion: complete}": "wsgi_vs_asgi.needs.0.criterion: no criterion 'complete'; "
                                               "did you mean 'completeness'?"},
                     id="need of a concept"),
        pytest.param("guide.yaml", "{criterion: upkeep, weight: 0.2}", "{criterion: upkep, weight: 0.2}",
                     {"upkep": "policy.baseline.3.criterion: no criterion 'upkep'; did you mean 'upkeep'?"},
                     id="baseline"),
        pytest.param("guide.yaml", "- {criterion: realtime, weight: 2}", "- {criterion: realtme, weight: 2}",
                     {"realtme": "steps.0.options.2.needs.0.criterion: no criterion 'realtme'; "
                                 "did you mean 'realtime'?"},
                     id="need of a guide option"),
        pytest.param("guide.yaml", "answered_by: [scaling]", "answered_by: [scale]",
                     {"[scale]": "steps.1.answered_by.0: no criterion 'scale'; did you mean 'scaling'?"},
                     id="what answers a guide step"),
        pytest.param("described.yaml", "  routing:\n", "  rooting:\n",
                     {"  rooting:": "features.rooting: no feature 'rooting'; did you mean 'routing'?"},
                     id="described feature"),
        pytest.param("described.yaml", "  back_office:\n", "  back_ofice:\n",
                     {"  back_ofice:": "projects.back_ofice: no project 'back_ofice'; did you mean 'back_office'?"},
                     id="described project"),
        pytest.param("concepts.yaml", "opposite: batteries_included", "opposite: bateries_included",
                     {"bateries_included": "microframework.opposite: no concept 'bateries_included'; "
                                           "did you mean 'batteries_included'?"},
                     id="opposite of a concept"),
        pytest.param("intents.yaml", "  describe:\n", "  descibe:\n",
                     {"\nintents:": "intents: no phrases for the intent 'describe'; write at least 12",
                      "  descibe:": "intents.descibe: no intent 'descibe'; did you mean 'describe'?"},
                     id="intent"),
    ],
)  # fmt: skip
def test_unknown_ids_are_told_with_what_they_may_have_meant(
    folder: Path, file: str, old: str, new: str, told: dict[str, str]
):
    edit(folder, file, old, new)
    assert check_faults(folder) == [
        f"knowledge/{file}:{line_of(folder, file, anchor)}: {what}" for anchor, what in told.items()
    ]


def test_an_id_like_no_other_is_answered_with_all_that_are_known():
    assert unknown("slot", "zzz", {"b", "a"}) == "no slot 'zzz'; known: a, b"


def test_a_framework_without_a_page_needs_its_features_too(folder: Path):
    edit(folder, "frameworks/falcon.yaml", "  routing:\n", "  rooting:\n")
    told = [line.split(": ", 1)[1] for line in check_faults(folder)]
    assert "features.rooting: no feature 'rooting'; did you mean 'routing'?" in told
    assert "features: no entry for the feature 'routing'; say how it has it, or 'support: none'" in told


def test_a_feature_without_any_framework(folder: Path):
    edit_all(folder, "frameworks/*.yaml", r"(  traversal:\n    support: )\w+", r"\1none")
    line = line_of(folder, "features.yaml", "\ntraversal:\n")
    what = "traversal: no framework has it; correct the frameworks' entries, or take the feature away"
    assert f"knowledge/features.yaml:{line}: {what}" in check_faults(folder)


def test_a_quality_that_nobody_is_good_at(folder: Path):
    assert edit_all(folder, "frameworks/*.yaml", r"(    scaling:\n      value: )\d", r"\g<1>2") == 15
    line = line_of(folder, "qualities.yaml", "\nscaling:\n")
    what = "scaling: no framework is rated 3 or more on it; rate one that is, or take the quality away"
    assert f"knowledge/qualities.yaml:{line}: {what}" in check_faults(folder)


def test_a_package_for_no_fine_print_is_told(folder):
    line = edit(folder, "frameworks/fastapi.yaml", "      jwt:\n", "      jwtt:\n")
    assert any(f"fastapi.yaml:{line}: features.auth.finer.jwtt: no fine print" in one for one in check_faults(folder))
