"""Who is a child: ages, school years and words for somebody under 18; and who says to be an adult.

Apart from the harms because a report about an adult's account may name the same harms.
"""

from cyberbot.triage.rule import rule

KID = (
    r"(?:child|children|kids?|kiddies?|bairns?|minors?|babies|baby|toddlers?|teens?|teenagers?|underage|"
    r"under.?age|schoolgirls?|schoolboys?|pupils?|(?:young|little|small) (?:girls?|boys?|lads?)|plentyn|blentyn|"
    r"y plant|phlant|o blant)"
)
NUMBER = r"(?:[4-9]|1[0-7])"

CHILD_AGED = rule(
    "child_aged", "names an age or school year under 18",
    rf"(?:i'?m|im|i am|is|she'?s|he'?s|shes|hes|aged?|just|only|turned|am|was|were|they'?re|her|him|merch|"
        rf"mab|dwi'n|wi'n|fi'n|sy'n|o'n i'n) (?:only |just |also |nearly |now |like |about )?{NUMBER}(?! ?(?:%|"
        rf"pounds|quid|k\b|years in|stone|miles|minutes|mins|hours|days|weeks|months|am|pm|of|times|percent|"
        rf"million|thousand|th\b|st\b|nd\b|rd\b|:|\.\d|,\d|people|staff|payments?|x\b|-))",
    rf"{NUMBER}[ -]?(?:year|yr|y)s?[ /-]?(?:old|o)?s?(?! (?:ago|in|of|with|at|for|experience|married|"
        rf"running|later|now))",
    rf"{NUMBER} ?(?:yo|y/o|yos|[mf])", rf"[,(] ?{NUMBER}(?:[,).]| (?:year|and|now|from|in care))",
    rf"{NUMBER} (?:oed|ydw i|ydi|yw)", rf"(?:girl|boy|pupil|kid|child|children) of {NUMBER}", rf"{NUMBER} ?ish",
    r"(?:under|over) (?:sixteen|fifteen|thirteen|eighteen|twelve)",
    r"(?:she|he) is (?:five|six|seven|eight|nine|ten|eleven|twelve)|(?:she|he)'?s (?:five|six|seven|eight)(?! )",
    r"(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)[ -]year[ -]old",
    r"sixth form\w*", r"under-?1\ds", r"schoolgirls?|schoolboys?", r"bl \d+|genod yn ein dosbarth",
    r"(?:he'?s|she'?s|is|grandson'?s|daughter'?s|son'?s|aged) (?:nine|ten|eleven|twelve|thirteen|fourteen|"
        r"fifteen|sixteen|seventeen)(?! (?:hundred|thousand))",
    r"(?:is|was|she'?s|he'?s|i'?m|aged|only|just|turned|my|a|the|they'?re) (?:only |just )?(?:nine|ten|"
        r"eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?![ -](?:hundred|thousand|pounds?|quid|"
        r"grand|minutes|days|weeks|hours|years? (?:ago|at|in|of|with|and)|of|per|staff|people|months|miles|or|"
        r"souls|at))",
    r"(?:year|yr|y) ?(?:[2-9]|1[0-3]|six|seven|eight|nine|ten|eleven|twelve)s?(?! ?%)",
    r"in (?:my|her|his|our) (?:year|class|form)",
    r"(?:oed|un ar ddeg|deuddeg|tair ar ddeg|tri ar ddeg|pedair ar ddeg|pedwar ar ddeg|pymtheg|un ar bymtheg) oed",
    r"blwyddyn (?:[2-9]|1[0-3])",
)  # fmt: skip

CHILD_NAMED = rule(
    "child_named", "speaks of somebody under 18",
    KID, r"young (?:people|person)", r"(?:her|his|your|my) age", r"school ?mates?",
    r"(?:primary|secondary|high) school", r"year group",
    r"my (?:\w+ )?(?:daughters?|sons?|nieces?|nephews?|granddaughters?|grandsons?|grandchild\w*|"
        r"little (?:sister|brother|girl|boy|lad)|girls?|lads?|boys?|foster \w+|stepson|stepdaughter|eldest|"
        r"youngest)(?!friend)",
    r"(?:her|his|our|the|their) (?:daughter|son|boy|girl|lad|little one)(?!friend)",
    r"(?:my|her|his) (?:mum|mam|dad|parents|teacher|form tutor|coach) (?:will|would|knows?|finds?|found|"
        r"doesn'?t|don'?t|can'?t|about|is gonna|cant)",
    r"(?:tell|told|telling|without) my (?:mum|mam|dad|parents|teacher)",
    r"brownies?|scouts?|guides|cubs|youth club|academy|children'?s home|foster",
    r"(?:fy|ein|ei|fy'n) (?:m?erch|mab|mhlentyn|phlentyn|plentyn|mhlant|hogan|hogyn|wyres|wyr|nith|nai|"
        r"chwaer fach|mrawd bach|disgybl\w*|ferch|bachgen|lleiaf)",
    r"mhlentyn|phlentyn|disgybl\w*",
)  # fmt: skip

ADULT = rule(
    "adult", "says that the person is an adult",
    r"(?:i'?m|im|i am|she'?s|he'?s|aged|is|was) ?(?:a )?(?:18|19|[2-9]\d)(?! ?(?:%|pounds|k\b|quid|people|"
        r"staff|of|minutes|days|times|and (?:is|he|she)))",
    r"[,(] ?(?:18|19|[2-9]\d)[,). ]",
    r"(?:my|our) (?:\w+ )?(?:daughter|son|sister|brother|niece|nephew),? ?(?:is |who is |who's )?(?:18|19|[2-6]\d)",
    r"(?:adult|grown.?up|married) (?:son|daughter)", r"at (?:\w+ )?uni(?:versity)?",
    r"(?:my|her) (?:husband|wife)(?!'s (?:laptop|phone|computer|account))", r"(?:18|19|[2-9]\d) oed(?! )",
    r"(?:i'?m|aged|is) (?:twenty|thirty|forty|fifty)",
)  # fmt: skip
