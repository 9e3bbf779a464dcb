"""One rule: words to look for, what they mean to an officer, and how much they weigh.

The tables beside this file read like guidance because the shorthands stand here.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cyberbot.referrals.facts import Tag
from cyberbot.triage.verdict import Sign

_MOST_WORDS = 120
"""Characters of the person's words kept with a sign."""

_SHORT = {
    # A gap of at most so many characters inside a sentence: bounded, so that no text makes a rule slow.
    "~": r"[^.?!;]{0,25}",
    "~~": r"[^.?!;]{0,60}",
    # The side of the person who writes.
    "WE": r"(?:i|we|ive|i've|we've|weve|i'd|we'd|id)",
    "OUR": r"(?:my|our|me|us|mine|ours|their|her|his)",
    "KIN": r"(?:m[ua]m|mam|mother|dad|father|nan|nana|nain|taid|gran|grandma|grandmother|grandad|grandfather|grandpa"
    r"|husband|hubby|wife|missus|partner|boyfriend|girlfriend|fella|bloke|sister|brother|aunt|auntie|uncle|cousin|niece"
    r"|nephew|son|daughter|lad|lass|girl|boy|kid|child|kids|children|grandson|granddaughter|parents|family|mate|friend"
    r"|neighbou?r|client|resident|tenant|customer|colleague|pupil|student|patient|boss|manager|clerk|treasurer|bookkeeper"
    r"|great-aunt|mother-in-law|father-in-law|in-laws|employee|secretary|assistant|apprentice)",
    "SOMEONE": r"(?:someone|somebody|some1|sum1|they|theyve|they've|he|he's|hes|she|she's|shes|a man|the man|a woman|"
    r"a bloke|a lad|a fella|a guy|hackers?|scammers?|fraudsters?|criminals?|crooks?|thieves|a thief|anonymous|attackers?"
    r"|people|persons? unknown|a gentleman|the gentleman|a lady|some \w+)",
    "MONEY": r"(?:[£$€] ?\d[\d,.]{0,12}k?|\d[\d,.]{0,12} ?(?:k|grand|quid|pounds?|squid|euros?|dollars|gbp|btc|bitcoins?|punt|bunnoedd)\b"
    r"|(?:a|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundred|couple of|several|few)(?: (?:hundred|thousand|and)){0,4} (?:grand|quid|pounds?|thousand|hundred|k)\b)",
    "DEVICE": r"(?:computers?|pcs?|laptops?|phones?|tablets?|ipads?|servers?|systems?|network|machines?|screens?|files?"
    r"|drives?|tills?|email|emails|website|site|data|database|backups?|router|cameras?|macbook|desktop|shares|folder)",
    "ACCOUNT": r"(?:accounts?|acct|facebook|fb|insta|instagram|snap|snapchat|tiktok|twitter|whatsapp|gmail|hotmail"
    r"|outlook|yahoo|aol|icloud|apple id|email|emails|e-mail|mailbox|steam|roblox|fortnite|xbox|psn|playstation|discord"
    r"|ebay|amazon|paypal|netflix|spotify|linkedin|messenger|youtube|channel|page|login|profile|clubcard|nectar|boots"
    r"|points|uber|deliveroo|vinted|bank|monzo|revolut|starling|wallet|coinbase|binance|microsoft|office 365|o365|m365)",
}
_NAMES = re.compile(r"<([A-Z]+)>|(~+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    id: str
    reason: str
    """What an officer reads: "says that files are locked"."""
    pattern: re.Pattern[str]
    points: int
    """How much it speaks for (or, below 0, against) a report."""
    tags: frozenset[Tag]
    summary: str | None


def rule(
    id: str,  # noqa: A002
    reason: str,
    *phrases: str,
    points: int = 0,
    tags: Iterable[Tag] = (),
    summary: str | None = None,
) -> Rule:
    """A rule that holds where any of `phrases` is said. Phrases are patterns over folded text; `<NAME>`, `~` and `~~` are shorthands."""
    text = r"(?:" + "|".join(_edged(expand(phrase)) for phrase in phrases) + r")"
    return Rule(
        id=id, reason=reason, pattern=re.compile(text), points=points, tags=frozenset(tags), summary=summary
    )


def _edged(phrase: str) -> str:
    """The phrase so that it matches whole words only; one that starts or ends in a sign of its own is left open there."""
    start = "" if phrase.startswith(("\\?", "^", "[,", "[.")) else r"(?<![a-z0-9])"
    return f"{start}(?:{phrase})" + ("" if phrase.endswith(("$", " ", "]")) else r"(?![a-z0-9])")


def expand(phrase: str) -> str:
    """The phrase with its shorthands written out."""
    return _NAMES.sub(lambda found: _SHORT[found.group(1) or found.group(2)[:2]], phrase)


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that held, and where."""

    rule: Rule
    words: str

    @property
    def sign(self) -> Sign:
        return Sign(id=self.rule.id, reason=self.rule.reason, words=self.words)


def hits(rules: Iterable[Rule], text: str) -> tuple[Hit, ...]:
    """The rules that hold for a folded text, in their order, each with the first words it was seen in."""
    found = ((rule, rule.pattern.search(text)) for rule in rules)
    return tuple(Hit(rule, match.group()[:_MOST_WORDS].strip()) for rule, match in found if match)
