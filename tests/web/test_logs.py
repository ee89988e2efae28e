"""The claims of `polgraph.web.logs`."""

import io
import logging

from polgraph.web.logs import log_with_request_ids
from polgraph.web.request_id import assign_request_id


async def test_a_log_line_carries_the_id_of_its_request():
    assign_request_id("mine-3")
    lines = io.StringIO()
    record = logging.makeLogRecord({"msg": "it failed", "levelname": "ERROR"})
    log_with_request_ids(lines).handle(record)
    assert lines.getvalue().endswith("ERROR None [mine-3] it failed\n")
