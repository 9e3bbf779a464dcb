"""What speaks against a report: homework, the news, somebody else's matter, a thing refused in time.

Apart because these lower every kind of report alike; they never lower danger said in the first person.
"""

from cyberbot.triage.asking import ASKING
from cyberbot.triage.rule import rule

FRAMES = (
    *ASKING,
    rule(
        "study", "is for school, work papers, a story or an exercise",
        r"homework", r"essay", r"assignment", r"coursework question", r"dissertation (?:on|about|question)",
        r"model answer", r"poster", r"leaflet", r"(?:our|the|for a|parish|school) newsletter", r"role ?play",
        r"exercise", r"scenario", r"table ?top", r"workshop", r"webinar",
        r"(?:induction|awareness|staff) (?:training|session|day)", r"training",
        r"(?:course|exam|test|survey|seminar) question", r"pshe", r"topic", r"policy", r"draft", r"template",
        r"minutes:", r"agenda", r"risk register", r"(?:the|our|a|section \d of the) tender", r"procure\w*",
        r"insur(?:er|ance|ers)\b~(?:ask|form|want|say|cover|premium|renew)", r"premium", r"cover(?:ed)? (?:for|by)",
        r"quiz", r"podcast", r"novel", r"drama", r"episode", r"(?:a|the|this) film", r"documentary", r"book group",
        r"(?:for|in) (?:a|my|our|the) (?:talk|story|book|play|paper|report|presentation|slide|speech|lesson|"
            r"class|board|assembly|article|website|policy|survey|interview|project|module|course|exam|club)",
        r"dreamt?", r"sermon", r"column", r"interview (?:panel|question)", r"question \d", r"[abc]\) ",
        r"(?:my|for|doing) a.?levels?", r"gcse (?:question|project|homework)", r"btec", r"thesis",
        r"research(?:ing)?",
        r"case study|in a tv|museum|school council|cv|personal statement|source for this|practise losing|"
            r"to be ready|difference",
        r"seminar", r"lecture", r"wording", r"slide", r"gwaith cartref", r"traethawd", r"poster", r"cwis",
        r"hyfforddiant", r"drama", r"simulat\w+", r"phishing test", r"test email",
        r"our it (?:team|people) (?:sent|send)",
        points=-8,
    ),
    rule(
        "news", "speaks of the news",
        r"(?:on|in|from) the (?:news|paper|papers|radio|telly|tv|times|mail|guardian|echo|gazette)", r"bbc", r"itv",
        r"news (?:says|said|item|story|report)", r"(?:the|saw the|watching the) news", r"headline",
        r"read (?:that|about|in|somewhere|of)", r"(?<!never )heard (?:that|about|of|on)",
        r"saw (?:that|on|a programme|something)", r"(?:it|he|she|paper) (?:says?|said) (?:on|in) (?:the|that)",
        r"panorama", r"reported that", r"everyone'?s sharing a post", r"rumou?r", r"apparently", r"statistics?",
        r"figures",
        r"(?:m&s|marks and spencer|co-?op|jaguar|jlr|british library|ticketmaster|tesco|harrods|nhs|sony|"
            r"capita|talktalk|royal mail|heathrow)~(?:hack|attack|breach|got|were|was|leak)",
        r"ar y newyddion", r"newyddion",
        r"(?:wedi|newydd|'di|wnes i) ddarllen (?:am|bod|fod)|darllen (?:am|bod|fod|erthygl|yn y papur)",
        points=-7,
    ),
    rule(
        "others", "speaks of somebody else's matter",
        r"(?:a|my|the|our|his|her|this) (?:friend|colleague|mate|neighbou?r|pal|hairdresser|barber|vicar|"
            r"coach|landlady|teacher|lodger|housemate|flatmate|cleaner)(?:'s|s)? ~(?:told|was|got|lost|had|has|"
            r"says|said|reckons|at|of|who|thinks|aunt|brother|sister|mum|cousin|uncle|firm)",
        r"(?:friend|mate|colleague|cousin|brother|sister|wife|husband|uncle|aunt)'?s (?:friend|mate|"
            r"colleague|cousin|brother|sister|wife|husband|boss|firm|company|mum|dad|aunt|uncle|business|work|"
            r"neighbou?r)",
        r"(?:a|some) (?:kid|girl|boy|lad) (?:in|at|from) my (?:\w+ ){0,2}(?:school|class|"
            r"year)~(?:who )?(?:got|was|had)",
        r"(?:guy|girl|lad|lass|someone|woman|man|somebody|person|bloke|lady|gentleman) (?:on my course|"
            r"at work|at church|in my class|i know|at school|at the club|in our street|down the road|"
            r"in the next|at bowls|from church|at my)",
        r"(?:at|by|from) another (?:firm|school|charity|company|practice|club|parish|farm)",
        r"(?:a|the) (?:firm|school|charity|company|practice|club|parish|business|shop) (?:i know|"
            r"down the road|near|next door|in our|up the road|we know)",
        r"next parish", r"told me (?:of|that|about|over|in)", r"(?:tells|told) (?:me|us) (?:that|he|she|of|about)",
        r"one of (?:my|our) (?:friends|members|customers|regulars|mates|gentlemen|ladies) (?:says|told|"
            r"reckons|thinks|had|was)",
        r"not my (?:matter|case)", r"has it in hand", r"nothing to do with (?:me|us)", r"somebody i know",
        r"someone i know", r"ffrind (?:i fi|i mi|fy|wedi|yn)", r"cymydog",
        points=-7,
    ),
    rule(
        "long_past", "happened years ago",
        r"(?:in|since|from|of|back in|summer|spring|about|around|was|early|late|may|june|july|march|april|"
            r"october|november|december|january|february|august|september) (?:19\d\d|20[01]\d|202[0-4])",
        r"(?:19[4-9]\d|200\d|201\d|202[0-3])", r"(?:years?|yrs?|decades?) (?:ago|back|later)", r"last job",
        r"when (?:i|we|he|she) (?:was|were) (?:young|at|a|in)", r"back then", r"ages ago", r"long (?:time )?ago",
        r"used to", r"flynyddoedd yn ol", r"blynyddoedd yn ol",
        points=-9,
    ),
    rule(
        "closed", "has been dealt with already",
        r"(?:gaoled|jailed|convicted|sentenced|prison|locked up|found guilty|went to court|crown court|"
            r"trial|verdict|jury)",
        r"compensat\w+",
        r"(?:got|had|get|gave|given|paid) (?:it|my money|the money|our money|everything|all of it|her money|"
            r"every penny)~back",
        r"refunded",
        r"(?:all |is |it'?s |been |now |that'?s )(?:sorted|resolved|dealt with|over now|fine now|mended|recovered)",
        r"false alarm",
        r"(?:case|matter) (?:is |was )?closed|closed\. |police shut it|bank paid out|lost nothing|"
            r"before she passed|sorted it|forgot(?:ten)? (?:my|the) password|own account|"
            r"change(?:d)? the password and|back in the end|all good|came back",
        r"already (?:reported|dealt|told|sorted|been)", r"have (?:already )?reported",
        r"(?:turned out|it was) (?:to be )?(?:nothing|the|our own|my own|just|a power|only|me)",
        r"bank (?:has )?(?:refunded|stopped it|stopped the|sorted|cancelled)", r"declined by (?:the |my )?bank",
        r"card replaced", r"wedi (?:ei )?setlo", r"arian yn ol", r"wedi sortio",
        points=-8,
    ),
    rule(
        "refused", "says that nothing was done or lost",
        r"(?:didn'?t|did not|havent|haven'?t|have not|hasn'?t|has not|hadn'?t|not|never|nobody|no one|"
            r"none of us|no-one|wont|won'?t|without) (?:even |yet |actually |has |have |been |"
            r"ever )?(?:click\w*|open\w*|pay|paid|sent|send (?:any|the|him|them|it|money|a|anything|her)|"
                r"give|given|gave|repl\w+|fall|fell|fallen|order\w*|"
            r"enter\w*|scann\w*|rung|ring|respond\w*|answer\w*|buy|bought|tapp?\w*|touch\w*|engag\w*|accept\w*|"
            r"done (?:anything|owt)|do (?:anything|owt)|download\w*|install\w*|log\w*|put|fill\w*|lose|lost|"
            r"invest\w*|bitten|transferr?\w*|sign\w*|follow\w*|plugg?\w*|join\w*|go there|going to)",
        r"ignor(?:ed|ing)",
        r"(?:^|i |we |i've |she |so |, |and |then )(?:have |just )?deleted(?: it| them|$|,|\.| the (?:email|"
            r"text|message))?(?! all)",
        r"deleting it", r"(?:i |we |and |, |then )blocked(?:\.|,|$| it| him| her| them| and)", r"^block(?:ed)?",
        r"(?:i|we|she|he|and|then|just) (?:just )?hung up", r"put (?:the|down the) phone (?:down)?", r"put it down",
        r"binned", r"said no", r"no (?:harm|loss|money|damage)",
        r"nothing (?:lost|taken|paid|sent|clicked|given|was taken|has gone|gone)",
        r"(?:is|still|invoice|it'?s) unpaid", r"unpaid\W*$", r"not paid", r"refus(?:ed|ing)",
        r"(?:have|has|did|do|does|had)(?:n'?t|nt)\W*$", r"(?:haven'?t|didn'?t|hadn'?t|didnt|havent)[.,]",
        r"ai?nt (?:paid|clicked|sent)", r"chickened out", r"i have none", r"still have (?:the|my)", r"no ?one came",
        r"peeled (?:it )?off", r"put the kettle", r"i don'?t think (?:it|he|she|this|that) (?:is|was|were)",
        r"do(?:n'?t| not) (?:believe|trust) (?:it|him|her|them)", r"i'?m with",
        r"(?:i|we) (?:have |had )?never (?:had|have|been|use|used|owned) (?:an?|one|any|with|it|paypal|netflix)",
        r"don'?t (?:even )?(?:have|use|own|bank with|drive)",
        r"rang (?:the|my|our) (?:bank|hotel|mill|supplier|company|real|number|office|surgery) ?~(?:not|"
            r"never|ignore|said)",
        r"reporting\W*$", r"(?:obvs|obviously|clearly) (?:a )?(?:fake|scam|not|spam|didn'?t)",
        r"(?:nope|nah|no|declined|refused|ignored|cobblers|deleted|fake|swerved it|left it|stopped there|"
            r"shut|shut it|came (?:straight )?out(?: of it)?|reported)\W*$",
        r"(?:declined|ignored|swerved|sling it)",
        r"not (?:cashed|posted|used|applied|touched|given|answered|scanned|opened|believe)",
        r"(?:didn'?t|did not|didnt) (?:do it|apply|send it|post|bother|fall|go|press)", r"tell me it'?s a scam",
        r"told (?:em|them|him|her) (?:nowt|nothing|no)",
        r"no (?:entries|creds|credentials|session|details) (?:made|given|entered|were)|no such (?:ticket|"
            r"thing|meeting|order)",
        r"(?:already |was )?blocked by", r"before owt|before anything", r"doing the rounds",
        r"has never banked|never banked", r"out of the blue", r"can'?t even", r"next to me", r"smell\w* a rat",
        r"heb (?:ei|ymateb|glicio)|nes i roi'r ffon lawr|dim ond rhoi gwybod|nid wyf wedi", r"not interested",
        r"(?:is|was|it'?s) (?:it|this) (?:a )?(?:scam|fake)", r"spotted it", r"caught (?:it |by |in time|before)",
        r"backed (?:off|out)", r"walked away", r"no chance",
        r"(?:nearly|almost) (?:fell|paid|clicked|sent|gave|bought|had me|believed)",
        r"tried to (?:get|sell|scam|con|trick|make)", r"for (?:intelligence|info|information|your records)(?: only)?",
        r"(?:took it|taken it) (?:off|down) before", r"told (?:him|her|them) (?:no|to|where)",
        r"closed (?:it|the page|the tab|the window)", r"got rid", r"smelt? a rat", r"wasn'?t (?:born|fooled)",
        r"thought better", r"in time", r"stopped (?:her|him|it|them)", r"marked (?:it )?as (?:spam|junk)",
        r"reported (?:it )?(?:as|to) (?:spam|junk|7726|phishing)", r"not (?:fooled|falling)",
        r"(?:is|was|are|were) (?:it|this|that|they|these) (?:real|genuine|legit|a scam|fake|safe|really)",
        r"(?:legit|genuine|real|scam|dodgy|suspicious|fishy|iffy|kosher)\W*\?",
        r"looks? (?:a bit )?(?:dodgy|fishy|suspicious|iffy|off|fake|funny)",
        r"seems? (?:a bit )?(?:dodgy|fishy|suspicious|iffy|off|fake|funny|too good)", r"too good to be true",
        r"ddim wedi (?:clicio|talu|agor|rhoi|ateb|gwneud)",
        r"(?:heb|nes i ddim|wnes i ddim) (?:glicio|dalu|agor|roi|ateb|clicio|talu)",
        r"wedi (?:dileu|ei ddileu|anwybyddu|blocio)", r"ydy (?:hwn|o|e|hyn) yn (?:dwyll|sgam|go iawn)", r"amheus",
        points=-10,
    ),
    rule(
        "own_deed", "tells of what the writer or a young person did",
        r"^(?:i |we |my son |my lad )?(?:ddos\w*|hacked (?:the|a|his|her|someone)|put spyware|"
            r"used my (?:nan|mum|dad|mam)\w*|made an ai|booted)",
        r"i (?:stole|bought a phishing|made a fake|run a discord|wrote a)|^(?:made (?:a|an) (?:fake|bot|"
            r"script|app)|been doing|"
            r"got \d+ kids)|for a laugh",
        r"stole (?:someone|somebody)(?:'?s)?", r"turns out real", r"newid marci\w*",
        r"(?:record|cautioned|my record|criminal record)", r"prove (?:it'?s|it was) me",
        r"what (?:will|could|would|can|is going to) happen to (?:me|him|her|my)", r"admitted",
        r"(?:i|my son|my daughter|he|pupil|student|lad|mate)(?: (?:have|has|once|just|also|"
            r"accidentally))? (?:hacked|ddos\w*|booted|cracked|cheats?|keylogger|swatt\w*|doxx?ed|phished|" r"carded)",
        r"(?:will|would|can|could|am|do) (?:i|he|she|we|they|my son) (?:get|be|going to|go) ?~(?:in trouble|"
            r"arrested|nicked|record|prison|prosecuted|done|caught)",
        r"get in trouble", r"getting nicked", r"is (?:it|that|this) (?:illegal|a crime|against the law|theft|legal)",
        r"still illegal", r"cease and desist", r"bug bount\w+", r"pen ?test\w*", r"ethical hack\w*", r"kali",
        r"(?<!do )(?<!can )(?<!to )(?<!should )(?<!could )i (?:code|make|sell|sold|wrote|built|"
            r"found a (?:bug|hole)) ",
        r"cheats", r"i know how to",
        r"learn (?:to )?hack\w*", r"hacking (?:club|course|forum)s?", r"my account (?:for|to) (?:use|launder)",
        r"use my (?:bank|card|account)", r"keep \d+%", r"his password was", r"(?:stresser|booter)",
        r"worried about (?:my|a|his|her|what) (?:son|lad|daughter|pupil|student|grandson|nephew|brother|he|she)",
        r"poeni am (?:fy|y|ei)", r"ydy o'?n anghyfreithlon",
        points=-8,
    ),
    rule(
        "other_police", "is a matter for other police or another service",
        r"(?:burgl\w+|prescription|smear|passport|umbrella|lanyard|revolver|trampoline|heifers?|gas man|"
            r"dealing|vapes|spice|off.?road|bikes are|gate|lay-?by|viagra|passive income|follow my|from £\d+|"
            r"best price|link in bio|invoice finance|left my|gutters|tenant|order from|floods?|smashed|"
            r"plant pots?|car was|walked out with|key safe|tin of money|twenty pound note|fake note|buggy|"
            r"perfume|pushed me|kicked in|diesel|lead off|catalytic|shoplift\w*|till snatch|pickpocket\w*|"
            r"handbag|purse|pothole|parked|parking (?:space|ticket|fine)|speeding|fireworks|noise|barking|"
            r"my dog|a dog|missing cat|snake|sheep|drone|graffiti|vandal\w*|windows? smashed|broken window|"
            r"egging|drug\w*|cannabis|rent arrears|deposit back|fly.?tip\w*|wildlife|poach\w*|pigeons?|fox|hare|"
            r"found a|lost (?:my|a) (?:keys|wallet|phone|dog|cat))",
        points=-7,
    ),
)  # fmt: skip
