"""Add-ons of one framework on another: some with a package, else none, and why."""

import pytest

from bot.advise.lent import lent
from bot.domain.advice import Verdict
from bot.domain.catalog import Support
from bot.present import plain, verdicts


def test_some_work_with_a_package_and_a_program_showed_it(catalog):
    advice = lent(catalog.frameworks["quart"], catalog.frameworks["flask"], catalog)
    assert (advice.verdict, advice.package) == (Verdict.PARTIAL, "quart-flask-patch")
    assert advice.proof is not None
    assert advice.proof.name == "quart/flask_add_ons"


@pytest.mark.parametrize(("name", "owner"), [("sanic", "flask"), ("fastapi", "django"), ("bottle", "flask")])
def test_elsewhere_none_do(catalog, name: str, owner: str):
    advice = lent(catalog.frameworks[name], catalog.frameworks[owner], catalog)
    assert (advice.verdict, advice.support, advice.package) == (Verdict.NO, Support.NONE, None)
    assert advice.source == catalog.pairs.add_ons[owner].source


@pytest.mark.parametrize(
    ("name", "said"), [("quart", "Some Flask extensions work"), ("tornado", "No Flask extensions work")]
)
def test_the_card_says_whose_work_where(catalog, name: str, said: str):
    card = verdicts.check(lent(catalog.frameworks[name], catalog.frameworks["flask"], catalog))
    assert said in plain.text(card)
