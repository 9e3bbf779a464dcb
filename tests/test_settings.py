"""Settings: what is wrong is named, all of it at once, and a production start without keys is refused."""

from pathlib import Path

import pytest

from cyberbot.settings import Env, Settings, TelegramMode, WrongSettings, read_settings

NAMES = ("HOST", "PORT", "DATABASE_URL")


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import os

    for name in list(os.environ):
        if name in NAMES or name.startswith("CYBERBOT_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def given(monkeypatch: pytest.MonkeyPatch, **values: str) -> Settings:
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return read_settings()


def test_defaults_serve_on_this_machine_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = given(monkeypatch)
    assert settings.public_url == "http://127.0.0.1:8080"
    assert settings.env is Env.DEVELOPMENT
    assert settings.show_drafts
    assert settings.telegram_token is None
    assert settings.database_url.startswith("sqlite+aiosqlite:///")


def test_every_fault_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(WrongSettings) as wrong:
        given(monkeypatch, PORT="many", CYBERBOT_ENV="live", CYBERBOT_TELEGRAM_TOKEN="abc", CYBERBOT_PUBLIC_URL="help")
    for name in ("PORT", "CYBERBOT_ENV", "CYBERBOT_TELEGRAM_TOKEN", "CYBERBOT_PUBLIC_URL"):
        assert any(fault.startswith(name) for fault in wrong.value.faults), wrong.value.faults


def test_no_fault_repeats_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(WrongSettings) as wrong:
        given(monkeypatch, CYBERBOT_TELEGRAM_TOKEN="not-a-token-but-secret", PORT="x")
    assert "not-a-token-but-secret" not in str(wrong.value)


def test_production_without_key_or_tls_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(WrongSettings) as wrong:
        given(monkeypatch, CYBERBOT_ENV="production", CYBERBOT_PUBLIC_URL="http://help.example")
    assert "CYBERBOT_KEY_FILE" in str(wrong.value)
    assert "https://" in str(wrong.value)


def test_production_hides_drafts_until_told(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"CYBERBOT_ENV": "production", "CYBERBOT_KEY_FILE": "key", "CYBERBOT_PUBLIC_URL": "https://help.example"}
    assert not given(monkeypatch, **known).show_drafts
    assert given(monkeypatch, **known, CYBERBOT_SHOW_DRAFTS="true").show_drafts


def test_webhook_mode_needs_its_secret_and_address(monkeypatch: pytest.MonkeyPatch) -> None:
    token = "123456:" + "A" * 35
    with pytest.raises(WrongSettings) as wrong:
        given(monkeypatch, CYBERBOT_TELEGRAM_TOKEN=token, CYBERBOT_TELEGRAM_MODE="webhook")
    assert "CYBERBOT_TELEGRAM_WEBHOOK_SECRET" in str(wrong.value)
    settings = given(monkeypatch, CYBERBOT_TELEGRAM_WEBHOOK_SECRET="s", CYBERBOT_PUBLIC_URL="https://help.example/")
    assert settings.telegram_mode is TelegramMode.WEBHOOK
    assert settings.public_url == "https://help.example"


def test_a_secret_may_stand_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("123456:" + "B" * 35 + "\n")
    settings = given(monkeypatch, CYBERBOT_TELEGRAM_TOKEN_FILE=str(tmp_path / "token"))
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value().endswith("B")
    assert "BBBB" not in repr(settings)
    with pytest.raises(WrongSettings, match="cannot be read"):
        given(monkeypatch, CYBERBOT_TELEGRAM_TOKEN_FILE=str(tmp_path / "nowhere"))


@pytest.mark.parametrize(
    ("url", "driver"),
    [
        ("postgresql://u:p@h/n", "postgresql+psycopg://u:p@h/n"),
        ("postgres://u:p@h/n", "postgresql+psycopg://u:p@h/n"),
        ("sqlite:///x.db", "sqlite+aiosqlite:///x.db"),
    ],
)
def test_database_addresses(monkeypatch: pytest.MonkeyPatch, url: str, driver: str) -> None:
    assert given(monkeypatch, DATABASE_URL=url).database_url == driver
