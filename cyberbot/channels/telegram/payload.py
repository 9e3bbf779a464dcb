"""JSON from outside, read so that one odd character in it spoils nothing."""

import json

import orjson


def loads(data: bytes) -> object:
    """What `data` says. Halves of surrogate pairs, which no database keeps, become "?". Raises ValueError."""
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        read = json.loads(data.decode("utf-8", "replace"))
        return orjson.loads(json.dumps(read, ensure_ascii=False).encode("utf-8", "replace"))
