"""The doors of the service, as choices."""

from cyberbot.talk.card_reply import report_door
from cyberbot.talk.reply import Choice
from cyberbot.talk.tokens import command
from cyberbot.talk.voice import Voice


def menu_choices(voice: Voice) -> tuple[Choice, ...]:
    return (
        voice.choice(command("ask"), "talk.choice.ask"),
        report_door(voice),
        voice.choice(command("quiz"), "talk.choice.quiz"),
        *((voice.choice(command("guide"), "journey.menu"),) if voice.library.journeys else ()),
        voice.choice(command("language"), "talk.choice.language"),
    )
