"""Pyramid opens a request's session at its first use and closes it by a finished callback, after errors too."""
# pip install pyramid sqlalchemy

import probing.apart  # noqa: F401 - notes.db is written to a folder of its own
from probing import gives_sessions_back, shown, wsgi
from pyramid.config import Configurator
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

engine = create_engine("sqlite:///notes.db")


class Base(DeclarativeBase): ...


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


def dbsession(request):
    session = Session(engine)
    request.add_finished_callback(lambda request: session.close())
    return session


def notes(request):
    if request.method == "POST":
        request.dbsession.add(Note(text=request.json["text"]))
        request.dbsession.commit()
    return list(request.dbsession.scalars(select(Note.text)))


Base.metadata.create_all(engine)
config = Configurator()
config.add_request_method(dbsession, reify=True)
config.add_view(notes, name="notes", renderer="json")
with wsgi(config.make_wsgi_app()) as site:
    shown(gives_sessions_back(site))
