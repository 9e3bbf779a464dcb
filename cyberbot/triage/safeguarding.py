"""A child at risk: images, grooming, pressure, blackmail or exploitation of somebody under 18.

Two things together decide: words that name a child, and words that name the harm. Some harms name the child themselves.
"""

from cyberbot.referrals.facts import Tag
from cyberbot.triage.children import KID, NUMBER
from cyberbot.triage.rule import rule

_CHILD = (Tag.CHILD,)
_PICTURE = (
    r"(?:pics?|pictures?|photos?|photographs?|images?|videos?|vids?|footage|clips?|films?|selfies?|snaps?|"
    r"files?|folder|stuff|drawings?|lluniau|llun|luniau|lun|fideos?|delweddau)"
)
_SEXUAL = (
    r"(?:nudes?|nak(?:ed|id)|porn\w*|indecent|sexual\w*|sex|explicit|abus(?:e|ed|ive|ing)|unlawful|illegal|"
    r"raped?|undress\w*|topless|no clothes|without clothes|in the (?:bath|shower)|bath|shower|noeth\w*|anweddus|"
    r"rhywiol)"
)

ALWAYS_A_CHILD = (
    rule(
        "child_abuse_material", "speaks of images of child abuse",
        r"csam|csea|iioc",
        r"child(?:ren)?(?:'s)? (?:porn\w*|abuse (?:images?|material|videos?|pics)|sex\w*|sexual|exploitation)",
        r"kidd(?:ie|y) ?porn|paedo\w*|pedo\w*", KID + r"~~(?:" + _SEXUAL + r")",
        _SEXUAL + r"~~(?:of|with|about|involving|showing|are|a)~" + KID,
        _PICTURE + r"~(?:of|involving|showing) (?!me |us |my |our )~?" + KID,
        _PICTURE
            + r"~~(?:they'?re|it was|it were|it'?s|she was|he was|about|was) ~(?:about |a |of )?(?:like )?(?:" + KID
            + r"|" + NUMBER + r"\b)",
        _PICTURE + r"~~of children", r"iwf (?:list|hit|hash)|ncmec|hash hit",
        r"young girls?~~(?:flat|hotel|different (?:man|men|lad)|pays?|paid)", r"kids'? clothes~|ring lights",
        r"child(?:ren)? " + _PICTURE,
        r"it (?:was|were|is) a (?:little |young |small )?(?:child|kid|girl|boy|baby|bairn)",
        r"(?:site|website|channel|group|room) (?:with|of|full of) ~" + KID, r"child(?:ren)?'?s ages",
        r"(?:asking|asks) children|" + _PICTURE
            + r"~~men (?:write|comment|say)|sick account|daddy'?s friends|film with (?:his|her) ~(?:daughter|son)|"
            + _PICTURE
            + r" of (?:girls|boys) from|livestream\w* (?:my|his|her) ~(?:niece|daughter|son|nephew|child)|(?:old |"
            r"older )?man (?:write|writing|wrote|messag\w*|talk\w*) (?:to )?(?:my|our) (?:little|young)|"
            r"coach (?:msgs|messages|texts|dms)|wear things for the camera|young girl~different (?:man|men|"
            r"fella|lad|bloke)|robux i'r",
        r"(?:get|getting|making) kids to", r"account~closed for child safety",
        _PICTURE + r"~(?:anweddus|noeth|rhywiol)~(?:plant|blant|plentyn|blentyn)", r"cam-?drin plant",
        tags=(*_CHILD, Tag.IMAGES), summary="child_at_risk",
    ),
)  # fmt: skip

NEAR_A_CHILD = (
    rule(
        "near_a_child", "speaks of a child together with a stranger, pictures or messages",
        r"(?:man|men|fella|bloke|guy|lad|adult|boyfriend|bf|coach|tutor|teacher|stranger|older|old man|"
            r"pervert|someone|somebody|they|he|hes|he'?s)(?:'s)?~(?:asking|asked|ask|says?|said|wants?|"
            r"messag\w*|msgs?|told|telling|sent|send|showed|posted|put|write|writes|call\w*|talk\w*|met|meet|"
            r"watch\w*|film\w*|touch\w*|pay|paid|track\w*|follow\w*|got|has|using|made|won'?t stop|found)",
        r"(?:my|her|his|their|our|the|of|every1 has my|has my) (?:pics?|pictures?|photos?|photographs?|"
            r"videos?|vids?|images?|film)|" + _PICTURE
            + r"~(?:of|for)|deep ?fakes?|live ?stream\w*|camera|demands?|exposure",
        r"(?:wear|undress|film|bed|beard|rose|platform|in love|hurt|scared|crying|bruis\w*)",
        r"(?:dyn|oedolyn|rhywun|boi|nhw)~(?:gofyn|siarad|gyrru|hala|anfon|rhannu|bygwth|dangos|gwybod)|ddistaw am",
        tags=_CHILD, summary="child_at_risk",
    ),
)  # fmt: skip
"""Weak on its own: it counts only beside an age, and never makes sure."""

HARM_TO_CHILD = (
    rule(
        "child_images", "speaks of intimate images of a child",
        r"nudes?|nak(?:ed|id)|no clothes|topless|undress\w*|bra|knickers|underwear|bikini|boobs?|tits|dick|"
            r"willy|private parts?|privates|sext(?:s|ing|ed|ort\w*)?|sexual\w*|sex|secsi|porn\w*|explicit|"
            r"indecent|intimate|strip(?:ped|ping)?|upskirt\w*|onlyfans|web ?cam|nudif\w+|bikinis?",
        r"modell?ing agency|advertis\w+ (?:them|her|him) on", r"without (?:her|his|my|any) (?:clothes|top|pants)",
        r"(?:clothes|tops?|shirt|pants) off",
        r"(?:take|took|taken|taking) (?:my|her|his|their|it|everything|them) ?(?:\w+ )?off", r"on cam(?:era)?",
        r"live ?stream\w*~(?:her|him|me|bedroom)",
        r"(?:video|picture|clip|image|photo|photos|pics|pictures) of (?:him|her|me|them|one of)",
        r"(?:got|has|have|hes got) my (?:pics|pictures|photos|nudes)",
        r"(?:recorded|filmed|videoed|screen ?shot\w*) (?:me|her|him|it|them)",
        r"camera on|clip of (?:one|her|a|the)|demands? for (?:pictures|pics|photos|money)|for photos|"
            r"(?:photos|pics|pictures|video) of her|(?:false|fake) naked|circulating|take video",
        r"(?:rude|dirty|dodgy|bad|private|personal|embarrassing|body|inappropriate|sexy|special|those|"
            r"that kind of) " + _PICTURE,
        r"(?:asked|asks|asking|ask|wants?|wanted|told|telling|made|making|makes|begging|pressur\w*|forc\w*|"
            r"selling|sold|sells|pay\w*|paid|keeps?|get(?:s|ting)? (?:her|him|me) to)~~(?:for|send|of|sending|"
            r"take|share|more|me|her|him|do|selling)~" + _PICTURE,
        r"(?:shar\w+|pass\w+|sent|sending|send|posted|leak\w+|show\w*|spread\w*|traded|trading|put|uploaded|"
            r"airdropp\w*|screenshot\w*|saved|got|has|have)~" + _PICTURE
            + r"~(?:of (?:me|her|him|my|our|a (?:girl|boy|kid)|herself|himself|someone)|round|around|everyone|"
            r"online|on a|group ?chat|the (?:whole|school)|me|herself|himself)",
        _PICTURE
            + r"~(?:of (?:me|her|him|herself|himself))?~(?:being (?:shared|sold|passed)|going (?:round|around)|"
            r"gone round|round (?:the )?(?:school|year)|group ?chat|leaked|everyone'?s seen|telegram|on a site)",
        r"(?:sent|send|sends|sending) (?:a |some |him |her |them |it |me )*" + _PICTURE,
        r"(?:ai|fake|deepfake|app)~" + _PICTURE + r"~(?:girls?|pupils?|her|me|him|class\w*)",
        r"(?:lluniau|llun|llunia|luniau|lun|fideo)~(?:noeth|ohoni|ohono|ohonof|ohona|budr|preifat|anweddus|"
            r"merched|ohonyn)",
        r"noeth\w*|anweddus|rhywiol|tynnu (?:ei|fy) (?:ddillad|nillad|dillad)",
        r"(?:gofyn|hala|anfon|gyrru|yrru|gofyn i)~(?:am |)(?:lluniau|luniau|lun|llun|selfies?|fideos?)",
        r"snapchat~(?:llun|lluniau)|(?:am|moyn) (?:lluniau|luniau|selfies?)",
        tags=(*_CHILD, Tag.IMAGES), summary="child_at_risk",
    ),
    rule(
        "grooming", "says that an adult or stranger draws a child in",
        r"groom(?:ed|ing|er|s)?",
        r"(?:sent|sending|send) (?:him|her|them) (?:one|some|pics?|stuff|a|more)|send (?:him|her|"
            r"them) (?:more|another|stuff|one)|(?:wants?|asked|asking|asks|begs?|made|makes|making) (?:me|her|"
            r"him|my \w+) (?:to )?(?:send|show|do|meet|take|go|get|come|video|ft|call|strip)|(?:wants?|"
            r"asking) to (?:meet|see|video|ft|come)|(?:never|not) met (?:him|her|in)|(?:met|meets?|talks?|"
            r"talking) (?:to )?(?:him|her|someone|a man|a lad|a boy|a guy|people|men|strangers) (?:on|off|"
            r"through|from|in) (?:snap\w*|insta\w*|tiktok|discord|roblox|fortnite|minecraft|xbox|ps\d?|game|"
            r"online|the internet|an app|a chat|whatsapp|telegram|kik|omegle)|stranger|(?:private|secret|hidden|"
            r"second) (?:chat|messages|account|phone|app)|delete (?:the|her|his|our|it|messages|"
            r"chat)~(?:messages|chat|after|so)|(?:sexy|gorgeous|princess|babe|baby girl|my girl|beautiful|"
            r"mature for)|(?:lives? in|flying|coming|drive|driving|travel\w*) ~(?:over|from|to) ~(?:see|meet|"
            r"get|collect|pick)",
        r"parent helper|older man|princess|bedtime",
        r"(?:fella|man|bloke|guy|boyfriend) (?:of )?(?:about |is |who is )?(?:thirty|forty|fifty|sixty|\d\d)",
        r"(?:is|he'?s|hes) (?:19|[2-9]\d|thirty|forty|fifty|nineteen|twenty)\b(?! (?:minutes|miles|quid|"
            r"pounds|percent))",
        r"(?:a|this|theres this|some) (?:girl|boy|guy|man|lad)~(?:on|in) (?:snap\w*|insta\w*|tiktok|discord|"
            r"roblox|telegram|facebook|a game)",
        r"staff~messag\w*|messaging (?:a|the) ~(?:pupil|under|girl|boy)|content",
        r"(?:older|grown|adult|strange|random|unknown|creepy|forty|thirty|fifty|middle.aged|"
            r"\d\d year old) ?~?(?:man|men|bloke|blokes|guy|guys|person|woman|lad|lads|boyfriend|stranger|adult|"
            r"male|friend)",
        r"(?:man|men|bloke|blokes|guy|guy's|strangers?|adult|woman|coach|tutor|teacher|trainer|uncle|"
            r"stepdad|step.?dad|volunteer|leader|vicar|driver|lodger|someone|somebody|perv\w*|creep|"
            r"nonce)~~(?:messag\w*|dm\w*|chat\w*|talk\w*|snap\w*|text\w*|contact\w*|add(?:ed|ing|s)|meet\w*|met|"
            r"gift\w*|buy\w*|bought|send\w*|sent|touch\w*|hug\w*|kiss\w*|secret|love\w*|alone|selfies?|special|"
            r"facetim\w*|follow\w*|asks?|asking|wants?|phone|hotel|call\w*|voice)~",
        r"(?:messag\w*|dm\w*|chat\w*|talk\w*|speak\w*|snap\w*|text\w*|facetim\w*|met|meet\w*|seeing|dating|"
            r"see)~(?:an? |some |with |to )(?:older|grown|adult|strange|random|man|men|bloke|guy|stranger|"
            r"someone (?:she|he|older|online)|boy (?:she|he)|lad (?:of|who)|person)",
        r"(?:he'?s|she'?s|hes|who'?s|who is|man of|bloke of|boyfriend is|boyfriend of|says he'?s|actually|"
            r"really) (?:about |really |actually |like |over |nearly )?(?:19|[2-7]\d)(?! ?(?:quid|pounds|k\b|%|"
            r"minutes|miles))",
        r"(?:in|into) (?:his|her|their) (?:late |early |mid )?(?:20s|30s|40s|50s|twenties|thirties|forties|"
            r"fifties|sixties)",
        r"(?:keep|keeps|keeping|kept|our|a|it'?s|be) (?:it |this |that |our |a |her |his )*secret",
        r"(?:don'?t|not to|dont|never|can'?t|cant|not|mustn'?t) tell (?:my|her|his|your|mum|mam|anyone|"
            r"anybody|dad|parents|no ?one|us|the)",
        r"(?:meet|met|meeting|meets|meet up|hang out)~(?:him|her|up|them|man|stranger|online|someone|"
            r"real life|irl|hotel|park|station|tonight|saturday|alone|in person)",
        r"(?:train|coach|bus|plane) ticket",
        r"(?:sends?|sent|buys?|bought|buying|gives?|gave|giving)~(?:gifts?|presents?|robux|v.?bucks|vapes?|"
            r"a phone|trainers|clothes|uber|taxis?|skins|underwear)",
        r"(?:says|said|told her|told him|thinks|tells|telling) ~(?:he |she |they )?loves? (?:her|him|me)|"
            r"in love with",
        r"(?:move|moved|go|went|come|switch|wants?)~(?:to|on|onto|over to) (?:snap\w*|telegram|whatsapp|"
            r"discord|kik|signal|a private|private)",
        r"pretend\w* (?:to be|he|she|they|hes) ~(?:a (?:girl|boy|kid|teen\w*)|\d\d|her age|his age|my age)|"
            r"said (?:he|she) was \d\d|not (?:her|his|my) age|lied about (?:his|her) age|isn'?t (?:14|15|13|12|"
            r"16)",
        r"touch(?:ed|es|ing)? (?:me|her|him|them|my)|kiss\w* (?:me|her|him)|sexual\w*|abused|molest\w*|"
            r"rap(?:e|ed|ing)|staying (?:over|at|with) ~(?:his|man|him)|sleeping with",
        r"(?:omegle|monkey app|yubo|kik|wizz)",
        r"(?:dieithryn|dyn|boi|bachgen|oedolyn|hyfforddwr|athro|gwirfoddolwr)~(?:hyn|diarth|dierth|"
            r"canol oed|mewn oed|\d\d|negeseu\w*|cwrdd|cyfarfod|gyfarfod|cyfrinach|anrhegion|siarad|hala|anfon|"
            r"gyrru|gofyn)",
        r"(?:cwrdd|cyfarfod|gyfarfod) (?:a|efo|gyda|â)|cyfrinach|paid a deud|peidio dweud|meithrin perthynas",
        tags=_CHILD, summary="child_at_risk",
    ),
    rule(
        "child_threat", "says that a child is threatened, blackmailed or used",
        r"blackmail\w*|sextort\w*|extort\w*",
        r"(?:going to|gonna|will|'ll|says he'?ll|said he'?d|threat\w*|or he'?ll|or she'?ll|"
            r"or they'?ll)~(?:post|share|send|leak|show|tell|expose|spread)~(?:it|them|everyone|pics?|pictures|"
            r"nudes?|photos?|video|to|friends|school|her|me|him|family|mum|mam|dad)",
        r"(?:unless|or)\b~(?:send|more|pay|pics?|everyone|money|nudes?)",
        r"threat(?:en\w*|s)? (?:me|her|him|them|to|by|my)",
        r"(?:cut|carve|carved|hurt|harm|burn|starve)~(?:herself|himself|myself|themselves|(?:his|a) name|"
            r"arms?|legs|on cam)",
        r"self.?harm\w*", r"(?:dares?|challenges?|tasks?)~(?:hurt|cut|harm|prove)|(?:cult|764)",
        r"(?:carry|carrying|sell|selling|drop\w*|deliver\w*|hold\w*|stash\w*|run|running)~(?:drugs?|"
            r"packages?|weed|coke|burner|knife)|county lines|cuckoo\w*",
        r"(?:new|expensive|designer|unexplained) (?:trainers|clothes|jacket)|(?:second|burner|two) phones?|"
            r"(?:out all night|keeps going missing|missing from|truant\w*|paid taxis)",
        r"pay~or (?:a|the|my|his|her) (?:picture|photo|video|pic)|under threat|(?:now|then) (?:ask|wants?|"
            r"demands?) ~(?:\d|money|euro)|hurt themsel\w+|pay a girl|isn'?t a girl|remittances",
        r"(?:sells?|selling|sold|sell) (?:pics?|pictures?|photos?|videos?|vids?|her|him|herself|nudes?)",
        r"exploit(?:ed|ing|ation)|traffick\w*|pimp\w*",
        r"(?:men|man)~(?:pay|pays|paid|paying) (?:her|him|me|for|them)|sends her addresses",
        r"bygwth\w*|blacmel\w*|gorfodi|ecsbloetio|camdrin|cam-?drin|dangos (?:e|o|nhw|hi) i bawb|secsi",
        tags=_CHILD, summary="child_at_risk",
    ),
)  # fmt: skip
