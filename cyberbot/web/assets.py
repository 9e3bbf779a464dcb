"""Stylesheets, scripts and pictures, held in memory under names that carry their content's hash.

Apart because a name that changes with its content may be kept by a browser for a year.
"""

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

FOLDER = Path(__file__).parent / "static"
KEPT = "public, max-age=31536000, immutable"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    hashed_name: str
    media_type: str
    body: bytes
    squeezed: bytes
    """The same bytes under gzip."""


class UnknownAssetError(KeyError):
    """There is no such file among the static files."""


class Assets:
    """All static files of the service. Reads the folder once."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._by_name = {path.name: _read(path) for path in sorted(folder.iterdir()) if path.is_file()}
        self._by_hashed = {asset.hashed_name: asset for asset in self._by_name.values()}

    def href(self, name: str) -> str:
        """The address of `public.css`. Raises UnknownAssetError."""
        if name not in self._by_name:
            raise UnknownAssetError(name)
        return f"/static/{self._by_name[name].hashed_name}"

    async def serve(self, request: web.Request) -> web.Response:
        asset = self._by_hashed.get(request.match_info["name"])
        if asset is None:
            raise web.HTTPNotFound
        headers = {"Cache-Control": KEPT, "Content-Type": asset.media_type, "Vary": "Accept-Encoding"}
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            return web.Response(body=asset.squeezed, headers={**headers, "Content-Encoding": "gzip"})
        return web.Response(body=asset.body, headers=headers)


def _read(path: Path) -> Asset:
    body = path.read_bytes()
    digest = hashlib.sha256(body).hexdigest()[:12]
    guessed = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Asset(
        hashed_name=f"{path.stem}.{digest}{path.suffix}",
        media_type=TYPES.get(path.suffix, guessed),
        body=body,
        squeezed=gzip.compress(body, 9, mtime=0),
    )
