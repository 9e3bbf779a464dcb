"""Quizzes: what a question is and how an answer is marked."""
