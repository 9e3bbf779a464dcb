"""Advice pages: what there is, a search, and one card in full."""

from aiohttp import web

from cyberbot.advice.card import Audience, Card
from cyberbot.advice.search import Outcome, search
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
    cards, near = found(query, lang, library) if query else (by_title(library, lang), [])
    if audience is not None:
        cards = [card for card in cards if audience in card.audiences]
    return request.app[PAGES].render(
        request,
        "advice/list.html",
        cards=cards,
        near=near,
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


def by_title(library: Library, lang: Lang) -> list[Card]:
    return sorted(library.cards.values(), key=lambda card: card.title.of(lang).casefold())
