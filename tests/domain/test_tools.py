"""What can be held against each other beside a framework."""

from dataclasses import replace

import pytest

from bot.domain.catalog import Catalog
from bot.domain.tools import of_addon, told_of


def test_tools_and_add_ons_stand_side_by_side(catalog: Catalog):
    known = told_of(catalog)
    assert {"celery", "sqlmodel", "drf", "django_ninja"} <= known.keys()
    assert known["drf"].choose_if == catalog.kin["drf"].addon.choose_if


def test_of_whom_nothing_is_told_is_left_out(catalog: Catalog):
    bare = replace(
        catalog, tools={"celery": replace(catalog.tools["celery"], what="", choose_if="", mind="", source="")}
    )
    assert "celery" not in told_of(bare)
    assert "mezzanine" not in told_of(catalog)


def test_what_is_no_add_on_is_no_tool(catalog: Catalog):
    with pytest.raises(ValueError, match="no add-on"):
        of_addon(catalog.kin["mezzanine"])
