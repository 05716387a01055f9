import pytest


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        pytest.param("is flask-sock maintained?", ["flask_sock"], id="asked about alone"),
        pytest.param("multi tenant django, django-tenants?", ["django_tenants"], id="asked about beside its framework"),
        pytest.param("DRF or django ninja?", ["drf", "django_ninja"], id="two of them"),
        pytest.param("our Flask app uses Flask-WTF. Is Quart close?", [], id="said of what there is"),
        pytest.param("is quart close to flask? we use flask-limiter with it", [], id="said after the question"),
    ],
)
def test_an_addon_is_introduced_when_it_is_asked_about(read, text, kin):
    assert list(read(text).kin) == kin


def test_an_addon_that_is_left_means_leaving_its_framework(read):
    found = read("we are done with django-allauth, an alternative?")
    assert (found.frameworks, found.refused) == ((), ("django",))


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        pytest.param("what is flask-login?", ["flask_login"], id="with its hyphen"),
        pytest.param("what is flask_login?", ["flask_login"], id="as it is imported"),
        pytest.param("does flask login need a database?", [], id="plain words"),
        pytest.param("flask-login vs flask-security", ["flask_login", "flask_security"], id="two of them"),
    ],
)
def test_a_name_of_plain_words_counts_with_its_hyphen(read, text, kin):
    assert list(read(text).kin) == kin
