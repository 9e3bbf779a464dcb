"""Leaving in a hurry: the browser forgets the conversation, then goes to a neutral page.

Not a redirect: a browser refuses to follow one from a form to another site under our `form-action`.
"""

from aiohttp import web

from cyberbot.web.options import DESK
from cyberbot.web.page import PAGES, Speech
from cyberbot.web.prefix import lang_of
from cyberbot.web.visitor import forget


async def leave(request: web.Request) -> web.Response:
    speech = Speech(request.app[DESK].shelf.library, lang_of(request.path))
    response = request.app[PAGES].render(request, "report/left.html")
    response.headers["Refresh"] = "0; url=" + speech.word("web.exit.address")
    forget(response)
    return response
