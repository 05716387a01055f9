"""Django brings flat pages, kept in the database, and no more of a content management system."""
# pip install django

import pkgutil

import django.contrib
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.urls import include, path
from probing import expect, folder, in_part, wsgi

pages = folder()
(pages / "flatpages").mkdir()
(pages / "flatpages" / "default.html").write_text("<h1>{{ flatpage.title }}</h1>{{ flatpage.content }}")
settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SITE_ID=1,
    INSTALLED_APPS=[f"django.contrib.{part}" for part in ("contenttypes", "sites", "flatpages")],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [pages]}],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": folder() / "site.db"}},
)  # fmt: skip
app = get_wsgi_application()
call_command("migrate", verbosity=0)
from django.contrib.flatpages.models import FlatPage  # noqa: E402 - models exist once Django is set up

FlatPage.objects.create(url="/about/", title="About", content="<p>us</p>").sites.add(1)
urlpatterns = [path("", include("django.contrib.flatpages.urls"))]

with wsgi(app) as site:
    got = site.ask("/about/")
    expect(got.status == 200 and "<h1>About</h1><p>us</p>" in got.text, f"a flat page gave {got.status}")
    inside = {part.name for part in pkgutil.iter_modules(django.contrib.__path__)}
    expect(not inside & {"cms", "pages", "blog", "media", "workflow"}, f"inside are {sorted(inside)}")
    in_part("a page from the database was answered; of the contrib parts, flatpages is the only one for content")
