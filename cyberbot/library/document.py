"""One YAML file as plain values that remember their lines.

Built from the parser's events, not its nodes: composing nodes recurses in C, and a file of opening brackets kills the
process. Values follow YAML 1.2 (`no` and `12:30` are text), because an editor writes words, not types.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import yaml

from cyberbot.library.faults import Fault

Value = str | int | float | bool | date | None | list["Value"] | dict[str, "Value"]
Loc = tuple[str | int, ...]
"""Where a value stands: keys of maps and places in lists, outermost first."""

DEEPEST = 16
"""Maps and lists inside one another; the deepest real file has six."""

_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_STR_TAG = "tag:yaml.org,2002:str"
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}

_PLAIN_ENGLISH = (
    ("found a tab character", "a tab stands where spaces belong"),
    ("cannot start any token", "this character cannot start a value: put the text in quotes"),
    ("mapping values are not allowed", "a colon and a space stand inside a text: put the text in quotes"),
    ("did not find expected key", "the indentation or a quotation mark is wrong at or above this line"),
    ("did not find expected '-' indicator", "a list goes on without its dash, or the indentation is wrong"),
    ("did not find expected ','", "a bracket or brace is not closed"),
    ("could not find expected ':'", "a key without its colon, or a text that runs on without indentation"),
    ("found unexpected end of stream", "a quotation mark is not closed"),
    ("unknown escape", "a backslash stands inside double quotes: use single quotes"),
    ("block sequence entries are not allowed", "a dash and a space start a text here: put the text in quotes"),
)


@dataclass(frozen=True, slots=True)
class Document:
    """What one file holds."""

    file: str
    value: dict[str, Value]
    lines: dict[Loc, int]

    def line(self, loc: Loc) -> int:
        """The line of the value at `loc`, or of the nearest thing around it that exists."""
        for end in range(len(loc), 0, -1):
            if loc[:end] in self.lines:
                return self.lines[loc[:end]]
        return 1

    def at(self, loc: Loc) -> Value:
        """The value at `loc`; None where there is none."""
        here: Value = self.value
        for step in loc:
            if isinstance(here, dict) and isinstance(step, str):
                here = here.get(step)
            elif isinstance(here, list) and isinstance(step, int) and 0 <= step < len(here):
                here = here[step]
            else:
                return None
        return here


class _Refused(Exception):
    """The file is not the plain YAML that content is written in."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


@dataclass(slots=True)
class _Open:
    """A map or list that is still being read."""

    into: dict[str, Value] | list[Value]
    loc: Loc
    key: str | None = None
    first: dict[str, int] = field(default_factory=dict)
    """Line of each key, to name the first of two."""


def parse(file: str, text: str, faults: list[Fault]) -> Document | None:
    """The text as a Document; None, with the fault added, where it cannot be read. Duplicate keys are all named."""
    lines: dict[Loc, int] = {}
    doubled: list[Fault] = []
    try:
        value = _build(file, text, lines, doubled)
    except _Refused as refused:
        faults.append(Fault(file, refused.line, str(refused)))
        return None
    except yaml.MarkedYAMLError as error:
        faults.append(_syntax(file, text, error))
        return None
    except yaml.YAMLError:
        faults.append(Fault(file, 1, "this is not YAML"))
        return None
    if doubled:
        faults.extend(doubled)
        return None
    if not isinstance(value, dict):
        faults.append(Fault(file, 1, "the file must hold keys, each with a colon and a value"))
        return None
    return Document(file, value, lines)


def _build(file: str, text: str, lines: dict[Loc, int], doubled: list[Fault]) -> Value:
    stack: list[_Open] = []
    root: list[Value] = []
    for event in _events(text):
        line = _line(event)
        match event:
            case yaml.DocumentStartEvent() if root:
                raise _Refused(line, "a second document starts here: one file holds one thing")
            case yaml.AliasEvent():
                raise _Refused(line, "an alias (*) stands here: write the text out, or put it in quotes")
            case yaml.ScalarEvent():
                _put(file, stack, root, event, lines, doubled)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                loc = _here(stack, line, lines)
                if len(stack) >= DEEPEST:
                    raise _Refused(line, f"values stand more than {DEEPEST} deep inside one another")
                if event.tag is not None:
                    raise _Refused(line, f"the tag {event.tag} is not used in content")
                into: dict[str, Value] | list[Value] = {} if isinstance(event, yaml.MappingStartEvent) else []
                _keep(stack, root, into)
                stack.append(_Open(into, loc))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                stack.pop()
    if not root:
        raise _Refused(1, "the file is empty")
    return root[0]


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=yaml.CSafeLoader)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark is not None else 1


def _here(stack: list[_Open], line: int, lines: dict[Loc, int]) -> Loc:
    """Where the next value goes. A value under a key has the key's line, a value of a list its own."""
    if not stack:
        return ()
    top = stack[-1]
    if isinstance(top.into, list):
        loc: Loc = (*top.loc, len(top.into))
        lines[loc] = line
        return loc
    if top.key is None:
        raise _Refused(line, "a key must be text: a text that starts with { or [ stands in quotes")
    return (*top.loc, top.key)


def _keep(stack: list[_Open], root: list[Value], value: Value) -> None:
    if not stack:
        root.append(value)
        return
    top = stack[-1]
    if isinstance(top.into, list):
        top.into.append(value)
    elif top.key is not None:
        top.into.setdefault(top.key, value)
        top.key = None


def _put(
    file: str,
    stack: list[_Open],
    root: list[Value],
    event: yaml.ScalarEvent,
    lines: dict[Loc, int],
    doubled: list[Fault],
) -> None:
    line = _line(event)
    top = stack[-1] if stack else None
    if top is None or isinstance(top.into, list) or top.key is not None:
        _here(stack, line, lines)
        _keep(stack, root, _scalar(event, line))
        return
    key = event.value
    if key == "<<" and event.implicit[0]:
        raise _Refused(line, "merging (<<) is not used in content")
    if key in top.first:
        doubled.append(Fault(file, line, f"the key '{key}' stands here a second time; first on line {top.first[key]}"))
    else:
        top.first[key] = line
        lines[(*top.loc, key)] = line
    top.key = key


def _scalar(event: yaml.ScalarEvent, line: int) -> Value:
    text: str = event.value
    if event.tag is not None and event.tag != _STR_TAG:
        raise _Refused(line, f"the tag {event.tag} is not used in content")
    if not event.implicit[0]:
        return text
    if text in _NULLS:
        return None
    if text in _BOOLS:
        return _BOOLS[text]
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if _DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return text


def _syntax(file: str, text: str, error: yaml.MarkedYAMLError) -> Fault:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark is not None else 1
    rows = text.split("\n")
    if 0 < line <= len(rows) and "\t" in rows[line - 1][: len(rows[line - 1]) - len(rows[line - 1].lstrip())]:
        return Fault(file, line, "a tab stands where spaces belong")
    problem = error.problem or ""
    for part, said in _PLAIN_ENGLISH:
        if part in problem:
            return Fault(file, line, f"this is not YAML: {said}")
    return Fault(file, line, f"this is not YAML: {problem}")
