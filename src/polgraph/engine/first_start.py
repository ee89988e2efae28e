"""The very first start: a password before there is a server, and recovery from a half.

A marker stands from before the first file until the server has answered for the first
time. Where it still stands, no query can have been run yet: nothing is lost by starting
over.
"""

from pydantic import SecretStr

from polgraph.engine.home import Home
from polgraph.engine.java import Java


def first_password(home: Home, java: Java) -> SecretStr:
    """The password of the server; on the first start, made and set.

    Raises:
        EngineError: it is gone, or Neo4j's admin tool would not take it.
    """
    if home.first_start.exists():
        home.clear_data()
    elif home.data.exists():
        return home.read_password()
    home.first_start.touch()
    password = home.write_password()
    java.set_password(password)
    return password
