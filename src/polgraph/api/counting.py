"""What an answer came to, in the unit of the cost limit: objects that it holds."""


def objects(value: object) -> int:
    """How many objects there are below a response's `data`."""
    found = 0
    waiting = list(value.values()) if isinstance(value, dict) else []
    while waiting:
        each = waiting.pop()
        if type(each) is dict:
            found += 1
            waiting += [item for item in each.values() if type(item) in _HOLDERS]
        elif type(each) is list:
            waiting += each
    return found


_HOLDERS = frozenset({dict, list})
