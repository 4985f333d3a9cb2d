import { registerRows } from '../../../shared/jurisdictions/registers.ts';
import { desk } from './desk.ts';

const entryOf = (register: 'commitments' | 'units') => {
  const [row] = registerRows[register];
  if (!row) throw new Error(`the pack has none of ${register}`);
  const { id, validFrom: _from, validTo: _to, revokedOn: _revoked, ...body } = row;
  return { id, body };
};

describe('given an entry that is changed on one day and withdrawn on another', () => {
  const standing = async (register: 'commitments' | 'units') => {
    const { put, withdraw, moveTo, store } = desk();
    const { id, body } = entryOf(register);
    await put({ as: 'prefecture', register, id, body: { body } });
    moveTo('2026-05-04 09:00');
    await withdraw({ as: 'prefecture', register, id, key: 'over', body: {} });
    return (await store.rules()).flatMap((said) => said.standing.map(({ state, validFrom }) => [state, validFrom]));
  };

  it('§3.9: of a commitment who decides reads all that it said, since cases accepted before still go by it', async () => {
    expect(await standing('commitments')).toEqual([
      ['kept', '2026-03-10'],
      ['withdrawn', '2026-05-04'],
    ]);
  });

  it('of another entry what holds from now on', async () => {
    expect(await standing('units')).toEqual([['withdrawn', '2026-05-04']]);
  });
});
