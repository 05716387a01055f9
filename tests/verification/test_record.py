import datetime
from dataclasses import replace

from bot.domain.proof import Proof, Seen
from bot.knowledge.proofs import proven
from bot.verification import record
from tests.verification.fakes import write

OLD = Proof("fake", "shows", Seen.SHOWN, "2.1", "3.11", datetime.date(2026, 11, 22), "a page: 'x'")


def test_what_is_written_is_read_again(tmp_path):
    (probe,) = write(tmp_path, shows="print(1)")
    faults: list = []
    record.write(tmp_path, [OLD])
    assert proven(tmp_path, faults) == {"fake/shows": replace(OLD, program=probe.program)}
    assert faults == []


def test_new_proofs_replace_old_ones_and_those_without_probe_go():
    newer, other = replace(OLD, version="3.0"), replace(OLD, claim="fails")
    gone = replace(OLD, claim="gone")
    assert record.merged([OLD, gone, other], [newer], ["fake/shows", "fake/fails"]) == [other, newer]


def test_a_file_with_a_slip_is_told_by_its_line(tmp_path):
    faults: list = []
    record.write(tmp_path, [OLD])
    file = tmp_path / "verified.yaml"
    file.write_text(file.read_text("utf-8").replace("verdict: shown", "verdict: seen"), "utf-8")
    assert proven(tmp_path, faults) == {}
    assert "verdict: 'seen' is not one of the choices" in str(faults[0])
    assert str(faults[0]).split(":")[1] == str(file.read_text("utf-8").split("verdict: seen")[0].count("\n") + 1)
