import datetime

import pytest

from bot.domain.matters import Origin

DAY = datetime.date(2026, 11, 29)


def test_an_origin_names_somebody():
    with pytest.raises(ValueError, match="names an author or a maintainer"):
        Origin("0.1", "2010-04", "https://pypi.org/project/flask/", DAY)
    assert Origin("0.1", "2010-04", "https://pypi.org/project/flask/", DAY, maintainer="Pallets").author is None
