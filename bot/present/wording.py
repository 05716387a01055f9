"""Every sentence the bot can say. Plain, warm, exact; names and what people typed come in escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.domain.catalog import Group, Truth

# What a notion means for who chooses, and for who has chosen.
FOR_CHOICE, ANYWHERE = "For your choice", "In any framework"
GROUPS = {
    Group.LIGHT: "Light",
    Group.FULL_STACK: "Full stack",
    Group.ASYNC: "Asynchronous",
    Group.SPECIALISED: "Specialised",
}
TRUTHS = {
    Truth.TRUE: "true",
    Truth.HALF: "half true",
    Truth.OUTDATED: "outdated",
    Truth.FALSE: "false",
    Truth.OPINION: "opinion",
}
SMALLTALK = {
    "greeting": "Hello! Ask me about Python web frameworks, or let me help you choose one.",
    "mood": "All is well here, thank you. Which framework question can I take off your desk?",
    "thanks": "You're welcome. Ask away whenever the next question comes up.",
    "praise": "Kind of you to say. I only repeat what has been checked.",
    "doubt": "Each rating and feature I name carries its source. "
    "Ask “why?” after a recommendation, and I'll account for it.",
    "complaint": "Sorry about that. Put it another way and I'll try again, or name the framework you mean.",
    "acknowledgement": "Good. I'm here when the next question comes up.",
    "farewell": "Goodbye, and good luck with the project.",
    "identity": "I'm the Framework Advisor: a program with a checked knowledge base and no language model. "
    "What you type stays on the machine I run on.",
    "joke": "A request walks into a bar and waits for a worker. Still waiting. That's why people ask me about async.",
}
NOTICES = {
    "guide_ended": "That guide has ended. Start a new one whenever you like.",
    "not_yours": "Only the person who started this guide can answer it. Start your own: it takes four questions.",
    "guide_stopped": "Stopped. Your answers are forgotten; start again whenever you like.",
    "nobody_left": "You ruled out everybody I know. Take one back, and I'll rank again.",
    "no_proof": "I have no program that shows this. Ask whether a framework has something, then ask for the proof.",
}
STEP_NOTICES = {
    "moved_on": "The guide has moved on; this is where it stands.",
    "not_matched": "I couldn't match that to an answer. Click one, or type its number.",
    "resumed": "Your guide is still open; this is where we stopped.",
    "noted": "Noted.",
    "first": "This is the first question.",
    "explained": "Your answer decides what counts.",
}
FALLBACK = "I didn't find a question about Python web frameworks in that, so I'd rather not guess."
FALLBACK_SURMISED = "I'm not sure what you'd like to know of that. Nearest to it, of what I know:"
SURMISED = "That sounds like “{about}”."
FALLBACK_NEARLY = "To just that I have no answer."
FALLBACK_NEAREST = "Nearest to it, on “{about}”: {sentence} ({source})"
REASON = "Whether that is for the reason given I have not checked."
NOT_INSIDE = "Not built in."
PARTIAL = "That is what I have on it; whether the rest of your question holds I can't say."
TOLD_SO = "On that, from what I know of “{about}”: {sentence} ({source})"
FALLBACK_SEARCH = "Search {name}'s documentation for: {search}"
FALLBACK_HERE = "That I can't answer: I don't know it, or I misread you."
FALLBACK_TOLD = "Noted, though I have nothing to add to that."
FALLBACK_STAYS = "I can't weigh that, so it stays {names}. Tell me a need, and I rank anew."
FALLBACK_NAMED = "I see {name}, but not what you want to know about it."
FALLBACK_FAULT = "That sounds like a fault in code, and finding those is not what I can do."
FALLBACK_HINT = "I compare frameworks, check features, show examples and help you choose."
STAYS = "That changes nothing of the ranking: it stays {names}. Tell me a further need, and I rank anew."
SMALLEST = "No program of mine shows that; the smallest one:"
AGAIN = "That is all I have on it:"
REPEATED = (
    "More than that I don't have{of}. "
    "Name what you miss, such as a part, a figure or another framework, and I look there."
)
PICKS_NOTE = "Tell me more of it, such as the size of the team or what it must have, and I rank by that."
FALLBACK_THREAD = "You can go on asking about {names}: features, drawbacks, speed, upkeep, code."
CLARIFY = "I can read that in more than one way. Which did you mean?"
CLARIFY_WHICH = "Which framework should it be?"
# "I answer in English.", for each language that a question may be asked in; of "und" we don't know which it is.
IN_ENGLISH = {
    "es": "Respondo en inglés.",
    "pt": "Respondo em inglês.",
    "de": "Ich antworte auf Englisch.",
    "fr": "Je réponds en anglais.",
    "it": "Rispondo in inglese.",
    "nl": "Ik antwoord in het Engels.",
    "ru": "Я отвечаю по-английски.",
    "uk": "Я відповідаю англійською.",
    "el": "Απαντώ στα αγγλικά.",
    "zh": "我用英语回答。",
    "ja": "英語でお答えします。",
    "ko": "답변은 영어로 드립니다.",
    "und": "",
}
HELP = "I answer questions about Python web frameworks, with sources. Ask in your own words; typos are fine."
HELP_POINTS: tuple[str, ...] = (
    "*Choose:* “help me choose”, or say what you need: “a chat server, small team”",
    "*Compare:* “flask or fastapi?”",
    "*Check:* “does Django have WebSockets?”",
    "*Look up:* “what is Sanic?”, “what is ASGI?”, “example bottle”",
    "*How to:* “uploads in Flask?”, or an error, pasted",
    "*In a thread* just go on: “and the second one?”, “why?”",
)
HELP_NOTE = "Mention me in a channel, message me directly, or type /framework and your question."
HOME_HEADING = "Which Python web framework?"
HOME_START = "*Not sure yet?* Answer a few short questions, by click or in your own words, and get a recommendation."
HOME_TOUR = "*What I can do*"
HOME_TRY = "*Try one of these:* I answer under Messages, beside this tab."
HOME_NOTE = HELP_NOTE
ASKED = "You asked: {question}"


def listed(names: Sequence[str], last: str = "and") -> str:
    """Return names as a phrase.

    >>> listed(["Flask", "Django", "Sanic"])
    'Flask, Django and Sanic'
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}" if names else ""


def series(parts: Sequence[str]) -> str:
    """Return phrases as one; where one has a comma or an "and" of its own, semicolons keep them apart.

    >>> series(["models and migrations", "views", "the admin"])
    'models and migrations; views; the admin'
    """
    return "; ".join(parts) if any(mark in one for one in parts for mark in (",", " and ", " or ")) else listed(parts)


def inner(name: str) -> str:
    """Return a criterion's name as it stands inside a sentence: a plain word loses its capital, a name keeps it.

    >>> inner("Admin site"), inner("OpenAPI documents"), inner("ORM"), inner("Python 3.9")
    ('admin site', 'OpenAPI documents', 'ORM', 'Python 3.9')
    """
    return name[0].lower() + name[1:] if name.split()[0].istitle() and not name[-1].isdigit() else name


def bare(need: str) -> str:
    """Return a need without its article or owner: "an ORM" as it follows "no".

    >>> bare("an ORM")
    'ORM'
    """
    return need.removeprefix("an ").removeprefix("a ").removeprefix("its own ").removeprefix("no ")


def sentence(text: str) -> str:
    """Return a clause closed with a full stop; names and commands keep their form, so nothing is capitalised.

    >>> sentence("flask run, with reloader and debugger")
    'flask run, with reloader and debugger.'
    """
    text = text.strip()
    return text if not text or text[-1] in ".!?:…" else text + "."


def clip(text: str, words: int) -> str:
    """Return at most ``words`` words of a text, cut where a clause ends ("; " or ": ") if one ends in time.

    >>> clip("Flask asks for few ideas; the rest you meet one by one.", 8)
    'Flask asks for few ideas.'
    >>> clip("Flask can stream, but every open stream holds a worker.", 8)
    'Flask can stream …'
    >>> clip("Every open stream holds a worker thread of the server.", 5)
    'Every open stream holds …'
    """
    every = text.split()
    if len(every) <= words:
        return text
    kept = every[:words]
    short = " ".join(kept)
    cut = max(short.rfind("; "), short.rfind(": "))
    if len(short[: max(cut, 0)].split()) >= _LEAST:
        return short[:cut] + "."
    goes_on = max((one.start() for one in _GOES_ON.finditer(short)), default=0)
    if len(short[:goes_on].split()) >= _LEAST:
        return short[:goes_on] + " …"
    while len(kept) > _LEAST and kept[-1].lower() in _HANGING:
        kept.pop()
    return " ".join(kept).rstrip(",;:") + " …"


# What comes after this adds to what stands before it, which is whole without it.
_GOES_ON = re.compile(r", (?=(?:but|and|so|while|where|which|of which|though|as) )")
# What leads to a word that was cut off, or says too little alone; so many words stay at least.
_HANGING = frozenset("a an the of to in on at by for with from as and or but that which its their your every".split())
_LEAST = 3


def count(number: int, one: str) -> str:
    """Return "1 package", "2 packages"."""
    return f"{number} {one}" + ("" if number == 1 else "s")


def joined(parts: Iterable[str], mark: str = " · ") -> str:
    """Return the parts that say something, joined."""
    return mark.join(part for part in parts if part)
