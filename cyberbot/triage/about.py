"""Facts that do not decide whether a message is a report, but how soon it wants an officer."""

from cyberbot.referrals.facts import Tag
from cyberbot.triage.rule import rule

_LIFELINE = (
    r"(?:hospitals?|a&e|ambulance|gp (?:surgery|practice)|surgery|doctors?'? (?:surgery|practice)|nhs (?:trust|"
    r"system)|icu|itu|maternity|pathology|dialysis|hospice|care home|pendant alarm|telecare|ventilators?|"
    r"water (?:treatment|works|company|supply)|sewage|power (?:station|grid|plant|network)|substation|"
    r"gas (?:network|terminal)|chemical plant|nuclear|control room|fire (?:service|control)|railway|signalling|"
    r"air traffic|airport|reservoir|social care|council (?:social|care|housing)|scada|pharmacy|ysbyty|meddygfa|"
    r"ambiwlans)"
)
_OURS = (
    r"(?:our|i work (?:at|for|in)|we'?re an?|we are an?|i'?m (?:a |an |the )?(?:\w+ ){0,3}(?:at|of|for) (?:a|an|"
    r"the|our)|i (?:run|manage) (?:a|an|the)|ein)"
)
_HIT = (
    r"(?:hacked|attack\w*|ransom\w*|encrypted|locked|offline|down|compromised|knocked out|breach\w*|infected|"
    r"malware|phished|hacio|ymosod\w*)"
)

ABOUT = (
    rule(
        "organisation", "speaks for an organisation",
        r"our (?:\w+ )?(?:files|records|orders|website|server|servers|network|systems?|data|domain|tills?|payroll|"
            r"suppliers?|"
            r"accountant|it (?:company|provider|team)|tenant|switchboard|booking|team|department|trust|"
            r"customers|clients|staff|employees)",
        r"(?:our|the|my) (?:\w+ )?(?:company|business|firm|practice|school|college|charity|surgery|office|"
            r"shop|store|staff|customers?|clients?|suppliers?|employees|church|parish|council|club|pharmacy|"
            r"garage|hotel|restaurant|pub|farm|salon|factory|warehouse|nursery)",
        r"(?:finance|payroll|accounts) (?:team|department|lady|manager|clerk|officer|assistant)",
        r"i(?:'m| am) (?:the|a|an) (?:\w+ ){0,3}(?:owner|manager|director|headteacher|head|bursar|governor|"
            r"trustee|treasurer|clerk|administrator|partner|solicitor|accountant|secretary)",
        r"we(?:'re| are) a(?:n)? (?:\w+ ){0,4}(?:company|firm|business|school|college|charity|practice|"
            r"surgery|shop|club|hotel|farm|council|manufacturer|nursery)",
        r"i (?:run|own|manage) (?:a|an|the|my)", r"we have been hacked and all our",
        r"(?:ein|y|fy) (?:cwmni|busnes|ysgol|elusen|swyddfa|siop|staff|cwsmeriaid|gweinydd|gwefan|capel|"
            r"clwb|meddygfa|gwesty)",
        r"(?:parish council|msp|head ?teacher|school business manager|practice manager|deputy clerk|trustee|"
            r"treasurer)",
        points=1, tags=(Tag.ORGANISATION,),
    ),
    rule(
        "we_hacked", "says that an organisation's systems are hit",
        r"(?:we|we've|weve|we have) ~(?:hacked|breached|ransom\w*|files|encrypted)",
        r"all our (?:files|data|systems|records|computers|customers|backups?)",
        tags=(Tag.ORGANISATION,),
    ),
    rule(
        "critical_service", "speaks of a service that lives or whole towns depend on",
        _OURS + r"~" + _LIFELINE, _LIFELINE + r"~~" + _HIT, _HIT + r"~~" + _LIFELINE,
        tags=(Tag.CRITICAL_SERVICE,),
    ),
    rule(
        "on_behalf", "writes for somebody else",
        r"on behalf of",
        r"(?:my|our) (?:elderly |late |poor |old |great-|own |little |step)?(?:m[ua]m|mother|dad|father|nan|"
            r"gran\w*|husband|wife|partner|sister|brother|aunt\w*|uncle|cousin|niece|nephew|son|daughter|"
            r"neighbou?r|client|friend|resident|tenant|mother-in-law|father-in-law|customer|employee|member)",
        r"(?:fy|ein) (?:mam|nhad|nain|taid|gwr|ngwraig|mab|merch|chwaer|mrawd|cymydog)",
        tags=(Tag.ON_BEHALF,),
    ),
    rule(
        "vulnerable", "says that the person is old, ill or easily harmed",
        r"(?:aged|is|she'?s|he'?s|am|i'm) (?:7\d|8\d|9\d)", r"(?:7\d|8\d|9\d)[ -]?(?:year|yr)s?[ -]?old",
        r"dementia|alzheimer'?s|learning disab\w*|autis\w*|disabled|blind in|stroke|elderly|housebound|"
            r"vulnerable|carer|care home|mental health|depress\w*|bereave\w*|widow\w*|pensioner",
        tags=(Tag.VULNERABLE,),
    ),
    rule(
        "transfer", "says that money was sent by bank transfer",
        r"(?:bank )?transfer(?:red|s)?",
        r"(?:sent|paid|moved|wired|put) ~(?:into|to) ~(?:account|bank|sort code|safe)", r"faster payment",
        r"bacs|chaps", r"(?:sent|paid|moved) (?:him|her|them|it|over|out|<MONEY>|the (?:money|deposit|invoice))",
        r"i sent", r"drosglwydd\w+|trosglwydd\w+", r"(?:anfonais|yrrais|halais|anfon|gyrru|hala) ~(?:<MONEY>|arian)",
        tags=(),
    ),
    rule(
        "fresh", "says that it happened today or since yesterday",
        r"just (?:now )?(?:paid|sent|transferred|clicked|gave|given|put|done|realised|lost|moved)",
        r"(?:i|we|i've|we've|ive|she'?s|he'?s|mum'?s|dad'?s) (?:have |has )?just", r"today",
        r"this (?:morning|afternoon|evening|lunchtime)", r"tonight", r"an hour ago",
        r"(?:\d+|few|ten|twenty|couple of|half an?|five) (?:minutes?|mins?|hours?|hrs?) ago", r"yesterday",
        r"last night", r"overnight", r"right now", r"heddiw", r"bore ma'?", r"neithiwr", r"ddoe", r"y bore yma",
        r"prynhawn ma'?", r"newydd (?:roi|dalu|anfon|drosglwyddo|yrru)", r"jyst nawr",
        tags=(Tag.RECENT,),
    ),
    rule(
        "present", "says that it is still going on",
        r"right now", r"still (?:going|happening|in|on|doing|posting|sending|ringing|locked|down|up)",
        r"keeps? \w+ing", r"at this moment", r"as (?:i|we) (?:type|write|speak)", r"every (?:night|day|hour|few)",
        r"(?:files?|data|systems?|servers?|site|website|network|everything|records|accounts?|phones?|"
            r"computers?|screens?|drives?)~(?:is|are|'s) ~(?:locked|down|offline|encrypted|dead|out|scrambled)",
        r"they (?:want|are demanding|'re demanding|keep)", r"(?:wants?|demanding) (?:bitcoin|<MONEY>|more|money)",
        r"threatening", r"ongoing", r"currently", r"won'?t stop",
        r"(?:'s|is|are|still) in (?:my|our) ~(?:account|email|system|computer|network)",
        r"can'?t (?:get|log|open|access)", r"o hyd", r"dal i", r"ar hyn o bryd", r"dal ar",
        tags=(Tag.GOING_ON,),
    ),
)  # fmt: skip
