"""The published shape of the Bot API: is a call one that Telegram knows, with the fields it knows, of their types?

The data stands outside the repository; where it is absent, `Spec.find` gives a spec that checks the limits alone.
"""

import json
from pathlib import Path
from typing import Any

FILE = Path(__file__).parents[2] / ".." / "shared" / "spec" / "telegram-bot-api.json"
_PLAIN: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "String": (str,),
    "Boolean": (bool,),
    "True": (bool,),
    "Float": (float, int),
}


class BadCall(ValueError):
    """A call that the Bot API does not have."""


class Spec:
    def __init__(self, told: dict[str, Any] | None) -> None:
        self.methods: dict[str, Any] = told["methods"] if told else {}
        self.types: dict[str, Any] = told["types"] if told else {}

    @classmethod
    def find(cls) -> "Spec":
        return cls(json.loads(FILE.read_text()) if FILE.exists() else None)

    @property
    def known(self) -> bool:
        return bool(self.methods)

    def check(self, method: str, given: dict[str, Any]) -> None:
        """Raises BadCall, saying what is wrong."""
        if self.known:
            if method not in self.methods:
                raise BadCall(f"No method {method}")
            self._fields(method, self.methods[method].get("fields", []), given)

    def check_type(self, name: str, given: dict[str, Any]) -> None:
        """Is this an object of type `name`, such as an Update that a test made up?"""
        if self.known:
            self._fields(name, self.types[name].get("fields", []), given)

    def _fields(self, where: str, fields: list[dict[str, Any]], given: dict[str, Any]) -> None:
        known = {field["name"]: field for field in fields}
        for name in given:
            if name not in known:
                raise BadCall(f"{where} has no field {name}")
        for name, field in known.items():
            if name not in given:
                if field["required"]:
                    raise BadCall(f"{where} needs {name}")
            elif not any(self._is(kind, given[name]) for kind in field["types"]):
                raise BadCall(f"{where}.{name} is not {' or '.join(field['types'])}")

    def _is(self, kind: str, value: object) -> bool:
        if kind in _PLAIN:
            return isinstance(value, _PLAIN[kind]) and (kind not in ("Integer", "Float") or not isinstance(value, bool))
        if kind.startswith("Array of "):
            inner = kind.removeprefix("Array of ")
            return isinstance(value, list) and all(self._is(inner, one) for one in value)
        told = self.types.get(kind)
        if told is None or not isinstance(value, dict):
            return False
        subtypes = told.get("subtypes")
        if subtypes:
            return any(self._is(subtype, value) for subtype in subtypes)
        try:
            self._fields(kind, told.get("fields", []), value)
        except BadCall:
            return False
        return True
