"""The knowledge with fewer pages than there are: what is said of a framework known by name, features and facts only."""

from dataclasses import replace
from functools import cache

from bot.domain.catalog import Catalog
from bot.knowledge.texts import ARTICLE


@cache
def article_only(catalog: Catalog) -> Catalog:
    """Return a catalog in which the article's eight alone have a page."""
    frameworks = catalog.frameworks.items()
    return replace(
        catalog,
        frameworks={name: one if name in ARTICLE else replace(one, page=None) for name, one in frameworks},
    )
