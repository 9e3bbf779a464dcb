"""The shape of `figures.yaml`: penalties of the law and statistics, each once, with its year and source."""

from datetime import date
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from cyberbot.advice.figure import Figure
from cyberbot.library.schema.entry import Day, Entry, Id, Ids, Text, slip

LONGEST_REVIEW_DAYS = 366


class FigureFile(Entry):
    figure: Text
    year: Annotated[str, Field(pattern=r"^(?:19|20)\d\d(?:/20\d\d)?$")]
    says: Text
    sources: Annotated[Ids, Field(min_length=1, max_length=4)]
    checked: Day
    review_by: Day

    @field_validator("review_by")
    @classmethod
    def _in_order(cls, review_by: date, info: ValidationInfo) -> date:
        checked = info.data.get("checked")
        if checked is not None and not 0 < (review_by - checked).days <= LONGEST_REVIEW_DAYS:
            raise slip("must be after checked, and within a year of it")
        return review_by

    def as_figure(self, name: str) -> Figure:
        return Figure(
            id=name,
            figure=self.figure.both(),
            year=self.year,
            says=self.says.both(),
            sources=tuple(self.sources),
            checked=self.checked,
            review_by=self.review_by,
        )


class FiguresFile(Entry):
    figures: Annotated[dict[Id, FigureFile], Field(min_length=1)]
