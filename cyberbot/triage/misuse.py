"""A request to do harm: to hack, spy on, attack or deceive somebody. It is turned away politely, not referred."""

from cyberbot.triage.rule import rule

_ASK = (
    r"(?:how (?:do|can|could|would|to) ?(?:i|we|you|u)?|can (?:you|u|i)|could you|help me(?: to)?|i (?:want|"
    r"need|wanna) (?:you )?to|show me how to|teach me (?:how )?to|tell me how to|way to|best way to|tool to|"
    r"app to|please|pls|need someone to|hire (?:a |someone to )?|give me|write me|make me|get me|find me|"
    r"sut (?:mae|alla i|dwi'n|i)|fedri di|alli di)"
)

MISUSE = (
    rule(
        "asks_to_harm", "asks for help to attack, spy on or deceive somebody",
        _ASK + r" ~(?:hack|break into|get into|log into|ddos|boot|crack|phish|spy|clone|dox|swat|steal|"
            r"bypass|unlock|take down|brute ?force|keylog|hacio) ~(?:into |in to |on |off |offline |past )?(?:someone|"
            r"somebody|some1|my (?:ex|girlfriend|boyfriend|wife|husband|mates?|teachers?|boss|sisters?|"
            r"brothers?|neighbou?rs?|friends?|school)|his|her|their|a (?:person|website|server|company|"
            r"phone|school|bank|facebook|snap\w*|insta\w*)|another|people|other people|an account|the school|"
            r"this (?:guy|person|"
            r"account|site|number)|him|them|facebook|instagram|snapchat|tiktok|wifi next door|gyfrif|cyfrif|"
            r"rhywun)",
        _ASK + r" ~(?:make|write|build|code|create|buy|spread|send|deploy|use|run|rent|set up|forge|sell|me|"
            r"some|cheap) ~(?:ransomware|malware|a virus|keylogger|phishing (?:page|email|site|kit|text)|a (?:rat|"
            r"botnet|exploit|stealer)|card numbers|cvv|fullz|stolen cards|fake (?:bank|id|invoice|website|ticket|"
            r"payment)|scam (?:page|script))~",
        r"^(?:write|make|create|generate|draft|give|build) (?:me |us )?(?:an? |"
            r"some )?(?:\w+ ){0,3}(?:phishing|scam|malware|ransomware|virus|keylogger)(?! (?:test|simulation|"
            r"quiz|poster|leaflet|exercise))",
        r"(?:hacker for hire|hire a hacker|sell me|where (?:can|do) i (?:buy|get|rent)) ~(?:hack\w*|cards?|"
            r"accounts?|logins?|botnet|stresser|booter|ddos|malware|keylogger|fullz|spyware|drugs|gun)",
        r"(?:see|read|check) (?:my )?(?:wife|husband|girlfriend|boyfriend|ex|partner)'?s? (?:messages|phone|"
            r"texts|whatsapp) (?:without|secretly)",
        r"(?:spy|spyware|stalkerware|track\w*)~(?:on|for|my) (?:my )?(?:wife|husband|girlfriend|boyfriend|"
            r"ex|partner)~(?:without|secret\w*|install|app|how|knowing)",
    ),
)  # fmt: skip

DEFENCE = rule(
    "defends", "asks how to defend, recover or report",
    r"(?:protect|prevent|stop|avoid|defend|against|prepare|recover|restore|remove|clean|scan|detect|spot|report|"
        r"secure|safe|safer|check|back up|backup|teach)\w*",
    r"(?:get|getting|got)~(?:rid|back|help)", r"(?:we|i|ive|weve|have|has) ~(?:found|got hit|been)",
    r"(?:amddiffyn|diogelu|atal|rhwystro|adfer|gwirio)\w*",
)  # fmt: skip
"""Words of somebody on the right side of it: with them, nothing is a request to do harm."""
