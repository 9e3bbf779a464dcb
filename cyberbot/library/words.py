"""The service's own sentences, by key, in both languages, with plural forms.

Apart from cards because these are spoken by code: a missing key is a fault of the build, not of an editor.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from babel import Locale

from cyberbot.language.lang import Lang

Forms = Mapping[str, str]
"""Plural category (CLDR: zero, one, two, few, many, other) → text."""


class UnknownWord(KeyError):
    """The words file has no such key."""


@dataclass(frozen=True, slots=True)
class Words:
    """Texts by dotted key (`report.money.ask`). Slots are written `{name}`."""

    texts: Mapping[Lang, Mapping[str, str | Forms]]

    def text(self, lang: Lang, key: str, *, count: int | None = None) -> str:
        """The raw text, slots and contact names unfilled. `count` picks the plural form.

        Raises UnknownWord for a key that is not there, or a plural asked without a count.
        """
        found = self.texts[lang].get(key)
        if isinstance(found, str):
            return found
        if found is None or count is None:
            raise UnknownWord(key)
        category = Locale.parse(lang.value).plural_form(count)
        return found.get(category) or found["other"]

    def has(self, key: str) -> bool:
        return key in self.texts[Lang.EN]

    def keys_under(self, prefix: str) -> tuple[str, ...]:
        """All keys that start with `prefix` and a dot, in the file's order."""
        start = prefix + "."
        return tuple(key for key in self.texts[Lang.EN] if key.startswith(start))


EMPTY_WORDS = Words(texts=MappingProxyType({Lang.EN: {}, Lang.CY: {}}))
