# polgraph as a server, for a Neo4j named by NEO4J_URI. docker-compose.yml brings both.
# The file system may be read-only, but for /tmp; nothing runs as root.
FROM python:3.13-slim-trixie AS build
WORKDIR /build
RUN python -m venv /opt/polgraph
COPY requirements.lock .
RUN /opt/polgraph/bin/pip install --no-cache-dir --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY docs docs
COPY src src
RUN /opt/polgraph/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.13-slim-trixie
COPY --from=build /opt/polgraph /opt/polgraph
COPY seeds /srv/polgraph/seeds
WORKDIR /srv/polgraph
RUN useradd --system --uid 10001 --no-create-home --home-dir /tmp polgraph
USER 10001
ENV PATH=/opt/polgraph/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    POLGRAPH_HOST=0.0.0.0 POLGRAPH_PORT=8000
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
CMD ["polgraph", "up"]
