"""A Bot API server on loopback: it checks every call as Telegram does, and lets tests play the people."""
