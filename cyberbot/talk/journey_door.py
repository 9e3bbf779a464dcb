"""The ways into a journey: its choice under a card, on the menu, and the words that open it when typed.

Apart from the walk so that cards and the menu can offer a journey without knowing how one is walked.
"""

from cyberbot.journeys.journey import Journey
from cyberbot.journeys.signs import words
from cyberbot.language.lang import Lang
from cyberbot.library.snapshot import Library
from cyberbot.talk.reply import Choice
from cyberbot.talk.tokens import token
from cyberbot.talk.voice import Voice


def journey_choice(voice: Voice, journey: Journey) -> Choice:
    return Choice(token=token("journey", journey.id), label=journey.title.of(voice.lang))


def journeys_after(voice: Voice, card: str) -> tuple[Choice, ...]:
    """The journeys that are offered under this card."""
    return tuple(journey_choice(voice, one) for one in voice.library.journeys.values() if card in one.after)


def opened_by(library: Library, typed: str) -> tuple[Journey, Lang] | None:
    """The journey that these words open, said and nothing more, and the language they are of; None for all else."""
    said = words(typed[:200])
    if not said:
        return None
    for journey in library.journeys.values():
        for lang, phrases in journey.starts.items():
            if any(said == words(phrase) for phrase in phrases):
                return journey, lang
    return None
