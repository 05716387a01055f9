"""What ties frameworks to each other."""

import pytest

from bot.domain.kinship import Kinship


def test_one_alone_has_no_kinship(catalog):
    with pytest.raises(ValueError, match="it takes two"):
        Kinship((catalog.frameworks["flask"],), "It is alone.")
