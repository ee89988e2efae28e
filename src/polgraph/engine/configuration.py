"""Neo4j's configuration, as the managed server wants it.

Local and quiet: Bolt on the loopback address alone, no HTTP, no report to anyone, small
logs, no space taken before it is needed.
"""

from polgraph.engine.java import Java
from polgraph.engine.release import LONG_TERM, Release
from polgraph.engine.server import Memory

_SETTINGS = {
    "server.default_listen_address": "127.0.0.1",
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "server.bolt.telemetry.enabled": "false",
    # Who is told to expect signs of life sets a timer for every read; ours have deadlines.
    "server.bolt.connection_keep_alive_for_requests": "OFF",
    "dbms.usage_report.enabled": "false",
    "db.logs.query.enabled": "OFF",
    "db.transaction.timeout": "300s",
    "db.tx_log.preallocate": "false",
    "db.tx_log.rotation.size": "32m",
    "db.tx_log.rotation.retention_policy": "128M size",
    # Else the last 8,192 statements are remembered with their plans: hundreds of MiB. With
    # few of them, statements that run at the same time sleep until each other is noted.
    "internal.datacollector.max_recent_query_count": "0",
}

# Bolt otherwise waits twice five seconds for new connections while it stops. A release
# refuses to start with a setting that it does not know.
_OF_LONG_TERM = {"internal.dbms.bolt.netty_server_shutdown_quiet_period": "0"}
_OF_CURRENT = {
    "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",
    "server.fleet_discovery.enabled": "false",
}

_LOG = """<?xml version="1.0" encoding="UTF-8"?>
<Configuration status="ERROR">
  <Appenders>
    <RollingRandomAccessFile name="Log" fileName="${{config:server.directories.logs}}/{name}"
        filePattern="$${{config:server.directories.logs}}/{name}.%02i">
      <PatternLayout pattern="%d{{yyyy-MM-dd HH:mm:ss.SSSZ}}{{GMT+0}} %-5p [%c{{1.}}] %m%n"/>
      <Policies><SizeBasedTriggeringPolicy size="5 MB"/></Policies>
      <DefaultRolloverStrategy fileIndex="min" max="2"/>
    </RollingRandomAccessFile>
  </Appenders>
  <Loggers><Root level="INFO"><AppenderRef ref="Log"/></Root></Loggers>
</Configuration>
"""


def write_configuration(java: Java, port: int, memory: Memory) -> None:
    """Write `conf/` for one start.

    Args:
        java: of the server.
        port: free port of the loopback address for Bolt.
        memory: what the server may take.
    """
    settings = (
        _SETTINGS
        | _of_release(java.release)
        | {
            "server.bolt.listen_address": f"127.0.0.1:{port}",
            "server.bolt.advertised_address": f"127.0.0.1:{port}",
            "server.memory.pagecache.size": f"{memory.page_cache}m",
            "dbms.memory.transaction.total.max": f"{memory.transactions}m",
            "server.memory.query_cache.per_db_cache_num_entries": f"{memory.plans}",
        }
    )
    home = java.home
    lines = (f"{name}={value}\n" for name, value in settings.items())
    (home.conf / "neo4j.conf").write_text("".join(lines), encoding="utf-8")
    for kind, log in (("user", "neo4j.log"), ("server", "debug.log")):
        text = _LOG.format(name=log)
        (home.conf / f"{kind}-logs.xml").write_text(text, encoding="utf-8")


def _of_release(release: Release) -> dict[str, str]:
    return _OF_LONG_TERM if release.version == LONG_TERM else _OF_CURRENT
