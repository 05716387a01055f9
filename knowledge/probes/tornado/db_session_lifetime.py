"""Tornado's handler opens a session in prepare() and closes it in on_finish(), after errors too."""
# pip install tornado sqlalchemy

import probing.apart  # noqa: F401 - notes.db is written to a folder of its own
from probing import forked, gives_sessions_back, shown
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from tornado import escape, ioloop, web

engine = create_engine("sqlite:///notes.db")


class Base(DeclarativeBase): ...


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class Notes(web.RequestHandler):
    def prepare(self):
        self.session = Session(engine)

    def on_finish(self):
        self.session.close()

    def get(self):
        self.write({"notes": list(self.session.scalars(select(Note.text)))})

    def post(self):
        self.session.add(Note(text=escape.json_decode(self.request.body)["text"]))
        self.session.commit()


Base.metadata.create_all(engine)
app = web.Application([("/notes", Notes)])
with forked(lambda port: app.listen(port) and ioloop.IOLoop.current().start()) as site:
    shown(gives_sessions_back(site))
