"""Every knob of the service, read once from the environment, a `.env` file, or files named by `…_FILE`.

A wrong setting stops the start with all faults named at once.
"""

import os
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

SECRETS = ("CYBERBOT_TELEGRAM_TOKEN", "CYBERBOT_TELEGRAM_WEBHOOK_SECRET", "DATABASE_URL")
"""Settings that may stand in a file of their own: `NAME_FILE` holds its path."""


class Env(StrEnum):
    DEVELOPMENT = "development"
    PRODUCTION = "production"


class TelegramMode(StrEnum):
    POLLING = "polling"
    WEBHOOK = "webhook"


class WrongSettings(Exception):
    """One or more settings are wrong; each is named with what it should be."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class Settings(BaseSettings):
    """The settings of `docs/operating.md`, typed and checked."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True)

    host_given: str | None = Field(None, validation_alias=AliasChoices("HOST"))
    port: int = Field(8080, ge=0, le=65535, validation_alias=AliasChoices("PORT"))
    metrics_port: int | None = Field(None, ge=0, le=65535, validation_alias=AliasChoices("CYBERBOT_METRICS_PORT"))
    data_dir: Path = Field(Path("var"), validation_alias=AliasChoices("CYBERBOT_DATA_DIR"))
    database_url_given: SecretStr | None = Field(None, validation_alias=AliasChoices("DATABASE_URL"))
    public_url_given: str | None = Field(None, validation_alias=AliasChoices("CYBERBOT_PUBLIC_URL"))
    console_host: str | None = Field(None, validation_alias=AliasChoices("CYBERBOT_CONSOLE_HOST"))
    key_file_given: Path | None = Field(None, validation_alias=AliasChoices("CYBERBOT_KEY_FILE"))
    env: Env = Field(Env.DEVELOPMENT, validation_alias=AliasChoices("CYBERBOT_ENV"))
    content_dir: Path = Field(Path("content"), validation_alias=AliasChoices("CYBERBOT_CONTENT_DIR"))
    show_drafts_given: bool | None = Field(None, validation_alias=AliasChoices("CYBERBOT_SHOW_DRAFTS"))
    telegram_token: SecretStr | None = Field(None, validation_alias=AliasChoices("CYBERBOT_TELEGRAM_TOKEN"))
    telegram_mode: TelegramMode = Field(TelegramMode.POLLING, validation_alias=AliasChoices("CYBERBOT_TELEGRAM_MODE"))
    telegram_api_url: str = Field(
        "https://api.telegram.org", validation_alias=AliasChoices("CYBERBOT_TELEGRAM_API_URL")
    )
    telegram_webhook_secret: SecretStr | None = Field(
        None, validation_alias=AliasChoices("CYBERBOT_TELEGRAM_WEBHOOK_SECRET")
    )
    telegram_officers_chat: int | None = Field(None, validation_alias=AliasChoices("CYBERBOT_TELEGRAM_OFFICERS_CHAT"))

    @field_validator("telegram_token")
    @classmethod
    def _token(cls, token: SecretStr | None) -> SecretStr | None:
        if token is None or not token.get_secret_value():
            return None
        number, _, rest = token.get_secret_value().partition(":")
        if not number.isdigit() or len(rest) < 20:
            raise ValueError("should look like 123456:ABC…, as BotFather gave it")
        return token

    @field_validator("telegram_api_url", "public_url_given")
    @classmethod
    def _web_address(cls, url: str | None) -> str | None:
        if url is None or not url:
            return None
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise ValueError("should be a whole address, like https://help.example.police.uk")
        return url.rstrip("/")

    @model_validator(mode="after")
    def _together(self) -> "Settings":
        faults: list[str] = []
        if self.telegram_token and self.telegram_mode is TelegramMode.WEBHOOK:
            if self.telegram_webhook_secret is None:
                faults.append("CYBERBOT_TELEGRAM_WEBHOOK_SECRET is needed in webhook mode")
            if self.public_url_given is None:
                faults.append("CYBERBOT_PUBLIC_URL is needed in webhook mode, so that Telegram knows where to send")
        if self.env is Env.PRODUCTION:
            if self.key_file_given is None:
                faults.append("CYBERBOT_KEY_FILE is needed in production: make one with `cyberbot key`")
            if not (self.public_url_given or "").startswith("https://"):
                faults.append("CYBERBOT_PUBLIC_URL must start with https:// in production")
        if faults:
            raise ValueError("; ".join(faults))
        return self

    @property
    def host(self) -> str:
        """This machine alone in development; every address in production, where a TLS proxy stands in front."""
        return self.host_given or ("0.0.0.0" if self.env is Env.PRODUCTION else "127.0.0.1")  # noqa: S104

    @property
    def database_url(self) -> str:
        """The address for SQLAlchemy, with the driver named."""
        if self.database_url_given is None or not self.database_url_given.get_secret_value():
            return f"sqlite+aiosqlite:///{(self.data_dir / 'cyberbot.sqlite3').absolute()}"
        url = self.database_url_given.get_secret_value()
        for plain in ("postgresql://", "postgres://"):
            if url.startswith(plain):
                return "postgresql+psycopg://" + url.removeprefix(plain)
        return "sqlite+aiosqlite://" + url.removeprefix("sqlite://") if url.startswith("sqlite://") else url

    @property
    def key_file(self) -> Path:
        return self.key_file_given or self.data_dir / "master.key"

    @property
    def public_url(self) -> str:
        return self.public_url_given or f"http://{self.host}:{self.port}"

    @property
    def show_drafts(self) -> bool:
        """Drafts are shown in development; in production only when the setting says so."""
        return self.show_drafts_given if self.show_drafts_given is not None else self.env is Env.DEVELOPMENT

    @property
    def anchor_file(self) -> Path:
        """Where the audit's head is kept outside the database."""
        return self.data_dir / "audit.head"


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Read them. Raises WrongSettings with every fault at once."""
    faults: list[str] = []
    given: dict[str, str] = {}
    names = dict(os.environ if environ is None else environ)
    for name in SECRETS:
        path = names.get(name + "_FILE")
        if path:
            try:
                given[name] = Path(path).read_text(encoding="utf-8").strip()
            except OSError:
                faults.append(f"{name}_FILE names a file that cannot be read")
    try:
        settings = Settings(**given)  # type: ignore[arg-type]  # aliases are the names of the environment
    except ValidationError as wrong:
        for fault in wrong.errors(include_url=False, include_input=False, include_context=False):
            place = ".".join(str(part) for part in fault["loc"])
            faults.append(f"{place}: {fault['msg']}" if place else fault["msg"].removeprefix("Value error, "))
        raise WrongSettings(tuple(faults)) from None
    if faults:
        raise WrongSettings(tuple(faults))
    return settings
