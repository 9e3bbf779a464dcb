"""Envelopes open with their own key in their own place, and nowhere once the key is destroyed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.store import sealing
from cyberbot.store.engine import Store
from cyberbot.store.sealing import KeyDestroyed, KeyFileFault, MasterKeys, Tampered

KEY_ID, KEY = sealing.new_data_key()
HERE = sealing.place("conversation", "sealed_state", "r1")


@given(st.binary(max_size=5000))
def test_an_envelope_gives_back_what_was_put_in(data: bytes) -> None:
    envelope = sealing.seal(KEY_ID, KEY, HERE, data)
    assert sealing.unseal(KEY, HERE, envelope) == data
    assert sealing.key_id_of(envelope) == KEY_ID


@given(st.data())
def test_an_envelope_changed_anywhere_does_not_open(data: st.DataObject) -> None:
    envelope = bytearray(sealing.seal(KEY_ID, KEY, HERE, b"words of a person"))
    at = data.draw(st.integers(17, len(envelope) - 1))
    envelope[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Tampered):
        sealing.unseal(KEY, HERE, bytes(envelope))


@pytest.mark.parametrize("where", [("conversation", "sealed_state", "r2"), ("inbox", "sealed_state", "r1")])
def test_an_envelope_moved_elsewhere_does_not_open(where: tuple[str, str, str]) -> None:
    with pytest.raises(Tampered):
        sealing.unseal(KEY, sealing.place(*where), sealing.seal(KEY_ID, KEY, HERE, b"words"))


@pytest.mark.parametrize("envelope", [b"", b"\x01", b"\x02" + bytes(60), bytes(60)])
def test_what_is_no_envelope_is_refused(envelope: bytes) -> None:
    with pytest.raises(Tampered):
        sealing.unseal(KEY, HERE, envelope)


async def test_a_destroyed_key_opens_nothing(store: Store) -> None:
    async with store.write() as tx:
        key = await tx.new_key()
        envelope = await tx.seal(key, "t", "c", "1", b"words")
        assert await tx.unseal(key, "t", "c", "1", envelope) == b"words"
    async with store.write() as tx:
        await tx.destroy_key(key)
        with pytest.raises(KeyDestroyed):
            await tx.unseal(key, "t", "c", "1", envelope)
    async with store.read() as tx:
        with pytest.raises(KeyDestroyed):
            await tx.unseal(key, "t", "c", "1", envelope)
        with pytest.raises(KeyDestroyed):
            await tx.seal(key, "t", "c", "1", b"more")


async def test_an_envelope_of_another_key_is_refused(store: Store) -> None:
    async with store.write() as tx:
        one, other = await tx.new_key(), await tx.new_key()
        envelope = await tx.seal(one, "t", "c", "1", b"words")
        with pytest.raises(Tampered):
            await tx.unseal(other, "t", "c", "1", envelope)


def test_the_key_file_is_for_its_owner_and_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    made = MasterKeys.create(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert MasterKeys.read(path) == made
    with pytest.raises(KeyFileFault, match="never written over"):
        MasterKeys.create(path)
    path.chmod(0o640)
    with pytest.raises(KeyFileFault, match="chmod 600"):
        MasterKeys.read(path)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"masters": 1}', "not json", '{"current":"a","masters":{}}'])
def test_a_broken_key_file_is_named_as_one(text: str, tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text(text)
    path.chmod(0o600)
    with pytest.raises(KeyFileFault, match=r"keys\.json is not a key file"):
        MasterKeys.read(path)


def test_a_key_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeyFileFault, match="cannot be read"):
        MasterKeys.read(tmp_path / "none.json")
    with pytest.raises(KeyFileFault, match="cannot be written"):
        MasterKeys.create(tmp_path / "no folder" / "keys.json")


def test_keys_do_not_show_when_printed(keys: MasterKeys) -> None:
    shown = repr(keys)
    assert repr(keys.audit_key) not in shown
    assert repr(keys.blind_key) not in shown
    assert repr(keys.masters[keys.current]) not in shown


def test_a_blind_hash_depends_on_purpose_value_and_key(keys: MasterKeys) -> None:
    hashes = {
        keys.blind("address", "123"),
        keys.blind("receipt", "123"),
        keys.blind("address", "124"),
        MasterKeys.new().blind("address", "123"),
    }
    assert len(hashes) == 4
    assert keys.blind("address", "123") in hashes
