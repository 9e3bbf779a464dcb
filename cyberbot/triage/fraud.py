"""Reports of fraud by the story that was told: the bank, a romance, an investment, a purchase, an invoice."""

from cyberbot.referrals.facts import Tag
from cyberbot.triage.rule import rule

_LOST = (Tag.FRAUD,)

FRAUD = (
    rule(
        "payment_diverted", "says that a payment went to changed bank details, or on a false order from above",
        r"(?:invoice|supplier|builder|solicitor|conveyanc\w+|wages|salary|payroll|deposit|payment|"
            r"completion|seed|contractor|locum|rent)~~(?:changed|new|different|amended|updated|wrong|"
            r"intercepted|diverted) ~(?:bank|account|details|sort code)",
        r"(?:bank|account|payment) (?:details|account)~(?:changed|amended|different|new|intercepted|altered)",
        r"(?:changed|new|amended|different|altered) (?:bank|account|payment|sort)",
        r"(?:fake|false|bogus|intercepted|doctored) (?:invoice|bill)",
        r"invoice~(?:fraud|intercept\w*|fake|not theirs|wrong account)",
        r"(?:ceo|boss|director|md|chairman|chair|head|vicar|treasurer|cfo|partner|manager|"
            r"gaffer)~(?:emailed|asked|email|text|whatsapp|message|voice|call)~~(?:paid|transfer|payment|"
            r"vouchers?|gift cards?|sent|£)",
        r"(?:paid|pay|two|the|an?|wrong) (?:invoice|wages|salary)~(?:wrong|stranger|different bank|hungary|false)",
        r"told (?:her|him|them|me) to", r"confidential acquisition", r"quick favour",
        r"gift cards?|steam cards?|vouchers?", r"mandate",
        r"(?:wages|salary|pay|payroll) ~(?:went|gone|diverted|into|paid|changed)", r"anfoneb~(?:ffug|newid)",
        points=4, tags=_LOST, summary="payment_diverted",
    ),
    rule(
        "bank_impersonation", "says that somebody posed as the bank, the police or another body",
        r"(?:rang|phoned|called|call|text|message|man|woman|lady|lad|bloke|gentleman|someone)~(?:from|"
            r"saying|said|claim\w*|pretend\w*|posing|purport\w*) ~(?:bank|barclays|lloyds|hsbc|natwest|"
            r"santander|halifax|nationwide|monzo|tsb|tide|starling|revolut|fraud (?:team|department|squad)|"
            r"police|hmrc|amazon|visa|nca|court|bt|microsoft|council|nhs|dwp)",
        r"safe account|holding account", r"read (?:him|her|them) (?:the|my) ?~codes?",
        r"(?:alwad|galwad)~(?:heddlu|banc)", r"move (?:my|your|the|our) money",
        r"(?:bank|barclays|lloyds|hsbc|natwest|santander|halifax|nationwide|monzo|tsb|police)~(?:rang|"
            r"phoned|called|not hsbc|wasn'?t)~~(?:gone|transfer|moved|£|k|took|sent)",
        r"courier", r"collected (?:from|the|her|his|it)", r"code ?word", r"warrant (?:number|card)",
        r"(?:sovereigns|gold|euros|cash)~(?:collected|handed|withdr\w+|taxi)", r"cyfrif diogel", r"o'r banc",
        points=3, tags=_LOST, summary="bank_impersonation",
    ),
    rule(
        "romance", "says that somebody they trusted or loved online took money",
        r"(?:loved? (?:me|him|her)|in love|engaged|fiance\w*|relationship|widower|dating|tinder|match\.com|"
            r"bumble|hinge|plenty of fish|boyfriend|girlfriend|marry|romance|oil rig|soldier|army (?:doctor|"
            r"general)|met (?:him|her|a man|a woman|a lady|someone|online)|sweetheart|darling)~~~",
        r"romance (?:scam|fraud)", r"(?:caru|cariad)~(?:arian|punt)",
        points=5, tags=_LOST, summary="romance_fraud",
    ),
    rule(
        "investment", "speaks of an investment or of crypto",
        r"invest\w*", r"crypto\w*", r"trading (?:app|platform|account|site)",
        r"(?:withdraw|take out|cash out) (?:my|our|it|the|any|money)",
        r"(?:coinbase|binance|metamask|seed phrase|wallet|ledger|usdt|eth|tether)", r"pension", r"bonds?", r"isa",
        r"shares", r"forex", r"profits?", r"returns", r"buddsodd\w*", r"fuddsodd\w*",
        points=2, tags=_LOST, summary="investment_fraud",
    ),
    rule(
        "purchase", "says that goods, tickets, a home or work were paid for and never came",
        r"(?:never|not|nothing|no) (?:came|arrived|turned up|showed|shown|delivered|received|sent|shipped)",
        r"(?:didn'?t|did not|does not|doesn'?t|never) (?:exist|arrive|come|turn up)",
        r"(?:marketplace|ebay|gumtree|vinted|depop|facebook ad|shpock|evri|instagram shop|etsy|autotrader|"
            r"website)~~(?:paid|never|gone|blocked|scam\w*|fake|sent|bought|money|£)",
        r"(?:paid|bought|deposit|sold|sent)~~(?:marketplace|ebay|gumtree|vinted|depop|facebook|instagram|"
            r"etsy|autotrader|website)",
        r"(?:tickets?|gig|concert|festival|match|glastonbury|oasis|taylor swift)~~(?:fake|never|paid|bought|"
            r"turned away|scanned|invalid|£|gone)",
        r"(?:flat|house|room|rent|landlord|deposit|viewing|letting|keys)~~(?:fake|never|paid|exist|owner|"
            r"gone|£|not (?:his|hers|real))",
        r"(?:holiday|villa|cottage|lodge|cabin|flights?|hotel|cruise|caravan|airbnb|booking\.com|hajj|"
            r"umrah)~~(?:fake|never|paid|exist|owner|gone|£|no booking)",
        r"(?:roof|boiler|driveway|kitchen|bathroom|builder|tarmac|solar|windows|plumber|roofer|fencing|"
            r"scaffold\w*)~~(?:up ?front|deposit|vanished|never|gone|number|£|paid)",
        r"(?:fake|bogus) (?:payment|screenshot|paypal|email|proof)",
        r"sold~~(?:never|paid|payment|reversed|chargeback|fake|no money)",
        r"(?:blaendal|archeb\w*|tocyn\w*|gwyliau|fflat|carafan|parsel|nwyddau|dillad|esgidiau|ci|tractor|"
            r"peiriant)~~(?:talu|dalu|thalu|ddaeth|cyrraedd|ffug|byth|ddim|bodoli|colli)",
        r"(?:talu|dalu|dalais|talais|thalu)~~(?:blaendal|ffug|byth|ddaeth|cyrraedd|marketplace|facebook|vinted|ebay)",
        r"(?:tocyn\w*|gwyliau|fflat|bwthyn)~~(?:ffug|bodoli|dalu|blaendal)",
        points=4, tags=_LOST, summary="marketplace",
    ),
    rule(
        "family_message", "says that somebody posed as a relative",
        r"hi mum|hi dad|hi mam",
        r"(?:new|different|strange) (?:number|phone)~~(?:son|daughter|mum|dad|paid|sent|rent|£|broke\w*)",
        r"(?:son|daughter|dad|mum|mam|boss|md|cfo|grandson|granddaughter)'?s? ~(?:voice|number|cloned|fake)",
        r"(?:broken|smashed|broke|lost) (?:his |her |their )?phone",
        r"(?:wasn'?t|not) (?:my|him|her|our) ?(?:son|daughter|mum|dad|actual)?", r"deep ?fake",
        r"(?:ai|cloned|fake) voice", r"voice~(?:clone\w*|fake|ai)", r"helo mam|haia mam",
        points=5, tags=_LOST, summary="impersonation",
    ),
    rule(
        "identity", "says that their name, identity or firm was used",
        r"(?:loan|credit card|contract|phone|account|finance|car|company|limited company|mortgage|catalogue|"
            r"klarna|universal credit|benefit|tax)~~(?:in|under|using|with) (?:my|our|her|his|mum'?s|"
            r"dad'?s) (?:name|details|address|id|identity)",
        r"identity (?:stolen|theft|fraud|used)",
        r"(?:using|used|stole|stolen|cloned|copied|pretending to be|impersonat\w*) (?:my|our|me|us)~(?:name|"
            r"identity|id|details|pictures|photos|website|site|brand|logo|firm|company|business|shop|page|"
            r"charity|school)?",
        r"(?:fake|second|clone|false|another|copy) (?:profile|page|account|website|site|shop|version)~(?:of|"
            r"with|in|using|as) ~(?:me|us|my|our|her|his)",
        r"(?:letter|card|bill|statement|tax bills?|order confirmation)~(?:claim|owe|loan|account|came|"
            r"saying|for)~(?:we|i|never|didn'?t|not|payday|my name|bank)",
        r"registered at my|director of", r"donate|donation",
        r"debt collect\w*|bailiff\w*|ccj|credit (?:file|report|score|check)", r"same (?:name|pictures|logo)",
        r"dwyn fy hunaniaeth",
        r"yn (?:fy )?enw (?:i|fi|mam|dad|y|ein)|yn fy enw|enw (?:fi|ni)|esgus bod yn (?:fi|ni)|"
            r"copio (?:gwefan|tudalen|proffil)",
        points=4, tags=_LOST, summary="impersonation",
    ),
    rule(
        "job_or_loan", "says that a job, a loan or a fee was false, or that their account moved others' money",
        r"(?:job|work from home|task|recruit\w*|whatsapp job|agency|dbs)~~(?:paid|deposit|top up|fee|£|"
            r"never|fake|scam|gone|details)",
        r"(?:loan|grant|prize|lottery|inheritance|compensation|refund|customs)~~(?:fee|fees|up ?front|paid|"
            r"£|never|no loan|release)",
        r"(?:recovery|release|admin|processing|arrangement) fees?", r"mule",
        r"(?:my|his|her) (?:bank )?account~(?:frozen|froze|shut|used|marker|cifas|laundering)", r"payment processing",
        r"(?:payment|money|transfer)~(?:forward|pass|send) (?:it )?on|as crypto", r"\d+ ?% commission|got \d+%",
        r"(?:and|then) (?:barclays|bank|natwest|lloyds|they)~(?:shut|closed|froze\w*|blocked)", r"task (?:job|app)",
        r"(?:landed|arrived|appeared|came|went|put) (?:in|into|through) my (?:account|bank)~",
        r"(?:swydd|benthyciad)~~(?:ffi|dalu|twyll|ffug)",
        points=3, tags=_LOST, summary="fraud",
    ),
    rule(
        "card", "says that a card or bank account was used",
        r"(?:card|bank|account|paypal|monzo|current account|savings)~(?:emptied|used|drained|cloned|charged|"
            r"debited|cleared|gone|taken|spent|frozen|overdrawn)",
        r"(?:gone|taken|went|took|lost|missing|left|out|spent|withdrawn|stolen|emptied|cleared|used|charged|"
            r"debited)~(?:from|out of|of|on|off|with) ~(?:my|our|the|her|his|mum'?s|dad'?s|nan'?s|business|"
            r"church|club|joint|charity|cemetery)~(?:account|bank|card|savings|isa|paypal|money|till|float)?",
        r"(?:payments?|transactions?|direct debits?|charges?|subs?|orders?) (?:i|we|she|he|that) (?:didn'?t|"
            r"never|don'?t|did not)",
        r"(?:qr|parking|toll|evri|dpd|royal mail|parcel|hmrc|ulez|dvla|energy|fine|penalty)~~(?:paid|card|"
            r"put|gone|took|taken|gave|scan\w*|£)",
        r"(?:arian|pres|pae?|cyflog|<MONEY>)~~(?:mynd|gymryd|cymryd|dwyn|ddwyn|diflannu|colli|anghywir|gwagio|wag)",
        r"(?:arian|cyfrif|cerdyn|banc)~(?:wedi mynd|gwagio|dwyn|diflannu|gymryd|cymryd)",
        points=4, tags=_LOST, summary="fraud",
    ),
    rule(
        "details", "says that a password, code, card or bank details were given",
        r"(?:gave|given|entered|typed|put|filled|told|read|sent|handed|shared|supplied|give|"
            r"uploaded) (?:\w+ ){0,5}(?:card|bank|password|pin|code|details|login|log ?in|cvv|sort code|otp|"
            r"passcode|account number|passport|licence|national insurance|ni number|username|seed|phrase|id)",
        r"(?:card|bank|password|pin|code|details|login|passport|id)~(?:given|entered|typed|put in|handed|"
            r"gone in|went in)",
        r"clicked (?:on )?(?:the|a|it|that|this|an|link)", r"scanned (?:the|a|it)",
        r"logged (?:on|in) (?:to|on)~(?:fake|page|it|link|site)",
        r"rh?o(?:i|is|ddais) (?:fy |ei |eu |ein )?(?:m?anylion|cyfrinair|nghyfrinair|rhif|cod|pin)",
        r"(?:manylion|cyfrinair) (?:banc|cerdyn|iddyn|iddo)",
        points=3, tags=(Tag.DETAILS_GIVEN,), summary="phishing_details",
    ),
    rule(
        "deceived", "says to have been deceived",
        r"scammed", r"conned", r"defrauded", r"duped", r"swindled", r"ripped off", r"fell for", r"victim of",
        r"\w*(?:sgamio|sgamo|twyllo|thwyllo)",
        points=0, summary="fraud",
    ),
)  # fmt: skip
