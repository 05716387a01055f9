from bot.domain.catalog import Evidence
from bot.domain.pairs import Layout
from bot.domain.record import Record


def test_every_record_of_a_file_refuses_what_it_does_not_know():
    assert Record.__pydantic_config__["extra"] == "forbid"
    assert issubclass(Evidence, Record)
    assert issubclass(Layout, Record)
