"""Forms from other sites are refused; our own, and machines without a browser, are not."""

import pytest

from cyberbot.web.origin import allowed
from tests.web.conftest import Client

US = "https://cyber.example"


@pytest.mark.parametrize(
    ("fetch_site", "origin", "may"),
    [
        ("same-origin", US, True),
        ("none", None, True),
        ("cross-site", "https://evil.example", False),
        ("same-site", "https://other.cyber.example", False),
        ("cross-site", US, False),
        ("", None, False),
        (None, US, True),
        (None, "http://inner:8080", True),
        (None, "https://evil.example", False),
        (None, "https://cyber.example.evil.example", False),
        (None, "null", False),
        (None, None, True),
    ],
)
def test_who_may_post(fetch_site: str | None, origin: str | None, may: bool) -> None:
    assert allowed("POST", fetch_site, origin, "inner:8080", US) is may
    assert allowed("GET", fetch_site, origin, "inner:8080", US) is True


@pytest.mark.parametrize("path", ["/chat", "/report", "/report/code", "/leave", "/quiz/is-it-legal-ks3", "/cy/chat"])
async def test_every_form_is_guarded(client: Client, path: str) -> None:
    answer = await client.post(path, data={"text": "x"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status == 403
    assert "__Host-talk" not in answer.headers.get("Set-Cookie", "")
