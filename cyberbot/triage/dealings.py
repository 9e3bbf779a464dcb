"""Marks of dealings that went wrong: money paid, details given, a thing found false, a demand.

Apart from `happened` by subject only; both are read as one table.
"""

from cyberbot.referrals.facts import Tag
from cyberbot.triage.rule import rule

DEALINGS = (
    rule(
        "paid", "says that money was paid or sent",
        r"<WE> (?:have |had |already |only |just |then |so |also )*(?:paid|sent|transferred|wired|handed|"
            r"invested|bought|deposited|forwarded|put|"
        r"withdrew|gave|given|loaned|lent|borrowed|released|settled|topped up|bank transferred|parted|spent|"
            r"authorised|approved)",
        r"<KIN>~(?:has |have |had )?(?:paid|sent|transferred|wired|handed|invested|gave|withdrew|deposited|"
            r"authorised|gives?|sends?|sold)",
        r"(?:she|he|they) (?:has |have |had )?(?:paid|sent|transferred|wired|handed over|invested|gave|"
            r"withdrew|bought)",
        r"(?:paid|sent|transferred|handed over|wired|released) (?:him|her|them|it|over|out|the|a|my|our|"
            r"<MONEY>|\d+|by|to|for|up|twice)",
        r"i (?:pay|send|give|transfer|put) ",
        r"(?:deposit|payment|invoice|money|transfer|fees?|wages|salary)~(?:paid|sent|went|gone|made)",
        r"sold (?:it|him|her|them|my|our|a|an|the)", r"up ?front", r"we pay",
        r"(?:talais|thalais|dalais|telais|anfonais|gyrrais|yrrais|halais|drosglwyddais)", r"dales i",
        r"dwi (?:wedi|'di|di) (?:talu|rhoi|gyrru|anfon|colli|clicio)",
        r"(?:roddais|dalodd|dalon|talodd|anfonodd|roddodd|rhoddodd)",
        r"(?:wnes i |wedi |mi )?(?:dalu|d?thalu|thales|dalais|anfon|anfonais|yrru|yrrais|roi|rhoi|rhois|"
            r"rhoddais|drosglwyddo|drosglwyddais|trosglwyddo|hala|halais) ~(?:<MONEY>|arian|manylion|punt|"
            r"blaendal)",
        points=4, tags=(Tag.MONEY_LOST,),
    ),
    rule("sum", "names a sum of money", r"<MONEY>", r"[£$€] ?\d[\d,.]{0,12}k?", points=6),
    rule(
        "plain_sum", "names a sum without a sign",
        r"(?:paid|pay|sent|send|lost|lose|took|take|taken|wants?|wanted|gone|spent|stolen|stole|deposit|"
            r"fees?|for|gave|give|put|cost|over|about|another|then|extra|invested|borrowed|owe|"
            r"of) (?:\w+ ){0,2}\d{2,3}(?:[,.]?\d{3}){0,3}",
        r"\d{1,6} ?x ?\d{2,6}", r"[\d,]{3,12} (?:gone|gone out|taken|stolen|lost)",
        r"(?:lose|lost|finish|gone) ?~\d{3,9}", r"\d{3,9} (?:finish|lost|gone)", r"(?:\w+ )(?:grand|thousand)",
        r"(?:hundreds|thousands|life savings|all (?:my|our|her|his) (?:money|savings)|every penny|savings|"
            r"a fortune|five figures|four figures)",
        r"(?:cannoedd|miloedd|cynilion)",
        points=3,
    ),
    rule(
        "gave", "says that details, a code or a click were given",
        r"<WE> (?:have |had |then |only |just |stupidly |so |also )*(?:gave|given|entered|typed|clicked|"
            r"opened|filled|put|tapped|pressed|scanned|downloaded|installed|"
        r"signed|logged|told|handed|read|shared|let|replied|answered|allowed|connected|approved|rang|called|"
            r"texted|followed)",
        r"<KIN>~(?:gave|given|entered|typed|clicked|opened|filled|scanned|downloaded|installed|let|read) ",
        r"(?:she|he|they) (?:has |have |had )?(?:gave|given|entered|typed|clicked|opened|filled in|scanned|"
            r"downloaded|installed|let (?:him|them|her))",
        r"(?:gave|given|entered|typed|put) (?:it|them|him|her|my|our|the|in|card|details|bank|out|over)",
        r"put (?:my|our|the|her|his) ~(?:card|details|password|pin|number|code)",
        r"clicked(?: on)? (?:the|a|it|link)", r"card details", r"rhois i",
        r"(?:wedi |wnes i |mi |nes i )(?:clicio|glicio|agor|roi|rhoi|rannu|lawrlwytho|sganio|deipio|teipio)",
        r"gliciais", r"cliciais", r"(?:rhoddodd|rhoddais)", r"rhoi (?:ei|fy|eu|ein) (?:manylion|cyfrinair)",
        points=2,
    ),
    rule(
        "false", "found that it was false",
        r"(?:wasn'?t|weren'?t|was not|isn'?t|is not|not) (?:really |actually )?(?:him|her|them|us|the bank|"
            r"real|my|our|me|from|hsbc|genuine)",
        r"turned? out",
        r"(?:does not|doesn'?t|didn'?t|did not|never|don'?t) exist(?:ed|s)?",
        r"never (?:came|arrived|turned up|heard|showed|got|received|existed|sent|ordered|asked|authorised|"
            r"made|did|applied|opened|rang|took|been|had|paid|shipped|delivered)",
        r"nothing (?:came|arrived|has|turned|since|to do)",
        r"no (?:such|one|sign|answer|reply|loan|goods|tickets|job|refund|bike|dog|puppy|record|booking|house|flat)",
        r"(?:was|were|is|are|it's|its|been|all) (?:a )?(?:fake|false|bogus|scam|counterfeit|cloned|fraud|"
            r"con|not real|phish(?:ing)?(?: site| one)?)",
        r"(?:hotel|bank|school|council|police|solicitor|company|owner|supplier|they|she|he|son|daughter|"
            r"station|surgery|airline|landlord|hmrc|dvla) (?:\w+ )?(?:say|says|said|knows?|knew|deny|denies|"
            r"told) ~(?:not|no|n't|never|nothing|none|nt)",
        r"never heard of", r"page (?:has |is )?gone", r"number (?:is |now )?(?:dead|off|blocked|gone)",
        r"blocked (?:me|us)", r"stopped (?:answering|replying)",
        r"not (?:come|arrived|turned up|delivered)", r"(?:is|was|are) (?:a )?false",
        r"(?:isn'?t|is not|aren'?t|not) (?:ours|mine|theirs|know him|know them)",
        r"no (?:keys|landlord|refund|lockbox|car|parcel|money|reply|site|shop)", r"look.?alike", r"same name",
        r"were the (?:fraud|scam)", r"isn'?t ours|overpaid", r"belongs to (?:somebody|someone|a)",
        r"pretend(?:ed|ing) to be", r"posing as", r"claim(?:ed|ing) to be",
        r"said (?:he|she|they|it) (?:was|were) (?:from|the|my|our|a)", r"purport\w+", r"ddim yn bodoli",
        r"ddaeth (?:o |e |hi |nhw )?(?:ddim|byth)", r"(?:byth|dim) wedi (?:cyrraedd|dod)",
        r"nid (?:fo|fe|hi|nhw|y banc|fy mab) oedd", r"esgus bod", r"yn ffug", r"oedd yn ffug", r"twyll oedd",
        points=2, tags=(Tag.FRAUD,),
    ),
    rule(
        "unknown_act", "says that somebody else did something in their name",
        r"(?:someone|somebody|some1|persons? unknown|hackers?|scammers?|fraudsters?|crooks|criminals|"
            r"thieves|attackers?|person or persons)~~(?:my|our|me|us|mine|<KIN>'?s)",
        r"(?:in|under|using|with) (?:my|our|her|his|mum'?s|dad'?s) (?:name|details|account|id|identity|card|"
            r"number|email|pictures|photos|address|logo)",
        r"(?:as|from) (?:me|us)(?: and| to|\.|,|$)",
        r"(?:wasn'?t|not|weren'?t|isn'?t|n't) (?:me|us|by us|by me|mine|ours)",
        r"(?:didn'?t|never|did not|havent|haven'?t) (?:make|made|do|did|order|ordered|apply|applied|open|"
            r"opened|authori[sz]e|buy|bought|send|sent|take out|request)",
        r"without (?:my|our|me|us|her|his|asking|permission)", r"same (?:name|as) ~(?:my|our|me|us|mine)",
        r"our (?:name|logo|brand|website|site|details)", r"cloned (?:our|my|me|us)", r"yn fy enw", r"yn ein henw",
        r"(?:rhywun|rhyw un|rhwyun) ~(?:fy|ein|nghyfrif|cyfrif|fi|ni)",
        points=1,
    ),
    rule(
        "demand", "says that something is demanded or threatened",
        r"(?:they|he|she|who|it|man|hacker|email|note|message)(?:'s| is| are|'re)? (?:want|wants|wanting|"
            r"demand|demands|demanding|asking|threaten|threatens|threatening|saying he'll|going to send)",
        r"wants? (?:<MONEY>|\d+|more|money|paying|bitcoin|crypto|gift|£)",
        r"(?:pay|send|give) (?:or|up|them|him|now|by|us)~(?:or|else|will|\d)", r"pay or",
        r"or (?:else|they'?ll|he'?ll|she'?ll|it goes|i'?ll)", r"unless (?:i|we|you|they)",
        r"threaten\w*", r"blackmail\w*", r"ransom(?!ware)\w*", r"bitcoin", r"extort\w*", r"demand(?:s|ed|ing)?",
        r"hold(?:ing)? (?:us|me|it|them) to ransom", r"held to ransom", r"for £?\d+ (?:they|to)", r"named his price",
        r"keep(?:s)? asking for more", r"wants more",
        r"bygwth\w*", r"mynnu", r"isio ~(?:punt|bitcoin|arian)", r"eisiau ~(?:punt|bitcoin|arian)", r"blacmel\w*",
        r"pridwerth",
        points=1,
    ),
)  # fmt: skip
