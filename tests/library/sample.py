"""A small valid content folder, written out as an editor would, so that each test can spoil one line of it."""

from pathlib import Path

CARD = """\
id: {id}
audience: [public, organisation]
title: {{en: 'Passwords: {id}', cy: 'Cyfrineiriau: {id}'}}
lead:
  en: Use three random words for each password.
  cy: Defnyddiwch dri gair ar hap ar gyfer pob cyfrinair.
urgent:
  title: {{en: Money gone?, cy: Arian wedi mynd?}}
  text: {{en: 'Ring {{159.phone}} now.', cy: 'Ffoniwch {{159.phone}} nawr.'}}
  contacts: ['159']
steps:
  - en: Start with your email account.
    cy: Dechreuwch gyda'ch cyfrif e-bost.
  - en: Save passwords in your browser.
    cy: Cadwch gyfrineiriau yn eich porwr.
why:
  en: Criminals try stolen passwords elsewhere.
  cy: Mae troseddwyr yn rhoi cynnig ar gyfrineiriau wedi'u dwyn.
avoid:
  - en: Do not tell anyone your password.
    cy: Peidiwch â dweud eich cyfrinair wrth neb.
more: []
help: ['159', report-fraud]
sources: [ncsc-passwords]
checked: 2026-11-22
review_by: 2027-05-22
near:
  {near}: a second check at sign-in
samples:
{asked}welsh_review: awaiting
must_say:
  - say: A password is told to nobody.
    en: Do not tell anyone your password
    cy: Peidiwch â dweud eich cyfrinair wrth neb
"""

PASSWORDS = """\
  en: [what is a strong password, how long, can I write it down, one for all sites, three words, forgot my password]
  cy: [beth yw cyfrinair cryf, pa mor hir, a gaf ei ysgrifennu, tri gair]
"""
PASSKEYS = """\
  en: [what are passkeys, sign in by thumb, lost the phone with it, is a face enough, no more typing, which sites do]
  cy: [beth yw passkey, mewngofnodi â bawd, wedi colli fy ffôn, dim teipio mwy]
"""
_QUESTION = """\
  - id: q{n}
    kind: {kind}
    text: {{en: 'Question {n}?', cy: 'Cwestiwn {n}?'}}
    options:
{options}    explain: {{en: Because of that {n}., cy: Oherwydd hynny {n}.}}
    sources: [ncsc-passwords]
"""
_OPTION = """\
      - id: {id}
        text: {{en: Answer {id} of {n}, cy: Ateb {id} o {n}}}
        correct: {correct}
        why: {{en: That is {id}., cy: Dyna {id}.}}
"""


def _question(n: int, kind: str, options: dict[str, bool]) -> str:
    written = "".join(_OPTION.format(id=letter, n=n, correct=str(right).lower()) for letter, right in options.items())
    return _QUESTION.format(n=n, kind=kind, options=written)


QUIZ = (
    """\
id: ks3-quiz
title: {en: A quiz, cy: Cwis}
stage: ks3
ages: 11 to 14
minutes: 15
intro: {en: Eight questions., cy: Wyth cwestiwn.}
aims:
  - {en: Know the law., cy: Gwybod y gyfraith.}
curriculum:
  - {en: Computing, cy: Cyfrifiadura}
sensitive: true
safeguarding: {en: Tell your safeguarding lead., cy: Dywedwch wrth eich arweinydd diogelu.}
questions:
"""
    + _question(1, "single", {"a": True, "b": False, "c": False})
    + _question(2, "multiple", {"a": True, "b": True, "c": False})
    + _question(3, "true_false", {"a": True, "b": False})
    + "".join(_question(n, "single", {"a": True, "b": False}) for n in range(4, 9))
    + """\
outro: {en: Well done., cy: Da iawn.}
help: [report-fraud]
cards: [passwords]
checked: 2026-11-22
review_by: 2027-05-22
welsh_review: awaiting
"""
)

CONTACTS = """\
contacts:
  '159':
    name: {en: Stop Scams UK, cy: Stop Scams UK}
    use_for: {en: Reach your bank, cy: Cyrraedd eich banc}
    phone: '159'
    area: UK
    source: https://stopscamsuk.org.uk/159
    seen: page read in 2026
    confidence: high
  report-fraud:
    name: {en: Report Fraud, cy: Report Fraud}
    use_for: {en: Report a crime, cy: Rhoi gwybod am drosedd}
    phone: 0300 123 2040
    web: https://www.reportfraud.police.uk/
    hours: {en: 'Monday to Friday, 8am to 8pm', cy: 'Llun i Gwener, 8am i 8pm'}
    area: England, Wales and Northern Ireland
    source: https://www.gov.uk/report-crime
    seen: page read in 2026
    confidence: medium-high
"""

SOURCES = """\
sources:
  ncsc-passwords:
    publisher: National Cyber Security Centre (NCSC)
    title: Three random words
    url: https://www.ncsc.gov.uk/collection/top-tips/three-random-words
    licence: OGL v3.0
    seen: page read in 2026
"""

FIGURES = """\
figures:
  cma-1:
    figure: {en: two years, cy: dwy flynedd}
    year: '1990'
    says: {en: Two years is the most under section 1., cy: Dwy flynedd yw'r mwyaf o dan adran 1.}
    sources: [ncsc-passwords]
    checked: 2026-11-22
    review_by: 2027-05-22
"""

PLACES = """\
forces:
  cheshire:
    name: {en: Cheshire Constabulary, cy: Heddlu Swydd Gaer}
    districts:
      Cheshire East: [Crewe, Macclesfield]
  north_wales:
    name: {en: North Wales Police, cy: Heddlu Gogledd Cymru}
    districts: {}
outcodes: {CW1: cheshire}
outcodes_likely: {CH3: cheshire}
outcodes_ambiguous:
  CH4: {'0': cheshire, '5': north_wales, '8': null, '9': outside}
outcodes_outside: [SK13]
ambiguous_names:
  Whitchurch: [outside]
"""

WORDS_EN = """\
talk:
  hello: Hello. Ring {report-fraud.phone} to report.
  right:
    one: "{number} is right."
    other: "{number} are right."
  also_no: no|nope|don't know
  leave: https://www.gov.uk/
band:
  floor: {life: Somebody may be in danger}
"""
WORDS_CY = """\
talk:
  hello: Helo. Ffoniwch {report-fraud.phone} i roi gwybod.
  right:
    zero: "Nid oes {number} yn gywir."
    one: "Mae {number} yn gywir."
    two: "Mae {number} yn gywir."
    few: "Mae {number} yn gywir."
    many: "Mae {number} yn gywir."
    other: "Mae {number} yn gywir."
  also_no: na|ddim yn gwybod
  leave: https://www.gov.uk/
band:
  floor: {life: Gall rhywun fod mewn perygl}
"""

BAND = """\
points: {none: 0, low: 1, moderate: 3, high: 7, severe: 15}
harm:
  ransomware: {financial: high, public_service: moderate}
money:
  - {from_pence: 100000, degree: high}
worst_weight: 3
rest_weight: 0.5
harm_limit: 60
vulnerability: {child: 5}
vulnerability_limit: 15
timing: {recent: 6}
scope: {organisation: 3}
people:
  - {from_people: 10, points: 3}
scope_limit: 9
levels: {P1: 65, P2: 45, P3: 25}
floors:
  - {key: life, level: P1, any: [risk_to_life]}
confidence: {medium: 2, high: 5}
targets:
  P1: {seen: {hours: 0.25}, answered: {hours: 1}}
  P2: {seen: {hours: 1}}
  P3: {seen: {hours: 8, working: true}}
  P4: {seen: {hours: 30, working: true}}
lane_targets:
  prevent: {seen: {hours: 50, working: true}}
hours: {start: '08:00', end: '18:00', closed: [2026-12-25]}
"""

TOPICS = """\
topics:
  - id: accounts
    title: {en: Accounts, cy: Cyfrifon}
    cards: [passwords, passkeys]
"""

APPROVALS = "cards: {}\nquizzes: {}\n"


GLOSSARY = """\
sources:
  police: {publisher: Heddlu Gwent, page: Aros yn ddiogel, url: https://www.gwent.police.uk/cy/, seen: undated copy}
terms:
  - en: phishing
    cy: [gwe-rwydo, we-rwydo]
    seen: [police]
    avoid: [pysgota am fanylion, phishing]
    passes: [(phishing)]
  - en: ransomware
    cy: [meddalwedd wystlo]
    why: No public page was seen to use a Welsh word.
"""

SPELLING = """\
names: [Stop, Scams, UK, Report, Fraud]
borrowed: []
welsh: []
short: []
"""

WORDING = Path(__file__).parents[2] / "content/wording.yaml"
"""The real rules: they are the house's, and every one is tried here."""


def files() -> dict[str, str]:
    """Name → text of every file of a content folder without faults."""
    return {
        "advice/passwords.yaml": CARD.format(id="passwords", near="passkeys", asked=PASSWORDS),
        "advice/passkeys.yaml": CARD.format(id="passkeys", near="passwords", asked=PASSKEYS),
        "quizzes/ks3-quiz.yaml": QUIZ,
        "contacts.yaml": CONTACTS,
        "sources.yaml": SOURCES,
        "figures.yaml": FIGURES,
        "places.yaml": PLACES,
        "topics.yaml": TOPICS,
        "band.yaml": BAND,
        "approvals.yaml": APPROVALS,
        "words/en.yaml": WORDS_EN,
        "words/cy.yaml": WORDS_CY,
        "wording.yaml": WORDING.read_text(encoding="utf-8"),
        "glossary.yaml": GLOSSARY,
        "spelling-cy.yaml": SPELLING,
    }


def write(folder: Path) -> Path:
    """Write the folder; returns it."""
    for name, text in files().items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def spoil(folder: Path, file: str, old: str, new: str) -> None:
    """Replace the one place where `old` stands: an edit of no place, or of two, is a slip of the test."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    path.write_text(text.replace(old, new), encoding="utf-8")
