"""Says what two frameworks differ by on one criterion, or have alike, in a sentence."""

from __future__ import annotations

from bot.advise.bounds import PARTS
from bot.advise.contrast import SPOKEN
from bot.domain.catalog import Support
from bot.domain.contrast import IDLE, Alike, Contrast, Figured, Marked, Times

_FIGURES = {
    IDLE: "An idle {0} server took {2} MB of memory, {1} {3}.",
    "installed_mb": "{0} takes {2} MB installed, {1} {3}.",
    PARTS: "{0} has {2} of the 22 parts built in, {1} {3}.",
}


def told(contrast: Contrast) -> str:
    """Return a contrast as a sentence."""
    match contrast:
        case Times():
            return _times(contrast)
        case Figured((first, second), figure, (one, other)):
            return _FIGURES[figure].format(first.name, second.name, f"{one:g}", f"{other:g}")
        case Marked((first, second), quality, (one, other)):
            if one == other:
                return f"Both get {one} of 5 for {quality.name.lower()}."
            return f"{first.name} gets {one} of 5 for {quality.name.lower()}, {second.name} {other}."
        case Alike():
            return _alike(contrast)


def _times(contrast: Times) -> str:
    """Return how many times the requests of the slower the faster answered, on its usual server and on the same."""
    fast, slow = contrast.frameworks
    said = f"{fast.name} answered {contrast.times:.3g} times {slow.name}'s requests, each on its usual server"
    if contrast.on_same is None:
        return f"{said}."
    times = f"{contrast.on_same:.3g} times"
    if contrast.ahead_there is fast:
        return f"{said}; on the same server {times}."
    if contrast.ahead_there is None:
        return f"{said}; on the same server about as many."
    return f"{said}; on the same server it is the other way round: {slow.name} {times} {fast.name}'s."


def _alike(contrast: Alike) -> str:
    """Return how both have a feature, or that neither has."""
    feature = contrast.feature
    spoken = feature.id in SPOKEN
    if contrast.support is Support.NONE:
        return f"Neither {'speaks' if spoken else 'has'} {_bare(feature.need)}."
    how = {
        Support.BUILTIN: "have {0} in part"
        if contrast.limited
        else "have {0}"
        if feature.trait
        else "have {0} built in",
        Support.OFFICIAL: "get {0} from an official extension",
        Support.THIRD_PARTY: "get {0} from somebody else's package",
    }[contrast.support]
    said = how.format(feature.need)
    return f"Both {said.replace('have', 'speak', 1) if spoken else said}."


def _bare(need: str) -> str:
    """Return a need without its article; a "no" stays, since neither has it: "Neither has no dependencies."."""
    return need.removeprefix("an ").removeprefix("a ")
