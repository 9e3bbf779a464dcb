"""A document against its shape: every fault of it at once, each on its line, in words an editor knows.

Apart from the shapes because pydantic's own sentences are for programmers.
"""

from collections.abc import Mapping
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from cyberbot.library.document import Document, Loc, Value
from cyberbot.library.faults import Fault

M = TypeVar("M", bound=BaseModel)

_TEXT = "must be text; a number, a day or a word such as true stands in quotes"
_SENTENCES: Mapping[str, str] = {
    "string_type": _TEXT,
    "string_too_short": "must not be empty",
    "string_too_long": "must have at most {max_length} characters",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_type": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "int_parsing": "must be a whole number",
    "tuple_type": "must be a list, each entry after a dash",
    "dict_type": "must hold keys, each with a colon and a value",
    "mapping_type": "must hold keys, each with a colon and a value",
    "model_type": "must hold keys, each with a colon and a value",
    "dataclass_type": "must hold keys, each with a colon and a value",
    "model_attributes_type": "must hold keys, each with a colon and a value",
    "too_short": "must have at least {min_length} entries; it has {actual_length}",
    "too_long": "must have at most {max_length} entries; it has {actual_length}",
    "enum": "must be {expected}",
    "literal_error": "must be {expected}",
    "missing": "is missing",
    "union_tag_not_found": "is missing",
    "union_tag_invalid": "must be {expected_tags}",
    "extra_forbidden": "is not a key that is known here",
    "unexpected_keyword_argument": "is not a key that is known here",
    "missing_keyword_only_argument": "is missing",
    "content": "{message}",
}
_PATTERNS: Mapping[str, str] = {
    "^[a-z0-9]": "must be an id: small letters, digits and single dashes",
    "^[a-h]$": "must be a letter from a to h",
    "^[0-9a-f]{64}$": "must be a digest of 64 characters",
    "@": "must be an email address",
}


def validated(model: type[M], document: Document, faults: list[Fault], *, under: str | None = None) -> M | None:
    """The document as `model`; None where it has faults. `under` wraps the document as that one field of the model."""
    given: Value = document.value if under is None else {under: document.value}
    try:
        return model.model_validate(given)
    except ValidationError as error:
        skip = 0 if under is None else 1
        told = error.errors(include_url=False)
        inner = {details["loc"][:end] for details in told for end in range(len(details["loc"]))}
        # A list whose entries have faults is counted without them: its "too short" would be untrue.
        held = [details for details in told if details["type"] != "too_short" or details["loc"] not in inner]
        faults.extend(sorted({_fault(document, details, skip) for details in held}))
        return None


def _fault(document: Document, details: ErrorDetails, skip: int) -> Fault:
    # pydantic marks a fault of a map's key by "[key]", which stands for no value of the file.
    loc = _untagged(document, tuple(step for step in details["loc"][skip:] if step != "[key]"))
    if details["type"].startswith("union_tag"):
        loc = (*loc, "kind")
    context = details.get("ctx", {})
    at = context.get("at", ())
    line = document.line((*loc, *at))
    return Fault(document.file, line, f"{_place(loc)} {_said(details, context)}".strip())


def _untagged(document: Document, loc: Loc) -> Loc:
    """The place without the marks that pydantic puts in for shapes told apart by `kind`: no value of the file."""
    kept: Loc = ()
    for step in loc:
        here = document.at(kept)
        if not (isinstance(here, dict) and step not in here and here.get("kind") == step):
            kept = (*kept, step)
    return kept


def _said(details: ErrorDetails, context: Mapping[str, object]) -> str:
    kind = details["type"]
    if kind == "string_type" and details["input"] is None:
        return "must not be empty"
    if kind == "string_type" and isinstance(details["input"], dict):
        return "must be text; a text that starts with { stands in quotes"
    if kind == "string_pattern_mismatch":
        pattern = str(context.get("pattern", ""))
        return next((said for part, said in _PATTERNS.items() if part in pattern), "is not written as it must be")
    if kind == "value_error":
        return str(context.get("error", details["msg"]))
    template = _SENTENCES.get(kind)
    if template is None:
        message = details["msg"]
        return message[:1].lower() + message[1:]
    return template.format_map(context)


def _place(loc: Loc) -> str:
    """`steps, number 3, cy` for ("steps", 2, "cy")."""
    return ", ".join(f"number {step + 1}" if isinstance(step, int) else step for step in loc) + (":" if loc else "")
