"""Every knob of the service, read once from the environment, a `.env` file, or files named by `…_FILE`.

A wrong setting stops the start with all faults named at once.
"""
