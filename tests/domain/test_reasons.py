from bot.advise.recommend import advise
from bot.domain.advice import Recommendation
from bot.domain.reasons import Exclusion, Reason, Switch
from tests.readings import must


def test_a_recommendation_is_argued_with_them(catalog):
    advice = advise([must("orm")], catalog)
    assert isinstance(advice, Recommendation)
    assert all(isinstance(reason, Reason) for reason in (*advice.reasons, *advice.against))
    assert all(isinstance(exclusion, Exclusion) for exclusion in advice.excluded)
    assert isinstance(advice.switch, Switch)


def test_a_reason_may_concern_no_criterion_in_particular():
    assert Reason("", "it is young", None).name == ""
