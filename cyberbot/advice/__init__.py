"""Which advice card answers a question, and what a card is."""
