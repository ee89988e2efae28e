"""What follows from the facts."""

from polgraph.database import Transaction


async def derive(transaction: Transaction, now: str) -> None:
    """Nothing yet."""
