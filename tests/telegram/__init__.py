"""Telegram: reading, writing, sending, listening, and whole journeys against the Bot API server on loopback."""
