"""Reports of blackmail, images, stalking by device and threats, that are not danger at this moment."""

from cyberbot.referrals.facts import Tag
from cyberbot.triage.rule import rule

_SEXUAL = (
    r"(?:nudes?|naked|nakid|no clothes|undressed|topless|intimate|sexual|sexy|sext\w*|sex (?:tape|video)|"
    r"dick pics?|explicit|private (?:pictures?|pics|photos?|video)|webcam|video call|wank\w*|recorded me|"
    r"screen ?record\w*|compromising|noeth\w*|lluniau preifat|lluniau noeth)"
)

THREATS = (
    rule(
        "sextortion", "says that intimate images are used to demand something",
        _SEXUAL
            + r"~~(?:pay|money|<MONEY>|blackmail\w*|threat\w*|send (?:it|them)|share|wants|demand\w*|or he|or she|"
            r"or they|everyone|contacts|family|wife|friends|bitcoin|steam|gift)",
        r"(?:pay|<MONEY>|blackmail\w*|threat\w*|demand\w*|wants)~~" + _SEXUAL, r"sextort\w*",
        r"(?:recorded|filmed|videoed|screenshot\w*|screen ?record\w*)~~(?:pay|money|<MONEY>|wants|threat\w*|"
            r"send|everyone|contacts|friends|family)",
        r"(?:sent|sending|send|shows?) (?:it |the (?:clip|video|vid) |them )?to ~(?:my|me) ~(?:wife|husband|"
            r"mum|family|friends|contacts|followers|boss|work|auntie|sister|brother)",
        points=4, tags=(Tag.SEXTORTION, Tag.EXTORTION, Tag.IMAGES), summary="sextortion",
    ),
    rule(
        "images", "says that intimate images of them were shared",
        r"(?:posted|shared|sent|put|uploaded|published|leaked|shows?|sold|selling|send|passing|spread\w*|"
            r"sending|sharing|showed|post)~~" + _SEXUAL,
        _SEXUAL
            + r"~~(?:posted|shared|sent to|put|uploaded|published|leaked|online|on a site|group chat|going round|"
            r"facebook|telegram|reddit|onlyfans|everyone|round (?:school|work|uni))",
        r"revenge porn",
        r"(?:pics?|pictures?|photos?|vids?|videos?|images?) of me~(?:on|to|in|online|shared|sent|round|up)",
        r"(?:posted|shared|put|sent|uploaded|leaked) (?:my |a )?(?:pics?|pictures?|photos?|vids?|"
            r"video) (?:of me|of us|to|on|online)",
        r"(?:ai|deep ?fake|fake)(?:d)? (?:nudes?|porn|naked|pictures?)~", r"lluniau ~(?:noeth|preifat)",
        points=4, tags=(Tag.IMAGES,), summary="images",
    ),
    rule(
        "stalking", "says to be watched, followed or tracked",
        r"stalk\w*",
        r"(?:track(?:ing|er|s|ed)?|airtags?|following|follows|watching|spying|spyware|listening|"
            r"monitor\w*)~(?:me|my|us|her|car|phone|bag|where|location)",
        r"(?:airtag|tracker|gps) ~(?:in|on|under|inside|hidden)",
        r"(?:he|she|ex|who|they) ?~knows (?:where|everything|who)~(?:i|we|she)",
        r"(?:ex|husband|boyfriend|partner|wife|he|she)~(?:reads?|reading|sees?|knows|in|into|access|checks?|"
            r"logs? in|on)~(?:my|all my|her) ~(?:messages|phone|email|location|whatsapp|icloud|accounts?)",
        r"(?:stalkerware|mspy|flexispy)", r"stelcio|yn fy nilyn|olrhain",
        points=6, tags=(Tag.STALKING,), summary="stalking",
    ),
    rule(
        "blackmailed", "says plainly to be blackmailed",
        r"(?:blackmail\w*|extort\w*)(?: to)? (?:me|us|my \w+|our \w+|her|him|them)",
        r"(?:am|is|are|being|been|getting|was|were) (?:\w+ )?(?:blackmailed|extorted)", r"blacmelio ~(?:fi|ni|fy|ein)",
        points=9, tags=(Tag.EXTORTION,), summary="extortion",
    ),
    rule(
        "blackmail_images", "speaks of blackmail over a video or pictures",
        r"(?:blackmail\w*|extort\w*|blacmel\w*)~~(?:videos?|vids?|pics?|pictures?|photos?|images?|nudes?|lluniau|fideo)",
        points=2, tags=(Tag.SEXTORTION, Tag.EXTORTION, Tag.IMAGES), summary="sextortion",
    ),
    rule(
        "extortion", "says that money or something else is demanded under threat",
        r"blackmail\w*", r"extort\w*",
        r"(?:pay|paying|send|<MONEY>|bitcoin)~~(?:or (?:else|they|he|she|it|we)|unless|otherwise|stop|"
            r"remove|delete|take (?:it|them) down|go away|come down|won'?t)",
        r"(?:pay or|or pay)",
        r"(?:will|'ll|gonna|going to|threaten\w*)~(?:leak|publish|post|release|share|sell|expose|tell|"
            r"send) ~(?:unless|if|everyone|it|them|data|photos|files|video)",
        r"(?:want|wants|demand\w*|asking|ask)~(?:bitcoin|btc|crypto|monero|<MONEY>|gift cards?|steam)",
        r"(?:reviews?|stars?|one.star)~~(?:pay|£|remove|demand\w*|whatsapp|unless|stop)",
        r"(?:pay|£|demand\w*)~~(?:reviews?|stars?|one.star)", r"blacmel\w*",
        r"bygwth ~(?:rhannu|cyhoeddi|anfon|rhyddhau)",
        points=4, tags=(Tag.EXTORTION,), summary="extortion",
    ),
    rule(
        "threats", "says to be threatened, harassed or exposed online",
        r"threat(?:s|en\w*)?", r"harass\w*", r"dox+(?:ed|ing)?",
        r"(?:address|number|where i live|phone number|workplace)~(?:posted|online|published|put on|shared|"
            r"leaked|forum|telegram)",
        r"(?:posted|published|put|shared|leaked)~(?:my|our|her|his) (?:home )?(?:address|number|workplace|details)",
        r"(?:pizzas?|taxis?|takeaways?|coal|cement)~(?:keep|sent|arriv\w*|ordered)",
        r"abus(?:e|ive|ing) (?:messages|me|us|texts|emails)", r"hate (?:messages|mail)", r"death threats?",
        r"fake (?:account|profile|page)s? ~(?:about|of|me|my)", r"aflonydd\w*", r"bygythiad\w*|bygwth",
        points=4, tags=(), summary="threats",
    ),
)  # fmt: skip
