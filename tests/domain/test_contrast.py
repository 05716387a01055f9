import pytest

from bot.domain.contrast import Times


def test_the_faster_is_named_first(catalog):
    both = (catalog.frameworks["fastapi"], catalog.frameworks["flask"])
    assert Times(both, 1.0).times == 1.0
    with pytest.raises(ValueError, match=r"0.5 times: name the faster first"):
        Times(both, 0.5)
