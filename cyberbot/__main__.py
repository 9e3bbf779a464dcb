"""`python -m cyberbot VERB`."""

from cyberbot.cli import main

if __name__ == "__main__":
    main()
