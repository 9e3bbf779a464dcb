"""A figure that texts name by key: a penalty or a statistic, with its year. Apart so that one edit mends every text."""

from dataclasses import dataclass
from datetime import date

from cyberbot.language.lang import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    id: str
    figure: Bilingual
    """As it stands in a sentence: `two years`, `43%`."""
    year: str
    """The law's or the survey's year, as it stands in a sentence."""
    says: Bilingual
    """The whole fact in a sentence, for editors."""
    sources: tuple[str, ...]
    checked: date
    review_by: date
