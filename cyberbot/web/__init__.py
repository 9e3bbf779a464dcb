"""Public pages and the officers' console, over HTTP. Knows the desk, never SQL."""
