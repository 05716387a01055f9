"""django-admin makes a project; its manage.py migrates the database and starts the site."""
# pip install django

from probing import answers, command, folder, output, shown

place = folder()
output("django-admin", "startproject", "site1", ".", inside=place)
output("python", "manage.py", "migrate", inside=place)
with command("python", "manage.py", "runserver", "--noreload", "{port}", inside=place) as site:
    seen = answers(site, text="The install worked successfully")
    shown(f"django-admin startproject, manage.py migrate and runserver: {seen}")
