"""In which language a question was asked: by its script, then by each language's commonest words.

The answer is English in any case; knowing the language, the card can say so. Where in doubt
it is English: a line too few hurts nobody, one too many is absurd.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from bot.domain.question import Mention
from bot.understand.text.mend import Word
from bot.understand.text.normalise import Utterance, fold

# The language of a script, by the first word of its letters' Unicode names.
_SCRIPTS = {"CJK": "zh", "IDEOGRAPHIC": "zh", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "CYRILLIC": "ru",
            "GREEK": "el"}  # fmt: skip
# The language of any other script: several share it, or we can't name it.
UNKNOWN = "und"
_UKRAINIAN_LETTERS = frozenset("іїєґ")
_UKRAINIAN = frozenset("який яка яке яку чи що як".split())

# Past this many words the first ones have told it.
_ENOUGH = 200
# A word is a single Chinese character, or a run of letters.
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+(?:-[^\W\d_\u3400-\u9fff]+)*")
_ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|lorsqu|jusqu)'(?=[aeiouyhàâéèêëîïôûœ])")
_LATIN = re.compile(r"\bet al\b")  # no French
# What only that language writes, whatever the words; it weighs as much as this many of them.
_SIGN_WEIGHT = 1.5
_SIGNS = {
    "es": re.compile("[¿¡]"),
    "de": re.compile(r"\bwas (?:ist|sind|kann|bringt)\b"),
    "fr": _ELISION,
    "it": _ELISION,
}

# The commonest words of each language, of its grammar and of such questions, as far as English has no such word.
_WORDS: Mapping[str, str] = {
    "es": """qué cuál cuáles quién cómo cuándo dónde cuánto por porque es esta está están este esto hay un una unos
    unas los las del al para sin sobre entre pero más menos muy mejor peor usar uso usan quiero necesito puedo puede
    tiene tienen hacer soy estoy mi mis nosotros necesitamos queremos aplicación sitio página ejemplo compara comparar
    recomiendas recomienda recomendar sirve soporta trae incluye dame muéstrame explícame gracias también ya aún
    todavía rápido fácil pequeña pequeño grande datos tiempo proyecto debo debería elegir ayúdame empezar aprender
    según cada diferencia ventajas desventajas hola mundo crear hago tengo puntos fuertes débiles situación casos alguno
    háblame compárame corre propio producción secas alguna algún cuesta funciona incluido nada hace falta dónde""",
    "pt": """que qual quais quem como quando onde quanto por porque é está estão este isto isso há uma uns umas dos
    da das na nos nas ao para com sem sobre entre mas mais menos muito melhor pior usar uso usam quero preciso posso
    pode tem têm fazer sou estou meu minha nós precisamos queremos aplicação aplicativo página exemplo comparar você
    vocês recomenda recomendar suporta vem inclui mostra mostre explique obrigado também já ainda deles dele não
    rápido fácil pequena pequeno grande banco dados tempo projeto devo deveria escolher ajuda começar aprender cada
    diferença vantagens desvantagens ou um situação sentido faz pontos fortes fracos vamos outros pra pro dá indicam
    prós gera sozinho manda código algum alguma quase nada funciona precisa""",
    "de": """ist sind welche welcher welches welchen wer wann wo warum wozu womit ein eine einen einem einer der das
    dem den und oder aber nicht kein keine keinen für mit ohne von vom zum zur über zwischen als auch noch schon nur
    sehr mehr besser schneller im beim gibt kann können soll sollte sollten muss möchte brauche brauchen nehmen ich
    wir mir mich uns du ihr unser unsere mein meine bitte danke zeig zeige beispiel vergleich vergleiche unterschied
    anwendung seite einfach schnell klein kleine kleines große lernen wählen empfiehlst empfehlen bringt eignet hilf bei
    auswahl unterstützt macht nutzt nimmt wofür wenn weil dass etwas eigenen vorteile nachteile stärken schwächen hat
    lohnt kommt wechsel eigenem schutz haben wird dabei gut suche braucht""",
    "fr": """que quel quelle quels quelles qui quoi comment quand où pourquoi combien est sont ce cet cette ces il
    elle nous vous je un une les du au aux le et ou mais pas moins très mieux meilleur pire avec sans dans entre chez
    fait faire faut peut peux veux voudrais avons besoin suis ai mon mes notre votre projet exemple comparer choisir
    conseilles conseillez recommandes recommandez gère montre donne lequel laquelle lesquels merci plaît aussi déjà
    encore toujours rapide facile petit petite données temps débuter apprendre chaque différence avantages
    inconvénients sert utiliser utilise aide-moi cherchons cherche permet tout forts faibles existe rien
    voir fais comparé explique combien marche""",
    "it": """che qual quale quali chi quando dove perché è sono questo questa un uno una il lo gli dei della
    delle del al alla senza tra fra più meno molto migliore peggiore mi consigli consigliate posso può ho bisogno
    voglio usare uso anche già ancora esempio differenza confronta mostrami spiega grazie scegliere imparare veloce
    facile piccolo piccola progetto""",
    "nl": """wat welk welke hoe wanneer waar waarom het een de van voor met zonder tussen niet geen nog meer beste
    snel snelste snelst ik wij jij je mijn onze kan kun moet wil heeft heb hebben zijn wordt gebruik gebruiken
    voorbeeld verschil vergelijk kies kiezen klein kleine eenvoudig toepassing bedankt""",
}
LANGUAGES = tuple(dict.fromkeys((*_WORDS, *_SCRIPTS.values(), "uk", UNKNOWN)))
# Letters that English has in a few borrowed words only.
_LETTERS = {
    name: frozenset(letters)
    for name, letters in {
        "es": "áéíóúñ", "pt": "áâãàçéêíóôõú", "de": "äöüß", "fr": "àâçéèêëîïôœùû", "it": "àèéìòù", "nl": "ëï"
    }.items()
}  # fmt: skip
# They stand in English texts too, as names or slips: half a word each, and only beside better evidence.
_WEAK = frozenset(
    """sin para como mi del los las al entre na nos da das dos um pas grande mes il elle du le les ou que por este
    esta ist wat un de der kan wil uso usar combien donne im als von den dem mit wo wer ihr uns mir mein meine ce ai
    aux au fait ces mon sind""".split()
)
# English words that others have too, some without their accents: they speak for nobody.
_NEUTRAL = frozenset(
    """a an as me do no on in so die man war am will also or us son sons pour plus main per base grand compare propose
    serve des pros con cons par favor sur mini data ma tu em e o os difference hat wie fur""".split()
)
_ENGLISH = frozenset(
    """the is are were be been being i you he she it we they my your our their its this that these those what which
    who whom whose when where why how does did done doing can could should would shall may might must have has had
    having and but not nor if then than at by for from into of off onto out over to up with without about between
    because while there here some any all each every more most less least very too just only even still yet again
    already now other another such same own like need want use using used make get give tell show explain help choose
    pick build building know think say see look try good better best fast faster easy easier new old small big vs
    versus them him her one two please thanks thank hi hello hey yes dont doesnt isnt cant wont ive id
    lets whats""".split()
)
_OWN = {name: frozenset(words.split()) for name, words in _WORDS.items()}
_FOLDED = {name: frozenset(map(fold, words)) - _NEUTRAL - _ENGLISH for name, words in _OWN.items()}
_TELLING = frozenset().union(*_OWN.values(), *_FOLDED.values())  # without one of these it is English
# The short ones of them are no slips of English words ("auch" is no "auth"); "compara" is as good as one.
FOREIGN_WORDS = frozenset(word for words in _FOLDED.values() for word in words - _WEAK if 4 <= len(word) <= 5)


def language_of(utterance: Utterance) -> str | None:
    """Return the language of a question as a code ("es", "zh"), None when it is English or can't be told.

    Names count for nothing, and so do a few foreign words in an English sentence: English's own
    common words must be outnumbered. ``UNKNOWN`` stands for a script that several languages share.

    >>> from bot.understand.text.normalise import normalise
    >>> language_of(normalise("¿Qué es Flask?")), language_of(normalise("what is Flask?"))
    ('es', None)
    """
    if utterance.plain.isascii() and "'" not in utterance.plain and _TELLING.isdisjoint(utterance.words):
        return None  # the common case, quickly
    text = _LATIN.sub(" ", utterance.plain.casefold())
    said = _WORD.findall(_ELISION.sub(" ", text))[:_ENOUGH]
    if text.isascii() and _TELLING.isdisjoint(said) and not _ELISION.search(text):
        return None  # "what's", "don't"
    words = [(word, fold(word)) for word in said]
    english = sum(folded in _ENGLISH for _, folded in words)
    return _by_script([word for word, _ in words], english) or _by_words(text, words, english)


# "In the" of Portuguese and Italian, and "is there" of Chinese: "有没有".
_IN_THE, _WHETHER = frozenset("no na nos nas".split()), "有没有"


def wanted_after_no(mentions: Sequence[Mention], words: Sequence[Word], language: str | None) -> tuple[Mention, ...]:
    """Return mentions in which what only looks like a refusal is none: "no Django" of Portuguese is "in Django"."""
    if language not in ("pt", "it", "zh"):
        return tuple(mentions)
    return tuple(m._replace(refused=False) if m.refused and _is_no_refusal(m, words) else m for m in mentions)


def _is_no_refusal(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether the words before a mention say that it is asked for."""
    before = [word.typed for word in words[: mention.start]]
    return before[-1:] != [] and (before[-1] in _IN_THE or _WHETHER in "".join(before))


def _by_script(words: Sequence[str], english: int) -> str | None:
    """Return the language of the words in another script than ours, if they outnumber the English ones."""
    found = [script for script in map(_script, words) if script]
    if len(found) <= english:
        return None
    if "ja" in found:  # which writes Chinese characters too
        return "ja"
    best = max(dict.fromkeys(found), key=found.count)
    return "uk" if best == "ru" and any(map(_is_ukrainian, words)) else best


def _script(word: str) -> str | None:
    """Return the language a word's letters belong to; None when one of them is Latin, or it is a lone "µ" or "λ"."""
    if word.isascii():
        return None
    kinds = {unicodedata.name(letter, "UNKNOWN").split()[0] for letter in word}
    if kinds & {"LATIN", "MODIFIER"} or (len(word) == 1 and "GREEK" in kinds):
        return None
    return next((_SCRIPTS[kind] for kind in sorted(kinds) if kind in _SCRIPTS), UNKNOWN)


def _is_ukrainian(word: str) -> bool:
    """Return whether a Cyrillic word is Ukrainian and not Russian."""
    return word in _UKRAINIAN or bool(_UKRAINIAN_LETTERS & set(word))


def _by_words(text: str, words: Sequence[tuple[str, str]], english: int) -> str | None:
    """Return the language whose words outweigh the English ones; of a text of one or two it wants more.

    ``words`` are as typed and as :func:`fold` makes them.
    """
    weights = {name: _weight(name, text, words) for name in _WORDS}
    best = max(weights, key=lambda name: weights[name])
    least = 1.0 if len(words) > 2 else 1.5
    return best if weights[best] >= least and weights[best] > english else None


def _weight(name: str, text: str, words: Sequence[tuple[str, str]]) -> float:
    """Return how much speaks for a language: 1 for each word of its own, half for a word with its letters."""
    own = [folded for word, folded in words if word in _OWN[name] or folded in _FOLDED[name]]
    weak = sum(folded in _WEAK for folded in own)
    lettered = sum(word != folded and not _LETTERS[name].isdisjoint(word) for word, folded in words)
    signs = len(_SIGNS[name].findall(text)) if name in _SIGNS else 0
    strong = len(own) - weak + 0.5 * lettered + _SIGN_WEIGHT * signs
    return strong + 0.5 * weak if strong else 0.0
