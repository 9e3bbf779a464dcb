"""Labelled texts: what people might write, and what it is. Nothing that is served may import this room."""
