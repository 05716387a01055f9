"""What asks for a pick though it reads like something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.question import Intent, Reading


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("best framework", Intent.RECOMMEND, id="the best of a list"),
        pytest.param("whats ur fav framework", Intent.RECOMMEND, id="the favourite"),
        pytest.param("which framework should a founder choose for a saas?", Intent.RECOMMEND, id="which for"),
        pytest.param("hate it when a framework forces a folder layout on me", Intent.RECOMMEND, id="hated"),
        pytest.param(
            "Traffic will triple by spring and I doubt that our Flask can scale with it. What would you go with?",
            Intent.RECOMMEND,
            id="what would you take",
        ),
        pytest.param("which frameworks have sessions instead of tokens", Intent.FIND_BY_FEATURE, id="who has it"),
        pytest.param("jwt login without a third party plugin?", Intent.FIND_BY_FEATURE, id="inside"),
        pytest.param("what do you recommend for login out of the box", Intent.RECOMMEND, id="to recommend"),
        pytest.param("something just like celery but built into django", Intent.FEATURE_CHECK, id="like another thing"),
        pytest.param("somthing like django but async all the way", Intent.RECOMMEND, id="like one, but"),
        pytest.param("best bang for the buck for a CRM clone?", Intent.RECOMMEND, id="the best for"),
        pytest.param("best bang for the buck for a used car?", Intent.OUT_OF_SCOPE, id="the best of other things"),
        pytest.param("whats the best pizza in rome", Intent.OUT_OF_SCOPE, id="the best of a place"),
        pytest.param("which framework should have sessions for a shop", Intent.RECOMMEND, id="for a project"),
        pytest.param("webshop with vouchers, returns, two warehouses", Intent.RECOMMEND, id="what is built"),
        pytest.param("the webshop is down since noon", Intent.OUT_OF_SCOPE, id="what somebody runs"),
        pytest.param(
            "cgi host, wsgi only, one form and a blog: do we even need a framework", Intent.RECOMMEND, id="any"
        ),
        pytest.param("do any of these have an admin?", Intent.FIND_BY_FEATURE, id="any of them"),
        pytest.param("show me the ones that have csrf protection", Intent.FIND_BY_FEATURE, id="the ones"),
        pytest.param("what is similar to quart?", Intent.RECOMMEND, id="similar to one"),
        pytest.param("frameworks like falcon", Intent.RECOMMEND, id="like one"),
        pytest.param("what is falcon like", Intent.DESCRIBE, id="what one is like"),
        pytest.param("where do i begin learning quart?", Intent.DESCRIBE, id="where to begin"),
        pytest.param("basically flask, but async", Intent.RECOMMEND, id="basically one, but"),
    ],
)
def test_what_asks_for_a_pick(read: Callable[..., Reading], text: str, intent: Intent):
    assert read(text).intent is intent


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        pytest.param("which framework is easiest to hire for", "ecosystem", id="easy to hire for"),
        pytest.param("which is easiest to learn", "learning", id="easy to learn"),
    ],
)
def test_easy_to_hire_for_is_no_ease_of_learning(read, text, criterion):
    assert [need.criterion for need in read(text).needs] == [criterion]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("We're hiring in Lisbon. Does the framework choice matter for finding candidates?", "jobs_and_hiring"),
        ("does the choice matter for salaries?", "jobs_and_hiring"),
        ("which framework had the most security holes?", "security_record"),
        ("which of them has the fewest CVEs?", "security_record"),
        ("which framework is the oldest?", "ages"),
        ("and which ones are the youngest", "ages"),
        ("which is the oldest framework here?", "ages"),
        ("did django or tornado have more vulnerabilities?", "security_record"),
        ("how do we scan our requirements for CVEs?", "security_record"),
    ],
)
def test_what_nobody_counted_is_neither_ranked_nor_guided(read, text, topic):
    found = read(text)
    assert (found.intent, found.concepts, found.needs) == (Intent.CONCEPT, (topic,), ())


@pytest.mark.parametrize(
    "text",
    [
        "is it important to get the job queue right?",
        "which is most secure?",
        "our team scans every dependency. Flask or Falcon?",
    ],
)
def test_what_only_sounds_like_it_is_read_as_it_was(read, text):
    assert not {"jobs_and_hiring", "security_record"} & set(read(text).concepts)


def test_who_may_not_use_a_licence_is_told_which_are_safe(read):
    found = read("GPL is a no-go for us, which are safe?")
    assert (found.intent, found.aspect, found.needs) == (Intent.FIND_BY_FEATURE, "licence", ())
