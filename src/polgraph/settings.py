"""The environment as one frozen value; the only reader of environment variables.

Names are those of the contract: `NEO4J_*` as in Aura's credentials file, `POLGRAPH_*`
for everything else, every limit as `POLGRAPH_LIMIT_*`. A `.env` file in the working
folder is read too; real variables win over it.
"""

import difflib
import os
import re
from ipaddress import ip_network
from pathlib import Path
from typing import Literal, Self

from dotenv import dotenv_values
from platformdirs import user_cache_path, user_data_path
from pydantic import (
    Field,
    HttpUrl,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

from polgraph.errors import SettingsError

_ENV_FILE = ".env"
_ORIGIN = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?|https?://\[[0-9a-f:]+\](?::[0-9]{1,5})?"
)
_GROUPS = ("limits", "token_limits")


class Limits(BaseSettings):
    """What one request may ask for; each is `POLGRAPH_LIMIT_` and its name.

    The figures were measured against hostile and honest documents; a request that
    passes one is refused with the limit's name, its figure and the field.
    """

    model_config = SettingsConfigDict(
        frozen=True,
        env_file=_ENV_FILE,
        env_file_encoding="utf-8",
        extra="ignore",
        env_prefix="POLGRAPH_LIMIT_",
    )

    body_bytes: int = Field(default=100_000, ge=1)
    query_characters: int = Field(default=20_000, ge=1)
    tokens: int = Field(default=2_000, ge=1)
    depth: int = Field(default=15, ge=1)
    aliases: int = Field(default=30, ge=0)
    root_fields: int = Field(default=20, ge=1)
    directives: int = Field(default=20, ge=0)
    operations: int = Field(default=10, ge=1)
    cost: int = Field(default=50_000, ge=1)
    page: int = Field(default=100, ge=1)
    ids: int = Field(default=100, ge=1)
    hops: int = Field(default=6, ge=1)
    hub_links: int = Field(default=200, ge=1)
    trails: int = Field(default=10_000, ge=1)
    network_hops: int = Field(default=3, ge=1)
    validation_errors: int = Field(default=5, ge=1)
    execution_errors: int = Field(default=20, ge=1)
    request_seconds: float = Field(default=10, gt=0)
    database_seconds: float = Field(default=8, gt=0)
    body_seconds: float = Field(default=10, gt=0)
    response_bytes: int = Field(default=10_000_000, ge=1)
    executing: int = Field(default=64, ge=1)
    waiting: int = Field(default=128, ge=0)
    requests_per_minute: int = Field(default=1_200, ge=0)


class TokenLimits(Limits):
    """The same for whoever sends a token: `POLGRAPH_TOKEN_LIMIT_` and the name.

    What is not set is as large as for everybody, or as here where that is larger.
    """

    model_config = SettingsConfigDict(env_prefix="POLGRAPH_TOKEN_LIMIT_")

    body_bytes: int = Field(default=1_000_000, ge=1)
    query_characters: int = Field(default=100_000, ge=1)
    tokens: int = Field(default=10_000, ge=1)
    aliases: int = Field(default=200, ge=0)
    root_fields: int = Field(default=100, ge=1)
    cost: int = Field(default=500_000, ge=1)
    page: int = Field(default=1_000, ge=1)
    ids: int = Field(default=1_000, ge=1)
    response_bytes: int = Field(default=50_000_000, ge=1)
    requests_per_minute: int = Field(default=12_000, ge=0)


class Settings(BaseSettings):
    """Where the graph is, where files go, where the server listens."""

    model_config = SettingsConfigDict(
        frozen=True, env_file=_ENV_FILE, env_file_encoding="utf-8", extra="ignore"
    )

    neo4j_uri: str | None = None
    neo4j_username: str = "neo4j"
    neo4j_password: SecretStr | None = None
    neo4j_database: str = "neo4j"
    home: Path = Field(
        default_factory=lambda: user_data_path("polgraph", appauthor=False),
        validation_alias="POLGRAPH_HOME",
    )
    engine: str | None = Field(default=None, validation_alias="POLGRAPH_ENGINE")
    host: str = Field(default="127.0.0.1", validation_alias="POLGRAPH_HOST")
    port: int = Field(default=8000, ge=0, le=65535, validation_alias="POLGRAPH_PORT")
    public_url: HttpUrl | None = Field(
        default=None, validation_alias="POLGRAPH_PUBLIC_URL"
    )
    tokens_file: Path | None = Field(
        default=None, validation_alias="POLGRAPH_TOKENS_FILE"
    )
    trusted_proxies: str = Field(
        default="", validation_alias="POLGRAPH_TRUSTED_PROXIES"
    )
    cors_origins: str = Field(default="", validation_alias="POLGRAPH_CORS_ORIGINS")
    tls_certificate: Path | None = Field(
        default=None, validation_alias="POLGRAPH_TLS_CERTIFICATE"
    )
    tls_key: Path | None = Field(default=None, validation_alias="POLGRAPH_TLS_KEY")
    log_format: Literal["text", "json"] = Field(
        default="text", validation_alias="POLGRAPH_LOG_FORMAT"
    )
    log_requests: bool = Field(default=False, validation_alias="POLGRAPH_LOG_REQUESTS")
    traces: bool = Field(default=False, validation_alias="POLGRAPH_TRACES")
    limits: Limits = Field(default_factory=Limits, validation_alias="_limits_")
    token_limits: TokenLimits = Field(
        default_factory=TokenLimits, validation_alias="_token_limits_"
    )

    @field_validator("trusted_proxies")
    @classmethod
    def _networks(cls, value: str) -> str:
        for item in _items(value):
            ip_network(item)
        return value

    @field_validator("cors_origins")
    @classmethod
    def _origins(cls, value: str) -> str:
        for item in _items(value):
            if item != "*" and not _ORIGIN.fullmatch(item):
                message = f"{item} is no origin; write https://example.org, or *"
                raise ValueError(message)
        return value

    @model_validator(mode="after")
    def _certificate_with_key(self) -> Self:
        for path in (self.tls_certificate, self.tls_key):
            if (path is None) != (self.tls_key is None) or (
                path and not path.is_file()
            ):
                message = "POLGRAPH_TLS_CERTIFICATE and POLGRAPH_TLS_KEY must both name a file"
                raise ValueError(message)
        return self

    @property
    def proxies(self) -> tuple[str, ...]:
        """Addresses and networks whose word on the client's address is taken."""
        return _items(self.trusted_proxies)

    @property
    def origins(self) -> tuple[str, ...]:
        """Origins of other sites whose pages may read answers; `*` of all."""
        return _items(self.cors_origins)

    @property
    def jars(self) -> Path:
        """Folder of the user's cache in which verified Neo4j jars are kept."""
        return user_cache_path("polgraph", appauthor=False) / "jars"

    @property
    def tokens(self) -> Path:
        """The file of tokens."""
        return self.tokens_file or self.home / "tokens.json"

    @property
    def limits_of_tokens(self) -> Limits:
        """What whoever sends a token may ask for: never less than everybody."""
        own = self.token_limits
        larger = {
            name: value
            for name, value in own.model_dump().items()
            if name in own.model_fields_set or value > getattr(self.limits, name)
        }
        return self.limits.model_copy(update=larger)

    @property
    def base_url(self) -> str:
        """Public address without a trailing slash; what `page` is built from."""
        if self.public_url is not None:
            return str(self.public_url).rstrip("/")
        host = f"[{self.host}]" if ":" in self.host else self.host
        scheme = "http" if self.tls_certificate is None else "https"
        return f"{scheme}://{host}:{self.port}"

    @classmethod
    def load(cls) -> Self:
        """Read the environment and `.env`.

        Raises:
            SettingsError: for an unknown `POLGRAPH_` name or a value that is none.
        """
        _refuse_unknown_names()
        try:
            return cls()
        except ValidationError as error:
            raise SettingsError(_one_line(error)) from None


def _items(value: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in value.split(",") if item.strip())


def known_names() -> frozenset[str]:
    """Every environment variable that polgraph reads."""
    own = (
        str(field.validation_alias or name).upper()
        for name, field in Settings.model_fields.items()
        if name not in _GROUPS
    )
    limits = (
        f"{group.model_config.get('env_prefix')}{name}".upper()
        for group in (Limits, TokenLimits)
        for name in group.model_fields
    )
    return frozenset((*own, *limits))


def _refuse_unknown_names() -> None:
    known = known_names()
    for name in (*os.environ, *dotenv_values(_ENV_FILE)):
        if not name.upper().startswith("POLGRAPH_") or name.upper() in known:
            continue
        near = difflib.get_close_matches(name.upper(), sorted(known), n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        message = f"unknown setting {name} in the environment or .env.{hint}"
        raise SettingsError(message)


def _one_line(error: ValidationError) -> str:
    problems = []
    token = "TOKEN_" if error.title == TokenLimits.__name__ else ""
    for item in error.errors(include_url=False, include_input=False):
        name = str(item["loc"][0]).upper() if item["loc"] else "settings"
        if name.lower() in Limits.model_fields:
            name = f"POLGRAPH_{token}LIMIT_{name}"
        problems.append(f"{name}: {item['msg']}")
    return "; ".join(problems)
