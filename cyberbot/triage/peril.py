"""Danger that stands close: somebody at the door, at home, on the line, or in a service that lives depend on.

Apart from `danger` by subject only; both are read as one table.
"""

from cyberbot.referrals.facts import Tag
from cyberbot.triage.rule import rule

_LIFE = (Tag.RISK_TO_LIFE,)
_ABUSE = (Tag.DOMESTIC_ABUSE,)
_PARTNER = (
    r"(?:ex|husband|wife|partner|boyfriend|girlfriend|fella|bloke|missus|bf|gf|dad|stepdad|son|he|she|they|"
    r"someone|somebody|man|men|lad|lads|gwr|cariad|ngwr|nghariad|hen gariad)"
)

PERIL = (
    rule(
        "at_the_door", "says that somebody dangerous is there, or on the way",
        r"(?:he'?s|she'?s|they'?re|hes|shes|theyre|there'?s (?:a|some|two|three)|man|men|lads?|bloke|"
            r"someone'?s|somebody'?s|someone is|somebody is|gang|he is|she is|they are|who'?s|ex|stood|sat|"
            r"standing|sitting|waiting|gentleman|fella|stalker)~(?:outside(?! work who)|at (?:the|my|our|her|"
            r"his) (?:\w+ )?(?:door|window|house|gate|flat|home|desk|work|bonnet)|in (?:the|my|our|"
            r"her) (?:house|flat|home|hall|kitchen|loft|bedroom|garden)|downstairs|upstairs|on (?:my|our|"
            r"her) (?:drive|doorstep)(?! with (?:a tin|suitcases))|on the (?:landing|stairs)|banging|"
            r"kicking (?:the|my|our|off)|trying (?:the (?:door|handle|window)|to get in|to break)|"
            r"following (?:me|us|her|him)|behind me|coming (?:round|over|here|now|to (?:get|kill|find|my|our)|"
            r"for me)|circling|up and down|watching (?:the house|me|us)|letterbox|end of (?:my|our|the|"
            r"her) (?:lane|road|street|drive))",
        r"(?:i'?m|im|and|car|golf|focus|van|he|man|someone|audi|bmw)~(?:'?s|is|are)? (?:right )?behind me",
        r"let (?:himself|herself|themselves) in", r"got in through the (?:loft|window|back|roof)",
        r"(?:has|have|he'?s|just|and) (?:turned up|come to (?:the|my|our) (?:house|door|flat|shop|salon|office))",
        r"asking where (?:she|i|we|he) lives?",
        r"(?:her|my|the) (?:fella|ex|husband|boyfriend|partner)'?s (?:there|here|back|in)(?:[.,]|$| and)",
        r"i can see you",
        r"(?:hear|heard) (?:someone|somebody|footsteps|a noise|them|glass|voices)~(?:downstairs|upstairs|"
            r"in the|outside|landing|house|kitchen|moving|smash\w*)|(?:broke|broken|breaking|smashed|got) (?:in|"
            r"into)~(?:still (?:here|there|in)|right now|just now|while i|upstairs|and i'?m)|(?:someone|"
            r"somebody|they|he|men) (?:is|are|'s|'re) (?:in|inside|robbing|breaking) ",
        r"(?:policeman|police ?man|man|officer|woman|lad|courier|engineer)(?:'s| is)? in (?:the|my|her|his|"
            r"our|their) (?:lounge|front room|living room|kitchen|hall|house|flat|bedroom)|(?:are|is|'s|"
            r"'re) kicking (?:the|my|our|her) ~door|smashed (?:the|my|our|her) (?:windscreen|window|door|"
            r"car)~(?:with|w|inside|kids|wife)|(?:tu allan|tu fas|wrth ddrws|wrth y drws)",
        r"(?:rung|ringing|rang|pressing|buzzing) (?:my|her|our) (?:buzzer|door ?bell|bell)",
        r"(?:pic|photo|picture|video|film\w*|pictures|live)~(?:of|from) ~(?:my|our|her) (?:bedroom|house|"
            r"window|front door|car|street|door|kids)",
        r"my car'?s in shot", r"cut the (?:phone|power|wires?|line)", r"he'?s in[.,]",
        r"(?:wait|waits|waiting|waited) for me",
        r"(?:pull|pulled|drag\w*|grab\w*|got|has|had) (?:me|her|him)~by (?:the |my |her |his )?(?:arm|hair|"
            r"neck|throat)",
        r"(?:break|breaking|broke|broken|smashing|kicking|climbing|forcing)~(?:in|into|down|door|window|"
            r"the house)(?: right)? now",
        r"break(?:ing)? in(?:to)? (?:now|my|our|the|next)",
        r"(?:following|chasing|chased) (?:me|us|her|him)(?! (?:on|back))",
        r"followed (?:me|us|her|him) (?:home|from|into|to|in|all|off|out|through|along|down|by)",
        r"(?:in|inside) (?:my|our|the|her) (?:house|home|flat|shop|office|building|server room|"
            r"premises)(?: right)? now",
        r"(?:he|she|they|ex|hes|theyre|he's|she's|they're|someone|men|lads|people|is|are|and)~(?:coming|"
            r"on (?:his|her|their) way|driving) (?:round|over|here|to get|to mine|for me|to (?:my|our|her|"
            r"the) (?:house|door|flat|home|school|work))",
        r"(?:knows?|found|got|has|have) (?:out )?where (?:i|we|she|he) lives?~(?:coming|outside|threat|kill|"
            r"hurt|knife|turn\w* up|scared|said|says|tonight)",
        r"(?:i'?m|im|we'?re|were|she'?s|is|and|me and the kids|am) hiding",
        r"i'?m (?:locked|hiding|hid|trapped|stuck) (?:in|myself|inside)",
        r"(?:can'?t|cannot|cant) (?:talk|speak|ring|make a noise|phone)(?: now| out loud|,|\.|$| can| he| or)",
        r"(?:don'?t|do not|dont) (?:ring|phone|call(?: me)?|reply|call back)[.,;]?", r"barricaded",
        r"tu allan i'?r? ?(?:ty|drws|fflat)|y tu allan (?:rwan|nawr)", r"fydd (?:o|e) yma",
        r"gwybod lle (?:dwi|ydw i|wi)'?n byw", r"(?:wrth|tu ol i) (?:y|fy|'r) (?:drws|ffenest)",
        r"yn fy nilyn|(?:yn|sy'n) dilyn (?:fi|fy)", r"torri i mewn (?:i'r ty|rwan|nawr)",
        r"ar ei ffordd (?:yma|draw)", r"yn y ty(?: rwan| nawr)?", r"cuddio (?:yn|o dan|rhag)",
        tags=_LIFE, summary="danger",
    ),
    rule(
        "domestic", "says that a partner or relative controls, hurts or hunts them",
        _PARTNER
            + r"~(?:controls? (?:me|my|her|all|everything)|won'?t let me (?:leave|out|go|see|have|talk|work|eat)|"
            r"locks? (?:me|us|her)|(?:hits?|beats?|hurts?|strangl\w*|rapes?|choke[sd]?|pushed|punched) (?:me|"
            r"her|us|the kids|my (?:mum|mam|sister|daughter))|won'?t leave (?:me|us|the house)|"
            r"threaten\w*~(?:kill|hurt|kids|baby|burn|find me|stab))",
        r"(?:husband|wife|ex|partner|boyfriend|girlfriend)~(?:took|takes|taken|smashed|broke) (?:my|"
            r"her) (?:phone|keys|passport)",
        r"non.?molestation|restraining order|injunction|the order against|refuge|domestic (?:abuse|"
            r"violence)|coercive|women'?s aid|honou?r|forced (?:marriage|to marry)",
        r"(?:track\w*|stalkerware|spyware|airtag|live view\w*|reading (?:my|her|all my)|read (?:my|every|"
            r"all my) messages?|put (?:an app|something) on my phone)~~(?:coming|outside|tonight|found (?:me|us|"
            r"her)|turn\w* up|behind|here|kill\w*|hurt|packing|refuge|scared|hid|hiding|home|finish|knife|knows|"
            r"hospital|he'?s in)",
        r"(?:ex|husband|partner|boyfriend|he)~(?:found (?:me|us|her)|will find (?:me|us|her)|find out i|"
            r"coming (?:after|for) (?:me|us|her))",
        r"taken (?:the|my|our) (?:baby|kids|children|son|daughter)",
        r"(?:fled|escaped|run from|running from|hiding from) (?:him|her|my (?:husband|ex|partner)|"
            r"an abusive|a violent)",
        r"cam-?drin (?:domestig|yn y cartref)",
        r"(?:fy ngwr|fy mhartner|fy nghariad|y gwr|fy nghyn|cyn-?gariad|cyn bartner)~(?:rheoli|taro|curo|"
            r"bygwth|dilyn|olrhain|brifo|gwylio|gwrando|darllen)",
        tags=_ABUSE, summary="danger",
    ),
    rule(
        "under_way", "says that a crime is happening at this moment",
        r"(?:courier|taxi|driver|man|someone|somebody|bloke|he|they|police ?man|officer|lad|woman|lady|"
            r"van)(?:'s|'re| is| are| will be| was)? ~(?:on (?:his|her|their|the) way|coming (?:to|round|for|"
            r"back|at|in|now|soon|later)|at the door|due (?:in|at|any)|outside|here now|arriving|picking (?:it|"
            r"up|them))~",
        r"(?:still|currently|now) on the (?:phone|line|call|computer|other line)",
        r"on the (?:phone|line|computer|laptop)(?: to (?:me|him|her|us|my \w+|them|someone))? (?:now|"
            r"right now|as (?:we|i) speak|still|at the moment)",
        r"(?:is|are|he'?s|she'?s|they'?re|hes|shes|theyre|someone'?s|somebody'?s|person|it'?s|still|being|"
            r"mum'?s|dad'?s|nan'?s) (?:\w+ )?(?:in|on|moving about|inside|controlling|moving|emptying|"
            r"transferring|taking|draining|encrypting|deleting|spending|using|attacking|happening|going|leaving|"
            r"going out|at the bank|withdrawing|buying|stealing|robbing|smashing|locking|nicking) ~(?:right now|"
            r"now|as (?:i|we) (?:type|write|speak|watch)|this (?:minute|second|moment|instant)|at this moment|"
            r"in front of)",
        r"(?:right now|as (?:i|we) (?:type|write|speak|watch)|this (?:minute|second|very moment)|"
            r"happening now|as we speak|i can see (?:him|them|it|the)~(?:moving|going|leaving|typing|taking))",
        r"(?:dad|mum|mam|nan|gran\w*|mother|father|husband|wife|aunt\w*|uncle|neighbour|customer|client|"
            r"resident)(?:'s| is)? ~(?:at the bank|in the bank|on (?:his|her) way to|in the (?:shop|"
            r"post office)|stood at|standing at|gone to (?:the bank|meet|buy|get|withdraw)|going to (?:the bank|"
            r"withdraw|meet|hand|send)|about to (?:send|transfer|pay|hand|meet|withdraw))",
        r"about to (?:send|transfer|hand|give|pay|meet|collect|go live|be (?:sent|published|released))",
        r"(?:burglar|intruder|robber|thief|thieves|burglary|robbery|robbing|nicking|stealing)~(?:now|"
            r"in progress|my house|the house|upstairs|downstairs|outside|next door|in the)",
        r"in progress",
        r"(?:in|inside) (?:my|the|our|next door'?s|neighbour'?s|neighbours|grand\w+) (?:\w+ )?(?:yard|house|"
            r"barn|garage|office)~(?:now|alone)|(?:man|someone) inside (?:my|the)",
        r"man on the (?:line|phone)|on the line telling (?:her|him)",
        r"buying ~(?:<MONEY>|gift cards)~(?:man|phone|shaking|line)",
        r"(?:money|payments?|cash|it|transfers?|account)(?:'s| is|s are| are)? (?:\w+ )?(?:going|leaving|"
            r"disappearing|moving|draining|being)~(?:now|as|still|out as)",
        r"mouse~(?:moving|on its own|by itself)~(?:now|as)",
        r"(?:ar y ffon|ar y lein|yn y banc|ar y cyfrifiadur) (?:rwan|nawr|ar hyn)", r"yn digwydd (?:rwan|nawr)",
        r"y funud (?:ma|hon|yma)", r"rwan hyn|nawr hyn",
        tags=(Tag.GOING_ON,), summary="danger",
    ),
    rule(
        "critical_attack", "says that a service which lives depend on is attacked",
        r"(?:hospitals?|itu|hdu|dispatch system|high dependency|radiotherapy|pharmacy (?:robot|system)|"
            r"insulin|methadone|rail|interlocking|sluice|mountain rescue|call ?out system|call handling|a&e|"
            r"ambulance|nhs trust|icu|operating theatre|maternity|neonatal|ward|pathology|dialysis|hospice|"
            r"pendant alarm|lifeline|telecare|ventilators?|infusion|insulin pumps?|water (?:treatment|works|"
            r"company)|sewage|power (?:station|grid|plant|network)|substation|gas (?:network|terminal|plant)|"
            r"chemical (?:plant|works)|nuclear|control room|999|111|fire (?:service|control)|railway|signalling|"
            r"level crossing|air traffic|airport|port|dam|reservoir|scada|plcs?|safety (?:instrumented|system)|"
            r"traffic lights|refinery|chlorine|dosing|oxygen|blood|care home|prison|coastguard|dispatch|tram|"
            r"train)~~(?:hacked|attack\w*|hit|ransom\w*|encrypted|locked|down|offline|dark|compromised|"
            r"knocked out|not by us|altered|overrid\w*|disabled?|shut|diverted|malware|breached|tamper\w*|"
            r"hijack\w*|frozen|wiped|blank|evacuat\w*|spoof\w*|jamm\w*|intruder|flooding|dropping|stop(?:s|"
            r"ped)?|lost (?:it|their|control|all)|opened by itself|ransom screen|message (?:in|on) (?:the|"
            r"every) screen)",
        r"(?:hacked|attack\w*|ransom\w*|encrypted|compromised|knocked out|disable\w*|changed|altered|"
            r"got into|hackers?|malware|tamper\w*)~~(?:hospital|a&e|ambulances?|icu|theatres?|maternity|ward|"
            r"dialysis|hospice|pendant alarm|ventilators?|infusion|insulin pump|water (?:treatment|works)|"
            r"sewage|power station|substation|chemical plant|nuclear|control room|999 (?:system|calls?|lines?)|"
            r"fire control|signalling|level crossing|air traffic|scada|plcs?|chlorine|dosing|oxygen|coastguard|"
            r"traffic lights)",
        r"hand bagging",
        r"patients? (?:are |is |will |could )?(?:connected|at risk|being diverted|diverted|die|dying|"
            r"harm\w*|in danger|can'?t be)",
        r"evacuat\w+", r"(?:ysbyty|ambiwlans\w*|gwaith dwr)~~(?:hacio|i lawr|cloi|ymosod\w*|amgryptio)",
        tags=(Tag.CRITICAL_SERVICE, Tag.ORGANISATION, Tag.GOING_ON, Tag.INTRUSION), summary="danger",
    ),
)  # fmt: skip
