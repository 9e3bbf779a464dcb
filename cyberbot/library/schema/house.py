"""The shapes of `wording.yaml` and `glossary.yaml`: how the service speaks, and which Welsh word it uses.

Apart from the other shapes because the running service never reads them: they hold for editors, in `content check`.
"""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StrictBool, ValidationInfo, field_validator

from cyberbot.language.lang import Lang
from cyberbot.library.phrase import folded
from cyberbot.library.schema.entry import Entry, Id, SeenUrl, Written, slip

Phrases = tuple[Written, ...]


def _pattern(written: str) -> str:
    try:
        found = re.compile(written)
    except re.error as error:
        raise ValueError(f"is no pattern: {error}") from error
    if found.match(""):
        raise ValueError("is a pattern that fits everything")
    return written


Pattern = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(_pattern)]


class BothPhrases(Entry):
    en: Phrases = ()
    cy: Phrases = ()

    def of(self, lang: Lang) -> Phrases:
        return self.en if lang is Lang.EN else self.cy


class BothPatterns(Entry):
    en: Pattern | None = None
    cy: Pattern | None = None

    def of(self, lang: Lang) -> str | None:
        return self.en if lang is Lang.EN else self.cy


class RuleFile(Entry):
    """One way of saying that is not ours. Phrases are whole words; `*` is any ending, `…` up to 120 characters."""

    en: Phrases = ()
    cy: Phrases = ()
    pattern: BothPatterns = BothPatterns()
    capitals: StrictBool = False
    """True where only the capitals as written count, as in `ICO`."""
    instead: Written
    because: Written
    unless: BothPhrases = BothPhrases()
    """A text that holds one of these may pass: it names the thing only to say that it is gone."""
    around: StrictBool = False
    """True where it is enough that another text of the same file holds it."""
    trips: BothPhrases
    """Texts that break the rule, so that every rule shows that it works."""
    passes: BothPhrases = BothPhrases()
    """Texts that come near and are well."""

    @field_validator("trips")
    @classmethod
    def _shown(cls, trips: BothPhrases, info: ValidationInfo) -> BothPhrases:
        for lang in Lang:
            pattern = info.data.get("pattern")
            bans = info.data.get(lang.value) or (pattern and pattern.of(lang))
            if bans and not trips.of(lang):
                raise slip(f"must show a text in '{lang.value}' that breaks the rule")
        return trips


class WordingFile(Entry):
    rules: Annotated[dict[Id, RuleFile], Field(min_length=1)]


class SeenFile(Entry):
    """A page on which Welsh words were seen."""

    publisher: Written
    page: Written
    url: SeenUrl | None = None
    seen: Written


class TermFile(Entry):
    """One term, and the Welsh for it that the service uses."""

    en: Written
    cy: Annotated[Phrases, Field(min_length=1)]
    """Our word first; then forms of it that are right as well, such as its plural."""
    seen: tuple[Written, ...] = ()
    """Ids of the glossary's own sources where this form was seen; none where our choice rests on no page."""
    others: Phrases = ()
    """Other forms that public bodies were seen to use."""
    avoid: Phrases = ()
    """Forms that the service does not use in Welsh; their mutations count too."""
    why: Written | None = None
    """The reason, where public bodies differ or the form was not seen."""
    passes: Phrases = ()
    """Names and phrases that hold a form to avoid, and are well."""


class GlossaryFile(Entry):
    sources: dict[Id, SeenFile]
    terms: Annotated[tuple[TermFile, ...], Field(min_length=1)]

    @field_validator("terms")
    @classmethod
    def _consistent(cls, terms: tuple[TermFile, ...], info: ValidationInfo) -> tuple[TermFile, ...]:
        known = info.data.get("sources", {})
        first: dict[str, int] = {}
        for place, term in enumerate(terms):
            for number, name in enumerate(term.seen):
                if name not in known:
                    raise slip(f"names '{name}', which is none of the glossary's sources", place, "seen", number)
            if not term.seen and term.why is None:
                raise slip("must say why the form was chosen where it was seen nowhere", place)
            if folded(term.en) in first:
                raise slip(f"has '{term.en}' twice", place, "en")
            first[folded(term.en)] = place
        return terms
