"""Reports of computers, accounts and networks: what was broken into, locked, taken or knocked out."""

from cyberbot.referrals.facts import Tag
from cyberbot.triage.rule import rule

ACCESS = (
    rule(
        "ransomware", "says that files or systems are locked for money",
        r"ransom ?ware", r"ransom(?:ed)? (?:note|demand|on|letter)?",
        r"(?:files?|data|server|servers|system|systems|network|everything|records|drives?|folders?|"
            r"documents|backups?|photos|nas|qnap|computers?|laptops?|pcs?|work|accounts|sage)~(?:encrypted|"
            r"scrambled|locked|won'?t open|\.(?:lock\w*|encrypt\w*|djvu|crypt\w*|stop))",
        r"\.(?:lockbit|locked|djvu|akira|encrypted|crypt\w*|qlin|medusa|makop|phobos|play|royal)",
        r"(?:encrypted|locked) (?:all |everything|our|my|the) ?~(?:files?|data|server|system|drive|computer|"
            r"folder|backups?)?",
        r"(?:note|readme|txt|message) ~(?:on|in) (?:every|each|all)", r"\.onion",
        r"(?:pictures|photographs|photos|files?|documents) ~(?:won'?t|will not|can'?t) open",
        r"pay ~(?:dollars|bitcoin|<MONEY>)~(?:to get|back|unlock)", r"encrypted",
        r"ffeiliau ~(?:cloi|amgryptio|hamgryptio)", r"(?:wedi'u?|eu) (?:cloi|hamgryptio)", r"meddalwedd wystlo",
        r"lockbit|akira|blackcat|black basta|ransomhub|qilin",
        points=4, tags=(Tag.RANSOMWARE, Tag.EXTORTION), summary="ransomware",
    ),
    rule(
        "ddos", "says that a service is flooded or knocked offline",
        r"ddos\w*", r"denial of service",
        r"(?:knock(?:ed|ing|s)?|boot(?:ed|ing|s)?|kick(?:ed|ing)?|hit(?:ting)?) (?:\w+ ){0,3}off ?(?:line|"
            r"the internet)",
        r"booting (?:it|us|me) offline", r"flood(?:ed|ing)? (?:our|my|the|with|of)", r"traffic (?:flood|spike)",
        r"(?:site|website|shop|server)~(?:offline|down|dead|knocked)",
        points=3, tags=(Tag.DENIAL_OF_SERVICE,), summary="ddos",
    ),
    rule(
        "account_taken", "says that an account was taken over",
        r"<ACCOUNT>~(?:hacked|taken over|hijacked|compromised|stolen|taken|took over|been got into|"
            r"broken into|locked out|hack|jacked|robbed)",
        r"(?:hacked|hijacked|stole|stolen|took over|taken over|got into|getting into|broke into|broken into|"
            r"compromised|logged in(?:to)?|into|accessed|nicked|locked out of|shut out of|"
            r"kicked out of) (?:of )?(?:my|our|her|his|their|mum'?s|dad'?s|the|all my) ~<ACCOUNT>",
        r"(?:locked|shut|kicked|logged) (?:me |us |him |her )?out(?: of)?",
        r"changed (?:my|the|our|her|his)? ?(?:password|email|recovery)",
        r"(?:can'?t|cannot|cant) (?:get|log) (?:back )?in ?to ~<ACCOUNT>",
        r"(?:posting|messaging|posted|messaged) ~as (?:me|us|her|him)",
        r"(?:someone|somebody|hacker|they)(?:'s|'ve| has| is| have| are)? ~(?:in|into|on|using|got|took|has|"
            r"have) (?:my|our|her|his|mum'?s|all my) ~<ACCOUNT>",
        r"points? ~(?:gone|spent|stolen|taken)", r"skins ~(?:gone|traded|stolen)",
        r"(?:sim|number) (?:swap\w*|ported|port out)", r"no (?:signal|service)~(?:bank|account|number|sim)",
        r"(?:cyfri\w*|nghyfri\w*|gyfri\w*|facebook|instagram|ebost)~(?:hacio|dwyn|cymryd drosodd|herwgipio)",
        r"(?:hacio|dwyn|mewn i) ~(?:cyfri\w*|nghyfri\w*|facebook|instagram|ebost)",
        points=3, tags=(Tag.ACCOUNT_TAKEN,), summary="account_taken",
    ),
    rule(
        "intrusion", "says that somebody got into a system",
        r"(?:hackers?|someone|somebody|they|intruder|attackers?|threat actor)~(?:in|into|inside|access to|"
            r"on) (?:our|my|the) ~(?:<DEVICE>|vpn|domain|tenant|office)",
        r"(?:we|we've|weve|our|we have)(?: all)? (?:been |were |was |got |have been )?(?:hacked|breached|"
            r"hit by|compromised|attacked)",
        r"(?:our|the|school|company|firm|practice|surgery|council|charity|shop|supplier|provider|"
            r"msp) ~(?:hacked|breached|got into|broken into|been got into|compromised|been attacked)",
        r"web ?shell", r"unauthori[sz]ed (?:access|login|log in|user|admin|account)",
        r"(?:new|rogue|unknown|strange) (?:admin|account|user|device|login|rule|forwarding rule|inbox rule)",
        r"(?:backdoor|lateral|exfil\w*|c2|beacon|domain admin|rdp|vpn|firewall)~",
        r"mouse~(?:moving|moved|by itself|own)",
        r"(?:methu|ddim yn gallu|dim ond) (?:mynd|mewngofnodi|agor|cael|logio|gweld|gweithio)",
        r"(?:ffeil\w*|gweinydd|system|gwefan|rhwydwaith|cyfrifiadur\w*|sgrin\w*)~(?:i lawr|hacio|cloi|gloi|"
            r"neges|pridwerth|ffug|newid|dwyn|dangos|amgryptio)",
        r"rheol yn anfon|anfon popeth", r"cyber ?attack\w*",
        r"pwned|owned by|c99|0-?day|index replaced|deadbolt|nameservers?",
        r"(?:web ?page|website|site|page) ~(?:is|was|been|now|showing) ~(?:change|changed|gambling|"
            r"indonesian|bad word|porn|replaced)",
        r"(?:opened|moves?|moved|turned|unlocked) (?:on its own|by itself|itself)",
        r"(?:talking|speaking|voice|someone|somebody)~(?:through|from|in|over) (?:the|our|my) ~(?:camera|"
            r"monitor|cctv|doorbell|speaker)",
        r"(?:phone|switchboard|line)~(?:rang|bill|calls?|call)~(?:cuba|tunis|premium|abroad|overnight|"
            r"all weekend|night|thousand|\d{3,})",
        r"(?:emails?|inbox|messages|e-?byst)~(?:being |been |are |is )?(?:read|forwarded|darllen|anfon ymlaen)",
        r"bucket|s3 |public link", r"(?:injected|malicious|skimmer|skimming)~", r"defac\w+",
        r"(?:website|site|homepage|page)~(?:replaced|redirect\w*|viagra|casino|porn|shows|swapped)",
        r"(?:camera|cctv|ring|baby monitor|nvr|doorbell)~(?:hacked|talking|spoke|voice|watching|streamed|"
            r"online|moved|moving|insecam)",
        r"api key|access keys?|github|aws|azure bill|cloud bill",
        r"(?:domain|dns)~(?:hijack\w*|transferred|stolen|lapsed|taken|changed|gone)",
        r"(?:pbx|phone system|switchboard|voip)~(?:calls|bill|hacked|premium)",
        r"(?:system|rhwydwaith|gwefan|gweinydd|cwmni)~(?:hacio|ymosod\w*)", r"ymosodiad seiber",
        points=5, tags=(Tag.INTRUSION,), summary="intrusion",
    ),
    rule(
        "data_lost", "says that data was taken or is in the open",
        r"(?:data|records?|details|files?|list|database|photos|information|spreadsheet|emails)~(?:leaked|"
            r"stolen|dark web|published|posted|exfiltrat\w*|dumped|for sale|taken|copied|downloaded|exposed|"
            r"on telegram|on a forum|put up|out there|walked)",
        r"(?:leaked|stole|stolen|copied|took|downloaded|published|dumped|walked (?:off|out) with|"
            r"emailed himself|emailed herself) ~(?:data|records|details|files?|list|database|information|"
            r"spreadsheet|customer|client|designs|recipes|drawings)",
        r"data breach", r"on the dark web", r"breach of (?:personal )?data",
        r"data~(?:wedi (?:ei |eu )?(?:dwyn|gollwng))", r"we had a breach|we've had a breach|there'?s been a breach",
        points=3, tags=(Tag.DATA_LOST, Tag.THIRD_PARTY_DATA), summary="data_breach",
    ),
    rule(
        "remote_access", "says that somebody was let onto a device",
        r"anydesk", r"teamviewer", r"team viewer", r"ultraviewer", r"screen ?connect", r"quick ?support", r"supremo",
        r"remote(?:d)? (?:in|on|into|access|control\w*|session)",
        r"(?:let|allowed|gave) (?:him|her|them|a man|the man) (?:on|in|into|onto|access|take|control)~",
        r"took (?:over|control of) (?:my|the|her|his|mum'?s|dad'?s|our) ~<DEVICE>",
        r"(?:man|he|she|they|bloke|lad|lady|gentleman|someone)~(?:on|into|inside|controlling|took over|"
            r"moving) ~(?:computer|laptop|screen|pc|tablet|mouse)",
        r"(?:said|says|from) ~(?:microsoft|bt|openreach|sky|virgin|windows|amazon)~(?:computer|laptop|"
            r"screen|anydesk|on my)",
        r"(?:mynediad|cyfrifiadur)~(?:o bell|gadael|adael)",
        points=4, tags=(Tag.DEVICE_TAKEN_OVER,), summary="remote_access",
    ),
    rule(
        "infected", "says that a device is infected",
        r"(?:got|have|has|gave|put) (?:me |us |it |on |my |a |some )*(?:virus|malware|trojan|spyware|"
            r"keylogger|infostealer)",
        r"infected",
        r"(?:virus|malware|trojan|spyware|keylogger|infostealer|stealer|miner)~(?:on|in) (?:my|our|the|her|his)",
        r"firws ar (?:fy|ein|y)",
        points=4, tags=(Tag.DEVICE_TAKEN_OVER,), summary="intrusion",
    ),
    rule("hacked", "says to have been hacked", r"hacked", r"\w*hacio\w*", points=0, summary="hacked"),
)  # fmt: skip
