import { AgentId } from '../../../events/primitives.ts';
import type { AppointAgent } from '../../../shared/domain/case/table/commands.ts';
import { inDefault } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { application, newDays, signatures, terms, unwanted } from '../../support/case-commands.ts';
import { answer, ask, at, attestedBy, bank, day, having, type Walk, wu, yang } from '../../support/case-scenario.ts';
import { agency } from '../../support/people-commands.ts';

const agentId = AgentId.parse('g1');
const all = ['APPLICATION', 'AGREEMENT', 'PRESIDING_PROOF', 'IDENTITY', 'DELIVERY_ADDRESS'] as const;

/** At ten on the published day, an agent of Wu's with these powers; the agreement may come a few days later. */
const appointed = (walk: Walk, over: Partial<AppointAgent> = {}) => having(walk, agency(over));
const signedByAgent = (walk: Walk, when = at('2023-09-15 10:00')) => {
  const command = signatures(walk, { parties: when, mediator: when, seal: when });
  return {
    ...command,
    marks: command.marks.map((mark) => (mark.by === 'PARTY' && mark.partyId === wu ? { ...mark, agentId } : mark)),
  };
};
const effective = ['agreement.signed.v1', 'agreement.effective.v1'];

describe('given an agent who signs the agreement (CPL 62, T15)', () => {
  const agreed = given.agreed();

  it.each<readonly [string, Partial<AppointAgent>, string, string | readonly string[]]>([
    ['may with special authority', {}, '2023-09-15 10:00', effective],
    ['may not with general authority', { authority: 'GENERAL' }, '2023-09-15 10:00', 'authority-not-special'],
    ['may not for another party', { partyId: yang }, '2023-09-15 10:00', 'agent-unknown'],
    ['may on the last day of the power', { validTo: day('2023-09-18') }, '2023-09-18 10:00', effective],
    ['may not the day after', { validTo: day('2023-09-18') }, '2023-09-19 10:00', 'authority-over'],
    ['may not the day before it begins', { validFrom: day('2023-09-19') }, '2023-09-18 10:00', 'authority-over'],
    ['may on the one day of a power', { validTo: day('2023-09-15') }, '2023-09-15 10:00', effective],
    ['may from the day on which it begins', { validFrom: day('2023-09-18') }, '2023-09-18 10:00', effective],
  ])('%s', (_what, powers, when, expected) => {
    const walk = appointed(agreed, powers);
    expect(answer(walk, signedByAgent(walk, at(when)), { at: at('2023-09-19 12:00') })).toEqual(expected);
  });

  it('is nobody where none was appointed', () => {
    expect(ask(agreed, signedByAgent(agreed))).toMatchObject({
      error: { code: 'agent-unknown', field: 'marks.1.agentId', params: { agentId: 'g1' } },
    });
  });

  it('makes proof of the authority one of the papers for the court (INT 354, SF11 3)', () => {
    const walk = appointed(agreed);
    const bound = having(walk, signedByAgent(walk));
    const without = application(bound, { materials: [...all, 'NO_FALSE_MEDIATION_STATEMENT'] });
    expect(ask(bound, without)).toMatchObject({
      error: { code: 'materials-missing', params: { materials: 'AUTHORITY' } },
    });
    expect(answer(bound, { ...without, materials: [...without.materials, 'AUTHORITY'] })).toEqual([
      'confirmation.applied.v1',
    ]);
  });
});

describe('given an agent who agrees orally (PML 30)', () => {
  const represented = [{ partyId: wu, agentId }];
  const mediating = given.mediating();

  it('binds the party with special authority, and not without', () => {
    const oral = (walk: Walk) => answer(walk, terms(walk, { form: 'ORAL', represented }));
    expect(oral(appointed(mediating))).toEqual(['agreement.reached.v1', 'agreement.effective.v1']);
    expect(oral(appointed(mediating, { authority: 'GENERAL' }))).toBe('authority-not-special');
    expect(oral(mediating)).toBe('agent-unknown');
  });

  it('has to prove the authority to the court too', () => {
    const walk = appointed(mediating);
    const bound = having(walk, terms(walk, { form: 'ORAL', represented }));
    expect(answer(bound, application(bound))).toBe('materials-missing');
  });
});

describe('given an agent who applies to the court (INT 351)', () => {
  const applying = (walk: Walk) =>
    application(walk, {
      applicants: attestedBy(walk).map((each) => (each.partyId === wu ? { ...each, agentId } : each)),
      materials: [...all, 'NO_FALSE_MEDIATION_STATEMENT', 'AUTHORITY'],
    });

  it('needs special authority that still holds', () => {
    const walk = given.effective();
    expect(answer(appointed(walk), applying(walk))).toEqual(['confirmation.applied.v1']);
    expect(answer(appointed(walk, { authority: 'GENERAL' }), applying(walk))).toBe('authority-not-special');
    const over = appointed(walk, { validTo: day('2023-09-18') });
    expect(answer(over, applying(over), { at: at('2023-09-19 10:00') })).toBe('authority-over');
  });
});

describe('T22 T33 CPL 62: given an agent appointed after the agreement', () => {
  it('applies where all had declined first', () => {
    const effective = given.effective();
    const declined = appointed(having(effective, unwanted(effective)));
    const applicants = attestedBy(declined).map((each) => (each.partyId === wu ? { ...each, agentId } : each));
    const materials = [...all, 'NO_FALSE_MEDIATION_STATEMENT', 'AUTHORITY'] as const;
    expect(answer(declined, application(declined, { applicants, materials }))).toEqual(['confirmation.applied.v1']);
  });

  it('agrees on new days where the first were not kept', () => {
    const defaulted = appointed(inDefault(given.confirmed()));
    const anew = { ...newDays(defaulted), represented: [{ partyId: wu, agentId }] };
    expect(answer(defaulted, anew, { at: at('2023-12-20 10:00') })).toEqual(['agreement.rescheduled.v1']);
  });
});

describe('given several agents', () => {
  it('CPL 62: goes by the power of the one who acts, whatever the others of the party may', () => {
    const two = appointed(appointed(given.agreed(), { authority: 'GENERAL' }));
    const { marks, ...rest } = signedByAgent(two);
    const second = AgentId.parse('g2');
    const signed = marks.map((mark) => ('agentId' in mark ? { ...mark, agentId: second } : mark));
    expect(answer(two, { ...rest, marks: signed })).toEqual(effective);
    expect(answer(two, { ...rest, marks })).toBe('authority-not-special');
  });

  it('has a number for each, in the order of their appointment', () => {
    const walk = appointed(appointed(given.mediating()), { partyId: bank, authority: 'GENERAL' });
    expect(walk.state.agents).toMatchObject([
      { agentId: 'g1', partyId: wu, authority: 'SPECIAL', validFrom: '2023-09-15' },
      { agentId: 'g2', partyId: bank, authority: 'GENERAL' },
    ]);
  });
});
