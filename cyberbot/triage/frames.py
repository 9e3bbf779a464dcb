"""What speaks against a report: a question, a story, the news, somebody else's matter, a thing refused in time.

Apart because these lower every kind of report alike; they never lower danger said in the first person.
"""

from cyberbot.triage.rule import rule

FRAMES = (
    rule(
        "asks", "asks a general question",
        r"^(?:so |hi,? |hello,? |ok |and |but |quick (?:one|question):? |please )?(?:how|what|what's|whats|which|when|where|who|whose|why|is|are|do|does|did|can|could|should|would|will|was|were|has|have (?:you|they)|if|any|anyone|am i|may|must|ought|whether)\b(?! (?:do|should) (?:i|we) do)",
        r"^(?:sut|beth|be|pwy|pam|pryd|ble|lle|oes|ydy|ydi|ydyn|a (?:oes|yw|ddylwn|fedr|all|ydy|fyddai)|faint|allwch|fedrwch|pa)\b",
        points=-11,
    ),
    rule(
        "asks_in_welsh", "asks in Welsh",
        r"(?:sut|shwt|beth yw|beth ydy|be ydi|pa fath|faint|pryd|oes (?:gobaith|modd|rhywun|rhaid|yna|na|angen|hawl|gyda|gynnoch)|odi|ody|ydi|ydy|ydyn|allwch|allech|fedrwch|ga i|gawn ni|dylen|dylwn|ddylen|ddylem|dylid|alla i|allaf|fedra i|a ddylai|a oes)", r"(?:be|beth|pwy|lle|ble) (?:sy|sydd|sydd\'n|mae|ydw|dwi|ddyl\w*|yw|ydi|ydy|all\w*|sy\'n)", r"ydi (?:hynna|hwnna|hyn)|odi (?:hwnna|hyn)|yn iawn\W*$|yn erbyn y gyfraith",
        points=-9,
    ),
    rule("question_mark", "is one question", r"^[^.!?]*\?\W*$", points=-9),
    rule("asks_at_the_end", "tells something, then asks", r"[.!?] [^.!?]*\?\W*$", points=-10),
    rule(
        "asks_inside", "asks within the message",
        r"[,.;:?] ?(?:so |and |but |or )?(?:how|what|which|when|where|who|whose|why|is|are|do|does|did|can|could|should|would|will|am|ought|any)\b(?! (?:do|should|can) (?:i|we) (?:do|ring))", r"(?:is|isn'?t|was|are|can|can'?t|do|don'?t|does|doesn'?t|would|will|should|didn'?t|won'?t|could|am) (?:it|that|this|he|she|they|i|we|you|u|one|there)\W*$", r"(?:,|and|but) (?:is|are|do|does|can|could|should|would) (?:it|that|this|they|i|we|you|u|he|she|the|my|our)", r"(?:right|legal|true|correct|allowed|enough|real|normal)\?", r"\? ", r"(?:wanted|want|like|need) to (?:know|ask|check|understand|find out)", r"(?:do|does|did) (?:you|u|police|the police|banks|they|anyone)\b", r"(?:tell|explain|show)(?: to)? (?:me|us|my \w+) (?:what|how|why|about|if|whether)", r"explain", r"(?:ydi|ydy|yw) (?:hynna|hwnna|hyn|o|e|hi|nhw|hwn|fo)", r"oes (?:gobaith|modd|rhywun|rhaid|yna|'na|hawl)", r"sut ma\w*",
        points=-10,
    ),
    rule(
        "wants_visit", "asks for a visit, a talk or training",
        r"(?:looking for|need|want|wants|wanted|like|love|enjoy|appreciate|book|arrange|request|invite|welcome)~(?:speaker|trainer|talk|visit|training|session|presentation|officer to|someone to|somebody to|workshop|assembly|leaflets?|posters?|guest|demo|stall|stand|course|audit|review|exercise|briefing)", r"please come", r"come (?:and|to|in to|out to|round to) (?:talk|speak|see|give|do|visit|judge|run|explain)", r"invit\w+", r"(?:speaker|guest lecture|fun day|open day|careers (?:day|fair)|safety day|agm|freshers)", r"(?:for|at) (?:our|a|the) (?:\w+ )?(?:fair|conference|meeting|breakfast|evening|assembly|open day|inset|away day|group|lunch)", r"(?:free|staff) (?:training|session)", r"(?:sgwrs|cyflwyniad|siaradwr|ymweliad|hyfforddiant|gweithdy)",
        points=-9,
    ),
    rule(
        "answers", "answers a quiz",
        r"^(?:q ?\d*[:.)]|\d+[.)]|answer|ans|my answer|i (?:said|put|chose|think it'?s)|true|false|[a-d][).:])", r"(?:q|question|answer) ?\d+", r"i put (?:a|b|c|d|true|false|pay)\b", r"which type", r"cyber.(?:dependent|enabled)",
        points=-9,
    ),
    rule(
        "how_to", "asks how a thing is done or prevented",
        r"how (?:do|can|could|would|should|does|to|likely|many|much|often|long|common)", r"what(?:'s| is| are| would| does| happens| counts| makes| if| sort| kind)", r"is (?:it|there|this|that|a|the)~(?:legal|illegal|true|safe|allowed|normal|free|worth|enough|real|possible|law|crime|compulsory|likely|rubbish)", r"(?:best|good|right) (?:way|practice|advice|thing)", r"prevent(?:ion)?", r"protect", r"avoid", r"before (?:it|anything|they)", r"in case", r"advice (?:on|for|about)", r"tips", r"recommend\w*", r"difference between", r"(?:should|must|can|could|would|do|are) (?:we|i|you|they|a|the|schools|banks|police)~\?", r"have you (?:any|got|a)", r"do you (?:have|offer|do|run|know|accept|think|give)", r"sut (?:mae|alla|ydw|dw|dwi|fedra|i)", r"beth (?:yw|ydy|ydi|sy)", r"cyngor",
        points=-7,
    ),
    rule(
        "hypothetical", "speaks of what might happen",
        r"(?:what|even) if", r"^(?:so |ok |right )?say (?:i|we|they|someone|somebody|i'd|my|a|that|for)", r"(?:let'?s|just) say", r"suppos(?:e|ing)", r"imagin\w+", r"hypothetical\w*", r"in theory", r"were (?:a|an|we|i|my|somebody|someone|one) (?:to|partner|client)", r"would (?:happen|it|you|i|we|they|that|my|the)", r"might (?:be|have to|happen|get|we|i|it)", r"could (?:be|someone|somebody|get)", r"asking for a friend", r"hasn'?t happened", r"hasnt happen\w*", r"not happened", r"no one in mind", r"pub (?:talk|argument|quiz)", r"talk in the pub", r"just (?:curious|wondering|asking)", r"wonder(?:ing|ed)?", r"what would", r"nothing(?:'s| has)? happened", r"pe (?:bai|tasa|byddai|bawn)", r"petai", r"beth os", r"be os", r"beth petai", r"tasa", r"dychmyg\w+", r"worried (?:that )?(?:i|we) (?:might|could|may)",
        points=-9,
    ),
    rule("if_so", "speaks of what might happen", r"if (?:i|we|you|someone|somebody|they|he|she|a|an|my|our|one|the|there|it|anyone|your|somebody)", r"whether", points=-8),
    rule(
        "study", "is for school, work papers, a story or an exercise",
        r"homework", r"essay", r"assignment", r"coursework question", r"dissertation (?:on|about|question)", r"model answer", r"poster", r"leaflet", r"(?:our|the|for a|parish|school) newsletter", r"role ?play", r"exercise", r"scenario", r"table ?top", r"workshop", r"webinar", r"(?:induction|awareness|staff) (?:training|session|day)", r"training", r"(?:course|exam|test|survey|seminar) question", r"pshe", r"topic", r"policy", r"draft", r"template", r"minutes:", r"agenda", r"risk register", r"(?:the|our|a|section \d of the) tender", r"procure\w*", r"insur(?:er|ance|ers)\b~(?:ask|form|want|say|cover|premium|renew)", r"premium", r"cover(?:ed)? (?:for|by)", r"quiz", r"podcast", r"novel", r"drama", r"episode", r"(?:a|the|this) film", r"documentary", r"book group", r"(?:for|in) (?:a|my|our|the) (?:talk|story|book|play|paper|report|presentation|slide|speech|lesson|class|board|assembly|article|website|policy|survey|interview|project|module|course|exam|club)", r"dreamt?", r"sermon", r"column", r"interview (?:panel|question)", r"question \d", r"[abc]\) ", r"a level", r"gcse", r"btec", r"thesis", r"research(?:ing)?", r"case study|in a tv|museum|school council|cv|personal statement|source for this|practise losing|to be ready|difference", r"seminar", r"lecture", r"wording", r"slide", r"gwaith cartref", r"traethawd", r"poster", r"cwis", r"hyfforddiant", r"drama", r"simulat\w+", r"phishing test", r"test email", r"our it (?:team|people) (?:sent|send)",
        points=-8,
    ),
    rule(
        "news", "speaks of the news",
        r"(?:on|in|from) the (?:news|paper|papers|radio|telly|tv|times|mail|guardian|echo|gazette)", r"bbc", r"itv", r"news (?:says|said|item|story|report)", r"(?:the|saw the|watching the) news", r"headline", r"read (?:that|about|in|somewhere|of)", r"(?<!never )heard (?:that|about|of|on)", r"saw (?:that|on|a programme|something)", r"(?:it|he|she|paper) (?:says?|said) (?:on|in) (?:the|that)", r"panorama", r"reported that", r"everyone'?s sharing a post", r"rumou?r", r"apparently", r"statistics?", r"figures", r"(?:m&s|marks and spencer|co-?op|jaguar|jlr|british library|ticketmaster|tesco|harrods|nhs|sony|capita|talktalk|royal mail|heathrow)~(?:hack|attack|breach|got|were|was|leak)", r"ar y newyddion", r"newyddion", r"darllen",
        points=-7,
    ),
    rule(
        "others", "speaks of somebody else's matter",
        r"(?:a|my|the|our|his|her|this) (?:friend|colleague|mate|neighbou?r|pal|hairdresser|barber|vicar|coach|landlady|teacher|lodger|housemate|flatmate|cleaner)(?:'s|s)? ~(?:told|was|got|lost|had|has|says|said|reckons|at|of|who|thinks|aunt|brother|sister|mum|cousin|uncle|firm)", r"(?:friend|mate|colleague|cousin|brother|sister|wife|husband|uncle|aunt)'?s (?:friend|mate|colleague|cousin|brother|sister|wife|husband|boss|firm|company|mum|dad|aunt|uncle|business|work|neighbou?r)", r"(?:a|some) (?:kid|girl|boy|lad) (?:in|at|from) my (?:\w+ ){0,2}(?:school|class|year)~(?:who )?(?:got|was|had)", r"(?:guy|girl|lad|lass|someone|woman|man|somebody|person|bloke|lady|gentleman) (?:on my course|at work|at church|in my class|i know|at school|at the club|in our street|down the road|in the next|at bowls|from church|at my)", r"(?:at|by|from) another (?:firm|school|charity|company|practice|club|parish|farm)", r"(?:a|the) (?:firm|school|charity|company|practice|club|parish|business|shop) (?:i know|down the road|near|next door|in our|up the road|we know)", r"next parish", r"told me (?:of|that|about|over|in)", r"(?:tells|told) (?:me|us) (?:that|he|she|of|about)", r"one of (?:my|our) (?:friends|members|customers|regulars|mates|gentlemen|ladies) (?:says|told|reckons|thinks|had|was)", r"not my (?:matter|case)", r"has it in hand", r"nothing to do with (?:me|us)", r"somebody i know", r"someone i know", r"ffrind (?:i fi|i mi|fy|wedi|yn)", r"cymydog",
        points=-7,
    ),
    rule(
        "long_past", "happened years ago",
        r"(?:in|since|from|of|back in|summer|spring|about|around|was|early|late|may|june|july|march|april|october|november|december|january|february|august|september) (?:19\d\d|20[01]\d|202[0-4])", r"(?:19[4-9]\d|200\d|201\d|202[0-3])", r"(?:years?|yrs?|decades?) (?:ago|back|later)", r"last job", r"when (?:i|we|he|she) (?:was|were) (?:young|at|a|in)", r"back then", r"ages ago", r"long (?:time )?ago", r"used to", r"flynyddoedd yn ol", r"blynyddoedd yn ol",
        points=-9,
    ),
    rule(
        "closed", "has been dealt with already",
        r"(?:gaoled|jailed|convicted|sentenced|prison|locked up|found guilty|went to court|crown court|trial|verdict|jury)", r"compensat\w+", r"(?:got|had|get|gave|given|paid) (?:it|my money|the money|our money|everything|all of it|her money|every penny)~back", r"refunded", r"(?:all |is |it'?s |been |now |that'?s )(?:sorted|resolved|dealt with|over now|fine now|mended|recovered)", r"false alarm", r"(?:case|matter) (?:is |was )?closed|closed\. |police shut it|bank paid out|lost nothing|before she passed|sorted it|forgot(?:ten)? (?:my|the) password|own account|change(?:d)? the password and|back in the end|all good|came back", r"already (?:reported|dealt|told|sorted|been)", r"have (?:already )?reported", r"(?:turned out|it was) (?:to be )?(?:nothing|the|our own|my own|just|a power|only|me)", r"bank (?:has )?(?:refunded|stopped it|stopped the|sorted|cancelled)", r"declined by (?:the |my )?bank", r"card replaced", r"wedi (?:ei )?setlo", r"arian yn ol", r"wedi sortio",
        points=-8,
    ),
    rule(
        "refused", "says that nothing was done or lost",
        r"(?:didn'?t|did not|havent|haven'?t|have not|hasn'?t|has not|hadn'?t|not|never|nobody|no one|none of us|no-one|wont|won'?t|without) (?:even |yet |actually |has |have |been |ever )?(?:click\w*|open\w*|pay|paid|sent|send|give|given|gave|repl\w+|fall|fell|fallen|order\w*|enter\w*|scann\w*|rung|ring|respond\w*|answer\w*|buy|bought|tapp?\w*|touch\w*|engag\w*|accept\w*|done (?:anything|owt)|do (?:anything|owt)|download\w*|install\w*|log\w*|put|fill\w*|lose|lost|invest\w*|bitten|transferr?\w*|sign\w*|follow\w*|plugg?\w*|join\w*|go there|going to)",
        r"ignor(?:ed|ing)", r"(?:^|i |we |i've |she |so |, |and |then )(?:have |just )?deleted(?: it| them|$|,|\.| the (?:email|text|message))?(?! all)", r"deleting it", r"(?:i |we |and |, |then )blocked(?:\.|,|$| it| him| her| them| and)", r"^block(?:ed)?", r"(?:i|we|she|he|and|then|just) (?:just )?hung up", r"put (?:the|down the) phone (?:down)?", r"put it down", r"binned", r"said no", r"no (?:harm|loss|money|damage)", r"nothing (?:lost|taken|paid|sent|clicked|given|was taken|has gone|gone)", r"(?:is|still|invoice|it'?s) unpaid", r"unpaid\W*$", r"not paid", r"refus(?:ed|ing)", r"(?:have|has|did|do|does|had)(?:n'?t|nt)\W*$", r"(?:haven'?t|didn'?t|hadn'?t|didnt|havent)[.,]", r"ai?nt (?:paid|clicked|sent)", r"chickened out", r"i have none", r"still have (?:the|my)", r"no ?one came", r"peeled (?:it )?off", r"put the kettle", r"i don'?t think (?:it|he|she|this|that) (?:is|was|were)", r"do(?:n'?t| not) (?:believe|trust) (?:it|him|her|them)", r"i'?m with", r"(?:i|we) (?:have |had )?never (?:had|have|been|use|used|owned) (?:an?|one|any|with|it|paypal|netflix)", r"don'?t (?:even )?(?:have|use|own|bank with|drive)", r"rang (?:the|my|our) (?:bank|hotel|mill|supplier|company|real|number|office|surgery) ?~(?:not|never|ignore|said)", r"reporting\W*$", r"(?:obvs|obviously|clearly) (?:a )?(?:fake|scam|not|spam|didn'?t)", r"(?:nope|nah|no|declined|refused|ignored|cobblers|deleted|fake|swerved it|left it|stopped there|shut|shut it|came (?:straight )?out(?: of it)?|reported)\W*$", r"(?:declined|ignored|swerved|sling it)", r"not (?:cashed|posted|used|applied|touched|given|answered|scanned|opened|believe)", r"(?:didn'?t|did not|didnt) (?:do it|apply|send it|post|bother|fall|go|press)", r"tell me it'?s a scam", r"told (?:em|them|him|her) (?:nowt|nothing|no)", r"no (?:entries|creds|credentials|session|details) (?:made|given|entered|were)|no such (?:ticket|thing|meeting|order)", r"(?:already |was )?blocked by", r"before owt|before anything", r"doing the rounds", r"has never banked|never banked", r"out of the blue", r"can'?t even", r"next to me", r"smell\w* a rat", r"heb (?:ei|ymateb|glicio)|nes i roi'r ffon lawr|dim ond rhoi gwybod|nid wyf wedi", r"not interested", r"(?:is|was|it'?s) (?:it|this) (?:a )?(?:scam|fake)", r"spotted it", r"caught (?:it |by |in time|before)", r"backed (?:off|out)", r"walked away", r"no chance", r"(?:nearly|almost) (?:fell|paid|clicked|sent|gave|bought|had me|believed)", r"tried to (?:get|sell|scam|con|trick|make)", r"for (?:intelligence|info|information|your records)(?: only)?", r"(?:took it|taken it) (?:off|down) before", r"told (?:him|her|them) (?:no|to|where)", r"closed (?:it|the page|the tab|the window)", r"got rid", r"smelt? a rat", r"wasn'?t (?:born|fooled)", r"thought better", r"in time", r"stopped (?:her|him|it|them)", r"marked (?:it )?as (?:spam|junk)", r"reported (?:it )?(?:as|to) (?:spam|junk|7726|phishing)", r"not (?:fooled|falling)", r"(?:is|was|are|were) (?:it|this|that|they|these) (?:real|genuine|legit|a scam|fake|safe|really)", r"(?:legit|genuine|real|scam|dodgy|suspicious|fishy|iffy|kosher)\W*\?", r"looks? (?:a bit )?(?:dodgy|fishy|suspicious|iffy|off|fake|funny)", r"seems? (?:a bit )?(?:dodgy|fishy|suspicious|iffy|off|fake|funny|too good)", r"too good to be true", r"ddim wedi (?:clicio|talu|agor|rhoi|ateb|gwneud)", r"(?:heb|nes i ddim|wnes i ddim) (?:glicio|dalu|agor|roi|ateb|clicio|talu)", r"wedi (?:dileu|ei ddileu|anwybyddu|blocio)", r"ydy (?:hwn|o|e|hyn) yn (?:dwyll|sgam|go iawn)", r"amheus",
        points=-10,
    ),
    rule(
        "asks_us", "asks the unit for something else",
        r"(?:can|could|would|will) (?:you|u|someone|somebody|anyone|one of)~(?:come|visit|talk|speak|give|run|do|send|attend|open|pop|judge|look at|recommend)", r"do (?:you|u)~(?:visit|talks?|train\w*|offer|run|come)", r"foi", r"freedom of information", r"complain\w*", r"your (?:press|team|boss|supervisor|unit|chatbot)", r"job (?:advert|vacancy)s? with you", r"apprenticeship", r"careers?", r"work experience", r"press office", r"journalist", r"i'?m a reporter", r"volunteer", r"how do (?:i|we) (?:join|become|get into)", r"cyber essentials", r"membership",
        points=-7,
    ),
    rule(
        "own_deed", "tells of what the writer or a young person did",
        r"^(?:i |we |my son |my lad )?(?:ddos\w*|hacked (?:the|a|his|her|someone)|put spyware|used my (?:nan|mum|dad|mam)\w*|made an ai|booted)", r"i (?:stole|bought a phishing|made a fake|run a discord|wrote a)|^(?:made|sold|bought|been doing|got \d+ kids)|for a laugh", r"stole (?:someone|somebody)(?:'?s)?", r"turns out real", r"newid marci\w*", r"(?:record|cautioned|my record|criminal record)", r"prove (?:it'?s|it was) me", r"what (?:will|could|would|can|is going to) happen to (?:me|him|her|my)", r"admitted", r"(?:i|my son|my daughter|he|pupil|student|lad|mate)(?: (?:have|has|once|just|also|accidentally))? (?:hacked|ddos\w*|booted|cracked|cheats?|keylogger|swatt\w*|doxx?ed|phished|carded)", r"(?:will|would|can|could|am|do) (?:i|he|she|we|they|my son) (?:get|be|going to|go) ?~(?:in trouble|arrested|nicked|record|prison|prosecuted|done|caught)", r"get in trouble", r"getting nicked", r"is (?:it|that|this) (?:illegal|a crime|against the law|theft|legal)", r"still illegal", r"cease and desist", r"bug bount\w+", r"pen ?test\w*", r"ethical hack\w*", r"kali", r"i (?:code|make|sell|sold|wrote|built|found a (?:bug|hole)) ", r"cheats", r"i know how to", r"learn (?:to )?hack\w*", r"hacking (?:club|course|forum)s?", r"my account (?:for|to) (?:use|launder)", r"use my (?:bank|card|account)", r"keep \d+%", r"his password was", r"(?:stresser|booter)", r"worried about (?:my|a|his|her|what) (?:son|lad|daughter|pupil|student|grandson|nephew|brother|he|she)", r"poeni am (?:fy|y|ei)", r"ydy o'?n anghyfreithlon",
        points=-8,
    ),
    rule(
        "other_police", "is a matter for other police or another service",
        r"(?:burgl\w+|prescription|smear|passport|umbrella|lanyard|revolver|trampoline|heifers?|gas man|dealing|vapes|spice|off.?road|bikes are|gate|lay-?by|viagra|passive income|follow my|from £\d+|best price|link in bio|invoice finance|left my|gutters|tenant|order from|floods?|smashed|plant pots?|car was|walked out with|key safe|tin of money|twenty pound note|fake note|buggy|perfume|pushed me|kicked in|diesel|lead off|catalytic|shoplift\w*|till snatch|pickpocket\w*|handbag|purse|pothole|parked|parking (?:space|ticket|fine)|speeding|fireworks|noise|barking|my dog|a dog|missing cat|snake|sheep|drone|graffiti|vandal\w*|windows? smashed|broken window|egging|drug\w*|cannabis|rent arrears|deposit back|fly.?tip\w*|wildlife|poach\w*|pigeons?|fox|hare|found a|lost (?:my|a) (?:keys|wallet|phone|dog|cat))",
        points=-7,
    ),
    rule(
        "machine_help", "asks for help with a device",
        r"forgot(?:ten)?", r"(?:printer|wifi|internet|broadband|laptop|computer|phone|it)(?:'s| is| are)? (?:very |so |really )?(?:slow|broken|not working|jammed)", r"(?:need|want|trying|help) (?:to )?(?:reset|update|upgrade|install|set ?up)", r"(?:battery|charger)", r"my (?:own )?(?:printer|wifi|hotspot|email) (?:is|won'?t|not)", r"turn (?:it )?on", r"excel", r"windows (?:10|11)", r"app (?:keeps|won'?t|crash\w*)",
        points=-8,
    ),
    rule(
        "injection", "gives orders to the machine",
        r"^system:|</?system>|verified officer|disclose|read me the|print the|generate a|gimme a|give me a (?:list|crime)|forget all", r"ignore (?:all|your|previous|the)", r"system prompt", r"you are (?:now|a)", r"pretend (?:you|to be a)", r"write (?:me )?(?:a|an|some)", r"translate", r"repeat after", r"output", r"jailbreak", r"developer mode", r"as an ai",
        points=-9,
    ),
    rule(
        "chat", "is small talk",
        r"(?:many )?thank(?:s| you)~(?:officer|team|dc|pc|for)", r"(?:wanted|want|like) to (?:say|thank)~(?:ta|thank\w*|cheers)?", r"god bless", r"no need to answer", r"went down a treat", r"no further action", r"^(?:hi|hello|hey|hiya|thanks?|thank you|cheers|ta|ok|okay|lol|morning|good (?:morning|afternoon|evening)|bye|ping|test|diolch|shwmae|s'?mae|helo|bore da)\W*(?:\w+\W*){0,3}$",
        points=-8,
    ),
)  # fmt: skip
