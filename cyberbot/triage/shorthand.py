"""Shorthands for the phrases of the rules: `<KIN>` for a relative or client, `~` for a gap inside a sentence.

Apart so that every table means the same by them, and a new word is added once.
"""

import re

_EDGE = r"(?<![a-z0-9](?=[a-z0-9]))"
"""Not in the middle of a word: "her" is not said in "other"."""
_SHORT = {
    # A gap of at most so many characters inside a sentence: bounded, so that no text makes a rule slow.
    "~": _EDGE + r"[^.?!;]{0,25}" + _EDGE,
    "~~": _EDGE + r"[^.?!;]{0,60}" + _EDGE,
    # The side of the person who writes.
    "WE": r"(?:i|we|ive|i've|we've|weve|i'd|we'd|id)",
    "OUR": r"(?:my|our|me|us|mine|ours|their|her|his)",
    "KIN": r"(?:m[ua]m|mam|mother|dad|father|nan|nana|nain|taid|gran|grandma|grandmother|grandad|grandfather|grandpa"
    r"|husband|hubby|wife|missus|partner|boyfriend|girlfriend|fella|bloke|sister|brother|aunt|auntie|uncle|cousin|niece"
    r"|nephew|son|daughter|lad|lass|girl|boy|kid|child|kids|children|grandson|granddaughter|parents|family|mate|friend"
    r"|neighbou?r|client|resident|tenant|customer|colleague|pupil|student|patient|boss|manager|clerk|treasurer"
    r"|bookkeeper|great-aunt|mother-in-law|father-in-law|in-laws|employee|secretary|assistant|apprentice)",
    "SOMEONE": r"(?:someone|somebody|some1|sum1|they|theyve|they've|he|he's|hes|she|she's|shes|a man|the man|a woman|"
    r"a bloke|a lad|a fella|a guy|hackers?|scammers?|fraudsters?|criminals?|crooks?|thieves|a thief|anonymous"
    r"|attackers?|people|persons? unknown|a gentleman|the gentleman|a lady|some \w+)",
    "MONEY": r"(?:(?:\w+ )?(?:mil|fil|cant|gant) o bunn\w{2,6}|"
    r"[£$€] ?\d[\d,.]{0,12}k?|\d[\d,.]{0,12} ?(?:k|grand|quid|pounds?|squid|euros?|dollars|gbp|btc"
    r"|bitcoins?|punt|bunnoedd)\b"
    r"|(?:a|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundred|couple of|several|few)(?: (?:hundred|thousand|and)){0,4} (?:grand|quid|pounds?"
    r"|thousand|hundred|k)\b)",
    "DEVICE": r"(?:computers?|pcs?|laptops?|phones?|tablets?|ipads?|servers?|systems?|network|machines?|screens?|files?"
    r"|drives?|tills?|email|emails|website|site|data|database|backups?|router|cameras?|macbook|desktop|shares|folder)",
    "ACCOUNT": r"(?:accounts?|acct|facebook|fb|insta|instagram|snap|snapchat|tiktok|twitter|whatsapp|gmail|hotmail"
    r"|outlook|yahoo|aol|icloud|apple id|email|emails|e-mail|mailbox|steam|roblox|fortnite|xbox|psn|playstation|discord"
    r"|ebay|amazon|paypal|netflix|spotify|linkedin|messenger|youtube|channel|page|login|profile|clubcard|nectar|boots"
    r"|points|uber|deliveroo|vinted|bank|monzo|revolut|starling|wallet|coinbase|binance|microsoft|office 365|[om]365)",
}
_NAMES = re.compile(r"<([A-Z]+)>|(~+)")


def expand(phrase: str) -> str:
    """The phrase with its shorthands written out."""
    return _NAMES.sub(lambda found: _SHORT[found.group(1) or found.group(2)[:2]], phrase)
