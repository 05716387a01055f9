"""Next questions to click: short labels, and the words that are asked for them."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.advice import Suggestion
from bot.domain.catalog import Catalog, Feature, Framework, Quality, Tool

GUIDE = Suggestion("Help me choose", "help me choose")
LIST = Suggestion("List all frameworks", "list all frameworks")


def about(framework: Framework) -> Suggestion:
    """Ask what a framework is."""
    return Suggestion(f"About {framework.name}", f"what is {framework.name}?")


def example(framework: Framework) -> Suggestion:
    """Ask for a program."""
    return Suggestion(f"{framework.name} example", f"show me a {framework.name} example")


def versus(first: Framework, second: Framework) -> Suggestion:
    """Ask for a comparison."""
    return Suggestion(f"{first.name} or {second.name}?", f"compare {first.name} and {second.name}")


def move(source: Framework, target: Framework) -> Suggestion:
    """Ask what it takes to move from one to the other."""
    return Suggestion(
        f"{source.name} to {target.name}?", f"how hard is it to move from {source.name} to {target.name}?"
    )


def drawbacks(framework: Framework) -> Suggestion:
    """Ask what speaks against a framework."""
    return Suggestion("What speaks against it?", f"drawbacks of {framework.name}")


def there(notion: str, framework: Framework) -> Suggestion:
    """Ask how something is done in another framework."""
    return Suggestion(f"And in {framework.name}?", f"{notion} in {framework.name}?")


def done_in(notion: str, framework: Framework) -> Suggestion:
    """Ask how something is done in a framework, where none was spoken of."""
    return Suggestion(f"In {framework.name}?", f"{notion} in {framework.name}?")


def neighbour(framework: Framework, catalog: Catalog, besides: Iterable[str] = ()) -> Framework | None:
    """Return another framework of the same group worth comparing with, those with a page first."""
    out = {framework.id, *besides}
    same = [one for one in catalog.frameworks.values() if one.group is framework.group and one.id not in out]
    rest = [one for one in catalog.frameworks.values() if one.page and one.id not in out]
    return next(iter([one for one in same if one.page] or rest), None)


def who_has(feature: Feature) -> Suggestion:
    """Ask which frameworks have a feature."""
    return Suggestion(f"Who has {feature.need}?"[:75], f"which frameworks have {feature.need}?")


def tool(one: Tool) -> Suggestion:
    """Ask what to think of a tool beside a framework."""
    return Suggestion(f"About {one.name}", f"what about {one.name}?")


def best_for(quality: Quality) -> Suggestion:
    """Ask for a recommendation by one quality."""
    return Suggestion(f"Best for {quality.phrase}"[:75], f"recommend a framework for {quality.name.lower()}")


def what_fits(notion: str, label: str = "What fits it?") -> Suggestion:
    """Ask for a recommendation for a kind of project."""
    return Suggestion(label[:75], f"recommend a framework for {notion}")


def explained(notion: str) -> Suggestion:
    """Ask what a term means."""
    return Suggestion(f"{notion} explained"[:75], f"explain {notion}")


def done_there(practice: str, framework: Framework) -> Suggestion:
    """Ask how something is done in a framework."""
    return Suggestion(f"{practice}, {framework.name}?"[:75], f"{framework.name}: {practice}")


def health(framework: Framework) -> Suggestion:
    """Ask how alive a framework is."""
    return Suggestion(f"Is {framework.name} alive?", f"is {framework.name} still maintained?")


def server_of_its_own(framework: Framework) -> Suggestion:
    """Ask whether a framework brings a server for production."""
    return Suggestion(f"{framework.name}'s own server?", f"does {framework.name} have a production server?")


SERVERS = Suggestion("Application servers explained", "what is an application server?")
