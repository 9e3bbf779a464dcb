"""Telegram: read what comes, write what goes, listen by polling or webhook."""
