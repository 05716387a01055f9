"""A middleware of yours opens a session for each request of Falcon and closes it after errors too."""
# pip install falcon sqlalchemy

import falcon
import probing.apart  # noqa: F401 - notes.db is written to a folder of its own
from probing import gives_sessions_back, shown, wsgi
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Mapped, Session, declarative_base, mapped_column

Base, engine = declarative_base(), create_engine("sqlite:///notes.db")


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class OneSession:
    def process_request(self, req, resp):
        req.context.session = Session(engine)

    def process_response(self, req, resp, resource, req_succeeded):
        req.context.session.close()  # what was not committed is rolled back


class Notes:
    def on_get(self, req, resp):
        resp.media = list(req.context.session.scalars(select(Note.text)))

    def on_post(self, req, resp):
        req.context.session.add(Note(text=req.media["text"]))
        req.context.session.commit()


Base.metadata.create_all(engine)
app = falcon.App(middleware=[OneSession()])
app.add_route("/notes", Notes())
with wsgi(app) as site:
    shown(gives_sessions_back(site))
