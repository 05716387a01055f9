import re
from pathlib import Path

import pytest

from bot.domain.catalog import Support, Truth
from bot.knowledge.proofs import probes_of
from tests.knowledge.folders import check_faults, edit, line_of


def test_every_built_in_and_every_example_has_been_shown(catalog):
    wanted = {
        f"{one.id}/{name}"
        for one in catalog.frameworks.values()
        for name, entry in one.features.items()
        if entry.support is Support.BUILTIN
    } | {f"{one.id}/example" for one in catalog.frameworks.values() if one.page}
    assert len(wanted) >= 150
    assert wanted - set(catalog.proofs) == set()


def test_every_claim_of_the_article_is_opinion_or_shown_or_says_why_not(catalog):
    claims = [(one.id, claim) for one in catalog.frameworks.values() if one.page for claim in one.page.claims]
    claims += [(None, claim) for claim in catalog.claims]
    assert len(claims) == 70
    open_ones = [
        claim.id
        for framework, claim in claims
        if claim.verdict is not Truth.OPINION and not claim.not_run and not probes_of(claim, framework)
    ]
    assert open_ones == []
    assert len([claim for framework, claim in claims if probes_of(claim, framework)]) >= 44


@pytest.mark.parametrize(
    ("change", "at", "said"),
    [
        pytest.param(
            ("frameworks/flask.yaml", "none\n    note: no container", "builtin\n    note: no container"),
            "dependency_injection:", "no probe shows it; write knowledge/probes/flask/dependency_injection.py",
            id="a built-in without a probe",
        ),
        pytest.param(
            ("frameworks/flask.yaml", "half\n      truth: >-\n        Verb", "\"true\"\n      truth: >-\n        Verb"),
            "- id: restful-requests", "means 'shown', but verified.yaml says 'in part' of flask/restful_requests",
            id="a claim that its proof contradicts",
        ),
        pytest.param(
            ("frameworks/flask.yaml", "    limited: true\n", ""),
            "  async:", "means 'shown', but verified.yaml says 'in part' of flask/async", id="a limit that is gone",
        ),
        pytest.param(
            ("frameworks/fastapi.yaml", "      not_run: a figure of speed, measured as docs/speed.md says\n", ""),
            "- id: high-performance", "no probe shows it; write knowledge/probes/fastapi/high_performance.py",
            id="a claim without probe or reason",
        ),
        pytest.param(
            ("article.yaml", "    shown_by: [tornado/async, sanic/async]\n", ""),
            "- id: heading-async", "neither shown_by nor not_run", id="a general claim without either",
        ),
        pytest.param(
            ("article.yaml", "[tornado/async, sanic/async]", "[tornado/async, sanic/asink]"),
            "- id: heading-async", "no probe shows it; write knowledge/probes/sanic/asink.py", id="a probe misspelt",
        ),
    ],
)  # fmt: skip
def test_what_the_files_say_and_no_proof_bears_is_told_where_it_stands(change, at, said, folder: Path):
    edit(folder, *change)
    (fault,) = [one for one in check_faults(folder) if said in one]
    line = line_of(folder, change[0], at)
    assert fault.startswith(f"knowledge/{change[0]}:{line}: "), fault


def _entry(folder: Path, name: str, change: tuple[str, str]) -> None:
    """Change the entry of one probe in verified.yaml."""
    file = folder / "verified.yaml"
    framework, claim = name.split("/")
    pattern = rf"- framework: {framework}\n  claim: {claim}\n(?:  .*\n)+"
    text, found = re.subn(pattern, lambda match: match[0].replace(*change), file.read_text("utf-8"))
    assert found == 1
    file.write_text(text, "utf-8")


def test_a_probe_that_failed_is_told_at_what_it_shows(folder: Path):
    _entry(folder, "django/orm", ("verdict: shown", "verdict: failed"))
    told = [one for one in check_faults(folder) if "its probe django/orm failed on" in one]
    assert {one.split(":")[0] for one in told} == {"knowledge/frameworks/django.yaml", "knowledge/article.yaml"}
    assert all("; correct the claim or the probe, then run `python -m bot verify django`" in one for one in told)


def test_a_refuted_built_in_is_told(folder: Path):
    _entry(folder, "flask/routing", ("verdict: shown", "verdict: refuted"))
    (fault,) = check_faults(folder)
    assert "features.routing: means 'shown', but verified.yaml says 'refuted' of flask/routing" in fault


def test_a_probe_that_shows_nothing_that_is_claimed_is_told(folder: Path):
    (folder / "probes" / "flask" / "traversal.py").write_text('"""Flask."""\n# pip install flask\n', "utf-8")
    (fault,) = check_faults(folder)
    assert fault.startswith(
        "knowledge/probes/flask/traversal.py:1: it shows no claim, feature or topic of flask; name it"
    )


def test_a_recipe_that_failed_is_told_at_its_note(folder: Path):
    _entry(folder, "flask/file_upload", ("verdict: shown", "verdict: failed"))
    (fault,) = check_faults(folder)
    assert fault.startswith("knowledge/practice.yaml:")
    assert "there.file_upload.flask: its probe flask/file_upload failed on" in fault


def test_a_probe_that_has_not_run_and_one_that_is_gone_are_told(folder: Path):
    (folder / "probes" / "flask" / "routing.py").rename(folder / "probes" / "flask" / "traversal.py")
    told = "\n".join(check_faults(folder))
    assert "features.routing: no probe shows it" in told
    assert "no probe flask/routing; run `python -m bot verify flask`" in told
    assert "probes/flask/traversal.py:1: it shows no claim" in told


def test_a_folder_of_no_framework_is_told(folder: Path):
    (folder / "probes" / "flsk").mkdir()
    (fault,) = check_faults(folder)
    assert fault == "knowledge/probes/flsk:1: no framework 'flsk'; did you mean 'flask'?"


def test_before_a_first_verification_every_claim_asks_for_one(folder: Path):
    (folder / "verified.yaml").unlink()
    told = check_faults(folder)
    assert any("its probe has not run yet; run `python -m bot verify bottle`" in one for one in told)
