"""The rotation drill: a new master, data keys wrapped anew, the old master gone, everything still opens."""

import pytest

from cyberbot.store.engine import Store
from cyberbot.store.rotation import rewrap
from cyberbot.store.sealing import KeyFileFault, MasterKeys, Tampered


async def test_after_rotation_everything_opens_without_the_old_master(
    store: Store, database_url: str, keys: MasterKeys
) -> None:
    async with store.write() as tx:
        ids = [await tx.new_key() for _ in range(7)]
        sealed = [await tx.seal(id_, "t", "c", "1", id_.encode()) for id_ in ids]
        await tx.destroy_key(ids[0])
    renewed = keys.renewed()
    during = await Store.open(database_url, renewed)
    async with during.write() as tx:
        assert [await rewrap(tx, 4), await rewrap(tx, 4), await rewrap(tx, 4)] == [4, 2, 0]
    await during.close()
    after = await Store.open(database_url, renewed.without_old_masters())
    async with after.read() as tx:
        for id_, envelope in zip(ids[1:], sealed[1:], strict=True):
            assert await tx.unseal(id_, "t", "c", "1", envelope) == id_.encode()
        assert tx.blind("address", "1") == keys.blind("address", "1")
    await after.close()


async def test_a_master_that_is_missing_is_named(store: Store, database_url: str, keys: MasterKeys) -> None:
    async with store.write() as tx:
        id_ = await tx.new_key()
        envelope = await tx.seal(id_, "t", "c", "1", b"words")
    early = await Store.open(database_url, keys.renewed().without_old_masters())
    async with early.read() as tx:
        with pytest.raises(KeyFileFault, match="lacks master"):
            await tx.unseal(id_, "t", "c", "1", envelope)
    await early.close()


def test_a_wrapped_key_put_in_another_row_does_not_open(keys: MasterKeys) -> None:
    master, wrapped = keys.wrap("a" * 32, b"k" * 32)
    with pytest.raises(Tampered):
        keys.unwrap("b" * 32, master, wrapped)
