"""Referrals: what officers review. Lanes, states, facts, priority. Values and rules, no storage."""
