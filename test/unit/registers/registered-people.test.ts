import { Digest, EntryId, ExpertId, MediatorId } from '../../../events/primitives.ts';
import { registeredPeople } from '../../../shared/adapters/registered-people.ts';
import type { Person } from '../../../shared/domain/notices/recipients.ts';
import type { Said } from '../../../shared/domain/registers/holding.ts';
import { at } from '../../support/case-scenario.ts';
import { memoryRegisterSecrets } from '../../support/memory-registers.ts';
import { kept, said, withdrawn } from '../../support/register-sayings.ts';

const before = Digest.parse('1'.repeat(64));
const now = Digest.parse('2'.repeat(64));
const mediator = { kind: 'mediator', id: MediatorId.parse('mediator-522626-1') } as const;
const newcomer = { kind: 'mediator', id: MediatorId.parse('mediator-new') } as const;
const expert = { kind: 'expert', id: ExpertId.parse('expert-1') } as const;

const as = (person: Digest, validFrom: string) => ({ ...kept(validFrom, {}), person });
const sealed = (email: string) => ({ salt: '', text: JSON.stringify({ name: '某某', email }) });

/** Registers that say this; of each entry's persons the two digests are sealed. */
const asked = async (registers: Said, on = '2026-04-01') => {
  const secrets = memoryRegisterSecrets();
  for (const { register, id } of registers) {
    const entry = { register, id: EntryId.parse(id) };
    await secrets.seal(entry, before, sealed(`${id}@before.example`));
    await secrets.seal(entry, now, sealed(`${id}@now.example`));
  }
  const people = registeredPeople({ mediators: async () => registers, rules: async () => registers }, secrets, () =>
    at(`${on} 09:00`),
  );
  return { mailOf: async (of: Person) => people.mailOf(of), erase: () => secrets.erase() };
};

describe('given a mediator or an expert who is to be told (§3.8)', () => {
  it('reaches them by the pack as long as nothing was said of them', async () => {
    const { mailOf } = await asked([said('mediators', 'mediator-522626-2', as(now, '2026-03-01'))]);
    expect(await Promise.all([mailOf(mediator), mailOf(expert), mailOf(newcomer)])).toEqual([
      'mediator-522626-1@example.com',
      'expert-1@example.com',
      undefined,
    ]);
  });

  it('reaches them where their register says, each by its own register', async () => {
    const { mailOf } = await asked([
      said('mediators', mediator.id, as(before, '2026-03-01'), as(now, '2026-04-01')),
      said('mediators', newcomer.id, as(now, '2026-03-01')),
      said('mediators', expert.id, as(before, '2026-03-01')),
      said('experts', expert.id, as(now, '2026-03-01')),
    ]);
    expect(await Promise.all([mailOf(mediator), mailOf(newcomer), mailOf(expert)])).toEqual([
      'mediator-522626-1@now.example',
      'mediator-new@now.example',
      'expert-1@now.example',
    ]);
  });

  it('does not go by what is said for a later day', async () => {
    const { mailOf } = await asked([said('mediators', mediator.id, as(before, '2026-03-01'), as(now, '2026-04-02'))]);
    expect(await mailOf(mediator)).toBe('mediator-522626-1@before.example');
  });

  it('who was withdrawn stays who they were: a case may have them still', async () => {
    const { mailOf } = await asked([said('mediators', newcomer.id, as(now, '2026-03-01'), withdrawn('2026-03-15'))]);
    expect(await mailOf(newcomer)).toBe('mediator-new@now.example');
  });

  it('who was erased is reached nowhere, though the pack knew an address', async () => {
    const { mailOf, erase } = await asked([said('mediators', mediator.id, as(now, '2026-03-01'))]);
    erase();
    expect(await mailOf(mediator)).toBeUndefined();
  });
});
