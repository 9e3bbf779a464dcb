"""Text and nothing else: languages, lines, tokens, ranking. Knows no content."""
