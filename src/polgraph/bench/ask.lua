-- Bodies of requests from a file, one on each line, asked in turn from the middle on.
local bodies, at = {}, 0

function init(arguments)
  local headers = { ["Content-Type"] = "application/json", ["Accept"] = "application/json" }
  for line in io.lines(arguments[1]) do
    bodies[#bodies + 1] = wrk.format("POST", nil, headers, line)
  end
  at = math.floor(#bodies / 2)
end

function request()
  at = at % #bodies + 1
  return bodies[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    "polgraph %f %f %f %d %d\n",
    summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000,
    latency:percentile(95) / 1000,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout,
    summary.requests
  ))
end
