"""The shape of `topics.yaml`: the headings of the advice pages and which cards stand under each."""

from typing import Annotated

from pydantic import Field, field_validator

from cyberbot.advice.topic import Topic
from cyberbot.library.schema.entry import Entry, Id, Ids, Text, slip


class TopicFile(Entry):
    id: Id
    title: Text
    cards: Annotated[Ids, Field(min_length=1)]

    def topic(self) -> Topic:
        return Topic(id=self.id, title=self.title.both(), cards=tuple(self.cards))


class TopicsFile(Entry):
    topics: Annotated[tuple[TopicFile, ...], Field(min_length=1, max_length=30)]

    @field_validator("topics")
    @classmethod
    def _each_once(cls, topics: tuple[TopicFile, ...]) -> tuple[TopicFile, ...]:
        ids: dict[str, str] = {}
        under: dict[str, str] = {}
        for place, topic in enumerate(topics):
            if topic.id in ids:
                raise slip(f"names the topic '{topic.id}' twice", place, "id")
            ids[topic.id] = topic.id
            for number, card in enumerate(topic.cards):
                if card in under:
                    raise slip(f"the card '{card}' stands under '{under[card]}' already", place, "cards", number)
                under[card] = topic.id
        return topics
