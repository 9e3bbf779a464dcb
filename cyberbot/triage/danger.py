"""Danger now: to life, of violence, in an abusive home, to a service that lives depend on, or a crime under way.

Tuned to miss nothing: a wrong "ring 999 if you are in danger" costs little. Talk shows help before anything else.
"""

from cyberbot.referrals.facts import Tag
from cyberbot.triage.rule import rule

_LIFE = (Tag.RISK_TO_LIFE,)

DANGER = (
    rule(
        "suicide", "speaks of ending their life or of harming themselves",
        r"(?:kill|killing|hurt|hurting|harm|harming|hang|hanging|cut|cutting|top|drown) (?:my ?self|"
            r"him ?self|her ?self|themsel\w+|me self)",
        r"suicid\w*", r"end(?:ing)? (?:it all|my life|his life|her life|it tonight|everything|things)",
        r"end it(?!\w| (?:date|with|there|up))",
        r"(?:don'?t|dont|do not|doesn'?t|didn'?t) (?:want|wanna) (?:to )?(?:be here|live|be alive|wake up|"
            r"go on|carry on|exist|be around)",
        r"(?:can'?t|cant|cannot|can not) (?:go on|carry on|do this any ?more|take (?:it|this|"
            r"any) ?(?:any ?more|more)?|live (?:with|like)|cope|face (?:it|tomorrow|another|my|them))",
        r"(?:no|any) (?:point|reason) (?:in )?(?:living|going on|carrying on|being here|to live|to go on)",
        r"(?:better|best) off (?:dead|without me)",
        r"(?:want|wanna|wish|going|ready|rather|deserve)~(?:to die|be dead|was dead|were dead)",
        r"(?:i'?d|id|i'?m|wish i was|rather be|better) dead", r"want (?:to|it to) (?:die|be over|stop forever)",
        r"over ?dos\w*",
        r"(?:took|taken|take|taking|swallowed|got|have|all) (?:\w+ ){0,4}(?:pills|tablets|paracetamol|"
            r"insulin|bleach)",
        r"(?:i'?m|im|i am|he'?s|she'?s|shes|hes|stood|standing|sat|sitting|going|gone|jump\w*|"
            r"been) (?:up )?(?:on|at|off|to) (?:the|a) (?:\w+ ){0,2}(?:bridge|roof|ledge|cliff|railway line|"
            r"train line|tracks|car park roof|multi.?storey|platform edge)",
        r"(?:goodbye|good bye|say bye|sorry to everyone|sorry for everything|last message|"
            r"look after my (?:kids|dog|cat|mum|children)|final message)",
        r"(?:written|wrote|left|leaving|writing) (?:a|my|the|him|her|them|letters|some)? ?~(?:note|notes|"
            r"letters?|goodbye)",
        r"self.?harm\w*", r"slit (?:my|his|her)", r"noose|(?:a|the|some|got) rope(?! (?:access|course))",
        r"jump(?:ing|ed)?~(?:bridge|off|front|train|window|roof)",
        r"(?:i'?ll|i will|he'?ll|he will|she'?ll|be) (?:be )?dead (?:by|before|soon|tonight|in|when|if)",
        r"(?:not|n't) wish to (?:wake|live|be here)", r"given away (?:everything|all)",
        r"turned on the gas|stopped eating",
        r"(?:won'?t|wont|not) (?:be here|see|wake up) (?:tomorrow|the morning|in the morning|much longer|christmas)",
        r"life (?:is|isn'?t|not) (?:over|worth|finished)",
        r"(?:nothing|no ?one|not anything) left (?:to live|for me)?", r"only way out", r"way out of this",
        r"the only thing left", r"(?:ladd|lladd|brifo|niweidio|crogi) (?:fy|ei|dy|eu)? ?(?:hun\w*|hunan)",
        r"lladd fy hun\w*", r"hunan.?laddiad",
        r"(?:isio|isho|eisiau|ishe|moyn) marw",
        r"(?:ar ben y|ar do|ar ben) (?:to|bont|clogwyn)|wrth y (?:clogwyn|bont)",
        r"(?:llyncu|llynci) (?:\w+ )?(?:tabledi|tabled)",
        r"(?:gadael|sgwennu|ysgrifennu) nodyn i (?:mam|dad|fy|ngwr|ngwraig|y plant)",
        r"ending it(?! (?:with|there|early|up|on))", r"(?:ill|i'?ll|i will|imma) end it",
        r"took (?:about |all |a lot of )?(?:\d+ )?(?:of )?(?:my|his|her|the|some)? ?(?:paracet\w+|"
            r"sertraline|ibuprofen|meds)",
        r"(?:belt|rope|flex) (?:round|around|over) (?:my|his|her|the (?:pipe|beam|door|banister|neck))",
        r"tied to a chair|on the (?:platform|railway) edge",
        r"(?:ddim|'m|dwi'm|dim) (?:isio|eisiau|moyn|am) (?:byw|bod yma|bod 'ma|mynd ymlaen)", r"rhoi diwedd",
        r"diwedd ar (?:y cwbl|bopeth|fy mywyd)", r"wedi cymryd (?:tabledi|gorddos)", r"gorddos",
        r"gwell off hebdd?a? i", r"neges (?:hwyl fawr|ffarwel|ola\w*)",
        r"torri (?:ei|fy) (?:f?mreichi\w*|freichi\w*|hun)", r"methu (?:mynd ymlaen|cario mlaen|diodde)",
        tags=_LIFE, summary="danger",
    ),
    rule(
        "threat_to_life", "says that somebody threatens to kill or badly hurt",
        r"(?:kill|murder|stab|shoot|shank|behead|strangle|rape) (?:\w+ )?(?:me|us|him|her|my|our|them|"
            r"everyone|you|all|people|kids)",
        r"burn (?:me|us|him|her|my|our|the (?:house|place|flat)|down)",
        r"finish (?:me|us|it|me off|her off|him off)(?: tonight|,|\.|$)",
        r"(?:i|he|she|they)(?:'m|'s| am| is|'re| are)? (?:ready|about|going|gonna) to (?:do it|jump|end it|"
            r"go through with it)|do it tonight|(?:can'?t|cannot) (?:see|find) (?:a |any |another )?way (?:out|"
            r"forward|on)|i (?:just )?want (?:it|everything|this) to (?:stop|end|be over)|(?:had|have had|"
            r"i've had) enough of (?:life|living|everything)|nothing to live for|rather die|ready to die|"
            r"make it look like an accident|(?:all|every) my tablets|not worth (?:living|it any ?more)|"
            r"(?:no one|nobody) would (?:miss|notice|care)|want out|hate my life|cutting|cut my(?:self| arms?|"
            r" wrists?)",
        r"i know what to take|(?:someone|somebody|you|them) to know why|by the time you read|(?:stood|sat|"
            r"sitting|standing|sefyll|eistedd)~(?:at|on|by|near|ar) (?:the |a |y )?(?:\w+ )?(?:bridge|bont|"
            r"multi.?storey|roof|cliff|edge)|is on the (?:\w+ )?(?:multi.?storey|bridge|roof|cliff)|(?:left|"
            r"leaving) (?:his|her|my) (?:wallet|wedding ring|ring|phone|keys)~(?:gone|bed|behind)|"
            r"saving up (?:his|her|my) (?:morphine|tablets|pills|medication)|insurance papers|(?:gone|"
            r"went) out~(?:fell|dark|no coat|cold)|said sorry to|(?:i should|i'll|i will|i'd) die|do it myself",
        r"helps? people die|drunk it|drank (?:it|bleach)", r"put me in hospital",
        r"(?:going|gonna|gunna|coming|threaten\w*|said|says|will|'ll|wants|trying|tried|"
            r"about) (?:to )?(?:\w+ )?(?:kill|murder|stab|shoot|burn|hurt|batter|beat|attack|torch|petrol|bomb|"
            r"rape|smash|find|break|snap|jump|slash|do) (?:me|us|him|her|my|our|them|everyone|the|someone|"
            r"people|down|it|a|this)",
        r"drive (?:into|at|through) (?:the|a|them|people|us)",
        r"pay or it burns|burn(?:s|ing|t) (?:my|our|the) (?:shop|house|place|car)|it'?s burning", r"put fire",
        r"my client~(?:address|price)~tonight|(?:name|address)~and a price",
        r"looks like a (?:rifle|gun|knife)|rifle|they'?re coming with guns|shots? (?:been )?fired", r"death threats?",
        r"(?:sent|sending|got|posted) (?:me |us |a )*(?:\w+ )?(?:bullet|photo of a (?:gun|knife)|"
            r"picture of a (?:gun|knife|coffin))|(?:said|says|saying|threat\w*|text\w*|messag\w*)~(?:kill|stab|"
            r"shoot|hurt|dead|die|acid|petrol|burn|bomb|slit|throat|break my legs|put me in)|(?:gonna|going to|"
            r"will|'ll) (?:get|have|do) (?:me|us|him|her)(?: tonight| tomorrow| when|,|\.|$)|break (?:my|his|"
            r"her|your) (?:legs?|arms?|neck|jaw|fingers)|put (?:a|the) (?:bullet|knife|brick)|kneecap\w*|throat",
        r"(?:letter|envelope|box)~bullet|(?:left|planted|put) a (?:device|bomb|package)~(?:in|at|under)",
        r"(?:threat|threats) to (?:kill|my life|life|our lives|his life|her life)",
        r"(?:i'?m|we'?re|she'?s|he'?s|you'?re|youre|im) (?:a )?dead(?: man| woman)?(?: tonight| tomorrow|\.|,|$)",
        r"bomb(?: threat| in| at|s)?",
        r"(?:a|the|his|has|got|with|holding|carrying|bring\w*|pulled) (?:\w+ ){0,2}(?:gun|knife|machete|"
            r"hammer|crossbow|blade|axe|bat|shotgun|rifle|firearm|acid|petrol|samurai sword)",
        r"(?:with|holding|got) (?:a )?weapons?", r"contract on (?:me|my|him|her)",
        r"(?:been|was|got|being|we|they) swatted", r"swatting (?:me|us|my)", r"armed (?:police|men|officers)",
        r"shoot (?:up|the) ?(?:the )?(?:school|place|college)?",
        r"bygwth (?:fy |ei |eu )?(?:lladd|brifo|llosgi|mrifo|n?iweidio)",
        r"(?:lladd|trywanu|saethu|llosgi) (?:fi|ni|ti|hi|fo|fe|y ty|fy)",
        r"(?:gynn?[oa]|gan|'?da|efo|gyda|efo'?r|gyda'?r) (?:fo|fe|hi|nhw|hwn)? ?(?:gyllell|cyllell|gwn|wn|"
            r"fwyell|machete)",
        r"(?:he'?s|hes|she'?s|they'?re|theyre|someone'?s|somebody'?s) (?:breaking|trying to (?:break|get)) in"
            r"(?=$|[.!,]| (?:now|help|the (?:door|house|flat|back|window)))",
        r"helpwch fi mae (?:o|e|hi|nhw) yma|am frifo fi",
        r"(?:cyllell|gwn|morthwyl|petrol) (?:gyda|ganddo|efo|yn)|(?:ganddo|gyda|efo) (?:gyllell|wn|fwyell|forthwyl)",
        r"(?:i'?n?|i) l?ladd (?:i|fi|ni)|bygwth (?:saethu|trywanu|lladd|llosgi)", r"am fy (?:lladd|nhrywanu|mrifo)",
        r"dod i (?:fy )?(?:lladd|mrifo|frifo|ladd)",
        tags=_LIFE, summary="danger",
    ),
    rule(
        "violence", "says that somebody is being hurt, or was",
        r"(?:hit|hits|hitting|punch\w*|kick(?:ed|ing|s)?|beat|beats|beating|strangl\w*|chok\w*|stabb\w*|"
            r"attack(?:ed|ing)?|assault\w*|slapp\w*|batter\w*|headbutt\w*|bit|drag(?:s|ged|ging)?|jumped|"
            r"shov\w*|push\w*|threw|grab(?:s|bed|bing)?|raped?|bottled|pull(?:s|ed)?) (?:me|us|him|her|them|"
            r"someone|somebody|each other|my (?:mum|mam|dad|son|daughter|wife|husband|sister|brother|nan|mate|"
            r"kid|child|baby|neighbour|friend|head|face|arm)|the (?:kids|children|baby|dog|lad|girl)|a (?:man|"
            r"woman|lad|girl|kid|person|boy|child))",
        r"smashing (?:the|my|our|up)",
        r"(?:he|she|man|friend) (?:is )?not mov(?:e|ing)|man beat|scream(?:ing|s) from",
        r"(?:been|was|got|being|get|getting|is) (?:just |badly |really )*(?:punched|beaten|beat up|"
            r"strangled|stabbed|slapped|battered|raped|shot|bottled|knifed|dragged|mugged|run over)",
        r"(?:i|he|she|man|woman|lad|girl|boy|\w+ mum|\w+ dad|\w+ son|mate|daughter|i've|"
            r"ive) (?:look after is |has |have |was |is |just |been |got |getting |being )+(?:hit|attacked|"
            r"assaulted|jumped)(?! (?:by (?:ransom\w*|hackers|malware|a (?:cyber|virus|scam|fraud))|through))",
        r"(?:been|is|got|badly|seriously) (?:badly |seriously )?(?:hurt|injured)", r"bleeding(?! edge)",
        r"there'?s blood", r"(?:lot|pool|covered|loads) (?:of|in) blood", r"blood everywhere", r"unconscious",
        r"not (?:breathing|moving|responding|waking)", r"(?:won'?t|wont) wake", r"(?:can'?t|cant) breathe",
        r"(?:gone|turned|going|turning) (?:blue|grey|purple)(?! screen)",
        r"having a (?:fit|seizure|stroke|heart attack)", r"(?:chest pain|collapsed|is choking|is fitting)",
        r"(?:need|call|get|send|where.?s) (?:an? |the )?ambulance",
        r"(?:brawl|stabbing|shooting at (?:us|people|the school|each)|gunshots?)",
        r"hands (?:on|round) (?:my|her|his) (?:neck|throat)",
        r"(?:ei guro|fy nharo|fy nghuro|taro fi|curo|ymosod arn\w+|gwaedu|anymwybodol|ddim yn anadlu|"
            r"wedi cael ei drywanu)",
        r"(?:mae o|mae e|ma fo|ma e) (?:yn|wedi) (?:fy )?(?:mwrw|nharo|nghuro|curo|bwrw|mrifo|taro)",
        r"(?:bwrw|taro|curo|pwnio) (?:fi|hi|mam)", r"(?:lot|llwyth) o waed",
        r"(?:wedi|'di) (?:mwrw|nharo|nghuro|mrifo|nhagu)",
        tags=_LIFE, summary="danger",
    ),
    rule(
        "fear", "fears for their safety now",
        r"(?:in|immediate|grave|serious) danger",
        r"(?:fear|scared|frightened|afraid|terrified|worried) (?:for|of what) (?:my|our|her|his|their|he|"
            r"she|they)(?: \w+)? ?(?:life|lives|safety|safe|child\w*|kids|baby|might|will|could|'?ll|is going|"
            r"does)",
        r"(?:scared|frightened|afraid|terrified|petrified)~(?:he|she|they|him|her|my (?:ex|husband|partner|"
            r"wife|boyfriend|son|dad|stepdad)|going home|to go home|hurt|kill|house|tonight|outside)",
        r"(?:i'?m|we'?re|she'?s|he'?s|i am|we are|kids are|she is|he is) not safe(?! (?:online|to (?:click|"
            r"use|open)))",
        r"(?:don'?t feel|dont feel|never feel|no longer) safe",
        r"(?:send|need) (?:the )?(?:police|someone|help|officers?|ambulance|a car)(?: round| here)? (?:now|"
            r"quick|asap|please|right|urgently)",
        r"^(?:999|sos)\W*$", r"send (?:somebody|someone|help|the police|police|a car)",
        r"(?:it'?s|is|this is) an emergency",
        r"life.?(?:or|and).?death|life in danger|someone (?:is|will be|could be|might be|gonna) (?:hurt|"
            r"killed|die|dead)",
        r"(?:he|she|i|we|they|someone|people|patients?|mum|dad|mam|nan|man|woman|baby|friend|son|"
            r"daughter)(?:'s|'m|'re|'ll)? (?:is |are |am )?(?:going to die|gonna die|will die|might die|"
            r"could die|about to die|dying)",
        r"mewn perygl", r"ofni am (?:fy|ei)", r"ofn (?:fo|e|ei|mynd|am|fy ngwr|fy)",
        r"(?:help|heddlu) (?:rwan|nawr|plis)", r"ddim yn saff", r"argyfwng",
        r"(?<!rhag )ofn (?:arna|am|mynd|go iawn|mawr)",
        tags=_LIFE, summary="danger",
    ),
    rule(
        "fire", "says that there is fire, a leak or a person in the road of harm",
        r"(?:house|home|flat|shop|car|van|it|building|room|place|kitchen|office|farm|barn)(?:'s|'?s| is|"
            r" was| has been| has)? (?:set )?on fire|caught fire|there'?s a fire|fire in the (?:house|kitchen|"
            r"room|data)",
        r"(?:smoke|flames) (?:coming|from|in|everywhere|out)",
        r"(?:petrol|lit|rag|firework)~(?:letter ?box|door|through)",
        r"gas leak|smell (?:of )?gas|carbon monoxide|explosion|exploded",
        r"crash(?:ed)?~(?:car|trapped|road|motorway|m6|people)", r"trapped|drown\w*", r"ar dan\b|tan (?:yn|mewn)",
        r"mwg",
        tags=_LIFE, summary="danger",
    ),
    rule(
        "missing", "says that somebody at risk is missing or about to meet somebody",
        r"(?:she|he|they|son|daughter|girl|boy|lad|resident|patient|mum|dad|nan|friend|sister|brother|child|"
            r"kid)(?: has|'s| have| is| been| went| gone| still| reported)+ missing(?! (?:from|out|money|"
            r"payment|file|data|a |the |parcel|in|order|£|item))",
        r"(?:not|hasn'?t|didn'?t|haven'?t|never) (?:come|came|been|got|returned|get) home(?: (?:from school|"
            r"last night|since|all night|yet|tonight))?",
        r"(?:she|he|they|\d\d|girl|boy|son|daughter|sister|brother|nan|dad|mum|mam|friend|lad|resident|"
            r"patient)~missing (?:again|since|from (?:home|school|care))",
        r"missing again", r"(?:run|ran) away",
        r"(?:can'?t|cannot|cant) find (?:my |our |him|her|the )(?:\w+ )?(?:son|daughter|child|boy|girl|nan|"
            r"dad|mum|mother|husband|brother|sister|grand\w+|kid|baby|lad|him|her)?",
        r"(?:gone|going|left|off|on (?:a|the) (?:train|coach|bus)) to meet (?:a|an|him|her|someone|somebody|up)",
        r"meet(?:ing)? (?:him|her|someone|a man|a stranger|them) ?~(?:tonight|now|today|tomorrow|hotel|"
            r"alone|station|after school)",
        r"kidnap\w*|abduct\w*|held (?:hostage|against)|being held (?:in|by|at)|traffick\w*|"
            r"taken my passport|locked (?:me|us|them|her|him) (?:in|up)|not allowed to leave",
        r"keep us in|(?:driving|drove|taking|marching) (?:him|her|them)~(?:cashpoint|cash machine|bank|atm)|"
            r"(?:dal|cadw) (?:fy|ein) (?:mrawd|chwaer|mab|merch)|(?:went|gone|going|left|"
            r"set off)~to meet (?:somebody|someone|a man|him|her|his|an?) ~(?:app|online|internet|agent|game|"
            r"never)|location (?:stopped|off)|(?:locked?|locks) (?:the )?door|door is lock|(?:took|taken|"
            r"taking) (?:my|his|her) (?:flatmate|friend|mate|mum|brother)|(?:texted|text) help|"
            r"the word we agreed|cuckoo\w*|(?:gone|wandered) out (?:in|with)~(?:slippers|nightie|dark|cold)|"
            r"hear (?:him|her|them) (?:crying|screaming|shouting)|come back for (?:more )?money",
        r"(?:got|put|bundled|forced|taken) (?:in|into) (?:a|the|his|that) (?:car|van|taxi)", r"ar goll",
        r"wedi rhedeg i ffwrdd", r"ddim wedi dod adre",
        tags=_LIFE, summary="danger",
    ),
    rule(
        "exploited", "says that a person is held, forced to work or traded",
        r"(?:forced|making (?:me|us|him|her|them)|made (?:me|us) ?(?:to)?|force[sd]?) (?:to )?(?:work|beg|"
            r"sell|carry|have sex|see men|scam|marry)",
        r"(?:took|taken|keeps?|kept) (?:my|our|their|her|his|all our) passports?", r"traffick\w*",
        r"(?:modern )?slave\w*", r"county lines", r"debt~(?:run|carry|sell drugs|hurt|kill|legs)",
        r"locked in (?:a|the) (?:house|room|flat|compound)", r"caethwas\w*",
        tags=_LIFE, summary="danger",
    ),
)  # fmt: skip
