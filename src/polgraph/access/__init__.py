"""Named tokens: who may ask for more, and see what is under embargo.

`tokens` says what a token is and how its secret is kept, `token_file` keeps them in one
file, and `holders` knows for a running server whose a secret is, also after the file
has changed.
"""

from polgraph.access.holders import Holders
from polgraph.access.token_file import TokenFile
from polgraph.access.tokens import Token, issue

__all__ = ["Holders", "Token", "TokenFile", "issue"]
