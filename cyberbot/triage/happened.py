"""Marks that something happened, whatever it was: a loss, a payment, a thing found to be false, a demand, a time.

Most reports name no crime. They tell of money gone, of a thing that never came, of somebody who was not who they said.
"""

from cyberbot.referrals.facts import Tag
from cyberbot.triage.dealings import DEALINGS
from cyberbot.triage.rule import rule

HAPPENED = (
    *DEALINGS,
    rule(
        "plainly", "says plainly that it happened to them",
        r"(?:i|we|i've|we've|ive|weve|i have|we have|i think i've|i think we've|my (?:\w+ ){1,3}(?:has|have|"
            r"had|was|were|got|been|is)|our (?:\w+ ){1,3}(?:has|have|had|was|were|got|been|is|are)|mum'?s|"
            r"dad'?s|nan'?s)(?: just| all| also| only| now| recently)* (?:been |was |were |got |have been |"
            r"has been |had been |being |am being |just |all )*(?:hacked|scammed|conned|defrauded|duped|"
            r"blackmailed|phished|robbed|ripped off|swindled|breached|cloned|hijacked|sim.?swapped|ransom\w*|"
            r"taken over|doxx?ed|catfished|sextorted|stalked)",
        r"^hacked\b",
        r"(?:account|mailbox|e-?mail|website|system|server|phone|computer|laptop|network|shop|page|profile|"
            r"facebook|instagram)s? (?:has|have|was|were|got) (?:been |being |all )*(?:hacked|hijacked|cloned|"
            r"breached|taken over)",
        r"(?:someone|somebody|they|hackers?|scammers?|he|she)(?:'s|'ve| has| have)? (?:hacked|cloned|"
            r"hijacked|stolen|stole|taken over|took over|got into|scammed|conned|blackmailed|broken into|"
            r"doxx?ed) (?:my|our|me|us|mum|dad|nan|the (?:school|company|club|church|office|shop))",
        r"i(?:'m| am|m) being (?:blackmailed|hacked|scammed|stalked|sextorted|threatened|harassed|extorted)",
        r"i(?:'ve| have|ve)? (?:just )?(?:lost (?:all )?(?:my|<MONEY>)|fallen for|fell for)",
        r"(?:dwi|rydw i|rydyn ni|dan ni|ni|fi|mi ges i|ges i|cefais|cawson ni|gawson ni|cawsom|mam|dad|"
            r"cwmni|cyfri\w*|nghyfri\w*)~wedi cael (?:fy |ein |ei |eu )?(?:hacio|sgamio|sgamo|twyllo|nhwyllo|"
            r"thwyllo|blacmelio|herwgipio)",
        r"(?:ges i|cefais|cawson ni|gawson ni) (?:fy|ein) (?:hacio|sgamio|sgamo|nhwyllo|twyllo|blacmelio)",
        points=6, tags=(Tag.FRAUD,),
    ),
    rule(
        "gone", "says that something is gone or was taken",
        r"(?:all |is |are |was |been |now )?gone", r"emptied", r"cleaned (?:me |us |him |her |it |out)?", r"drained",
        r"wiped out", r"vanished", r"disappeared",
        r"(?:was|were|been|being|got|has|have|had) (?:all )?(?:taken|took|stolen|nicked|"
        r"robbed|pinched|spent|withdrawn|removed|lifted|swiped|diverted|transferred|drained|emptied)", r"stolen",
        r"(?:<SOMEONE>) (?:have |has |had |'ve )?(?:took|taken|stole|stolen|nicked|spent|withdr[ae]wn?|"
            r"emptied|robbed|cleared|pinched)",
        r"stole", r"pinched", r"bounced", r"reversed", r"commandeered", r"misdirected", r"robbed", r"nicked",
        r"went (?:out|from|off)", r"lost (?:it all|everything|<MONEY>|my|our|the|all|over|about)",
        r"has lost", r"we (?:have )?lost", r"i(?:'ve| have)? lost",
        r"wedi colli|mynd allan|wedi'i ddwyn|pres fi|arian fi|dod allan o", r"(?:wedi )?mynd i gyd",
        r"wedi (?:diflannu|dwyn)",
        r"(?:ei|eu|wedi'i|wedi'u) d?dd?wyn", r"collodd", r"colles i", r"gollais i", r"dygwyd", r"wedi gwagio",
        r"yn wag", r"'n wag", r"wedi cymryd", r"wedi mynd",
        points=2,
    ),
    rule(
        "scammed", "says to have been deceived or robbed",
        r"(?:been|got|was|were|am|is|being|getting|have|has) (?:just |all )?(?:scammed|conned|defrauded|"
            r"duped|had|fleeced|swindled|tricked|"
        r"hacked|phished|robbed|ripped off|done over|catfished|hoaxed|victimi[sz]ed|deceived|taken in|stung|"
            r"hoodwinked|blackmailed)",
        r"scammed (?:me|us|my|our|out|of)", r"conned (?:me|us|my|our|out|into)", r"tricked (?:me|us|my|our|into)",
        r"victim of",
        r"fell for", r"fallen (?:for|victim)", r"defrauded", r"ripped (?:me|us|my)", r"fleeced", r"diddled",
        r"hacked", r"swindled",
        r"wedi cael fy (?:nhwyllo|sgamio|hacio|nhwyllo)", r"wedi'?i? (?:hacio|sgamio|thwyllo)",
        r"(?:ges i|cafodd|gafodd|cawsom|cael) (?:fy |ei |ein )?"
        r"(?:n?hwyllo|thwyllo|twyllo|hacio|sgamio|sgamo)", r"dwyllodd",
        r"(?:wedi|cael) (?:eu |ein )?(?:hacio|twyllo)", r"hacio",
        points=1, tags=(Tag.FRAUD,),
    ),
    rule(
        "broken_in", "says that a system or account was broken into, or does not work",
        r"(?:got|been|getting|gone|broke|broken|get) (?:in ?to|into|in|inside|onto) (?:my|our|the|it|us|his|"
            r"her|their|mum|dad)",
        r"(?:locked|shut|kicked|logged) (?:me |us |him |her |them |everyone |staff )?out", r"taken over",
        r"took over", r"hijack\w*", r"compromis\w+", r"breached", r"infected", r"encrypted", r"scrambled", r"defaced",
        r"knocked (?:off|out|offline)", r"gone down",
        r"(?:is|are|been|was|went|gone|goes|keeps going|site|website|server|servers|system|systems|"
            r"phones) (?:all )?(?:down|offline|dead|locked|off ?line)",
        r"(?:can'?t|cannot|cant|couldn'?t|unable to|won'?t|wont) (?:get|log|open|access|sign|use|see|trade|"
            r"take)~(?:in|into|on|our|my|any|it|anything|files?|orders?|payments?|records?|to|the)",
        r"changed (?:the|my|our|his|her|all)? ?~(?:password|email|number|bank|details|recovery|sort)",
        r"(?:password|email|number|bank details|account)~(?:been |was |were |got |has )?changed", r"leaked",
        r"on the dark web", r"exfiltrat\w+", r"dumped (?:on|online)",
        r"(?:put|posted|shared|sent|published|uploaded)~(?:online|everyone|everywhere|to my|on a|"
            r"on telegram|on facebook|to our|to all|to the|on reddit)",
        r"(?:virus|malware|trojan|spyware|keylogger|skimmer|web ?shell|botnet|crypto ?miner|backdoor)",
        r"remote(?:d)? (?:in|on|access|control)", r"anydesk", r"teamviewer", r"mouse~moving",
        r"(?:post(?:ing|ed|s)?|messag(?:ing|ed)|email(?:ing|ed)|sending|sent)~(?:everyone|everybody|all my|"
            r"my contacts|my friends|to my|to all|as me|our customers|our clients|all our|from my|from our)",
        r"wedi (?:cloi|amgryptio|torri i mewn|herwgipio|newid)", r"methu (?:mynd|mewngofnodi|agor|cael|logio)",
        r"i lawr",
        points=2,
    ),
    rule(
        "recent", "happened just now or in the last days",
        r"(?:right|just) now",
        r"just (?:paid|sent|clicked|given|gave|happened|transferred|lost|noticed|found|put|had|been|got|realised)",
        r"today", r"this (?:morning|afternoon|evening|lunchtime)", r"tonight", r"an hour ago",
        r"(?:\d+|few|ten|twenty|couple of|half an?|five) (?:minutes?|mins?|hours?|hrs?) ago", r"yesterday",
        r"last night", r"in the night", r"overnight", r"heddiw", r"bore ma'?", r"neithiwr", r"ddoe", r"y bore yma",
        r"prynhawn ma'?", r"newydd (?:roi|dalu|anfon|glicio|gael|ddarganfod)", r"jyst nawr", r"rwan", r"nawr",
        r"(?:on |since |last )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
        points=1,
    ),
    rule(
        "going_on", "is still going on",
        r"right now", r"still (?:going|happening|in|on|there|there|doing|posting|sending|ringing|locked|down|up)",
        r"keeps? (?:\w+ing)", r"(?:he|she|they|theyre|they're|someone|hes|he's|she's)(?: is| are)? still",
        r"at this moment", r"as (?:i|we) (?:type|write|speak)", r"every (?:night|day|hour|time|few|week)",
        r"(?:is|are) (?:locked|down|offline|encrypted|demanding|threatening|being)", r"again and again", r"o hyd",
        r"dal i", r"ar hyn o bryd", r"won'?t stop", r"they want", r"ongoing", r"currently", r"\d(?:st|nd|rd|th) time",
        r"again",
        points=3,
    ),
    rule(
        "report_words", "says that they report",
        r"(?:wish|want|like|need|here|ringing|writing|calling|trying) to (?:report|make a report)",
        r"i(?:'m| am)? report(?:ing)?", r"reporting (?:a|an|that|on behalf|it|this)", r"can i (?:make a )?report",
        r"on behalf of", r"crime number", r"eisiau (?:riportio|adrodd|rhoi gwybod)",
        r"isio (?:riportio|adrodd|deud|rhoi gwybod)", r"rhoi gwybod am", r"help me",
        r"what (?:do|should|can) (?:i|we) do(?: now)?", r"who do (?:i|we) (?:ring|call|tell)",
        r"beth (?:ddylwn|dylwn|wna|na) i(?: wneud)?", r"be (?:wna|na|ddylwn|dwi'n) i?", r"helpwch",
        points=1,
    ),
    rule(
        "our_side", "it happened to them or theirs",
        r"(?:my|our|mine|ours)", r"(?:me|us)", r"(?:i've|we've|ive|weve|i have|we have|i had|we had)", r"fy", r"ein",
        r"(?:dwi|rydw i|rydym|rydyn|dan ni) wedi", r"(?:ges|cefais|cawsom|gawsom|wnes|wnaethom) ?(?:i|ni)?",
        points=4,
    ),
    rule(
        "someone_did", "says what somebody did to them",
        r"(?:someone|somebody|some1|hackers?|scammers?|fraudsters?|crooks|criminals|thieves|attackers?|"
            r"whoever|a stranger|strangers|a (?:man|woman|bloke|lad|guy|lady|fella|girl|boy|lass)|the (?:man|"
            r"woman|bloke|lad|guy|gentleman|seller|buyer|caller|landlord|agent))(?: (?:has|have|had|is|was|are|"
            r"'s|just|then|now|already|called \w+))* (?:sent|bought|ordered|logged|put|made|posted|rang|used|"
            r"using|changed|got|getting|opened|took|taking|set|telephoned|came|called|emailed|messaged|asked|"
            r"told|said|sold|selling|copied|hacked|cloned|added|shared|listed|cut|stuck|given|read|reading|"
            r"demanded|wants|pretended|charging|running|posting|sending|phoned|message|send|take|use|buy|post|"
            r"call)",
        r"(?:they|he|she|hes|he's|theyve|they've|she's)(?: have| has| had| then| just| all|'ve)? (?:take|"
            r"took|taken|steal|stole|send|sent|posted|post|bought|buy|charged|booked|ordered|changed|blocked|"
            r"logged|copied|emptied|spent|cleared|demanded|recorded|hacked|threatened|promised|vanished|"
            r"disappeared|ghosted|kept|got in|got into|got hold|used|using)",
        r"(?:rhywun|rhwyun|twyllwr|hacwyr|lladron|nhw|dyn|hogan|boi|menyw) (?:di|wedi|'di)",
        r"(?:wedi|di) (?:defnyddio|cael mewn|cael i mewn|mynd i mewn|hala|postio|rhannu|newid)",
        r"nid (?:fi|ni|nhw|fo|fe)", r"(?:drosglwyddodd|cymerodd|gymron|dwynodd|anfonodd|gyrrodd) (?:e|o|hi|nhw|fo)?",
        r"(?:mae|ma|maen|roedd|odd|mi) (?:rhywun|nhw|o|e|hi|hwn|rhyw \w+)~(?:wedi|'?di|yn)",
        points=2,
    ),
    rule(
        "done_to", "says what was done to a thing of theirs",
        r"(?:been|got|was|were|being|get|gets|had|have|has) (?:\w+ ){0,2}(?:put|sold|used|posted|copied|"
            r"cloned|misused|exposed|accessed|changed|intercepted|diverted|redirected|swapped|ported|opened|"
            r"charged|got at|got into|hit|done|breached|taken|cut off|targeted|attacked|infected|encrypted|"
            r"locked|leaked|wiped|deleted|forged|drained|frozen|cancelled|impersonated|listed|shared|booked|"
            r"bought|ordered|logged|transferred|removed|recorded|filmed|talked into|persuaded|groomed|pressured|"
            r"followed|tracked)",
        r"(?:agor|defnyddio|prynu|hawlio|darllen|casglu|gasglu)~(?:enw|cyfri\w*|ffon|arian|gerdyn|pin|e-?byst|ebyst)",
        r"(?:wedi|'di|di|newydd) (?:ei |eu |fy |ein |'i |'u )?(?:cael|chael|gael|mynd|dwyn|ddwyn|colli|"
            r"golli|talu|dalu|thalu|rhoi|roi|anfon|hanfon|gyrru|yrru|hala|clicio|glicio|defnyddio|agor|cymryd|"
            r"gymryd|newid|cloi|gloi|postio|rhannu|torri|dorri|twyllo|hacio|copio|gopio|prynu|brynu|gwario|"
            r"wario|diflannu|tynnu|symud|trosglwyddo|drosglwyddo|buddsoddi|gwerthu|werthu|gwagio|blocio|dileu|"
            r"darllen|ddarllen|casglu|gasglu|ffeindio|sylwi|sylweddoli|lawrlwytho|gadael|rhewi|stopio|amgryptio|"
            r"hamgryptio|gollwng|gyhoeddi|bygwth|perswadio)",
        r"(?:cafodd|gafodd|nath|naeth|wnaeth|ddaru|daeth|aeth|roddodd|rhoddodd|dalodd|talodd|collodd|"
            r"gollodd|glywais|sylwais|ffeindiais|ffindes|talais|dalais|telais|collais|gollais|cliciais|gliciais|"
            r"rhoddais|roddais|rhoies|prynais|brynais|anfonais|gyrrais|yrrais|halais|halodd|gyrrodd|anfonodd|"
            r"cawson|cawsom|gawson|gawsom|ges|cefais|gefais)",
        r"(?:wedi|di) (?:cael )?(?:ei|eu|fy|ein|'?i|'?u) ?\w+",
        r"(?:cafodd|ges i|cawsom|gafodd|cafwyd) ~(?:ei|eu|fy|ein)",
        points=4,
    ),
    rule(
        "distress", "is in distress, or ashamed of what happened",
        r"(?:feel|feeling|felt) (?:so |really |very |such |like |a )*(?:sick|stupid|awful|ashamed|foolish|"
            r"daft|silly|idiot|violated|unsafe|terrible|embarrassed|a fool)",
        r"shak(?:ing|en)", r"asham\w+", r"embarras+\w*", r"mortified",
        r"(?:so|very|an?|im|i'm|such an?|bloody|right|absolute) (?:stupid|daft|idiot|scared|frightened|"
            r"worried|upset|fool|mug|desperate|muppet)",
        r"(?:don'?t|please don'?t|dont|don't) (?:laugh|judge|tell)",
        r"(?:don'?t|dont|do not) know (?:what|who|where|how) (?:to|else|i)", r"(?:please|pls|plz) help",
        r"help(?: me| us)?(?:!|$| please| pls)", r"desperate", r"cry(?:ing)?", r"panic\w*",
        r"in (?:tears|bits|a state)", r"devastated", r"beside (?:myself|himself|herself)",
        r"can'?t (?:sleep|eat|stop)", r"teimlo'n", r"cywilydd", r"ofnus", r"poeni'n arw", r"plis help",
        points=2,
    ),
    rule(
        "online", "speaks of an account, a card, a message or a device",
        r"(?:cards?|bank|accounts?|deposit|e-?mails?|website|web ?page|site|qr|app|login|log-?in|password|"
            r"passcode|text|link|invoice|passport|crypto|wallet|online|facebook|instagram|insta|whatsapp|"
            r"snap\w*|telegram|tiktok|marketplace|ebay|booking|tickets?|mailbox|server|system|network|laptop|"
            r"computer|phone|screen|data|records|files?|drives?|cctv|camera|router|domain|shopify|reviews?|"
            r"cyfri\w*|ebost|e-bost|cyfrinair|gwefan|ffon|banc|tecst|neges)",
        points=2,
    ),
)  # fmt: skip
