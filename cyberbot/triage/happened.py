"""Marks that something happened, whatever it was: a loss, a payment, a thing found to be false, a demand, a time.

Most reports name no crime. They tell of money gone, of a thing that never came, of somebody who was not who they said.
"""

from cyberbot.referrals.facts import Tag
from cyberbot.triage.rule import rule

HAPPENED = (
    rule(
        "plainly", "says plainly that it happened to them",
        r"(?:i|we|i've|we've|ive|weve|i have|we have|i think i've|i think we've|my (?:\w+ ){1,3}(?:has|have|had|was|were|got|been|is)|our (?:\w+ ){1,3}(?:has|have|had|was|were|got|been|is|are)|mum'?s|dad'?s|nan'?s)(?: just| all| also| only| now| recently)* (?:been |was |were |got |have been |has been |had been |being |am being |just |all )*(?:hacked|scammed|conned|defrauded|duped|blackmailed|phished|robbed|ripped off|swindled|breached|cloned|hijacked|sim.?swapped|ransom\w*|taken over|doxx?ed|catfished|sextorted|stalked)", r"(?:someone|somebody|they|hackers?|scammers?|he|she)(?:'s|'ve| has| have)? (?:hacked|cloned|hijacked|stolen|stole|taken over|took over|got into|scammed|conned|blackmailed|broken into|doxx?ed) (?:my|our|me|us|mum|dad|nan|the (?:school|company|club|church|office|shop))", r"i(?:'m| am|m) being (?:blackmailed|hacked|scammed|stalked|sextorted|threatened|harassed|extorted)", r"i(?:'ve| have|ve)? (?:just )?(?:lost (?:all )?(?:my|<MONEY>)|fallen for|fell for)", r"(?:dwi|rydw i|rydyn ni|dan ni|ni|fi|mi ges i|ges i|cefais|cawson ni|gawson ni|cawsom|mam|dad|cwmni|cyfri\w*|nghyfri\w*)~wedi cael (?:fy |ein |ei |eu )?(?:hacio|sgamio|sgamo|twyllo|nhwyllo|thwyllo|blacmelio|herwgipio)", r"(?:ges i|cefais|cawson ni|gawson ni) (?:fy|ein) (?:hacio|sgamio|sgamo|nhwyllo|twyllo|blacmelio)",
        points=6, tags=(Tag.FRAUD,),
    ),
    rule(
        "gone", "says that something is gone or was taken",
        r"(?:all |is |are |was |been |now )?gone", r"emptied", r"cleaned (?:me |us |him |her |it |out)?", r"drained",
        r"wiped out", r"vanished", r"disappeared", r"(?:was|were|been|being|got|has|have|had) (?:all )?(?:taken|took|stolen|nicked|"
        r"robbed|pinched|spent|withdrawn|removed|lifted|swiped|diverted|transferred|drained|emptied)", r"stolen",
        r"(?:<SOMEONE>) (?:have |has |had |'ve )?(?:took|taken|stole|stolen|nicked|spent|withdr[ae]wn?|emptied|robbed|cleared|pinched)",
        r"stole", r"pinched", r"bounced", r"reversed", r"commandeered", r"misdirected", r"robbed", r"nicked", r"went (?:out|from|off)", r"lost (?:it all|everything|<MONEY>|my|our|the|all|over|about)",
        r"has lost", r"we (?:have )?lost", r"i(?:'ve| have)? lost", r"wedi colli|mynd allan|wedi'i ddwyn|pres fi|arian fi|dod allan o", r"(?:wedi )?mynd i gyd", r"wedi (?:diflannu|dwyn)",
        r"(?:ei|eu|wedi'i|wedi'u) d?dd?wyn", r"collodd", r"colles i", r"gollais i", r"dygwyd", r"wedi gwagio", r"yn wag", r"'n wag", r"wedi cymryd", r"wedi mynd",
        points=2,
    ),
    rule(
        "scammed", "says to have been deceived or robbed",
        r"(?:been|got|was|were|am|is|being|getting|have|has) (?:just |all )?(?:scammed|conned|defrauded|duped|had|fleeced|swindled|tricked|"
        r"hacked|phished|robbed|ripped off|done over|catfished|hoaxed|victimi[sz]ed|deceived|taken in|stung|hoodwinked|blackmailed)",
        r"scammed (?:me|us|my|our|out|of)", r"conned (?:me|us|my|our|out|into)", r"tricked (?:me|us|my|our|into)", r"victim of",
        r"fell for", r"fallen (?:for|victim)", r"defrauded", r"ripped (?:me|us|my)", r"fleeced", r"diddled", r"hacked", r"swindled",
        r"wedi cael fy (?:nhwyllo|sgamio|hacio|nhwyllo)", r"wedi'?i? (?:hacio|sgamio|thwyllo)", r"(?:ges i|cafodd|gafodd|cawsom|cael) (?:fy |ei |ein )?"
        r"(?:n?hwyllo|thwyllo|twyllo|hacio|sgamio|sgamo)", r"dwyllodd", r"(?:wedi|cael) (?:eu |ein )?(?:hacio|twyllo)", r"hacio",
        points=1, tags=(Tag.FRAUD,),
    ),
    rule(
        "paid", "says that money was paid or sent",
        r"<WE> (?:have |had |already |only |just |then |so |also )*(?:paid|sent|transferred|wired|handed|invested|bought|deposited|forwarded|put|"
        r"withdrew|gave|given|loaned|lent|borrowed|released|settled|topped up|bank transferred|parted|spent|authorised|approved)",
        r"<KIN>~(?:has |have |had )?(?:paid|sent|transferred|wired|handed|invested|gave|withdrew|deposited|authorised|gives?|sends?|sold)",
        r"(?:she|he|they) (?:has |have |had )?(?:paid|sent|transferred|wired|handed over|invested|gave|withdrew|bought)",
        r"(?:paid|sent|transferred|handed over|wired|released) (?:him|her|them|it|over|out|the|a|my|our|<MONEY>|\d+|by|to|for|up|twice)",
        r"i (?:pay|send|give|transfer|put) ", r"(?:deposit|payment|invoice|money|transfer|fees?|wages|salary)~(?:paid|sent|went|gone|made)",
        r"sold (?:it|him|her|them|my|our|a|an|the)", r"up ?front", r"we pay", r"dales i", r"dwi (?:wedi|'di|di) (?:talu|rhoi|gyrru|anfon|colli|clicio)", r"(?:roddais|dalodd|dalon|talodd|anfonodd|roddodd|rhoddodd)", r"(?:wnes i |wedi |mi )?(?:dalu|d?thalu|thales|dalais|anfon|anfonais|yrru|yrrais|roi|rhoi|rhois|rhoddais|drosglwyddo|drosglwyddais|trosglwyddo|hala|halais) ~(?:<MONEY>|arian|manylion|punt|blaendal)",
        points=4, tags=(Tag.MONEY_LOST,),
    ),
    rule("sum", "names a sum of money", r"<MONEY>", r"[£$€] ?\d[\d,.]{0,12}k?", points=6),
    rule(
        "gave", "says that details, a code or a click were given",
        r"<WE> (?:have |had |then |only |just |stupidly |so |also )*(?:gave|given|entered|typed|clicked|opened|filled|put|tapped|pressed|scanned|downloaded|installed|"
        r"signed|logged|told|handed|read|shared|let|replied|answered|allowed|connected|approved|rang|called|texted|followed)",
        r"<KIN>~(?:gave|given|entered|typed|clicked|opened|filled|scanned|downloaded|installed|let|read) ",
        r"(?:she|he|they) (?:has |have |had )?(?:gave|given|entered|typed|clicked|opened|filled in|scanned|downloaded|installed|let (?:him|them|her))",
        r"(?:gave|given|entered|typed|put) (?:it|them|him|her|my|our|the|in|card|details|bank|out|over)", r"put (?:my|our|the|her|his) ~(?:card|details|password|pin|number|code)",
        r"clicked(?: on)? (?:the|a|it|link)", r"card details", r"rhois i", r"(?:wedi |wnes i |mi |nes i )(?:clicio|glicio|agor|roi|rhoi|rannu|lawrlwytho|sganio|deipio|teipio)",
        r"gliciais", r"cliciais", r"(?:rhoddodd|rhoddais)", r"rhoi (?:ei|fy|eu|ein) (?:manylion|cyfrinair)",
        points=2,
    ),
    rule(
        "false", "found that it was false",
        r"(?:wasn'?t|weren'?t|was not|isn'?t|is not|not) (?:really |actually )?(?:him|her|them|us|the bank|real|my|our|me|from|hsbc|genuine)", r"turned? out",
        r"(?:does not|doesn'?t|didn'?t|did not|never|don'?t) exist(?:ed|s)?", r"never (?:came|arrived|turned up|heard|showed|got|received|existed|sent|ordered|asked|authorised|made|did|applied|opened|rang|took|been|had|paid|shipped|delivered)",
        r"nothing (?:came|arrived|has|turned|since|to do)", r"no (?:such|one|sign|answer|reply|loan|goods|tickets|job|refund|bike|dog|puppy|record|booking|house|flat)", r"(?:was|were|is|are|it's|its|been|all) (?:a )?(?:fake|false|bogus|scam|counterfeit|cloned|fraud|con|not real|phish(?:ing)?(?: site| one)?)",
        r"(?:hotel|bank|school|council|police|solicitor|company|owner|supplier|they|she|he|son|daughter|station|surgery|airline|landlord|hmrc|dvla) (?:\w+ )?(?:say|says|said|knows?|knew|deny|denies|told) ~(?:not|no|n't|never|nothing|none|nt)",
        r"never heard of", r"page (?:has |is )?gone", r"number (?:is |now )?(?:dead|off|blocked|gone)", r"blocked (?:me|us)", r"stopped (?:answering|replying)",
        r"not (?:come|arrived|turned up|delivered)", r"(?:is|was|are) (?:a )?false", r"(?:isn'?t|is not|aren'?t|not) (?:ours|mine|theirs|know him|know them)", r"no (?:keys|landlord|refund|lockbox|car|parcel|money|reply|site|shop)", r"look.?alike", r"same name", r"were the (?:fraud|scam)", r"isn'?t ours|overpaid", r"belongs to (?:somebody|someone|a)", r"pretend(?:ed|ing) to be", r"posing as", r"claim(?:ed|ing) to be",
        r"said (?:he|she|they|it) (?:was|were) (?:from|the|my|our|a)", r"purport\w+", r"ddim yn bodoli", r"ddaeth (?:o |e |hi |nhw )?(?:ddim|byth)", r"(?:byth|dim) wedi (?:cyrraedd|dod)", r"nid (?:fo|fe|hi|nhw|y banc|fy mab) oedd", r"esgus bod", r"yn ffug", r"oedd yn ffug", r"twyll oedd",
        points=2, tags=(Tag.FRAUD,),
    ),
    rule(
        "unknown_act", "says that somebody else did something in their name",
        r"(?:someone|somebody|some1|persons? unknown|hackers?|scammers?|fraudsters?|crooks|criminals|thieves|attackers?|person or persons)~~(?:my|our|me|us|mine|<KIN>'?s)",
        r"(?:in|under|using|with) (?:my|our|her|his|mum'?s|dad'?s) (?:name|details|account|id|identity|card|number|email|pictures|photos|address|logo)", r"(?:as|from) (?:me|us)(?: and| to|\.|,|$)",
        r"(?:wasn'?t|not|weren'?t|isn'?t|n't) (?:me|us|by us|by me|mine|ours)", r"(?:didn'?t|never|did not|havent|haven'?t) (?:make|made|do|did|order|ordered|apply|applied|open|opened|authori[sz]e|buy|bought|send|sent|take out|request)",
        r"without (?:my|our|me|us|her|his|asking|permission)", r"same (?:name|as) ~(?:my|our|me|us|mine)", r"our (?:name|logo|brand|website|site|details)", r"cloned (?:our|my|me|us)", r"yn fy enw", r"yn ein henw", r"(?:rhywun|rhyw un|rhwyun) ~(?:fy|ein|nghyfrif|cyfrif|fi|ni)",
        points=1,
    ),
    rule(
        "demand", "says that something is demanded or threatened",
        r"(?:they|he|she|who|it|man|hacker|email|note|message)(?:'s| is| are|'re)? (?:want|wants|wanting|demand|demands|demanding|asking|threaten|threatens|threatening|saying he'll|going to send)",
        r"wants? (?:<MONEY>|\d+|more|money|paying|bitcoin|crypto|gift|£)", r"(?:pay|send|give) (?:or|up|them|him|now|by|us)~(?:or|else|will|\d)", r"pay or", r"or (?:else|they'?ll|he'?ll|she'?ll|it goes|i'?ll)", r"unless (?:i|we|you|they)",
        r"threaten\w*", r"blackmail\w*", r"ransom(?!ware)\w*", r"bitcoin", r"extort\w*", r"demand(?:s|ed|ing)?", r"hold(?:ing)? (?:us|me|it|them) to ransom", r"held to ransom", r"for £?\d+ (?:they|to)", r"named his price", r"keep(?:s)? asking for more", r"wants more",
        r"bygwth\w*", r"mynnu", r"isio ~(?:punt|bitcoin|arian)", r"eisiau ~(?:punt|bitcoin|arian)", r"blacmel\w*", r"pridwerth",
        points=1,
    ),
    rule(
        "broken_in", "says that a system or account was broken into, or does not work",
        r"(?:got|been|getting|gone|broke|broken|get) (?:in ?to|into|in|inside|onto) (?:my|our|the|it|us|his|her|their|mum|dad)", r"(?:locked|shut|kicked|logged) (?:me |us |him |her |them |everyone |staff )?out", r"taken over", r"took over", r"hijack\w*", r"compromis\w+", r"breached", r"infected", r"encrypted", r"scrambled", r"defaced", r"knocked (?:off|out|offline)", r"gone down", r"(?:is|are|been|was|went|gone|goes|keeps going|site|website|server|servers|system|systems|phones) (?:all )?(?:down|offline|dead|locked|off ?line)", r"(?:can'?t|cannot|cant|couldn'?t|unable to|won'?t|wont) (?:get|log|open|access|sign|use|see|trade|take)~(?:in|into|on|our|my|any|it|anything|files?|orders?|payments?|records?|to|the)", r"changed (?:the|my|our|his|her|all)? ?~(?:password|email|number|bank|details|recovery|sort)", r"(?:password|email|number|bank details|account)~(?:been |was |were |got |has )?changed", r"leaked", r"on the dark web", r"exfiltrat\w+", r"dumped (?:on|online)", r"(?:put|posted|shared|sent|published|uploaded)~(?:online|everyone|everywhere|to my|on a|on telegram|on facebook|to our|to all|to the|on reddit)", r"(?:virus|malware|trojan|spyware|keylogger|skimmer|web ?shell|botnet|crypto ?miner|backdoor)", r"remote(?:d)? (?:in|on|access|control)", r"anydesk", r"teamviewer", r"mouse~moving", r"(?:post(?:ing|ed|s)?|messag(?:ing|ed)|email(?:ing|ed)|sending|sent)~(?:everyone|everybody|all my|my contacts|my friends|to my|to all|as me|our customers|our clients|all our|from my|from our)", r"wedi (?:cloi|amgryptio|torri i mewn|herwgipio|newid)", r"methu (?:mynd|mewngofnodi|agor|cael|logio)", r"i lawr",
        points=2,
    ),
    rule(
        "recent", "happened just now or in the last days",
        r"(?:right|just) now", r"just (?:paid|sent|clicked|given|gave|happened|transferred|lost|noticed|found|put|had|been|got|realised)", r"today", r"this (?:morning|afternoon|evening|lunchtime)", r"tonight", r"an hour ago", r"(?:\d+|few|ten|twenty|couple of|half an?|five) (?:minutes?|mins?|hours?|hrs?) ago", r"yesterday", r"last night", r"in the night", r"overnight", r"heddiw", r"bore ma'?", r"neithiwr", r"ddoe", r"y bore yma", r"prynhawn ma'?", r"newydd (?:roi|dalu|anfon|glicio|gael|ddarganfod)", r"jyst nawr", r"rwan", r"nawr", r"(?:on |since |last )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
        points=1, 
    ),
    rule(
        "going_on", "is still going on",
        r"right now", r"still (?:going|happening|in|on|there|there|doing|posting|sending|ringing|locked|down|up)", r"keeps? (?:\w+ing)", r"(?:he|she|they|theyre|they're|someone|hes|he's|she's)(?: is| are)? still", r"at this moment", r"as (?:i|we) (?:type|write|speak)", r"every (?:night|day|hour|time|few|week)", r"(?:is|are) (?:locked|down|offline|encrypted|demanding|threatening|being)", r"again and again", r"o hyd", r"dal i", r"ar hyn o bryd", r"won'?t stop", r"they want", r"ongoing", r"currently", r"\d(?:st|nd|rd|th) time", r"again",
        points=3, 
    ),
    rule(
        "report_words", "says that they report",
        r"(?:wish|want|like|need|here|ringing|writing|calling|trying) to (?:report|make a report)", r"i(?:'m| am)? report(?:ing)?", r"reporting (?:a|an|that|on behalf|it|this)", r"can i (?:make a )?report", r"on behalf of", r"crime number", r"eisiau (?:riportio|adrodd|rhoi gwybod)", r"isio (?:riportio|adrodd|deud|rhoi gwybod)", r"rhoi gwybod am", r"help me", r"what (?:do|should|can) (?:i|we) do(?: now)?", r"who do (?:i|we) (?:ring|call|tell)", r"beth (?:ddylwn|dylwn|wna|na) i(?: wneud)?", r"be (?:wna|na|ddylwn|dwi'n) i?", r"helpwch",
        points=1,
    ),
    rule(
        "our_side", "it happened to them or theirs",
        r"(?:my|our|mine|ours)", r"(?:me|us)", r"(?:i've|we've|ive|weve|i have|we have|i had|we had)", r"fy", r"ein", r"(?:dwi|rydw i|rydym|rydyn|dan ni) wedi", r"(?:ges|cefais|cawsom|gawsom|wnes|wnaethom) ?(?:i|ni)?",
        points=4,
    ),
    rule(
        "plain_sum", "names a sum without a sign",
        r"(?:paid|pay|sent|send|lost|lose|took|take|taken|wants?|wanted|gone|spent|stolen|stole|deposit|fees?|for|gave|give|put|cost|over|about|another|then|extra|invested|borrowed|owe|of) (?:\w+ ){0,2}\d{2,3}(?:[,.]?\d{3}){0,3}", r"\d{1,6} ?x ?\d{2,6}", r"[\d,]{3,12} (?:gone|gone out|taken|stolen|lost)", r"(?:lose|lost|finish|gone) ?~\d{3,9}", r"\d{3,9} (?:finish|lost|gone)", r"(?:\w+ )(?:grand|thousand)", r"(?:hundreds|thousands|life savings|all (?:my|our|her|his) (?:money|savings)|every penny|savings|a fortune|five figures|four figures)", r"(?:cannoedd|miloedd|cynilion)",
        points=3,
    ),
    rule(
        "someone_did", "says what somebody did to them",
        r"(?:someone|somebody|some1|hackers?|scammers?|fraudsters?|crooks|criminals|thieves|attackers?|whoever|a stranger|strangers|a (?:man|woman|bloke|lad|guy|lady|fella|girl|boy|lass)|the (?:man|woman|bloke|lad|guy|gentleman|seller|buyer|caller|landlord|agent))(?: (?:has|have|had|is|was|are|'s|just|then|now|already|called \w+))* (?:sent|bought|ordered|logged|put|made|posted|rang|used|using|changed|got|getting|opened|took|taking|set|telephoned|came|called|emailed|messaged|asked|told|said|sold|selling|copied|hacked|cloned|added|shared|listed|cut|stuck|given|read|reading|demanded|wants|pretended|charging|running|posting|sending|phoned|message|send|take|use|buy|post|call)",
        r"(?:they|he|she|hes|he's|theyve|they've|she's)(?: have| has| had| then| just| all|'ve)? (?:take|took|taken|steal|stole|send|sent|posted|post|bought|buy|charged|booked|ordered|changed|blocked|logged|copied|emptied|spent|cleared|demanded|recorded|hacked|threatened|promised|vanished|disappeared|ghosted|kept|got in|got into|got hold|used|using)", r"(?:rhywun|rhwyun|twyllwr|hacwyr|lladron|nhw|dyn|hogan|boi|menyw) (?:di|wedi|'di)", r"(?:wedi|di) (?:defnyddio|cael mewn|cael i mewn|mynd i mewn|hala|postio|rhannu|newid)", r"nid (?:fi|ni|nhw|fo|fe)", r"(?:drosglwyddodd|cymerodd|gymron|dwynodd|anfonodd|gyrrodd) (?:e|o|hi|nhw|fo)?", r"(?:mae|ma|maen|roedd|odd|mi) (?:rhywun|nhw|o|e|hi|hwn|rhyw \w+)~(?:wedi|'?di|yn)",
        points=2,
    ),
    rule(
        "done_to", "says what was done to a thing of theirs",
        r"(?:been|got|was|were|being|get|gets|had|have|has) (?:\w+ ){0,2}(?:put|sold|used|posted|copied|cloned|misused|exposed|accessed|changed|intercepted|diverted|redirected|swapped|ported|opened|charged|got at|got into|hit|done|breached|taken|cut off|targeted|attacked|infected|encrypted|locked|leaked|wiped|deleted|forged|drained|frozen|cancelled|impersonated|listed|shared|booked|bought|ordered|logged|transferred|removed|recorded|filmed|talked into|persuaded|groomed|pressured|followed|tracked)", r"(?:agor|defnyddio|prynu|hawlio|darllen|casglu|gasglu)~(?:enw|cyfri\w*|ffon|arian|gerdyn|pin|e-?byst|ebyst)", r"(?:wedi|'di|di|newydd) (?:ei |eu |fy |ein |'i |'u )?(?:cael|chael|gael|mynd|dwyn|ddwyn|colli|golli|talu|dalu|thalu|rhoi|roi|anfon|hanfon|gyrru|yrru|hala|clicio|glicio|defnyddio|agor|cymryd|gymryd|newid|cloi|gloi|postio|rhannu|torri|dorri|twyllo|hacio|copio|gopio|prynu|brynu|gwario|wario|diflannu|tynnu|symud|trosglwyddo|drosglwyddo|buddsoddi|gwerthu|werthu|gwagio|blocio|dileu|darllen|ddarllen|casglu|gasglu|ffeindio|sylwi|sylweddoli|lawrlwytho|gadael|rhewi|stopio|amgryptio|hamgryptio|gollwng|gyhoeddi|bygwth|perswadio)", r"(?:cafodd|gafodd|nath|naeth|wnaeth|ddaru|daeth|aeth|roddodd|rhoddodd|dalodd|talodd|collodd|gollodd|glywais|sylwais|ffeindiais|ffindes|talais|dalais|telais|collais|gollais|cliciais|gliciais|rhoddais|roddais|rhoies|prynais|brynais|anfonais|gyrrais|yrrais|halais|halodd|gyrrodd|anfonodd|cawson|cawsom|gawson|gawsom|ges|cefais|gefais)", r"(?:wedi|di) (?:cael )?(?:ei|eu|fy|ein|'?i|'?u) ?\w+", r"(?:cafodd|ges i|cawsom|gafodd|cafwyd) ~(?:ei|eu|fy|ein)",
        points=4,
    ),
    rule(
        "distress", "is in distress, or ashamed of what happened",
        r"(?:feel|feeling|felt) (?:so |really |very |such |like |a )*(?:sick|stupid|awful|ashamed|foolish|daft|silly|idiot|violated|unsafe|terrible|embarrassed|a fool)", r"shak(?:ing|en)", r"asham\w+", r"embarras+\w*", r"mortified", r"(?:so|very|an?|im|i'm|such an?|bloody|right|absolute) (?:stupid|daft|idiot|scared|frightened|worried|upset|fool|mug|desperate|muppet)", r"(?:don'?t|please don'?t|dont|don't) (?:laugh|judge|tell)", r"(?:don'?t|dont|do not) know (?:what|who|where|how) (?:to|else|i)", r"(?:please|pls|plz) help", r"help(?: me| us)?(?:!|$| please| pls)", r"desperate", r"cry(?:ing)?", r"panic\w*", r"in (?:tears|bits|a state)", r"devastated", r"beside (?:myself|himself|herself)", r"can'?t (?:sleep|eat|stop)", r"teimlo'n", r"cywilydd", r"ofnus", r"poeni'n arw", r"plis help",
        points=2,
    ),
    rule(
        "online", "speaks of an account, a card, a message or a device",
        r"(?:cards?|bank|accounts?|deposit|e-?mails?|website|web ?page|site|qr|app|login|log-?in|password|passcode|text|link|invoice|passport|crypto|wallet|online|facebook|instagram|insta|whatsapp|snap\w*|telegram|tiktok|marketplace|ebay|booking|tickets?|mailbox|server|system|network|laptop|computer|phone|screen|data|records|files?|drives?|cctv|camera|router|domain|shopify|reviews?|cyfri\w*|ebost|e-bost|cyfrinair|gwefan|ffon|banc|tecst|neges)",
        points=2,
    ),
)  # fmt: skip
