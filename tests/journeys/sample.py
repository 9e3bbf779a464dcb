"""A small valid journey, written out as an editor would, so that each test can spoil one line of it."""

LOST = """\
id: lost-phone
title: {en: I lost my phone, cy: Collais fy ffôn}
lead: {en: Two questions and then what to do., cy: Dau gwestiwn ac yna beth i'w wneud.}
audience: [public]
starts: {en: [lost my phone guide], cy: [canllaw ffôn coll]}
after: [passwords]
questions:
  - id: locked
    kind: choose
    ask: {en: Was it locked?, cy: Oedd clo arno?}
    options:
      - {id: "yes", text: {en: It was locked, cy: Roedd clo arno}, also: {en: [pin], cy: [clo]}}
      - {id: "no", text: {en: It was open, cy: Roedd ar agor}}
  - id: had
    kind: several
    when: {locked: ["no"]}
    ask: {en: What was on it?, cy: Beth oedd arno?}
    options:
      - {id: bank, text: {en: My bank, cy: Fy manc}}
      - {id: email, text: {en: My email, cy: Fy e-bost}}
results:
  - id: bank
    urgent: true
    when: {had: [bank]}
    title: {en: Ring your bank, cy: Ffoniwch eich banc}
    texts:
      - {en: 'Ring {159.phone} now.', cy: 'Ffoniwch {159.phone} nawr.'}
    contacts: ['159']
    sources: [ncsc-passwords]
  - id: open
    when: {locked: ["no"]}
    title: {en: Change your passwords, cy: Newidiwch eich cyfrineiriau}
    cards: [passwords]
    sources: [ncsc-passwords]
  - id: locked
    when: {locked: ["yes"]}
    title: {en: Erase it from afar, cy: Dilëwch ef o bell}
    steps:
      - {en: Sign in on another device., cy: Mewngofnodwch ar ddyfais arall.}
      - {en: Choose to erase it., cy: Dewiswch ei ddileu.}
    cards: [passkeys, no-such-card]
    sources: [ncsc-passwords]
checked: 2026-11-22
review_by: 2027-05-22
welsh_review: awaiting
"""
