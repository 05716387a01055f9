"""How it is said who needs something."""

import pytest

from bot.advise.wanting import wanting as told
from bot.domain.question import NEEDED, EntityKind, Intent
from bot.present.plain import text
from bot.present.wanting import wanting
from tests.readings import named, reading


def said(catalog, kind, name, project=None):
    mentions = named((kind, name), (EntityKind.CONCEPT, project)) if project else named((kind, name))
    read = reading(Intent.CONCEPT, aspect=NEEDED, mentions=mentions, concepts=(project,) if project else ())
    return text(wanting(told(read, catalog)))


@pytest.mark.parametrize(
    ("kind", "name", "project", "lead"),
    [
        pytest.param(EntityKind.FEATURE, "orm", None, "You need an ORM if you keep related tables", id="a part"),
        pytest.param(EntityKind.FEATURE, "orm", "shop", "Yes: for “shop” I count an ORM.", id="a part that counts"),
        pytest.param(
            EntityKind.QUALITY, "speed", "shop", "Hardly: for “shop” I don't count raw speed.", id="one that does not"
        ),
        pytest.param(EntityKind.FEATURE, "asgi", "chat", "You need ASGI if you want WebSockets", id="a trait"),
        pytest.param(EntityKind.QUALITY, "speed", None, "That depends on what you build:", id="a quality"),
    ],
)
def test_the_first_line_answers(catalog, kind, name, project, lead):
    assert said(catalog, kind, name, project).startswith(lead)
