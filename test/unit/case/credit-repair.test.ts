import { after } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { commands, payment, reopening, signatures, terms } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  ask,
  attestedBy,
  bank,
  having,
  own,
  type Walk,
  wu,
  yang,
} from '../../support/case-scenario.ts';

const performed = after['agreement.performed.v1'];
const archived = after['case.archived.v1'];

/** An agreement that promises credit repair, in force and not yet performed. */
const promised = (): Walk => {
  const mediating = given.mediating(own);
  const agreed = having(mediating, terms(mediating, { clauses: ['INSTALMENTS', 'CREDIT_REPAIR'] }));
  return having(agreed, signatures(agreed));
};

describe('T31: given an agreement that was performed', () => {
  it('its creditor mends the credit of who owed, asked or not', () => {
    expect(answer(performed, commands.repair)).toEqual(['credit-repair.answered.v1']);
    const asked = having(performed, commands.askRepair);
    expect(having(asked, commands.repair).state).toMatchObject({ creditRepairs: new Map([[wu, 'DONE']]) });
  });

  it('is counted by customer (K-02)', () => {
    const both = having(having(performed, commands.repair), { ...commands.repair, partyId: yang });
    expect(both.state).toMatchObject({
      creditRepairs: new Map([
        [wu, 'DONE'],
        [yang, 'DONE'],
      ]),
    });
  });

  it('what the creditor refuses may be asked for again, what it did may not', () => {
    const refused = having(performed, { ...commands.repair, result: 'REFUSED' });
    expect(answer(refused, commands.repair)).toBe('credit-repair-answered');
    const again = having(refused, commands.askRepair);
    expect(answer(again, commands.askRepair)).toBe('credit-repair-stands');
    expect(answer(having(again, commands.repair), commands.askRepair)).toBe('credit-repair-stands');
  });

  it('may be asked for and answered after the file was closed (T50)', () => {
    expect(answer(having(archived, commands.askRepair), commands.repair)).toEqual(['credit-repair.answered.v1']);
  });

  it('the bank speaks for itself alone, the party through who keeps the file', () => {
    const by = { by: actors.bank };
    expect(answer(performed, commands.repair, by)).toEqual(['credit-repair.answered.v1']);
    expect(answer(performed, commands.askRepair, by)).toBe('not-your-party');
    const stranger = { by: { kind: 'institution', id: 'icbc-5226' } } as const;
    expect(answer(performed, commands.repair, stranger)).toBe('not-your-party');
  });

  it('only of who owed under it (A-11)', () => {
    for (const command of [commands.askRepair, commands.repair])
      expect(ask(performed, { ...command, partyId: bank })).toMatchObject({
        error: { code: 'not-a-debtor', field: 'partyId' },
      });
    const mediating = given.mediating({ ...own, guarantor: true });
    const guarantorConsents = attestedBy(mediating).slice(3);
    const agreed = having(mediating, terms(mediating, { bound: [bank, wu, yang], guarantorConsents }));
    const bound = having(agreed, signatures(agreed));
    const paid = having(bound, payment(bound));
    expect(answer(paid, { ...commands.repair, partyId: 'p4' as never })).toBe('not-a-debtor');
    expect(answer(paid, { ...commands.repair, partyId: 'p9' as never })).toBe('party-unknown');
  });
});

describe('T31: given an agreement that is not performed', () => {
  it('credit repair is due only where it was promised (§1.3)', () => {
    expect(answer(given.effective(), commands.askRepair)).toBe('credit-repair-not-due');
    expect(answer(promised(), commands.askRepair)).toEqual(['credit-repair.requested.v1']);
    expect(answer(promised(), commands.repair)).toEqual(['credit-repair.answered.v1']);
  });

  it('nor where nobody agreed', () => {
    for (const walk of [given.agreed(), given.failed(), given.closed()])
      expect(answer(walk, commands.repair)).toBe('stage-passed');
  });

  it('is forgotten with the agreement where the parties mediate again (T27)', () => {
    const mediating = given.mediating();
    expect(mediating.state).not.toHaveProperty('creditRepairs');
    const dismissed = given.dismissed();
    const state = { ...dismissed.state, creditRepairs: new Map([[wu, 'REQUESTED' as const]]) };
    expect(having({ ...dismissed, state }, reopening(dismissed)).state).not.toHaveProperty('creditRepairs');
  });
});
