"""A message, call or page that the person doubts, where nothing has happened yet: advice, not a referral."""

from cyberbot.triage.rule import rule

SUSPICIOUS = (
    rule(
        "doubts", "doubts a message, call or page",
        r"(?:is|was|are|isit|could|would) (?:it|this|that|these|they|he|she) (?:\w+ )?(?:real|genuine|"
            r"legit\w*|fake|a scam|scam|safe|phishing|really|a con|fraud|spam|kosher|dodgy)",
        r"(?:dodgy|suspicious|fishy|iffy|sus|suss|phishy|weird|strange|funny|odd|scammy|too good)",
        r"(?:looks?|seems?|sounds?|feels?|smells?) (?:a bit |very |really |like )?(?:off|wrong|fake|a scam|"
            r"dodgy|fishy|suspicious|iffy|phishing|too good)",
        r"(?:legit|genuine|real|scam|fake|fraud)\W*\?",
        r"(?:got|had|received|receive|getting|get|keep getting|been getting|been sent|sent me|there'?s|"
            r"theres|came|new|another|an|a)~(?:texts?|emails?|e-mails?|calls?|messages?|letters?|voicemail|"
            r"whatsapp|dm|link|attachment|invoice|friend request|leaflet|qr)~~(?:from|saying|says|claiming|"
            r"about|asking|off|supposedly|pretending|purport\w*|called|with|wanting|telling)",
        r"(?:text|email|call|message|letter|voice|voicemail|phone call|man|woman|someone|link|invoice|"
            r"qr)~(?:from|saying|says|off|claiming|about|on)",
        r"(?:rang|phoned|called|texted|emailed|messaged)~(?:saying|said|claim\w*|pretend\w*|asking|offer\w*|from)",
        r"(?:should|do) i (?:click|open|reply|pay|call|ring|worry|delete|trust)",
        r"(?:who|where) (?:do|can) i (?:forward|report|send) ~", r"(?:amheus|od|rhyfedd|twyll|sgam|go iawn|ffug)",
        r"(?:ges i|dwi wedi cael|wedi derbyn|neges|tecst|ebost|galwad|llythyr)~(?:gan|yn dweud|yn deud|wrth|"
            r"yn gofyn|o rif)",
    ),
)  # fmt: skip
