"""A request to the Protect team: a visit, a talk, training, an exercise.

Never a report from one message: the talk offers the Protect lane.
"""

from cyberbot.triage.rule import rule

_EVENT = (
    r"(?:talks?|speakers?|visits?|training|session|sessions|presentation|workshop|assembly|stall|stand|demo|"
    r"course|refresher|briefing|exercise|table ?top|audit|review|health ?check|assessment|awareness|drop.?in|"
    r"webinar|leaflets?|posters?|booklets?|newsletter|phishing (?:test|simulation)s?|simulation|mentor\w*|"
    r"guest lecture|inset|cpd|lunch and learn|fair|open day|fun day|safety day|badge|keynote|panel|q ?& ?a|lego|"
    r"decisions and disruptions)"
)

PROTECT = (
    rule(
        "asks_visit", "asks for a visit, a talk, training or material",
        r"(?:can|could|would|will|do|does|might|may|please|pls|is there|are there|any chance|possible|"
            r"wondering if)~(?:you|u|someone|somebody|some1|anyone|an officer|officer|police|the team|"
            r"one of (?:you|your)|di|pcso|your \w+)~(?:come|visit|talk|speak|give|run|join|play|do (?:a|an|"
                r"some|any|our|the|one|\d)|offer|provide|"
            r"attend|pop|present|deliver|judge|look (?:at|over|round) (?:our|the|my)|send (?:us|me|someone|"
                r"some|an officer|leaflets)|train|book|arrange|"
            r"help)~~",
        r"(?:looking|look) for~" + _EVENT,
        r"(?:need|want|wants|wanted|like|love|enjoy|appreciate|book|arrange|request|invite|order|require|"
            r"after|get|have)~" + _EVENT,
        r"(?:any chance of|chance of) ~(?:copper|officer|speaker|someone|one of you)",
        r"(?:home|site|school|farm) visit", r"(?:walked|walk us|take us|talk us) through",
        r"(?:phishing|security|cyber) (?:test|check|audit)~(?:us|our|staff|web|for|followed)",
        r"\d+ (?:bookmarks|leaflets|posters|booklets)",
        r"(?:your|the) (?:business network|resilience centre|mailing list|newsletter|scam alerts?)",
        r"could do with (?:some )?(?:training|a talk|help)", r"(?:please|pls) (?:come|send|visit)", r"invit\w+",
        r"(?:free|staff|some|any|cyber|fraud|scam|security)~" + _EVENT + r"~(?:for|to|at|from|you|available|on)",
        _EVENT + r"~(?:for (?:our|my|the|a|staff|small|shops|parents|pupils|members|residents|about|us)|"
            r"about (?:scams|fraud|cyber|online|hacking)|please|available|in (?:welsh|march|may|june|january))",
        r"(?:resilience centre|cyber essentials|iasme)~(?:member\w*|help|get|join|how|support)",
        r"(?:sgwrs|cyflwyniad|siaradwr|ymweliad|hyfforddiant|gweithdy|taflenni|posteri|asesiad|adolygiad|"
            r"ymarfer(?:iad)?)",
        r"(?:all|allai|fedr|fedrwch|allwch|oes modd|a all|ellir)~(?:rhywun|chi|swyddog|plismon|"
            r"heddlu)~(?:dod|ymweld|siarad|rhoi|roi|ddod)",
    ),
)  # fmt: skip
