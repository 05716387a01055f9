from bot.domain.catalog import Bounds as FromCatalog
from bot.domain.scale import Bounds, Rubric


def test_a_scale_is_told_in_words_or_by_figures():
    assert Rubric("poor", "fair", "good").three == "fair"
    assert Bounds("installed_mb", "MB", (23.0, 9.0, 5.0, 3.0, 1.0), lower_is_better=True).lower_is_better
    assert FromCatalog is Bounds
