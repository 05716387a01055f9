"""Extensions bring Flask a database and sign-in: a page opens once its user has been found in the table."""
# pip install flask flask-sqlalchemy flask-login

from flask import Flask
from flask_login import LoginManager, UserMixin, login_required, login_user
from flask_sqlalchemy import SQLAlchemy
from probing import folder, guards, shown, wsgi

app = Flask(__name__)
app.config.update(SECRET_KEY="for this probe only", SQLALCHEMY_DATABASE_URI=f"sqlite:///{folder() / 'people.db'}")
database, people = SQLAlchemy(app), LoginManager(app)


class Person(UserMixin, database.Model):
    id = database.Column(database.Integer, primary_key=True)
    name = database.Column(database.String)


people.user_loader(lambda number: database.session.get(Person, int(number)))


@app.post("/login")
def login():
    login_user(database.session.execute(database.select(Person).filter_by(name="ada")).scalar_one())
    return "welcome"


app.get("/private")(login_required(lambda: "for ada only"))
with app.app_context():
    database.create_all()
    database.session.add(Person(name="ada"))
    database.session.commit()
with wsgi(app) as site:
    shown(f"Flask-SQLAlchemy and Flask-Login together: {guards(site, lambda site: site.post('/login'))}")
