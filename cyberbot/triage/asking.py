"""Frames of asking: the message is a question, a request, an order to the machine or small talk.

Apart from the other frames because these are told by how a message is built, those by what it tells of.
"""

from cyberbot.triage.rule import rule

ASKING = (
    rule(
        "asks", "asks a general question",
        r"^(?:so |hi,? |hello,? |ok |and |but |quick (?:one|question):? |please )?(?:how|what|what's|whats|"
            r"which|when|where|who|whose|why|is|are|do|does|did|can|could|should|would|will|was|were|has|"
            r"have (?:you|they)|if|any|anyone|am i|may|must|ought|whether)\b(?! (?:do|should) (?:i|we) do)",
        r"^(?:sut|beth|be|pwy|pam|pryd|ble|lle|oes|ydy|ydi|ydyn|a (?:oes|yw|ddylwn|fedr|all|ydy|fyddai)|"
            r"faint|allwch|fedrwch|pa)\b",
        points=-11,
    ),
    rule(
        "asks_in_welsh", "asks in Welsh",
        r"(?:sut|shwt|beth yw|beth ydy|be ydi|pa fath|faint|pryd|oes (?:gobaith|modd|rhywun|rhaid|yna|na|"
            r"angen|hawl|gyda|gynnoch)|odi|ody|ydi|ydy|ydyn|allwch|allech|fedrwch|ga i|gawn ni|dylen|dylwn|"
            r"ddylen|ddylem|dylid|alla i|allaf|fedra i|a ddylai|a oes)",
        r"(?:be|beth|pwy|lle|ble) (?:sy|sydd|sydd\'n|mae|ydw|dwi|ddyl\w*|yw|ydi|ydy|all\w*|sy\'n)",
        r"ydi (?:hynna|hwnna|hyn)|odi (?:hwnna|hyn)|yn iawn\W*$|yn erbyn y gyfraith",
        points=-9,
    ),
    rule(
        "question_mark", "is one question",
        r"^(?!(?:so |ok |and )?(?:what|who) (?:do|should|can) (?:i|we) [a-z ]{0,20}\?)[^.!?]*\?\W*$", points=-9
    ),
    rule(
        "asks_at_the_end", "tells something, then asks",
        r"[.!?] (?!(?:so |ok |and )?(?:what|who) (?:do|should|can) (?:i|we) [a-z ]{0,20}\?)[^.!?]*\?\W*$", points=-10
    ),
    rule(
        "asks_inside", "asks within the message",
        r"[,.;:?] ?(?:so |and |but |or )?(?:how|what|which|when|where|who|whose|why|is|are|do|does|did|can|"
            r"could|should|would|will|am|ought|any)\b(?! (?:do|should|can) (?:i|we) (?:do|ring))",
        r"(?:is|isn'?t|was|are|can|can'?t|do|don'?t|does|doesn'?t|would|will|should|didn'?t|won'?t|could|"
            r"am) (?:it|that|this|he|she|they|i|we|you|u|one|there)\W*$",
        r"(?:,|and|but) (?:is|are|do|does|can|could|should|would) (?:it|that|this|they|i|we|you|u|he|she|the|my|our)",
        r"(?:right|legal|true|correct|allowed|enough|real|normal)\?", r"\? ",
        r"(?:wanted|want|like|need) to (?:know|ask|check|understand|find out)",
        r"(?:do|does|did) (?:you|u|police|the police|banks|they|anyone)\b",
        r"(?:tell|explain|show)(?: to)? (?:me|us|my \w+) (?:what|how|why|about|if|whether)", r"explain",
        r"(?:ydi|ydy|yw) (?:hynna|hwnna|hyn|o|e|hi|nhw|hwn|fo)", r"oes (?:gobaith|modd|rhywun|rhaid|yna|'na|hawl)",
        r"sut ma\w*",
        points=-10,
    ),
    rule(
        "wants_visit", "asks for a visit, a talk or training",
        r"(?:looking for|need|want|wants|wanted|like|love|enjoy|appreciate|book|arrange|request|invite|"
            r"welcome)~(?:speaker|trainer|talk|visit|training|session|presentation|(?:officer|someone|"
            r"somebody) to (?:talk|come|speak|visit|give|run|tell us|teach)|workshop|assembly|leaflets?|"
            r"posters?|guest|demo|stall|stand|course|audit|review|exercise|briefing)",
        r"please come", r"come (?:and|to|in to|out to|round to) (?:talk|speak|see|give|do|visit|judge|run|explain)",
        r"invit(?:e|ing) (?:you|someone|an? |your|the)|like to invite|invite:",
        r"(?:speaker|guest lecture|fun day|open day|careers (?:day|fair)|safety day|agm|freshers)",
        r"(?:for|at) (?:our|a|the) (?:\w+ )?(?:fair|conference|meeting|breakfast|evening|assembly|open day|"
            r"inset|away day|group|lunch)",
        r"(?:free|staff) (?:training|session)", r"(?:sgwrs|cyflwyniad|siaradwr|ymweliad|hyfforddiant|gweithdy)",
        points=-9,
    ),
    rule(
        "answers", "answers a quiz",
        r"^(?:q ?\d*[:.)]|\d+[.)]|answer|ans|my answer|i (?:said|put|chose|think it'?s)|true|false|[a-d][).:])",
        r"(?:q|question|answer) ?\d+", r"i put (?:a|b|c|d|true|false|pay)\b", r"which type",
        r"cyber.(?:dependent|enabled)",
        points=-9,
    ),
    rule(
        "how_to", "asks how a thing is done or prevented",
        r"how (?:do|can|could|would|should|does|to|likely|many|much|often|long|common)",
        r"what(?:'s| is| are| would| does| happens| counts| makes| if| sort| kind)",
        r"is (?:it|there|this|that|a|the)~(?:legal|illegal|true|safe|allowed|normal|free|worth|enough|real|"
            r"possible|law|crime|compulsory|likely|rubbish)",
        r"(?:best|good|right) (?:way|practice|advice|thing)", r"prevent(?:ion)?", r"protect", r"avoid",
        r"before (?:it|anything|they)", r"in case", r"advice (?:on|for|about)", r"tips", r"recommend\w*",
        r"difference between",
        r"(?<!what )(?<!who )(?:should|must|can|could|would|do|are) (?:we|i|you|they|a|the|schools|banks|police)~\?",
        r"have you (?:any|got|a)", r"do you (?:have|offer|do|run|know|accept|think|give)",
        r"sut (?:mae|alla|ydw|dw|dwi|fedra|i)", r"beth (?:yw|ydy|ydi|sy)", r"cyngor",
        points=-7,
    ),
    rule(
        "hypothetical", "speaks of what might happen",
        r"(?:what|even) if", r"^(?:so |ok |right )?say (?:i|we|they|someone|somebody|i'd|my|a|that|for)",
        r"(?:let'?s|just) say", r"suppos(?:e|ing)", r"imagin\w+", r"hypothetical\w*", r"in theory",
        r"were (?:a|an|we|i|my|somebody|someone|one) (?:to|partner|client)",
        r"would (?:happen|it|you|i|we|they|that|my|the)", r"might (?:be|have to|happen|get|we|i|it)",
        r"could (?:be|someone|somebody|get)", r"asking for a friend", r"hasn'?t happened", r"hasnt happen\w*",
        r"not happened", r"no one in mind", r"pub (?:talk|argument|quiz)", r"talk in the pub",
        r"just (?:curious|wondering|asking)", r"wonder(?:ing|ed)?", r"what would", r"nothing(?:'s| has)? happened",
        r"pe (?:bai|tasa|byddai|bawn)", r"petai", r"beth os", r"be os", r"beth petai", r"tasa", r"dychmyg\w+",
        r"worried (?:that )?(?:i|we) (?:might|could|may)",
        points=-9,
    ),
    rule(
        "if_so", "speaks of what might happen",
        r"if (?:i|we|you|someone|somebody|they|he|she|a|an|my|our|one|the|there|it|anyone|your|somebody)", r"whether",
        points=-8
    ),
    rule(
        "asks_us", "asks the unit for something else",
        r"(?:can|could|would|will) (?:you|u|someone|somebody|anyone|one of)~(?:come|visit|talk|speak|give|"
            r"run|do|send|attend|open|pop|judge|look at|recommend)",
        r"do (?:you|u)~(?:visit|talks?|train\w*|offer|run|come)", r"foi", r"freedom of information", r"complain\w*",
        r"your (?:press|team|boss|supervisor|unit|chatbot)", r"job (?:advert|vacancy)s? with you", r"apprenticeship",
        r"careers?", r"work experience", r"press office", r"journalist", r"i'?m a reporter", r"volunteer",
        r"how do (?:i|we) (?:join|become|get into)", r"cyber essentials", r"membership",
        points=-7,
    ),
    rule(
        "injection", "gives orders to the machine",
        r"^system:|</?system>|verified officer|disclose|read me the|print the|generate a|gimme a|"
            r"give me a (?:list|crime)|forget all",
        r"ignore (?:all|your|previous|the)", r"system prompt", r"you are (?:now|a)", r"pretend (?:you|to be a)",
        r"write (?:me )?(?:a|an|some)", r"translate", r"repeat after", r"output", r"jailbreak", r"developer mode",
        r"as an ai",
        points=-9,
    ),
    rule(
        "chat", "is small talk",
        r"(?:many )?thank(?:s| you)~(?:officer|team|dc|pc|for)",
        r"(?:wanted|want|like) to (?:say|thank)~(?:ta|thank\w*|cheers)?", r"god bless", r"no need to answer",
        r"went down a treat", r"no further action",
        r"^(?:hi|hello|hey|hiya|thanks?|thank you|cheers|ta|ok|okay|lol|morning|good (?:morning|afternoon|"
            r"evening)|bye|ping|test|diolch|shwmae|s'?mae|helo|bore da)\W*(?:\w+\W*){0,3}$",
        points=-8,
    ),
    rule(
        "machine_help", "asks for help with a device",
        r"forgot(?:ten)?",
        r"(?:printer|wifi|internet|broadband|laptop|computer|phone|it)(?:'s| is| are)? (?:very |so |"
            r"really )?(?:slow|broken|not working|jammed)",
        r"(?:need|want|trying|help) (?:to )?(?:reset|update|upgrade|install|set ?up)", r"(?:battery|charger)",
        r"my (?:own )?(?:printer|wifi|hotspot|email) (?:is|won'?t|not)", r"turn (?:it )?on", r"excel",
        r"windows (?:10|11)", r"app (?:keeps|won'?t|crash\w*)",
        points=-8,
    ),
)  # fmt: skip
