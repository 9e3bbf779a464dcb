"""What the published shape lacks: how long a text, how many buttons, how many bytes. Refusals in Telegram's words."""

from typing import Any

from tests.bot_api.html import BadMarkup, Entity, parse, units


class Refused(Exception):
    """An answer of Telegram that is not ok."""

    def __init__(self, status: int, description: str, parameters: dict[str, object] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def text_of(given: dict[str, Any]) -> tuple[str, list[dict[str, Any]]]:
    """The text after entities, and these. Raises Refused for what Telegram would not show."""
    text, entities = given["text"], list(given.get("entities", []))
    if given.get("parse_mode") == "HTML":
        try:
            text, found = parse(text)
        except BadMarkup as fault:
            raise Refused(400, f"Bad Request: can't parse entities: {fault}") from fault
        entities = [_told(one) for one in found]
    elif given.get("parse_mode") is not None:
        raise Refused(400, "Bad Request: only HTML is spoken here")
    if not text.strip():
        raise Refused(400, "Bad Request: message text is empty")
    if units(text) > 4096:
        raise Refused(400, "Bad Request: message is too long")
    for entity in entities:
        if entity["offset"] < 0 or entity["offset"] + entity["length"] > units(text):
            raise Refused(400, "Bad Request: ENTITY_BOUNDS_INVALID")
    return text, entities


def _told(entity: Entity) -> dict[str, Any]:
    return dict(entity.as_json())


def keyboard(given: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """The rows of an inline keyboard. Raises Refused."""
    rows = (given.get("reply_markup") or {}).get("inline_keyboard", [])
    if sum(len(row) for row in rows) > 100:
        raise Refused(400, "Bad Request: reply markup is too long")
    for row in rows:
        if not 1 <= len(row) <= 8:
            raise Refused(400, "Bad Request: a row has 1 to 8 buttons")
        for button in row:
            data = button.get("callback_data")
            if data is not None and not 1 <= len(data.encode()) <= 64:
                raise Refused(400, "Bad Request: BUTTON_DATA_INVALID")
            if not button["text"].strip():
                raise Refused(400, "Bad Request: BUTTON_TEXT_INVALID")
    return rows


PROFILE = {"setMyName": ("name", 64), "setMyDescription": ("description", 512)}
PROFILE["setMyShortDescription"] = ("short_description", 120)


def profile(method: str, given: dict[str, Any]) -> None:
    """Raises Refused where a text of the profile or a command is too long."""
    if method in PROFILE:
        field, most = PROFILE[method]
        if len(given.get(field, "")) > most:
            raise Refused(400, f"Bad Request: {field} is too long")
    if method == "setMyCommands":
        for command in given["commands"]:
            named = command["command"]
            if not (1 <= len(named) <= 32 and named.replace("_", "").isalnum() and named == named.lower()):
                raise Refused(400, "Bad Request: BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= 256:
                raise Refused(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
