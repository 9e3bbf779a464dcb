"""The wall around the logs: allow-listed keys, literal events, no text of exceptions or of other libraries."""

import ast
import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from cyberbot import log

SOURCE = Path(log.__file__).parent
LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}


@pytest.fixture
def out() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before = (root.handlers[:], root.level)
    stream = io.StringIO()
    log.configure(stream)
    yield stream
    structlog.reset_defaults()
    root.handlers[:], _ = before
    root.setLevel(before[1])


def lines(out: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_what_is_not_on_the_list_does_not_get_out(out: io.StringIO) -> None:
    structlog.get_logger().warning("letter.late", tries=3, text="my name is Jane", address="1001")
    (line,) = lines(out)
    assert set(line) == {"event", "tries", "level", "timestamp"}


@pytest.mark.parametrize("value", ["a" * 81, "two\nlines", "jane@example.org", {"a": 1}, ["x"], "£40,000"])
def test_a_value_that_is_no_word_or_number_does_not_get_out(out: io.StringIO, value: object) -> None:
    structlog.get_logger().warning("letter.late", reason=value)
    assert "reason" not in lines(out)[0]


def test_an_event_made_of_words_of_a_person_is_unnamed(out: io.StringIO) -> None:
    structlog.get_logger().error("My password is hunter2, help")
    assert lines(out)[0]["event"] == "unnamed"


def test_of_an_exception_the_class_alone_gets_out(out: io.StringIO) -> None:
    try:
        int("0161 496 0000")
    except ValueError:
        structlog.get_logger().exception("work.failed")
    assert lines(out)[0]["fault"] == "ValueError"
    assert "496" not in out.getvalue()


def test_other_libraries_say_only_that_they_spoke(out: io.StringIO) -> None:
    try:
        int("0161 496 0000")
    except ValueError:
        logging.getLogger("aiohttp.server").exception("GET /report/%s", "ABCD-EFGH-1234")
    logging.getLogger("httpx").info("GET https://api.telegram.org/bot123:secret/getMe")
    (line,) = lines(out)
    assert line["fault"] == "ValueError"
    assert "ABCD" not in out.getvalue()
    assert "secret" not in out.getvalue()


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in LEVELS
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id == "log"
            ):
                yield f"{path.relative_to(SOURCE)}:{node.lineno}", node


def _named(event: object) -> bool:
    return log.only_allowed(None, "", {"event": event})["event"] != "unnamed"


def test_every_event_in_the_code_is_a_literal_that_passes() -> None:
    found = list(_calls())
    assert len(found) > 20
    faulty = [
        where
        for where, call in found
        if not (
            call.args
            and (
                isinstance(call.args[0], ast.Name)  # handed through by a function of the same module
                or (
                    isinstance(call.args[0], ast.Constant)
                    and log.only_allowed(None, "", {"event": call.args[0].value})["event"] != "unnamed"
                )
            )
        )
    ]
    assert faulty == []


def test_every_key_in_the_code_is_on_the_list() -> None:
    faulty = {(where, word.arg) for where, call in _calls() for word in call.keywords if word.arg not in log.ALLOWED}
    assert faulty == set()
