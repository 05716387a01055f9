"""One comparable form of what was typed: Slack's markup undone, letters folded, words cut, clauses marked."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, NamedTuple

# <@U1|name>, <#C1|name>, <!here>, <http://x|label>, <mailto:a@b|a@b>: what Slack makes of references.
_REFERENCE = re.compile(r"<([@#!])([^<>|]*)(?:\|([^<>]*))?>|<((?:https?|mailto|tel|slack):[^<>|]*)(?:\|([^<>]*))?>")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
_EMOJI = re.compile(r"(?<!\d):(?:[a-z0-9_+'-]{1,80}(?:::skin-tone-\d)?):(?!\d)", re.IGNORECASE)
_BARE_URL = re.compile(r"https?://\S+")
# "app.mysite.com" is a host's name, and no app.
_HOST = re.compile(
    r"(?<![\w.@/-])(?:[a-z0-9-]{1,63}\.){2,4}(?:com|org|net|eu|de|fr|es|it|nl|at|ch|uk|dev|app|local|test)\b"
)
_QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "′": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "…": "."}
)
# "FastAPI's /docs" is a page of its own, no documentation.
_DOCS_PAGE = re.compile(r"(?:(?<=\s)|(?<=^))/(?:docs|redoc)\b(?!/)")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
# "what's" and "whats" are two words, "don't" is one.
_CONTRACTION = re.compile(r"\b(what|who|how|where|when|that|there|here|it|he|she)'s\b|\b(i)'m\b|\b(we|you|they)'re\b")
_FUSED = {f"{subject}s": (subject, "is") for subject in ("what", "who", "how", "where", "that")}
_FUSED_WORDS = frozenset(_FUSED)
# A word is a run of Latin letters and digits, a single Chinese character (there are no spaces between words), or a
# run of another script: "Flask和Django" is three.
WORD = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]|[^\W\d_a-z\u3400-\u9fff]+", re.UNICODE)
# Folded words with nothing but blanks between them.
_WORDS_ALONE = re.compile("[a-z0-9 ]+")
# A word, or a mark that tells clauses and breaks: sentence marks before a space, new lines, a dash between spaces.
_TOKEN = re.compile(WORD.pattern + r"|[.!;:](?=[\s\"')])|[?？。！；\n]|(?<=\s)-{1,3}(?=\s)|[,(，、]", re.UNICODE)
_BREAKS = frozenset(",(，、")
_CLAUSE_ENDS = frozenset([*".!;:?？。！；\n", "-", "--", "---"])
_QUESTIONS = frozenset("?？")
_CODED = re.compile(r"(?<!`)`([A-Za-z][\w.-]*)`(?!`)")
_MARKS = re.compile(r"```|[`*~]|(?<!\w)_|_(?!\w)")
# What is struck through ("~Flask~ Quart") was taken back.
_STRUCK = re.compile(r"(?<![\w~])~(?=[^\s~])[^~\n]*(?<=[^\s~])~(?![\w~])")
_PLUS = ("+", "&")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z]+")
# Past this many words a text is a document, not a question: its head and its tail are read.
_HEAD, _TAIL = 400, 200


class Utterance(NamedTuple):
    """A person's words in comparable form.

    ``words[i]`` stands in clause ``clauses[i]`` (from 0); ``breaks`` are the indices of words
    that a comma or bracket precedes; ``questions`` the clauses that end in a question mark;
    ``plain`` the text as a person would read it; ``coded`` the words that stood alone in backticks.
    """

    plain: str
    words: tuple[str, ...]
    clauses: tuple[int, ...]
    breaks: frozenset[int]
    questions: frozenset[int]
    coded: frozenset[str] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        """The words written as names: in backticks, or with a capital after a small one ("is Tornado", no title)."""
        return self.coded.union(fold(word) for word in _NAME.findall(self.plain))


# "And in Django? My colleague swears by it."
_HEARSAY = re.compile(
    r"(?P<asked>\W*(?:and|what about|how about|same)\b[^.?!]{0,40}\?)\W+(?:"
    r"(?:i|we)(?:['’]?ve| have| was| were)? (?:just )?(?:heard|hear|read|saw|told)\b"
    r"|(?:my|our|a|the) \w+ (?:says?|said|swears?|claims?|loves?|likes?|thinks?|keeps)\b"
    r"|(?:some(?:body|one)|every(?:body|one)|people|they|many) (?:says?|said|claims?|thinks?)\b"
    r"|(?:just|only) (?:curious|asking|wondering)\b|asking for\b)",
    re.IGNORECASE,
)
_MANNERS = re.compile(
    r"\W*(?:ok(?:ay)?\W+)?(?:thanks|thank you|thx|cheers|great|cool|nice|perfect|awesome)"
    r"(?: (?:a lot|very much|so much|man|mate|again|for (?:that|this)))*\s*,\s*(?:(?:and|but|so|now)\b\s*)*"
    r"(?=\S+(?:\s+\S+){3,}\?\s*$)",
    re.IGNORECASE,
)


# "Thx that worked. Also how do you …": what worked is no question.
_WORKED = re.compile(
    r"\W*(?:ok(?:ay)?\W+)?(?:thanks|thank you|thx|cheers|great|cool|nice|perfect|awesome)\W+"
    r"(?:that |it |this )?(?:worked|works|helped|helps|did it|was it|fixed it|solved it)\b[^.!,;?]{0,20}[.!,;]+\s*"
    r"(?:(?:and|but|so|now|also)\b\s*)*(?=\S+(?:\s+\S+){3,})",
    re.IGNORECASE,
)


# "That's not what I asked, I mean which is more mature": the last part is the question.
_NOT_THAT = re.compile(
    r"\W*(?:no\W+)?(?:that|this)(?:['’]?s| is| was)? not what i (?:asked|meant|wanted|mean)(?: for)?\W+"
    r"i (?:mean|meant|asked|was asking|want to know|wanted to know)\W+(?=\S+(?:\s+\S+){2,})",
    re.IGNORECASE,
)


# "Fine. Just tell me the risk": a remark on the last answer, and then a question or a request of its own.
_REMARK = re.compile(
    r"\W*(?:(?:ok(?:ay)?|thanks|thank you|thx|ty|cheers|great|cool|nice|perfect|awesome|fine|good|lol|ha(?:ha)+|hm+"
    r"|wow|huh|alright|sure|got it|i see|fair enough|fair|makes sense|useless|wrong|whatever|(?:so )?no answer"
    r"|you didn['’]?t answer(?: me| that)?|you misread(?: me| that)?|(?:that['’]?s )?not what i asked"
    r"|\d of \d|(?:so )?(?:it|that|this)['’]?s (?:not |so |too |very |really |an? |the |no |bit )*(?:\w+ly )?"
    r"(?:wrong|useless|fine|good|ok(?:ay)?|great|nice|bad|odd|strange|funny|helpful|unhelpful|clear|unclear|interesting"
    r"|nonsense|rubbish|true|fair|long|short|much|little|vague|generic|general|obvious|answer|enough|news|point"
    r"|question|surprising|sad|annoying|confusing|expected|easy|cool))"
    r"(?: (?:a lot|very much|so much|man|mate|again|for (?:that|this)|thanks|then|lol))*\s*"
    r"(?:[.!;:]+|,(?=\s*(?:and|but|so|how|what)\b))\s*)+"
    r"(?=(?:(?:and|but|so|now|just|then|ok)\s+)*(?:how|what|what['’]?s|why|which|where|when|who|is|are|does|do|can|could"
    r"|should|would|will|any|anything|tell me|show me|give me)\s+\S+\s+\S)",
    re.IGNORECASE,
)


# "Wrong direction. CherryPy to Flask", "this is going in circles, I just want the answer for FastAPI: def or …".
_SCOLDED = re.compile(
    r"\W*(?:no\W+)?(?:(?:wrong|other) (?:direction|way)(?: round| around)?[^\w]+(?=[\w.-]+ to [\w.-]+)"
    r"|(?:(?:this|we|you)(?: is|['’]?s| are|['’]?re)? (?:going|running) in circles"
    r"|you mis(?:understood|read)(?: me| that| it)?|(?:i|we) asked(?= (?:which|what|how|when|where|who|whether)\b)"
    r"|(?:do ?n[o'’]?t|stop) (?:describe|describing|repeat|repeating) (?:it|that|this|yourself)(?: to me)?)\W+"
    r"(?:(?:i|we) (?:just |only )?(?:want|need|asked(?: for)?) (?:the |an? )?answer(?: for [\w.-]+)?\W+)?"
    r"(?=\S+\s+\S+\s+\S))",
    re.IGNORECASE,
)
# "So you are telling me to stay on Pyramid? Is it still patched?": the second is the question.
_REPEATED = re.compile(
    r"\W*(?:so |hm+ |ok )*(?:you(?:['’]?re| are)? (?:telling me|saying)|you (?:say|said|mean))\b[^?]{0,60}\?\s*"
    r"(?=(?:is|are|does|do|can|will|what|how|which|why|who|when)\b(?:\s+\S+){2,})"
    r"|\W*(?:hm+ |ah |so |ok )+(?:\w+er|more \w+|less \w+) than [\w.-]+\.\s+(?=\S+\s+\S+\s+\S)"
    r"|\W*(?:(?:no|but|hey|wait)\W+)*i (?:did ?n['’]?t|did not|never) (?:say|said|mean)\b"
    r"[^.?!]{4,60}[.!]\s+(?=(?:\S+\s+){3}\S)"
    r"|\W*(?:but |hey |wait )?(?:i|we) (?:do ?n['’]?t want (?:an?other|to (?:change|switch|leave|move))"
    r"|(?:can ?n?['’]?t|cannot) (?:switch|change|move|leave))\b[^.?!]{0,40}[.!]\s+(?=(?:\S+\s+){3}\S)"
    r"|\W*(?:(?:no|what|but|hey|dude|wait|man)\b\W*)?(?:i|we)(?:['’]?m| am|['’]?re| are)"
    r" (?:not (?:choosing|changing|switching|leaving|looking for an?|asking for an?)|staying (?:on|with|in))\b"
    r"[^.?!]{0,40}[.!]\s+(?=(?:\S+\s+){3}\S)|\W*ok(?:ay)?,? [\w-]+\.\s+(?=(?:and )?(?:which|what|how)\b)"
    r"|[^\n]{0,120}?[.!?]\s+(?:(?:no|but|well)\W+)?i (?:only |just )?asked(?: you)? (?:about|if|whether)"
    r"\s+(?=(?:\S+\s+){2}\S)"
    r"|[^\n?]{0,120}?[.!]\s+(?:(?:no|but|well)\W+)?i mean[:,]?(?! it)\s+(?=(?:\S+\s+){3}\S)"
    r"|\W*no(?:[\s,]+no)+[\s,.!:-]+(?=(?:\S+\s+){4}\S)",  # "no no, pip is fine" is no "no pip"
    re.IGNORECASE,
)


# "I'm a beginner, what is middleware?": who asks is no part of the question.
_ASIDE = re.compile(
    r"\W*(?:sorry\W+)?i(?:['’]?m| am) (?:an? )?(?:(?:absolute|total|complete|very) )?"
    r"(?:beginner|newbie|noob|novice|new(?: to (?:this|all this|python|web dev\w*|programming|backends?))?)\W+"
    r"(?:and |so |but )?(?=(?:what(?:['’]?s| is| are| does)|explain|why (?:is|are|do|does))\b(?! the best)"
    r"(?:\s+\S+){1,12}\W*$)",
    re.IGNORECASE,
)


def past_thanks(text: str) -> str:
    """Return what is asked after words of thanks or a remark; a text without such words as it is.

    >>> past_thanks("thank you very much, and how long does it take to learn?")
    'how long does it take to learn?'
    >>> past_thanks("fine. just tell me the risk of staying")
    'just tell me the risk of staying'
    """
    manners = (_MANNERS.match(text) if "?" in text and "," in text else None) or _WORKED.match(text)
    manners = manners or _NOT_THAT.match(text) or _REMARK.match(text)
    manners = manners or _SCOLDED.match(text) or _REPEATED.match(text) or _ASIDE.match(text)
    return text[manners.end() :] if manners else text


def is_no_thanks(text: str) -> bool:
    """Whether words of thanks are none.

    >>> is_no_thanks("thanks for nothing"), is_no_thanks("thanks for the help")
    (True, False)
    """
    return _NO_THANKS.match(text) is not None


_NO_THANKS = re.compile(
    r"\W*(?:thanks|thank you|thx|cheers)\b.{0,16}\b(?:nothing|useless|no help|(?:not|n['’]t) helpful|pointless)\W*$",
    re.IGNORECASE,
)


def before_hearsay(text: str) -> str:
    """Return the short question that opens a text and is followed by what somebody says; other texts as they are.

    >>> before_hearsay("And in Django? I heard it is easier there.")
    'And in Django?'
    """
    opening = _HEARSAY.match(text)
    return opening["asked"] if opening and "?" not in text[opening.end("asked") :] else text


def normalise(text: str) -> Utterance:
    """Return the comparable form of ``text``, which may hold Slack's markup; time is linear in its length.

    >>> normalise("<@U1> Is *FastAPI* faster than <http://bottle.py|bottle.py>?").words
    ('is', 'fastapi', 'faster', 'than', 'bottle', 'py')
    """
    utterance = _cut(plain_text(text))
    return utterance._replace(coded=frozenset(map(fold, _CODED.findall(text)))) if "`" in text else utterance


_MOST_DRAWN = 20  # so many signs are looked at one by one


def is_emoji(text: str) -> bool:
    """Whether a text is made of emoji alone, Slack's or Unicode's.

    >>> is_emoji(":+1: :tada:"), is_emoji(":+1: thanks"), is_emoji("  "), is_emoji("\U0001f44d"), is_emoji("??")
    (True, False, False, True, False)
    """
    rest = _EMOJI.sub("", text).strip()
    if not rest or len(rest) > _MOST_DRAWN:
        return not rest and bool(text.strip())
    return not any(map(str.isalnum, rest)) and any(unicodedata.category(sign) == "So" for sign in rest)


def plain_text(text: str) -> str:
    """Return ``text`` without Slack's markup: references as their labels, entities and quotes undone.

    >>> plain_text("<@U1> &lt;b&gt; :tada: see <http://bottle.py|bottle.py>")
    '<b> see bottle.py'
    """
    if "<" in text:
        text = _REFERENCE.sub(_label, text)
    if "&" in text:
        for entity, letter in _ENTITIES:
            text = text.replace(entity, letter)
    if not text.isascii():
        text = _composed("NFKC", text).translate(_QUOTES)
    if ":" in text:
        text = _EMOJI.sub(" ", text)
    if "`" in text or "*" in text or "~" in text or "_" in text:
        text = _MARKS.sub(" ", _STRUCK.sub(" ", text) if "~" in text else text)
    lines = [" ".join(line.split()).lstrip("> ") for line in text.splitlines()]
    return "\n".join(filter(None, lines))


_TRULY = re.compile(r"\b(do (?:i|we|you)) (?:actually|honestly|truly|seriously|even) need\b")  # "do I actually need"
_NO_MATTER = re.compile(r"\b(?:do ?n[o'’]?t|no) care: ")  # "don't care: templates"
_AT_LEAST = re.compile(r"(?:>=|≥|=>) ?(?=v?\d)")  # ">=1.0"
_SPELT = re.compile(r"\ba[^\w'’]{1,3}p[^\w'’]{1,3}i(?![a-z0-9'’])")  # "A.P.I."


def fold(text: str) -> str:
    """Return ``text`` in lower case, without accents and apostrophes: the form that words are compared in."""
    if not text.isascii():
        decomposed = _composed("NFKD", text.translate(_QUOTES))
        text = _composed("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))
    text = text.casefold()
    if "frame work" in text:
        text = text.replace("frame work", "framework")
    if text.count(" + ") > 1 and " or " not in text and " vs" not in text:  # "mature + async + tested" is a list
        text = text.replace(" + ", ", ")
    text = _SPELT.sub("api", text)
    if "=" in text or "≥" in text:
        text = _AT_LEAST.sub(" at least ", text)
    if "w/o" in text:
        text = text.replace("w/o", "without")
    if " need" in text:
        text = _TRULY.sub(r"\1 need", text)
    if "care:" in text:
        text = _NO_MATTER.sub("dont care about ", text)
    if "/docs" in text or "/redoc" in text:
        text = _DOCS_PAGE.sub(" swagger page", text)
    if "'" not in text:
        return text
    return _APOSTROPHE.sub("", _POSSESSIVE.sub("", _CONTRACTION.sub(_written_out, text)))


# Text is brought into one of Unicode's forms by stretches of so many characters: the time that a run of combining
# marks takes grows with the square of its length.
_STRETCH = 256


def _composed(form: Literal["NFC", "NFKC", "NFKD"], text: str) -> str:
    """Return ``text`` in a normal form of Unicode, in time linear in its length."""
    if len(text) <= _STRETCH:
        return unicodedata.normalize(form, text)
    stretches = (text[start : start + _STRETCH] for start in range(0, len(text), _STRETCH))
    return "".join(unicodedata.normalize(form, stretch) for stretch in stretches)


def _written_out(match: re.Match[str]) -> str:
    """Return a contraction in two words: "what's" -> "what is"."""
    return f"{match[1]} is" if match[1] else f"{match[2]} am" if match[2] else f"{match[3]} are"


def words_of(text: str, pattern: re.Pattern[str] = WORD) -> tuple[str, ...]:
    """Return the words of an alias or a phrase (what fits ``pattern``), folded as an utterance's are.

    >>> words_of("What's REST?"), words_of("whats up")
    (('what', 'is', 'rest'), ('what', 'is', 'up'))
    """
    if _WORDS_ALONE.fullmatch(text) and "e w" not in text:
        words = text.split()
    else:
        is_folded = text.isascii() and text.islower() and "'" not in text and "e w" not in text
        words = pattern.findall(text if is_folded else fold(text))
    if _FUSED_WORDS.isdisjoint(words):
        return tuple(words)
    return tuple(part for word in words for part in _FUSED.get(word, (word,)))


def _label(match: re.Match[str]) -> str:
    """Return what a reference reads as: a link its label, a channel or person nothing."""
    if match[4] is None:
        return " "
    label = match[5] or ""
    return f" {label} " if label and not _BARE_URL.match(label) else " "


def _cut(plain: str) -> Utterance:
    """Cut folded text into words; the marks between two words tell clauses and breaks."""
    folded = fold(plain)
    if folded[:1] in _PLUS and not folded[1:2].isdigit():  # "+ sessions": one thing more
        folded = f"and {folded[1:]}"
    if "http" in folded:
        folded = _BARE_URL.sub(" ", folded)
    if "." in folded:
        folded = _HOST.sub("hostname", folded)
    words: list[str] = []
    clauses: list[int] = []
    breaks: list[int] = []
    questions: list[int] = []
    clause = 0
    mark = ""  # the weightiest one since the last word
    for token in _TOKEN.findall(folded):
        if token in _CLAUSE_ENDS:
            mark = "?" if token in _QUESTIONS or mark == "?" else "."
        elif token in _BREAKS:
            mark = mark or ","
        else:
            if mark and words:
                if mark == ",":
                    breaks.append(len(words))
                else:
                    if mark == "?":
                        questions.append(clause)
                    clause += 1
            mark = ""
            if token in _FUSED:
                words += _FUSED[token]
                clauses += (clause, clause)
            else:
                words.append(token)
                clauses.append(clause)
    if mark == "?" and words:
        questions.append(clause)
    if len(words) > _HEAD + _TAIL:
        words, clauses, breaks = _ends(words, clauses, breaks)
        questions = [one for one in questions if one in clauses]
    return Utterance(plain, tuple(words), tuple(clauses), frozenset(breaks), frozenset(questions))


def _ends(words: list[str], clauses: list[int], breaks: list[int]) -> tuple[list[str], list[int], list[int]]:
    """Return head and tail of a document's words, with their clauses and breaks."""
    skipped = len(words) - _HEAD - _TAIL
    kept = [index if index < _HEAD else index - skipped for index in breaks if not _HEAD <= index < _HEAD + skipped]
    return words[:_HEAD] + words[-_TAIL:], clauses[:_HEAD] + clauses[-_TAIL:], kept
