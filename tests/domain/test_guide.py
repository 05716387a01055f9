import pytest

from bot.domain.guide import NeedSpec


@pytest.mark.parametrize("weight", [0.0, -1.0])
def test_a_weight_that_could_not_matter_is_refused(weight):
    with pytest.raises(ValueError, match="above 0"):
        NeedSpec("orm", weight)
