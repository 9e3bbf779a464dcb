"""How messages travel: one Protocol, a folder for each channel. A channel knows nothing of another."""
