"""Flask-JWT-Extended gives out a token that expires and opens a view to who brings it."""
# pip install flask flask-jwt-extended

from flask import Flask, request
from flask_jwt_extended import JWTManager, create_access_token, get_jwt_identity, jwt_required
from probing import shown, takes_tokens, wsgi
from werkzeug.security import check_password_hash, generate_password_hash

app, KEY = Flask(__name__), "change me; 32 bytes or more, secret"
app.config["JWT_SECRET_KEY"] = KEY
JWTManager(app)
people = {"ada": generate_password_hash("lovelace")}


@app.post("/login")
def login():
    sent = request.get_json()
    if not check_password_hash(people.get(sent["name"], ""), sent["password"]):
        return {"error": "wrong name or password"}, 401
    return {"access_token": create_access_token(identity=sent["name"])}  # for 15 minutes


@app.get("/private")
@jwt_required()
def private():
    return f"for {get_jwt_identity()} only"


with wsgi(app) as site:
    shown(takes_tokens(site, KEY))
