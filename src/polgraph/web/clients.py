"""Who a client is: for counting its requests, and for the log, which knows it less well.

An IPv6 client is its network of 64 bits, of which it may use any address. The log holds
no address from which a person could be found: the last part of each is zero.
"""

from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from starlette.types import Scope

_KEPT = 4_096
_COUNTED = (32, 64)
_LOGGED = (24, 48)
"""Bits that are kept of an address of IPv4 and of IPv6."""
UNKNOWN = "-"


@lru_cache(_KEPT)
def counted(host: str) -> str | None:
    """The client as its requests are counted; None of this machine, or where unknown."""
    address = _address(host)
    if address is None or address.is_loopback:
        return None
    return _network(address, *_COUNTED)


@lru_cache(_KEPT)
def logged(host: str) -> str:
    """The client as the log may hold it."""
    address = _address(host)
    return UNKNOWN if address is None else _network(address, *_LOGGED)


def host_of(scope: Scope) -> str:
    """The address that a request came from, as far as proxies are trusted; or nothing."""
    client = scope.get("client")
    return str(client[0]) if client else ""


def _address(host: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def _network(address: IPv4Address | IPv6Address, four: int, six: int) -> str:
    bits = four if address.version == 4 else six  # noqa: PLR2004 - IPv4
    network = ip_network(f"{address}/{bits}", strict=False)
    return str(network.network_address)
