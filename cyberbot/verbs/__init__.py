"""The verbs, one kind a module. Each opens what it needs and does one thing; `cli.py` finds them by name."""
