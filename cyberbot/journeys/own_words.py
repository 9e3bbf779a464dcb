"""Who speaks in a pasted message: the sentences that can only be the person's own ("I clicked and they took £900").

Apart from finding signs because the two must never meet: a scam is full of words of crime, and is no report by itself.
"""

import re

from cyberbot.language.tokens import fold

_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_QUOTED = re.compile(r"[\"“”«»][^\"“”«»]{0,4000}[\"“”«»]|(?m:^\s*>.*$)")
_PLEA = re.compile(r"\b(?:can|could|will|would) (?:you|u)\b|\bthank (?:you|u)\b|\ballwch chi\b|\bdiolch i chi\b")
"""Said to the service, not to a victim."""
_YOU = re.compile(r"\b(?:you|your|yours|you're|you've|youre|youve|u|ur|chi|eich|ti|dy)\b")
_ACT = (
    r"(?:click|press|tap|open|answer|transfer|enter|type|fill|download|install|scann?|reply|repli|phon|follow)"
    r"(?:e?d)|paid|payed|gave|given|put in|logged in|signed in|bought|told|let|fell"
)
_DONE = re.compile(
    rf"\b(?:i|ive|i've|she|he)\b(?: \w+){{0,3}}? (?:{_ACT}|sent|shared|called)\b"
    # Firms send, share and call as "we": there it is the person's own only where money or somebody is named.
    rf"|\b(?:we|weve|we've)\b(?: \w+){{0,3}}? (?:{_ACT})\b"
    r"|\b(?:we|weve|we've)\b(?: \w+){0,3}? (?:sent|called) (?:them|him|her|it to (?:them|him|her)|money|£|\$|\d)"
    rf"|^(?:so |and |but |then |just |already |also |accidentally )*(?:{_ACT}|sent|shared|called)\b"
    r"|\b(?:they|they've|theyve|he|she|someone|somebody)\b(?: \w+){0,3}? "
    r"(?:took|taken|stole|stolen|emptied|hacked|charged|got into|got in|locked|transferred|spent)\b"
    r"|\b(?:lost|down|missing) (?:all |over |about |nearly )*(?:£|\$|€|\d|(?:my|our) (?:money|savings))"
    r"|(?:£|\$|€)\s?[\d,.]+k? (?:is |has |have |was |all |went )*(?:gone|missing|taken|stolen)\b"
    r"|\b(?:my|our) (?:money|savings|account|card) (?:is |has |have |was |were |been |all |went )+"
    r"(?:gone|missing|taken|stolen|hacked|emptied|charged)\b"
)
_FAMILY = re.compile(
    r"^\W*(?:(?:hi|hello|hey|hiya|dear|helo|haia|shwmae|annwyl)\W+)?"
    r"(?:mum|mam|mom|mummy|dad|dada|tad|nan|nana|gran|nanny|grandma|grandad|nain|taid|auntie|uncle)\b"
)
_WELSH_SELF = re.compile(
    r"\b(?:dwi|rwy|rydw|wnes|nes|ni|rydym|fi|i|fy|ein|cliciais|talais|rhoddais|anfonais|atebais|collais)\b"
)
_WELSH_DONE = re.compile(
    r"\b(?:wedi|wnes i|nes i) (?:clicio|talu|anfon|rhoi|agor|ateb|pwyso|colli (?:£|arian)|llwytho|teipio|ffonio)"
    r"|\b(?:cliciais|talais|rhoddais|anfonais|atebais)\b|\bcollais (?:i )?(?:£|arian)"
    r"|\b(?:wedi|gwnaethon|aethon) (?:nhw )?(?:cymryd|dwyn|mynd a)\b"
)


def own_words(text: str) -> str:
    """The sentences in which somebody says what they did or what was taken from them; empty where there are none.

    What stands in quotation marks, or after `>`, is another's, and so is what speaks to a "you". A text that greets a
    parent is a child's, or poses as one: its "I" is not the person who pasted it.
    """
    unquoted = _QUOTED.sub("\n", text)
    if _FAMILY.search(fold(unquoted)):
        return ""
    return " ".join(sentence.strip() for sentence in _SENTENCE.split(unquoted) if _own(fold(sentence)))


def _own(said: str) -> bool:
    if _YOU.search(_PLEA.sub(" ", said)):
        return False
    return _DONE.search(said) is not None or (
        _WELSH_DONE.search(said) is not None and _WELSH_SELF.search(said) is not None
    )
