"""A young person's skills and choices: somebody worries about them, or they ask whether a thing is legal.

Never a report from one message: the talk offers the Prevent lane, which takes no name of the young person.
"""

from cyberbot.triage.rule import rule

_YOUNG = (
    r"(?:my |our |a |his |her |the |one of (?:my|our) )(?:\w+ ){0,2}(?:son|daughter|lad|grandson|granddaughter|"
    r"nephew|niece|brother|sister|pupils?|students?|kids?|child|boy|girl|teenager|foster \w+|stepson|year \d+)"
)
_SKILL = (
    r"(?:hack\w*|ddos\w*|boot(?:er|ing|ed)|stress(?:er|ing)|cod(?:e|es|ing)|malware|virus\w*|rat|keylogg\w*|"
    r"script\w*|exploits?|kali|linux|dark web|tor|onion|card(?:s|ing)?|cheats?|crack\w*|phish\w*|swatt\w*|"
    r"doxx?\w*|grabb\w*|stealer|botnets?|pen ?test\w*|cyber|forums?|discord|telegram|passwords?|admin|firewall|"
    r"vpn|proxy|computers?|laptop|accounts?|money|bank)"
)

YOUNG_HACKER = rule(
    "young_hacker", "worries that a young person hacks",
    r"(?:worried|worry|concerned|scared|afraid|frightened|admitted|confessed|found out|caught|suspect|think)~"
        + _YOUNG + r"~(?:hack\w*|ddos\w*|booter|stresser|malware|swatt\w*|phishing people|the dark web|cyber ?crime)",
    _YOUNG
        + r"~(?:has admitted|admitted|admits|is hacking|has been hacking|hacks|was caught hacking|hacked (?:the|"
        r"his|her|into|a)|took down)",
    r"(?:poeni|becso|pryderu|gofidio)~(?:am|bod|fod)~(?:mab|merch|fachgen|bachgen|disgybl\w*|wyr|brawd|"
        r"ferch|mhlentyn|plentyn)~(?:hacio|ddos)",
)  # fmt: skip

PREVENT = (
    YOUNG_HACKER,
    rule(
        "worry_about_young", "worries about a young person's online doings",
        r"(?:worried|worry|worries|concerned|concerns|scared|afraid|bothered|frightened)~(?:about|that|for|"
            r"of) ~" + _YOUNG + r"~~" + _SKILL,
        _YOUNG
            + r"~~(?:has|is|been|was|keeps|had|admitted|got|spends|boasts|brags|does|uses|made|built|wrote|bought|"
            r"found|sells|selling)~~" + _SKILL,
        r"(?:found|discovered|caught)~" + _YOUNG + "~~" + _SKILL, _SKILL + r"~~" + _YOUNG,
        r"what (?:do|should|can) (?:i|we) do (?:about|with) (?:my|our|the) (?:son|lad|daughter|pupil|student)",
        r"(?:cyber choices|prevent (?:team|officer))",
        r"(?:poeni|becso|pryderu|gofidio)~(?:am|bod|fod)~(?:mab|merch|fachgen|bachgen|disgybl\w*|wyr|brawd|"
            r"ferch|mhlentyn|plentyn|hogyn|hogan|nai)",
        r"(?:fy|ein) (?:mab|merch|mhlentyn|wyr|nisgybl\w*|mrawd)~~(?:hacio|cod|gwe dywyll|discord|cyfrin\w+|"
            r"ddos|gemau|cyfrifon|rhaglen\w*)",
    ),
    rule(
        "own_skill", "tells of their own hacking, or asks whether it is allowed",
        r"(?:i|we|me|ive|i've|my mates?|me and \w+|me n \w+)(?: (?:once|just|have|sort of|kind of|"
            r"accidentally|basically|also|only))? (?:hacked|ddos\w*|booted|cracked|swatted|doxx?ed|"
            r"phished|carded|bypass\w*|brute ?forc\w*|keylogg\w*|scraped|exploited|logged in(?:to)? (?:as|the|a|"
            r"my teacher)|got into the (?:school|server)|guessed)",
        r"(?:is it|is this|is that|would it be|am i|isit|isnt it) (?:\w+ ){0,2}(?:illegal|legal|"
            r"against the law|a crime|theft|allowed|breaking the law|hacking|bad)",
        r"(?:will|would|can|could|am|do|might|going to) (?:i|he|she|we|they|my \w+|you) (?:\w+ )?(?:be |"
            r"get |go |going to )?(?:in trouble|arrested|nicked|done|prosecuted|caught|a record|"
            r"a criminal record|expelled|prison|jail)",
        r"(?:get|getting|got|be|in) (?:me |us |him |her )?(?:in(?:to)? trouble|nicked|arrested|a record|excluded)",
        r"(?:learn|learning|teach|practi[sc]e|study|get better at)~(?:hack\w*|pen ?test\w*|"
            r"ethical|ctf|exploit\w*)",
        r"(?:ethical hack\w*|pen ?test\w*|ctfs?|capture the flag|bug bount\w+|hackthebox|tryhackme|"
            r"hack the box|cyberfirst|cyber (?:club|career|course|apprentice\w*|job|degree|discovery))",
        r"(?:stresser|booter)s?", r"(?:use|using|rent|lend|borrow|give)~my (?:bank|card|account|monzo)",
        r"cease and desist",
        r"aimbot|cheats?(?: for)?|esp hack|mod menu|cracked (?:games?|list|accounts?)|pirat\w*|combo ?list",
        r"(?:legally|is it an offence|an offence if|zero legal|legal in the uk|legal uk|emulat\w+)",
        r"(?:stop|quit|give up) hacking", r"will they tell (?:police|the police)",
        r"(?:skills?|bored|talent\w*|good (?:at|with))~(?:hack\w*|firewall|computers?|locks|code|coding)",
        r"(?:mab|merch|myfyriwr|bachgen|brawd|brawd bach|plant|ifanc)~~(?:hacwyr|hacio)|hacwyr ifanc",
        r"(?:year|yr|y) ?(?:7|8|9|10|11|12|13)s?~(?:accounts?|passwords?|hack\w*|admin|cod\w*|server)",
        r"sixth form\w*~(?:fraud|refund|hack\w*|method)", r"dark ?web|onion|tor browser",
        r"(?:caught|told|police|school)~(?:hack\w*|ddos\w*)", r"(?:keep|get) \d+ ?%",
        r"hack~(?:my own|my wifi|the school|a school|my teacher|my school|teacher)",
        r"(?:anghyfreithlon|yn erbyn y gyfraith|mewn trwbwl|mewn trwbl|cyfreithiol)",
        r"(?:dysgu|trio|ymarfer) (?:hacio|codio)", r"hacio moesegol",
    ),
)  # fmt: skip
