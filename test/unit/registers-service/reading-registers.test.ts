import { registerNames } from '../../../shared/domain/registers/table.ts';
import { ok } from '../../../shared/domain/result.ts';
import { registerRows } from '../../../shared/jurisdictions/registers.ts';
import { desk, mediatorRow } from './desk.ts';

const MEDIATOR = 'mediator-522626-1';

interface Listed {
  readonly entries: readonly { readonly id: string; readonly name?: string }[];
  readonly next?: string;
}

const bodyOf = (answer: { readonly ok: boolean; readonly value?: { readonly body: unknown } }) => {
  if (!answer.ok) throw new Error('it was answered');
  return answer.value?.body as Listed;
};

describe('given the registers of the pack', () => {
  it.each(registerNames)('%s lists all its entries to the prefecture, page by page', async (register) => {
    const { list } = desk();
    const ids: string[] = [];
    for (let after: string | undefined = '0'; after !== undefined; ) {
      const page: Listed = bodyOf(await list('prefecture', register, { on: '2024-06-30', after }));
      expect(page.entries.length).toBeLessThanOrEqual(50);
      ids.push(...page.entries.map(({ id }) => id));
      after = page.next;
    }
    expect(ids).toEqual(registerRows[register].map(({ id }) => id).toSorted());
  });

  it('are told to each principal as far as it may read them, with what a change sends', async () => {
    const { registers } = desk();
    const told = async (as: Parameters<typeof registers>[0]) =>
      (bodyOf(await registers(as)) as unknown as { registers: { register: string; mayChange: boolean }[] }).registers;
    expect((await told('prefecture')).map(({ register }) => register)).toEqual(registerNames);
    expect((await told('court')).some(({ register }) => register === 'authorities')).toBe(false);
    expect((await told('court')).every(({ mayChange }) => !mayChange)).toBe(true);
    expect((await told('bank')).filter(({ mayChange }) => mayChange).map(({ register }) => register)).toEqual([
      'branches',
      'authorities',
      'commitments',
    ]);
  });

  it('a commitment that was revoked holds on its last day and not after it', async () => {
    const { list } = desk();
    const listed = async (on: string) =>
      bodyOf(await list('prefecture', 'commitments', { on })).entries.some(({ id }) => id === 'commitment-icbc-kaili');
    expect([await listed('2024-06-30'), await listed('2024-07-01')]).toEqual([true, false]);
  });

  it('of one county are those of that county', async () => {
    const { list } = desk();
    const { entries } = bodyOf(await list('prefecture', 'units', { county: '522626' }));
    expect(entries.map(({ id }) => id)).toEqual(['unit-522626-justice', 'unit-522626-police', 'unit-522626-village']);
  });

  it('a bank lists its own authority alone, a court the mediators of its county alone', async () => {
    const { list } = desk();
    expect(bodyOf(await list('bank', 'authorities', { on: '2024-06-30' })).entries.map(({ id }) => id)).toEqual([
      'grant-ccb-qdn-2023',
    ]);
    const mediators = bodyOf(await list('court', 'mediators')).entries;
    expect(mediators.map(({ id }) => id.slice(0, 15))).toEqual(Array(4).fill('mediator-522626'));
  });
});

describe('given an entry of a mediator', () => {
  it('is told with who it is to its county, and the read is recorded first', async () => {
    const { entry, secrets } = desk();
    const { person } = mediatorRow();
    expect(await entry('county', 'mediators', MEDIATOR)).toMatchObject(ok({ body: { name: person.name, person } }));
    expect(secrets.reads).toMatchObject([{ register: 'mediators', id: MEDIATOR, by: 'county:committee-522626' }]);
  });

  it('is told to the court by its name alone', async () => {
    const { entry, secrets } = desk();
    const read = await entry('court', 'mediators', MEDIATOR);
    expect(read).toMatchObject(ok({ body: { name: mediatorRow().person.name } }));
    expect(JSON.stringify(read)).not.toContain(String(mediatorRow().person.mobile));
    expect(secrets.reads).toEqual([]);
  });

  it('does not exist for a bank', async () => {
    const { entry, list } = desk();
    const notFound = { ok: false, error: { code: 'not-found' } };
    expect([await entry('bank', 'mediators', MEDIATOR), await list('bank', 'mediators')]).toEqual([notFound, notFound]);
  });

  it('shows why it was changed to who answers for it, and to nobody else', async () => {
    const { put, entry } = desk();
    const { body } = mediatorRow();
    await put({ as: 'county', register: 'mediators', id: MEDIATOR, body: { body, reason: '换岗。' } });
    expect(JSON.stringify(await entry('county', 'mediators', MEDIATOR))).toContain('换岗。');
    expect(JSON.stringify(await entry('elsewhere', 'mediators', MEDIATOR))).not.toContain('换岗。');
  });
});

describe('given a committee (PML 8)', () => {
  const committee = (members: readonly string[]) => {
    const row = registerRows.committees.find(({ id }) => id === 'committee-522626');
    const { id: _id, ...body } = row ?? { id: '' };
    return {
      as: 'county',
      register: 'committees',
      id: 'committee-522626',
      body: { body: { ...body, members } },
    } as const;
  };

  it('whose members are too few, and none of them a woman, is entered, and its entry says what is amiss', async () => {
    const { put, entry } = desk();
    const men = registerRows.mediators.filter(({ county, gender }) => county === '522626' && gender === 'male');
    expect(await put(committee(men.slice(0, 1).map(({ id }) => id)))).toMatchObject(ok({ sequence: 1 }));
    const read = bodyOf(await entry('county', 'committees', 'committee-522626')) as unknown as {
      findings: { code: string }[];
    };
    expect(read.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['members-too-few', 'no-woman']));
  });

  it('a member who was withdrawn from the roster is missing from it', async () => {
    const { withdraw, entry } = desk();
    await withdraw({ as: 'county', register: 'mediators', id: MEDIATOR, body: {} });
    expect(await entry('county', 'committees', 'committee-522626')).toMatchObject(
      ok({ body: { findings: expect.arrayContaining([{ code: 'member-unknown', mediatorId: MEDIATOR }]) } }),
    );
  });
});
