"""A scripted day, played over the real pages, for a visitor who wants to see the service at work."""
