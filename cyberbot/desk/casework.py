"""What an officer does with a referral: open it, take it, assess, note, write to the reporter, release, close.

Each act is one transaction with its audit entry and carries the version the officer saw: of two, one wins.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from cyberbot.desk import sign_in
from cyberbot.desk.desk import Desk
from cyberbot.language.lang import Lang
from cyberbot.language.line import line
from cyberbot.referrals.priority import answer_due, due
from cyberbot.referrals.state import Act, NotAllowed, acts, moved
from cyberbot.store import audit, cases, conversations, details, outbox, referrals
from cyberbot.store.audit import AuditEntry
from cyberbot.store.cases import Case, Filters, Page
from cyberbot.store.details import Details, Entry
from cyberbot.store.engine import Tx
from cyberbot.store.officers import Officer, Role
from cyberbot.talk.codec import reply_to_json
from cyberbot.talk.reply import Block, BlockKind, Reply

CONTACT_SHOWN_FOR = timedelta(minutes=10)
NOTE = "note"
OFFICER = "officer"


class NoSuchReferral(LookupError):
    """There is no such referral, or it is not open to you."""


class NotYours(PermissionError):
    """Only the officer who took this referral can do that."""


class Unreachable(Exception):
    """Nothing can reach this reporter: the chat is erased and there is no receipt."""


class TakenAlready(Exception):
    """Another officer took this referral before you pressed."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case = case


class Changed(Exception):
    """The referral changed since you opened the page, and nothing of yours was saved yet."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case = case


class Reason(StrEnum):
    """Why a referral is closed; `console.reason.<value>`."""

    ADVICE_GIVEN = "advice_given"
    PASSED_TO_FORCE = "passed_to_force"
    RECORDED_BY_REPORT_FRAUD = "recorded_by_report_fraud"
    NOT_A_REPORT = "not_a_report"
    DUPLICATE = "duplicate"
    NO_REPLY = "no_reply"


class ShowReason(StrEnum):
    """Why contact details are looked at; `console.show_reason.<value>`. A list, so that no name gets into the audit."""

    CONTACT_REPORTER = "contact_reporter"
    SAFEGUARDING = "safeguarding"
    PASS_TO_FORCE = "pass_to_force"  # noqa: S105 - a reason, not a password
    CHECK_DUPLICATE = "check_duplicate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that a case page shows."""

    case: Case
    details: Details
    contact: str | None
    """As the reporter gave it; the page masks it unless `contact_until` is in the future."""
    contact_until: datetime | None
    entries: tuple[Entry, ...]
    timeline: tuple[AuditEntry, ...]
    """Oldest first, the present opening not among them."""
    names: Mapping[str, str]
    """Officers' names by id."""

    @property
    def seen(self) -> int:
        """The number of the newest entry of the timeline: what happens after it is news to this officer."""
        return self.timeline[-1].seq if self.timeline else 0


async def queue(desk: Desk, by: Officer, filters: Filters, *, limit: int = 50, offset: int = 0) -> Page:
    """A page of the queue, as this officer may see it."""
    async with desk.store.read() as tx:
        return await cases.queue(tx, by, filters, desk.clock(), limit=limit, offset=offset)


async def arrived(desk: Desk, by: Officer, filters: Filters, since: datetime) -> int:
    """How many referrals came into this view since then."""
    async with desk.store.read() as tx:
        return await cases.arrived(tx, by, filters, desk.clock(), since)


async def exists(desk: Desk, by: Officer, reference: str) -> bool:
    """Whether the officer may see a referral of this reference. Not an opening: nothing of it is shown."""
    async with desk.store.read() as tx:
        return await cases.find(tx, by, reference) is not None


async def open_case(desk: Desk, by: Officer, reference: str) -> Dossier:
    """A whole case. Opening it is an audited act. Raises NoSuchReferral."""
    now = desk.clock()
    async with desk.store.write() as tx:
        dossier = await _dossier(tx, by, reference, now)
        await _record(tx, by, "case_opened", reference, now, version=dossier.case.version)
    return dossier


async def since(desk: Desk, by: Officer, reference: str, seen: int) -> tuple[tuple[AuditEntry, ...], Mapping[str, str]]:
    """What happened to a case after entry `seen`, openings aside, and the officers' names. Raises NoSuchReferral."""
    async with desk.store.read() as tx:
        await _case(tx, by, reference)
        later = [entry for entry in await audit.entries(tx, reference) if entry.seq > seen]
        entries = [entry for entry in later if entry.act != "case_opened"]
        return tuple(entries), await cases.names(tx, [entry.actor for entry in entries])


async def take(desk: Desk, by: Officer, reference: str, version: int) -> None:
    """The officer takes it. Raises NoSuchReferral, TakenAlready, Changed or NotAllowed."""
    now, rules = desk.clock(), desk.shelf.library.band_rules
    async with desk.store.write() as tx:
        case = await _case(tx, by, reference)
        if case.held:
            raise TakenAlready(case)
        state = moved(case.state, Act.TAKE)
        answer_by = answer_due(case.level, case.lane, case.opened_at, rules) or case.due_at
        done = case.version == version and await cases.move(
            tx, case, now, state=state.value, taken_by=by.id, taken_at=now, due_at=answer_by
        )
        if not done:
            fresh = await _case(tx, by, reference)
            raise TakenAlready(fresh) if fresh.held else Changed(fresh)
        await _record(tx, by, "taken", reference, now, state=state.value)


async def release(desk: Desk, by: Officer, reference: str, version: int) -> None:
    """Back to the queue, by its officer or a supervisor. Raises NoSuchReferral, NotYours, Changed or NotAllowed."""
    now, rules = desk.clock(), desk.shelf.library.band_rules
    async with desk.store.write() as tx:
        case = await _fresh(tx, by, reference, version)
        _own(case, by, or_supervisor=True)
        state = moved(case.state, Act.RELEASE)
        see_by = due(case.level, case.lane, case.opened_at, rules)
        await _move(tx, by, case, now, state=state.value, taken_by=None, taken_at=None, due_at=see_by)
        await _record(tx, by, "released", reference, now, state=state.value)


async def assess(desk: Desk, by: Officer, reference: str, version: int) -> None:
    """Its officer starts assessing. Raises NoSuchReferral, NotYours, Changed or NotAllowed."""
    now = desk.clock()
    async with desk.store.write() as tx:
        case = await _fresh(tx, by, reference, version)
        _own(case, by)
        state = moved(case.state, Act.ASSESS)
        await _move(tx, by, case, now, state=state.value)
        await _record(tx, by, "assessing", reference, now, state=state.value)


async def close(desk: Desk, by: Officer, reference: str, version: int, reason: Reason, note: str = "") -> None:
    """Its officer closes it, with a reason and perhaps a note. Raises NoSuchReferral, NotYours, Changed, NotAllowed."""
    now = desk.clock()
    async with desk.store.write() as tx:
        case = await _fresh(tx, by, reference, version)
        _own(case, by)
        state = moved(case.state, Act.CLOSE)
        await _move(tx, by, case, now, state=state.value, closed_at=now, close_reason=reason.value)
        if note.strip():
            await referrals.add_entry(tx, case, NOTE, note.strip().encode(), now, by.id)
            await _record(tx, by, "note_added", reference, now)
        await _record(tx, by, "closed", reference, now, state=state.value, reason=reason.value)


async def note(desk: Desk, by: Officer, reference: str, version: int, text: str) -> None:
    """Adds a note that the reporter never sees. Raises NoSuchReferral or Changed."""
    now = desk.clock()
    async with desk.store.write() as tx:
        case = await _fresh(tx, by, reference, version)
        await _move(tx, by, case, now)
        await referrals.add_entry(tx, case, NOTE, text.strip().encode(), now, by.id)
        await _record(tx, by, "note_added", reference, now)


async def reply(desk: Desk, by: Officer, reference: str, version: int, text: str) -> bool:
    """Writes to the reporter over the channel they used, and behind their receipt. True where it is on its way to them.

    False: it only waits behind the receipt. Raises NoSuchReferral, NotYours, Changed, NotAllowed or Unreachable.
    """
    now = desk.clock()
    pushed = False
    async with desk.store.write() as tx:
        case = await _case(tx, by, reference)
        conversation_id = case.conversation_id
        # A conversation is locked before its referral, everywhere.
        if conversation_id is not None and await conversations.lock(tx, conversation_id) is None:
            conversation_id = None
        case = await _fresh(tx, by, reference, version)
        _own(case, by)
        if not case.held:
            raise NotAllowed
        if conversation_id is None and not case.has_receipt:
            raise Unreachable
        await _move(tx, by, case, now)
        await referrals.add_entry(tx, case, OFFICER, text.strip().encode(), now, by.id)
        if conversation_id is not None:
            said = _written(desk, case.lang, text.strip())
            await conversations.append(tx, conversation_id, conversations.OFFICER, reply_to_json(said), now)
            if case.channel in desk.pushing:
                await outbox.post(tx, case.channel, conversation_id, said, True, now)
                pushed = True
        await _record(tx, by, "replied", reference, now, channel=case.channel if conversation_id else None)
    if pushed:
        desk.wake.outbox.set()
    return conversation_id is not None


async def show_contact(desk: Desk, by: Officer, reference: str, reason: ShowReason, code: str) -> None:
    """Opens the contact details to the case's officer for ten minutes; the audit entry is the grant.

    Raises NoSuchReferral, NotYours, NotAllowed, or CodeRefused where the second factor does not fit.
    """
    now = desk.clock()
    async with desk.store.write() as tx:
        case = await _case(tx, by, reference)
        _own(case, by)
        if not case.held:
            raise NotAllowed
        proven = await sign_in.prove(tx, by, code, now)
        act = "contact_shown" if proven else "contact_refused"
        until = (now + CONTACT_SHOWN_FOR).isoformat() if proven else None
        await _record(tx, by, act, reference, now, reason=reason.value, until=until)
    if not proven:
        raise sign_in.CodeRefused


def may(case: Case, by: Officer) -> frozenset[Act]:
    """What this officer may do with this case now, for the page's buttons."""
    own = case.taken_by == by.id
    open_to = {Act.TAKE}
    if own:
        open_to |= {Act.ASSESS, Act.RELEASE, Act.CLOSE}
    if by.role is Role.SUPERVISOR:
        open_to |= {Act.RELEASE}
    return acts(case.state) & open_to


async def _dossier(tx: Tx, by: Officer, reference: str, now: datetime) -> Dossier:
    case = await _case(tx, by, reference)
    timeline = await audit.entries(tx, reference)
    entries = await details.entries(tx, case)
    grants = [
        entry.at + CONTACT_SHOWN_FOR for entry in timeline if entry.act == "contact_shown" and entry.actor == by.id
    ]
    until = max((grant for grant in grants if grant > now), default=None)
    people = [entry.actor for entry in timeline] + [entry.officer_id for entry in entries if entry.officer_id]
    return Dossier(
        case=case,
        details=await details.read(tx, case),
        contact=await details.contact(tx, case),
        contact_until=until if case.held and case.taken_by == by.id else None,
        entries=entries,
        timeline=timeline,
        names=await cases.names(tx, people),
    )


async def _case(tx: Tx, by: Officer, reference: str) -> Case:
    case = await cases.find(tx, by, reference)
    if case is None:
        raise NoSuchReferral
    return case


async def _fresh(tx: Tx, by: Officer, reference: str, version: int) -> Case:
    case = await _case(tx, by, reference)
    if case.version != version:
        raise Changed(case)
    return case


def _own(case: Case, by: Officer, *, or_supervisor: bool = False) -> None:
    if case.taken_by != by.id and not (or_supervisor and by.role is Role.SUPERVISOR):
        raise NotYours


async def _move(tx: Tx, by: Officer, case: Case, now: datetime, **values: str | datetime | None) -> None:
    if not await cases.move(tx, case, now, **values):
        raise Changed(await _case(tx, by, case.reference))


async def _record(tx: Tx, by: Officer, act: str, reference: str, at: datetime, **detail: str | int | None) -> None:
    await audit.append(tx, actor=by.id, act=act, subject=reference, detail=detail, at=at)


def _written(desk: Desk, lang: Lang, text: str) -> Reply:
    library = desk.shelf.library
    paragraphs = tuple(line(part) for part in text.split("\n") if part.strip())
    return Reply(
        lang=lang,
        blocks=(
            Block(BlockKind.TEXT, (library.say(lang, "console.writing.opener"),)),
            Block(BlockKind.TEXT, paragraphs),
            Block(BlockKind.HINT, (library.say(lang, "console.writing.closer"),)),
        ),
        keep_trying=True,
    )
