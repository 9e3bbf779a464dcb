"""Master keys, and envelopes: AES-256-GCM with the key's id and the place (table, column, row) bound in.

Apart so that everything which touches a key stands on one page. Nothing here reads or writes a database.
"""

import base64
import binascii
import hashlib
import hmac
import json
import os
import secrets
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_VERSION = 1
_NONCE = 12
_KEY_ID = 16
_HEAD = 1 + _KEY_ID + _NONCE
_KEY_BYTES = 32


class KeyFileFault(Exception):
    """The key file cannot be used."""


class KeyDestroyed(Exception):
    """What was kept here has been erased: its key is destroyed."""


class Tampered(Exception):
    """A sealed value does not fit its key or its place: it was changed, moved or cut."""


def place(table: str, column: str, row: str) -> bytes:
    """The associated data of an envelope: it opens nowhere but in its own table, column and row."""
    return f"{table}|{column}|{row}".encode()


def seal(key_id: str, key: bytes, where: bytes, data: bytes) -> bytes:
    """An envelope: version, key id, nonce, sealed data with its tag. `key` is 32 bytes, `key_id` 32 hex digits."""
    nonce = os.urandom(_NONCE)
    return bytes([_VERSION]) + bytes.fromhex(key_id) + nonce + AESGCM(key).encrypt(nonce, data, where)


def key_id_of(envelope: bytes) -> str:
    """The id of the key that an envelope names. Raises Tampered."""
    if len(envelope) < _HEAD or envelope[0] != _VERSION:
        raise Tampered
    return envelope[1 : 1 + _KEY_ID].hex()


def unseal(key: bytes, where: bytes, envelope: bytes) -> bytes:
    """The data again. Raises Tampered where key, place or content differ from what was sealed."""
    key_id_of(envelope)
    try:
        return AESGCM(key).decrypt(envelope[1 + _KEY_ID : _HEAD], envelope[_HEAD:], where)
    except InvalidTag as fault:
        raise Tampered from fault


@dataclass(frozen=True, slots=True, kw_only=True)
class MasterKeys:
    """The keys that live outside the database. Masters wrap data keys and may be renewed; the other two stay for good.

    A master that is no longer current is kept until every data key is wrapped anew.
    """

    current: str
    masters: Mapping[str, bytes] = field(repr=False)
    blind_key: bytes = field(repr=False)
    audit_key: bytes = field(repr=False)

    @classmethod
    def new(cls) -> "MasterKeys":
        """Fresh keys, not written anywhere."""
        name = secrets.token_hex(4)
        return cls(
            current=name,
            masters={name: os.urandom(_KEY_BYTES)},
            blind_key=os.urandom(_KEY_BYTES),
            audit_key=os.urandom(_KEY_BYTES),
        )

    def renewed(self) -> "MasterKeys":
        """The same keys and a fresh master, which is current from now on."""
        fresh = MasterKeys.new()
        return replace(self, current=fresh.current, masters={**self.masters, **fresh.masters})

    def without_old_masters(self) -> "MasterKeys":
        """The current master alone. What is still wrapped under another can then never be opened."""
        return replace(self, masters={self.current: self.masters[self.current]})

    @classmethod
    def create(cls, path: Path) -> "MasterKeys":
        """Fresh keys, written to `path` for its owner alone. Raises KeyFileFault where a file stands there already."""
        keys = cls.new()
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError as fault:
            raise KeyFileFault(f"{path} exists already, and a key file is never written over.") from fault
        except OSError as fault:
            raise KeyFileFault(f"{path} cannot be written: {fault.strerror}.") from fault
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(keys._text())
            file.flush()
            os.fsync(file.fileno())
        return keys

    @classmethod
    def read(cls, path: Path) -> "MasterKeys":
        """The keys in `path`. Raises KeyFileFault: not there, open to other users, or not a key file."""
        try:
            mode = path.stat().st_mode
            text = path.read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError) as fault:
            raise KeyFileFault(f"{path} cannot be read as a key file.") from fault
        if mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise KeyFileFault(f"{path} is open to other users: run chmod 600 on it.")
        try:
            return cls._parsed(text)
        except (ValueError, KeyError, TypeError, AttributeError, binascii.Error) as fault:
            raise KeyFileFault(f"{path} is not a key file.") from fault

    @classmethod
    def _parsed(cls, text: str) -> "MasterKeys":
        raw = json.loads(text)
        masters = {str(name): _bytes(value) for name, value in raw["masters"].items()}
        keys = cls(
            current=str(raw["current"]),
            masters=masters,
            blind_key=_bytes(raw["blind"]),
            audit_key=_bytes(raw["audit"]),
        )
        if keys.current not in masters:
            raise ValueError("the current master is not among the masters")
        return keys

    def _text(self) -> str:
        return (
            json.dumps(
                {
                    "current": self.current,
                    "masters": {name: _letters(key) for name, key in self.masters.items()},
                    "blind": _letters(self.blind_key),
                    "audit": _letters(self.audit_key),
                },
                indent=2,
            )
            + "\n"
        )

    def wrap(self, key_id: str, data_key: bytes) -> tuple[str, bytes]:
        """The name of the master used, and the wrapped data key."""
        nonce = os.urandom(_NONCE)
        sealed = AESGCM(self.masters[self.current]).encrypt(nonce, data_key, place("data_key", "wrapped", key_id))
        return self.current, nonce + sealed

    def unwrap(self, key_id: str, master: str, wrapped: bytes) -> bytes:
        """The data key. Raises KeyFileFault for a master that is not in the key file, Tampered for a changed row."""
        key = self.masters.get(master)
        if key is None:
            raise KeyFileFault(f"The key file lacks master {master}, which this database was sealed under.")
        try:
            return AESGCM(key).decrypt(wrapped[:_NONCE], wrapped[_NONCE:], place("data_key", "wrapped", key_id))
        except (InvalidTag, ValueError) as fault:
            raise Tampered from fault

    def blind(self, purpose: str, value: str) -> str:
        """A keyed hash, 64 hex digits, to find a value again without keeping it. The same value differs by purpose."""
        return hmac.new(self.blind_key, f"{purpose}\0{value}".encode(), hashlib.sha256).hexdigest()

    def sign(self, data: bytes) -> str:
        """The HMAC-SHA256 of an audit entry, 64 hex digits."""
        return hmac.new(self.audit_key, data, hashlib.sha256).hexdigest()


def new_data_key() -> tuple[str, bytes]:
    """A fresh id (32 hex digits) and a fresh key (32 bytes)."""
    return secrets.token_hex(_KEY_ID), os.urandom(_KEY_BYTES)


def _letters(key: bytes) -> str:
    return base64.b64encode(key).decode("ascii")


def _bytes(letters: str) -> bytes:
    key = base64.b64decode(letters, validate=True)
    if len(key) != _KEY_BYTES:
        raise ValueError("a key is 32 bytes long")
    return key
