"""The only SQL, and the only sealing of personal data."""
