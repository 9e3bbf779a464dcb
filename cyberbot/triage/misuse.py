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
        _ASK + r" ~(?:hack|break|get|log|ddos|boot|crack|phish|spy|track|clone|dox|swat|steal|bypass|unlock|"
            r"take down|brute ?force|keylog|hacio) ~(?:into |in to |on |off |offline |past )?(?:someone|"
            r"somebody|some1|my (?:ex|girlfriend|boyfriend|wife|husband|mate|teacher|boss|sister|brother|"
            r"neighbou?r|school)|his|her|their|a (?:person|website|server|company|site|phone|school|bank|"
            r"facebook|snap\w*|insta\w*)|another|people|other people|an account|the school|this (?:guy|person|"
            r"account|site|number)|him|them|facebook|instagram|snapchat|tiktok|wifi next door|gyfrif|cyfrif|"
            r"rhywun)",
        _ASK + r" ~(?:ransomware|malware|a virus|keylogger|phishing (?:page|email|site|kit|text)|a (?:rat|botnet|"
            r"exploit|stealer)|card numbers|cvv|fullz|stolen cards|fake (?:bank|id|invoice|website|ticket|"
            r"payment)|scam (?:page|script))~",
        r"(?:hacker for hire|hire a hacker|sell me|where (?:can|do) i (?:buy|get|rent)) ~(?:hack\w*|cards?|"
            r"accounts?|logins?|botnet|stresser|booter|ddos|malware|keylogger|fullz|spyware|drugs|gun)",
        r"(?:see|read|check) (?:my )?(?:wife|husband|girlfriend|boyfriend|ex|partner)'?s? (?:messages|phone|"
            r"texts|whatsapp) (?:without|secretly)",
        r"(?:spy|spyware|stalkerware|track\w*)~(?:on|for|my) (?:my )?(?:wife|husband|girlfriend|boyfriend|"
            r"ex|partner)~(?:without|secret\w*|install|app|how|knowing)",
    ),
)  # fmt: skip
