"""What ties frameworks to each other."""

import pytest

from bot.domain.kinship import CaseFor, Edge, InCommon, Licences, Order, Ranked, Relation
from bot.domain.pairs import Descent

NOBODY = Descent("nobody", "https://example.org")
MAKE = {
    InCommon: lambda ones: InCommon(ones),
    Relation: lambda ones: Relation(ones, (NOBODY, NOBODY), made=False, holds=False, requires=False, is_required=False),
    CaseFor: lambda ones: CaseFor(ones, Edge(), Edge()),
    Licences: lambda ones: Licences(ones, (), is_free=True),
    Ranked: lambda ones: Ranked(ones, Order("Raw speed", "of 5", (), is_clear=False, falling=False)),
}


@pytest.mark.parametrize("kind", MAKE, ids=lambda kind: kind.__name__)
def test_one_alone_has_no_kinship(catalog, kind):
    flask, django = catalog.frameworks["flask"], catalog.frameworks["django"]
    assert MAKE[kind]((flask, django)).frameworks == (flask, django)
    with pytest.raises(ValueError, match="a kinship of 1: it takes two"):
        MAKE[kind]((flask,))


@pytest.mark.parametrize(("makers", "same"), [("nobody", True), ("somebody", False)])
def test_the_same_people_make_both_when_they_have_one_name(catalog, makers, same):
    both = (catalog.frameworks["flask"], catalog.frameworks["django"])
    origins = (NOBODY, Descent(makers, "https://example.org"))
    assert Relation(both, origins, True, same, requires=False, is_required=False).same_makers is same
