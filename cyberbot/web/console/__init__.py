"""The officers' door: sign-in, the queue, a case. Its own application with its own cookie, in English and Welsh."""
