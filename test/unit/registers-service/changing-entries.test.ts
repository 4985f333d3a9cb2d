import { ok } from '../../../shared/domain/result.ts';
import { registerRows } from '../../../shared/jurisdictions/registers.ts';
import { desk, mediatorRow } from './desk.ts';

const MEDIATOR = 'mediator-522626-1';
const onLeave = () => ({ ...mediatorRow().body, absences: [{ kind: 'LEAVE', from: '2026-03-10', to: '2026-03-20' }] });
const put = (over: object = {}) =>
  ({ as: 'county', register: 'mediators', id: MEDIATOR, body: { body: onLeave() }, ...over }) as const;
const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe('given registers that cases are decided by, and others', () => {
  it('a change says which it is', async () => {
    const { put: change } = desk();
    const { id, ...body } = registerRows.branches[0] ?? { id: '' };
    const branch = { as: 'prefecture', register: 'branches', id, body: { body } } as const;
    expect(await change(branch)).toMatchObject(ok({ body: { register: 'branches', decidedBy: 'nothing' } }));
    expect(await change(put())).toMatchObject(ok({ body: { register: 'mediators', decidedBy: 'register' } }));
  });
});

describe('given a mediator of the pack', () => {
  it('a change of its county holds from today on, and the pack’s stays as it was', async () => {
    const { put: change, entry } = desk();
    expect(await change(put())).toMatchObject(ok({ body: { version: 1, validFrom: '2026-03-10' }, sequence: 1 }));
    const today = await entry('county', 'mediators', MEDIATOR);
    expect(today).toMatchObject(
      ok({ body: { inForce: 1, versions: [{ version: 1, body: onLeave() }, { version: 0 }] } }),
    );
    expect(await entry('county', 'mediators', MEDIATOR, { on: '2026-03-09' })).toMatchObject(
      ok({ body: { inForce: 0 } }),
    );
  });

  it('a change of its body alone leaves who it is as it was, and no word of that in the history', async () => {
    const { put: change, entry, store } = desk();
    await change(put());
    const { person } = mediatorRow();
    expect(await entry('county', 'mediators', MEDIATOR)).toMatchObject(ok({ body: { person } }));
    const history = JSON.stringify([
      await store.changes({ register: 'mediators', id: MEDIATOR as never }),
      await store.heads('mediators'),
    ]);
    for (const personal of [...Object.values(person), '按县司法局通报更新。'])
      expect([personal, history.includes(`"${String(personal)}"`)]).toEqual([personal, false]);
  });

  it('once erased, its history says what it said, and not who it was', async () => {
    const { put: change, entry, secrets } = desk();
    await change(put());
    secrets.erase();
    const read = await entry('county', 'mediators', MEDIATOR);
    expect(read).toMatchObject(ok({ body: { inForce: 1, versions: [{ body: onLeave() }, {}] } }));
    expect(JSON.stringify(read)).not.toContain(String(mediatorRow().person.mobile));
  });

  it('a withdrawal leaves it out of the list from its day on, and a later change takes it up again', async () => {
    const { put: change, withdraw, list } = desk();
    await withdraw({ as: 'county', register: 'mediators', id: MEDIATOR, body: { validFrom: '2026-04-01' } });
    await change(put({ key: 'again', body: { body: onLeave(), validFrom: '2026-05-01' } }));
    const listed = async (on: string) =>
      JSON.stringify(await list('county', 'mediators', { county: '522626', on })).includes(`"${MEDIATOR}"`);
    const days = ['2026-03-09', '2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'];
    expect(await Promise.all(days.map(listed))).toEqual([true, true, false, false, true]);
  });
});

describe('given a call that is sent again', () => {
  it('answers as the first time, though the entry has moved on, and writes nothing', async () => {
    const { put: change, store } = desk();
    const first = await change(put());
    await change(put({ key: 'another', body: { body: mediatorRow().body } }));
    expect(await change(put())).toEqual(first);
    expect(await store.changes({ register: 'mediators', id: MEDIATOR as never })).toHaveLength(2);
  });

  it.each([
    ['another body', { body: { body: mediatorRow().body } }],
    ['another person', { body: { body: onLeave(), person: mediatorRow().person } }],
    ['another reason', { body: { body: onLeave(), reason: '别的理由。' } }],
  ])('with %s is refused', async (_, over) => {
    const { put: change } = desk();
    await change(put());
    expect(await change(put(over))).toEqual(refused('key-reused'));
  });

  it('under the key of another principal is a call of its own', async () => {
    const { put: change } = desk();
    await change(put());
    expect(await change(put({ as: 'prefecture' }))).toMatchObject(ok({ sequence: 2 }));
  });
});

describe('given others at the same entry', () => {
  it('a tag that is no longer its own is refused', async () => {
    const { put: change } = desk();
    expect(await change(put({ expected: 0 }))).toMatchObject(ok({ sequence: 1 }));
    expect(await change(put({ key: 'late', expected: 0 }))).toEqual(refused('precondition-failed'));
  });

  it('a lost race decides again, and five are enough', async () => {
    let lost = 0;
    const losing = (times: number) =>
      desk((store) => ({
        ...store,
        append: async (...change) => {
          lost += 1;
          return lost <= times ? { ok: false, error: { code: 'stale' } } : store.append(...change);
        },
      }));
    expect(await losing(4).put(put())).toMatchObject(ok({ sequence: 1 }));
    lost = 0;
    expect(await losing(5).put(put())).toEqual(refused('stale'));
  });
});

describe('given a change that may not be', () => {
  it.each([
    ['another county’s mediator', put({ as: 'elsewhere' }), 'role-not-allowed'],
    [
      'a mediator moved to another county',
      put({ body: { body: { ...onLeave(), county: '522601' } } }),
      'role-not-allowed',
    ],
    ['a day that has passed', put({ body: { body: onLeave(), validFrom: '2026-03-09' } }), 'change-retroactive'],
    ['an employer nobody knows', put({ body: { body: { ...onLeave(), employer: 'nobody' } } }), 'registers-disagree'],
    ['somebody new without a name', put({ id: 'mediator-new' }), 'person-missing'],
    [
      'another bank’s authority',
      put({ as: 'bank', register: 'authorities', id: 'grant-rural-522626-county' }),
      'not-found',
    ],
    ['a register there is not', put({ register: 'nothing' }), 'not-found'],
  ] as const)('%s is refused and writes nothing', async (_, sent, code) => {
    const { put: change, secrets, store } = desk();
    expect(await change(sent)).toEqual(refused(code));
    expect([secrets.kept.size, (await store.heads(sent.register)).length]).toEqual([0, 0]);
  });

  it.each([
    [
      'a committee its county needs',
      { as: 'county', register: 'committees', id: 'committee-522626' },
      'registers-disagree',
    ],
    ['a court its county needs', { as: 'prefecture', register: 'courts', id: 'court-2626' }, 'registers-disagree'],
    [
      'the thresholds that all decisions need',
      { as: 'prefecture', register: 'thresholds', id: 'prefecture' },
      'registers-disagree',
    ],
    ['an entry there is not', { as: 'prefecture', register: 'courts', id: 'court-99' }, 'not-found'],
  ] as const)('the withdrawal of %s is refused', async (_, of, code) => {
    const { withdraw } = desk();
    expect(await withdraw({ ...of, body: {} })).toEqual(refused(code));
  });
});
