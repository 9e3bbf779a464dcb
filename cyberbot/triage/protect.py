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
            r"one of (?:you|your)|di|pcso|your \w+|we|i)~(?:come|visit|talk|speak|give|run|do|offer|provide|"
            r"attend|pop|present|deliver|judge|look (?:at|over|round)|check|send|train|have|get|book|arrange|"
            r"help)~~",
        r"(?:looking|look) for~" + _EVENT,
        r"(?:need|want|wants|wanted|like|love|enjoy|appreciate|book|arrange|request|invite|order|require|"
            r"after|get|have)~" + _EVENT,
        r"(?:please|pls) (?:come|send|visit)", r"invit\w+",
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
