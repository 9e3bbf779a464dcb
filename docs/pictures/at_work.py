"""Makes docs/pictures/at-work.png: the demonstration day on a phone and in the officers' queue.

Run from the project's root: `.venv/bin/python -m docs.pictures.at_work`.
"""

import base64
import re
import tempfile
import time
from pathlib import Path

import pyotp
from playwright.sync_api import Browser, Page, sync_playwright

from tests.chromium import chromium
from tests.whole.service import Service

HERE = Path(__file__).parent
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
PASSWORD = "quarry viaduct limestone"
REPORTS = (
    "we have been hacked and all our files are locked, they want bitcoin",
    "i paid £2,340 on a fake invoice this morning, the supplier says its not her account",
    "someone got into my facebook and is messaging my friends for money",
    "my nan gave her bank details to someone who called and now 3 grand is gone",
)


def tell(page: Page, address: str, words: str) -> None:
    page.goto(address + "/chat")
    page.fill("#message", words)
    page.click("#composer button")
    page.wait_for_selector("text=Report kept")


def sign_in(page: Page, link: str) -> None:
    page.goto(link)
    if page.locator("#password").count() == 0:
        page.locator("main button").first.click()
    page.fill("#password", PASSWORD)
    page.fill("#again", PASSWORD)
    page.locator("main button").first.click()
    secret = re.search(r"\b(?:[A-Z2-7]{4}[ \u00a0]?){8}", page.inner_text("main"))
    assert secret is not None
    page.fill("#code", pyotp.TOTP(re.sub(r"\W", "", secret.group())).now())
    page.locator("main button").first.click()
    page.goto(re.sub(r"/console/.*", "/console/", link))


def composed(browser: Browser, phone: bytes, desk: bytes) -> bytes:
    """The two side by side on the page's ground."""
    page = browser.new_page(viewport={"width": 1500, "height": 760})
    shots = [base64.b64encode(shot).decode() for shot in (phone, desk)]
    style = "border-radius:14px;box-shadow:0 2px 10px rgb(20 32 30/.18)"
    page.set_content(
        '<body style="margin:0;padding:30px;background:#e4eae8;display:flex;gap:30px;align-items:flex-start">'
        f'<img style="{style};height:700px" src="data:image/png;base64,{shots[0]}">'
        f'<img style="{style};width:1080px" src="data:image/png;base64,{shots[1]}">'
    )
    page.wait_for_timeout(300)
    return page.screenshot()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, Service(Path(folder)) as service, sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=chromium(), args=FLAGS)
        for words in REPORTS[1:]:
            tell(browser.new_context().new_page(), service.address, words)
        phone = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
        tell(phone, service.address, REPORTS[0])
        phone.evaluate("window.scrollTo(0, 0)")
        time.sleep(0.5)
        first = phone.screenshot()
        officer = browser.new_context(viewport={"width": 1280, "height": 760}).new_page()
        sign_in(officer, service.sign_in_link())
        (HERE / "at-work.png").write_bytes(composed(browser, first, officer.screenshot()))
        browser.close()


if __name__ == "__main__":
    main()
