"""How well messages are understood: figures on labelled texts, baselines beside them, and a guard against a fall."""
