"""cyberbot: advice, quizzes and referrals for a regional cyber crime unit."""

__version__ = "0.1.0"
