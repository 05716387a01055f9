"""CherryPy's addresses are objects and their exposed methods, inherited ones, too."""
# pip install cherrypy

import cherrypy
from probing import answers, expect, shown, wsgi


class Greeting:
    word = "hello"

    @cherrypy.expose
    def index(self, name="you"):
        return f"{self.word} {name}"

    def secret(self):
        return "not exposed"


class German(Greeting):
    word = "hallo"


class Root:
    english, german = Greeting(), German()


with wsgi(cherrypy.Application(Root(), "")) as site:
    seen = [answers(site, "/english/?name=ada", "hello ada"), answers(site, "/german/?name=ada", "hallo ada")]
    expect(site.ask("/english/secret").text != "not exposed", "a method that is not exposed")
    shown(f"{'; '.join(seen)}, inherited; a method that is not exposed was not called")
