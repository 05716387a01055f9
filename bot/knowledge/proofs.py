"""What the probes showed (``verified.yaml``), and whether it agrees with what the other files say."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bot.advise.proof import probes_of
from bot.domain.catalog import Catalog, Framework, Support, Truth
from bot.domain.proof import Proof, Seen
from bot.domain.record import Record
from bot.knowledge.files import Files
from bot.knowledge.probes import SHARED, probes
from bot.knowledge.references import unknown
from bot.knowledge.schema import Fault, parse, prepare, relative, validate

FILE = "verified.yaml"
_RUN = "run `python -m bot verify {}`"
# What a probe must have shown for a claim to bear its verdict.
_MEANS: Mapping[Truth, Seen] = {
    Truth.TRUE: Seen.SHOWN,
    Truth.HALF: Seen.IN_PART,
    Truth.OUTDATED: Seen.REFUTED,
    Truth.FALSE: Seen.REFUTED,
}


@dataclass(frozen=True, slots=True)
class Verified(Record):
    """The file ``verified.yaml``."""

    claims: tuple[Proof, ...] = ()


prepare(Verified)


def proven(folder: Path, faults: list[Fault]) -> dict[str, Proof]:
    """Return what was shown, by ``framework/claim``, each with its program; before a first verification, nothing."""
    path = folder / FILE
    if not path.is_file():
        return {}
    text = path.read_text(encoding="utf-8", errors="replace")
    value, wrong = parse(text, relative(path, folder))
    faults.extend(wrong)
    if wrong or value is None:
        return {}
    verified, wrong = validate(Verified, value, text, relative(path, folder))
    faults.extend(wrong)
    programs = {probe.name: probe.program for probe in probes(folder)}
    claims = verified.claims if verified else ()
    return {proof.name: replace(proof, program=programs.get(proof.name, "")) for proof in claims}


def unproven(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the built-ins and claims without a probe, probes without a claim, and what verified.yaml contradicts."""
    found = {probe.name: probe for probe in probes(files.folder)}
    wanted: set[str] = set()
    for file, path, names, means in (*_claimed(catalog), *_added(catalog, found), *_practised(catalog, found)):
        wanted.update(names)
        for name in names:
            if name not in found:
                mend = f"write {files.folder.name}/probes/{name}.py, or say why in not_run"
                yield files.fault(file, path, f"no probe shows it; {mend}")
            elif name in catalog.proofs:
                yield from _contradicted(catalog.proofs[name], means, files, file, path)
            else:
                yield files.fault(file, path, f"its probe has not run yet; {_RUN.format(name.split('/')[0])}")
    for name, probe in found.items():
        if name not in wanted:
            what = f"it shows no claim, feature or topic of {probe.framework}; name it after one, or delete it"
            yield Fault(relative(probe.path, files.folder), 1, what)
        elif not probe.needs:
            yield Fault(
                relative(probe.path, files.folder),
                1,
                "says not what it needs; add '# pip install …' below its docstring",
            )
    for index, proof in enumerate(catalog.proofs.values()):
        if proof.name not in found:
            yield files.fault(FILE, ("claims", index), f"no probe {proof.name}; {_RUN.format(proof.framework)}")


def _contradicted(
    proof: Proof, means: Seen | None, files: Files, file: str, path: tuple[object, ...]
) -> Iterator[Fault]:
    """Yield what a proof has against what is claimed at a place."""
    if proof.verdict is Seen.FAILED:
        mend = f"correct the claim or the probe, then {_RUN.format(proof.framework)}"
        yield files.fault(file, path, f"its probe {proof.name} failed on {proof.version}: {proof.seen}; {mend}")
    elif means and proof.verdict is not means and proof.verdict is not Seen.NOT_RUN:
        what = f"means {means.value!r}, but {FILE} says {proof.verdict.value!r} of {proof.name}"
        yield files.fault(file, path, f"{what}; correct the one that is wrong")


def _claimed(catalog: Catalog) -> Iterator[tuple[str, tuple[object, ...], tuple[str, ...], Seen | None]]:
    """Yield (file, field path, probes, what they must have shown) of every built-in, claim, example and lent add-on."""
    for framework in catalog.frameworks.values():
        file = f"frameworks/{framework.id}.yaml"
        yield from _features(framework, file)
        if framework.page:
            yield file, ("page", "example"), (f"{framework.id}/example",), Seen.SHOWN
            for index, claim in enumerate(framework.page.claims):
                means = None if claim.shown_by else _MEANS.get(claim.verdict)
                yield file, ("page", "claims", index), probes_of(claim, framework.id), means
    for index, claim in enumerate(catalog.claims):
        yield "article.yaml", ("claims", index), probes_of(claim, None), None
    for owner, made in catalog.pairs.add_ons.items():
        for name in made.lent:
            yield "pairs.yaml", ("add_ons", owner, "lent", name), (f"{name}/{owner}_add_ons",), Seen.IN_PART


def _features(framework: Framework, file: str) -> Iterator[tuple[str, tuple[object, ...], tuple[str, ...], Seen]]:
    """Yield the same of a framework's built-ins."""
    for name, entry in framework.features.items():
        if entry.support is Support.BUILTIN:
            means = Seen.IN_PART if entry.limited else Seen.SHOWN
            yield file, ("features", name), (f"{framework.id}/{name}",), means


def _added(catalog: Catalog, found: Collection[str]) -> Iterator[tuple[str, tuple[object, ...], tuple[str, ...], Seen]]:
    """Yield the same of what a package adds to a framework, where a probe shows that."""
    for framework in catalog.frameworks.values():
        for name, entry in framework.features.items():
            probe = f"{framework.id}/{name}"
            if entry.package and entry.support is not Support.BUILTIN and probe in found:
                yield f"frameworks/{framework.id}.yaml", ("features", name), (probe,), Seen.IN_PART


def _practised(
    catalog: Catalog, found: Collection[str]
) -> Iterator[tuple[str, tuple[object, ...], tuple[str, ...], Seen]]:
    """Yield the same of how a framework deals with a topic, where a probe does it: a recipe."""
    for topic, there in catalog.practice.items():
        for name in there:
            if f"{name}/{topic}" in found:
                yield "practice.yaml", ("there", topic, name), (f"{name}/{topic}",), Seen.SHOWN


def unsaid(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the article's general claims that neither a probe nor a reason stands for."""
    for index, claim in enumerate(catalog.claims):
        if claim.verdict is not Truth.OPINION and not claim.shown_by and not claim.not_run:
            what = "neither shown_by nor not_run; name the probes that show it, or say why none can"
            yield files.fault("article.yaml", ("claims", index), what)
    frameworks = set(catalog.frameworks)
    for folder in sorted((files.folder / "probes").glob("*")):
        if folder.is_dir() and folder.name not in {*frameworks, SHARED, "__pycache__"}:
            yield Fault(relative(folder, files.folder), 1, unknown("framework", folder.name, frameworks))
