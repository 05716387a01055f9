"""How something is done, in one framework or in several."""

from bot.domain.advice import Explanation
from bot.domain.program import program
from bot.present.practice import follows, practised
from bot.present.shared import MAX_WORDS


def explained(catalog, notion, *names, **more):
    there = tuple((catalog.frameworks[name], catalog.practice[notion][name]) for name in names)
    return practised(catalog.concepts[notion], Explanation(catalog.concepts[notion], there=there, **more))


def test_of_one_it_leads(catalog):
    drawn = explained(catalog, "login_page", "bottle")
    assert drawn.lead.startswith("*Signing in by a form, Bottle:* after the hash check")
    assert drawn.bullets[0] == follows(catalog.concepts["login_page"])


def test_the_program_of_one_stands_below_its_note(catalog):
    proof = catalog.proofs["flask/file_upload"]
    drawn = explained(catalog, "file_upload", "flask", program=program(proof), proof=proof)
    assert "secure_filename" in (drawn.code or "")
    assert drawn.after[-1].startswith("Seen when it ran: a file sent as ../../evil.txt")
    assert "ran on Flask" in drawn.notes[0]


def test_of_several_none_is_left_out_and_each_is_named_once(catalog):
    drawn = explained(catalog, "file_upload", "flask", "django", "fastapi")
    assert drawn.words <= MAX_WORDS
    assert [bullet.split()[0] for bullet in drawn.bullets] == ["*Flask*", "*Django*", "*FastAPI*'s"]


def test_what_it_is_opens_where_there_is_room(catalog):
    drawn = explained(catalog, "sending_mail", "django", "litestar")
    assert drawn.lead == f"*Sending mail:* {catalog.concepts['sending_mail'].answer}"
    assert len(drawn.bullets) == 2


def test_what_was_surmised_says_what_for(catalog):
    drawn = explained(catalog, "n_plus_one", "django", is_surmised=True)
    assert drawn.lead.startswith(f"That sounds like “{catalog.concepts['n_plus_one'].name}”. *Django*: ")
    both = explained(catalog, "n_plus_one", "django", "flask", is_surmised=True)
    assert both.lead == f"That sounds like “{catalog.concepts['n_plus_one'].name}”."


def test_the_framework_is_named_once(catalog):
    drawn = explained(catalog, "sending_mail", "django", is_surmised=True)
    assert "*Django* has send_mail()" in drawn.lead
