from pathlib import Path

import pytest

from tests.knowledge.folders import check_faults, edit


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        pytest.param("matters.yaml", "told_of: [django, sanic, litestar]", "told_of: [djagno, sanic, litestar]",
                     "lts.told_of.0: no framework 'djagno'; did you mean 'django'?", id="nobody"),
        pytest.param("matters.yaml", "told_of: [falcon]", "told_of: [flask]",
                     "free_threading.told_of.0: flask names no interpreters", id="nothing to tell"),
        pytest.param("matters.yaml", "Whether {framework} is thread-safe", "Whether it is thread-safe",
                     "thread_safety.untold: names no framework", id="no name"),
        pytest.param("matters.yaml", "  untold: Whether {framework} is thread-safe",
                     "  untold: Whether {framework} is thread-safe\n  had: threads",
                     "thread_safety.had: nobody has it on record", id="had by nobody"),
        pytest.param("matters.yaml", "asked: [pypy, ", "asked: [pyp*, ",
                     "pypy.asked.0: 'pyp*' has no whole word", id="no whole word"),
        pytest.param("about.yaml", "    - what does partly mean\n", "    - what do the marks mean\n",
                     "words.phrases.8: 'what do the marks mean' asks for marks already", id="a phrase of two"),
    ],
)  # fmt: skip
def test_a_matter_can_be_told(folder: Path, file: str, old: str, new: str, told: str):
    edit(folder, file, old, new)
    found = check_faults(folder)
    assert len(found) == 1, found
    assert told in found[0]


def test_every_framework_says_who_made_it(catalog):
    assert [one.id for one in catalog.frameworks.values() if one.facts.origin is None] == []
