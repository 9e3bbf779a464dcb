"""Journeys: a few questions, then what fits the answers. Which questions and what fits is content, not code."""
