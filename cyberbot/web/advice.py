"""Advice pages: what there is, a search, and one card in full."""

from aiohttp import web

from cyberbot.advice.card import Audience, Card
from cyberbot.advice.search import Outcome, search
from cyberbot.advice.topic import Topic
from cyberbot.language.lang import Lang
from cyberbot.library.snapshot import Library
from cyberbot.web.options import DESK
from cyberbot.web.page import PAGES
from cyberbot.web.prefix import lang_of
from cyberbot.web.when import local_day

QUERY_LIMIT = 200
NEAREST = 4
"""Cards under "Read next"."""

NEAREST_TITLES = 3


async def show_list(request: web.Request) -> web.Response:
    library = request.app[DESK].shelf.library
    query = request.query.get("q", "").replace("\0", "").strip()[:QUERY_LIMIT]
    wanted = request.query.get("for", "")
    audience = Audience(wanted) if wanted in tuple(Audience) else None
    lang = lang_of(request.path)
    cards, near = found(query, lang, library) if query else ([], [])
    topics = () if query else by_topic(library, lang, audience)
    if audience is not None:
        cards = [card for card in cards if audience in card.audiences]
    return request.app[PAGES].render(
        request,
        "advice/list.html",
        cards=cards,
        near=near,
        topics=topics,
        approved=any(card.approved for card in library.cards.values()),
        listed=sum(len(held) for _, held in topics),
        query=query,
        audience=audience,
        audiences=tuple(Audience),
    )


async def show_card(request: web.Request) -> web.Response:
    """Raises HTTPNotFound for a card that is not there or may not be shown."""
    desk = request.app[DESK]
    library = desk.shelf.library
    card = library.cards.get(request.match_info["card"])
    if card is None:
        raise web.HTTPNotFound
    near = [library.cards[one] for one in card.near if one in library.cards][:NEAREST]
    overdue = card.review_by < local_day(desk.clock())
    return request.app[PAGES].render(request, "advice/card.html", card=card, near=near, overdue=overdue)


def found(query: str, lang: Lang, library: Library) -> tuple[list[Card], list[Card]]:
    """The cards that answer, best first; where none answers well enough, none and the nearest few."""
    hits = search(query, lang, library.index)
    cards = [library.cards[card_id] for card_id, _ in hits.cards if card_id in library.cards]
    return ([], cards[:NEAREST_TITLES]) if hits.outcome is Outcome.UNKNOWN else (cards, [])


def by_topic(library: Library, lang: Lang, audience: Audience | None) -> tuple[tuple[Topic | None, list[Card]], ...]:
    """The topics with their cards for one audience, or all. What stands under no topic comes last, by title."""
    wanted = {name: card for name, card in library.cards.items() if audience is None or audience in card.audiences}
    groups: list[tuple[Topic | None, list[Card]]] = [
        (topic, [wanted.pop(name) for name in topic.cards if name in wanted]) for topic in library.topics
    ]
    groups.append((None, sorted(wanted.values(), key=lambda card: card.title.of(lang).casefold())))
    return tuple((topic, cards) for topic, cards in groups if cards)
