"""What many tests share and none changes: the real knowledge, and a conversation that has learnt from it."""

import pytest
from hypothesis import settings

from bot.conversation import Conversation
from bot.domain.catalog import Catalog
from bot.knowledge.load import load
from tests.pageless import article_only

# A shared runner may stall for longer than any single example takes: tests that mean time measure it themselves.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """Return the catalog of the real knowledge folder."""
    return load()


@pytest.fixture(scope="session")
def pageless(catalog: Catalog) -> Catalog:
    """Return the same knowledge with the pages of the article's eight alone."""
    return article_only(catalog)


@pytest.fixture(scope="session")
def conversation(catalog: Catalog) -> Conversation:
    """Return a conversation that has learnt from the real knowledge."""
    return Conversation.of(catalog)
