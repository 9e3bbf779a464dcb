"""What is counted about Telegram: kinds and outcomes only, never who or what."""

from prometheus_client import Counter

RECEIVED = Counter("cyberbot_telegram_updates", "Updates taken in, by what became of them", ["outcome"])
SENT = Counter("cyberbot_telegram_letters", "Letters handed to Telegram, by what became of them", ["outcome"])
POLLS = Counter("cyberbot_telegram_poll_faults", "Polls that brought nothing because something was wrong", ["reason"])
