"""Draws what is said of names without a page: what they are, where they stand beside ours, how alive they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.domain.advice import Introduced, Pulse
from bot.domain.catalog import Framework, Kin
from bot.present.parts import Card, escape, link
from bot.present.shared import bold, bolds, budgeted, buttons
from bot.present.wording import listed


def introduced(advice: Introduced, drawn: Card) -> Card:
    """Draw what the names are and who is nearest, then ``drawn``, the answer for it."""
    strangers = [(kin, near) for kin, near in _pairs(advice) if kin.is_stranger]
    others = [(kin, near) for kin, near in _pairs(advice) if not kin.is_stranger]
    alone = len(others) == 1
    said = [_what(kin) + (f" It adds {escape(kin.addon.adds)}." if kin.addon and alone else "") for kin, _ in others]
    if len(others) > 1 and all(kin.addon for kin, _ in others):  # what each is good for, below, tells what it is
        said = [f"{listed([f'*{escape(kin.name)}*' for kin, _ in others])} are add-ons."]
    said += [_where([kin for kin, _ in others], [near for _, near in others])] if others else []
    if strangers:
        said = [*(f"{one.removesuffix('.')}." for one in said), foreign(strangers)]
    lead = " ".join(said)
    lead = f"{lead.removesuffix('.')}:" if any(near for _, near in _pairs(advice)) else lead
    added = [line for kin, _ in others for line in _addon(kin, alone=alone)]
    return budgeted(replace(drawn, lead=f"{lead}\n{drawn.lead}", bullets=(*added, *drawn.bullets)))


def foreign(strangers: Sequence[tuple[Kin, Framework | None]]) -> str:
    """Return what strangers are and who is nearest to them here.

    "Express is a small JavaScript framework; I compare Python ones. The nearest to it here is Flask."
    """
    names = [f"*{escape(kin.name)}* is {escape(kin.what)}" for kin, _ in strangers]
    ones = "ones" if all(kin.kind == "framework" for kin, _ in strangers) else "web frameworks"
    near = tuple(dict.fromkeys(near for _, near in strangers if near))
    verb = "are" if len(near) > 1 else "is"
    it = "it" if len(strangers) == 1 else "them"
    nearest = f" The nearest to {it} here {verb} {bolds(near)}." if near else ""
    return f"{'; '.join(names)}; I compare Python {ones}.{nearest}"


def pulse(advice: Pulse) -> Card:
    """Draw how alive a name without a page is, or that we don't know, and its neighbour."""
    kin = advice.kin
    name = f"*{escape(kin.name)}*"
    lead = escape(kin.upkeep.sentence) if kin.upkeep else f"I don't know how alive {name} is."
    bullets = (f"{_what(kin)} {_where([kin], [advice.nearest])}.",)
    notes = (f"How we know: {link(kin.upkeep.source)}",) if kin.upkeep else ()
    return budgeted(Card("pulse", lead, bullets, notes=notes, buttons=buttons(advice.suggestions)))


def _pairs(advice: Introduced) -> list[tuple[Kin, Framework | None]]:
    """Return each name with its neighbour."""
    near = (*advice.nearest, *(None for _ in advice.kin))
    return list(zip(advice.kin, near, strict=False))


def _what(kin: Kin) -> str:
    """Return what a name is, as a sentence."""
    return f"*{escape(kin.name)}* is {escape(kin.what)}."


def _addon(kin: Kin, *, alone: bool) -> Iterator[str]:
    """Yield when to take an add-on; when it stands ``alone``, what to mind and which version is current as well."""
    if kin.addon is None:
        return
    yield f"*{'Take it' if alone else escape(kin.name)}* if you {escape(kin.addon.choose_if)}."
    if alone:
        yield f"*Mind:* {escape(kin.addon.mind)}. ({link(kin.addon.source)})"
        yield from () if kin.upkeep is None else (f"*Now:* {escape(kin.upkeep.sentence)}",)


def _where(kin: Sequence[Kin], near: Sequence[Framework | None]) -> str:
    """Return where add-ons run; of others that there is no page, and who is nearest. No full stop."""
    known = tuple(dict.fromkeys(one for one in near if one))
    if all(one.addon for one in kin):
        return f"{'It runs' if len(kin) == 1 else 'They run'} inside {' and '.join(map(bold, known))}"
    them = "it" if len(near) == 1 else "them"
    verb = "are" if len(known) > 1 else "is"
    return f"I have no page on {them}; the nearest I know {verb} {' and '.join(map(bold, known))}"
