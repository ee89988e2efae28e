"""What an answer came to, in the unit of the cost limit: objects that it holds."""


def objects(value: object) -> int:
    """How many objects a value holds, itself among them."""
    found = 0
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if type(each) is dict:
            found += 1
            waiting += [item for item in each.values() if type(item) in _HOLDERS]
        elif type(each) is list:
            waiting += each
    return found


class Tally:
    """Counts the objects of one answer while they are made."""

    __slots__ = ("objects",)

    def __init__(self) -> None:
        self.objects = 0

    def one(self, size: int, made: object) -> object:
        """Count an object that holds `size`, and give it on."""
        self.objects += size
        return made

    def each(self, size: int, made: list[object]) -> list[object]:
        """Count a list of objects that hold `size` each, and give it on."""
        self.objects += size * len(made)
        return made


_HOLDERS = frozenset({dict, list})
