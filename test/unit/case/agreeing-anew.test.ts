import { AgentId, EvidenceId, PartyId } from '../../../events/primitives.ts';
import type { AgreeAnew } from '../../../shared/domain/case/table/commands.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { given } from '../../support/case-builder.ts';
import { commands, newDays, signatures, terms } from '../../support/case-commands.ts';
import { ask, at, bank, day, having, own, type Scenario, type Walk, wu, yang } from '../../support/case-scenario.ts';
import { agency } from '../../support/people-commands.ts';

const late = { at: at('2023-12-20 10:00') };
const total = given.mediating(own).state.claim.total;
const until = (dueOn: string): Partial<AgreeAnew> => ({ schedule: [{ dueOn: day(dueOn), amount: total }] });

/** The agreement's one instalment of 2023-12-14 was missed; a guarantor is left out of it, as all know. */
const missed = (over: Partial<Scenario> = {}): Walk => {
  const mediating = given.mediating({ ...own, ...over });
  const agreed = having(
    mediating,
    terms(mediating, { bound: [bank, wu, yang], acknowledged: ['GUARANTEE_UNCHANGED'] }),
  );
  return having(having(agreed, signatures(agreed)), commands.reportDefault, late);
};
const walk = missed();
const anew = (over: Partial<AgreeAnew>, from = walk) => ask(from, newDays(from, over), late);
const rescheduled = (concessions: readonly object[]) => ({
  ok: true,
  value: [{ type: 'agreement.rescheduled.v1', concessions }],
});

describe('T33, B-08: given new days that end later than what was agreed', () => {
  it('stand on the lowest grant of the creditor that reaches so far, declared or not', () => {
    expect(anew(until('2025-12-14'))).toMatchObject(
      rescheduled([{ partyId: bank, grantId: 'grant-rural-522626-county' }]),
    );
    expect(anew(until('2025-12-15'))).toMatchObject(rescheduled([{ grantId: 'grant-rural-522626-head' }]));
  });

  it('need the approval of this one case beyond all of them', () => {
    expect(anew(until('2027-12-15'))).toMatchObject({
      ok: false,
      error: { code: 'authority-exceeded', params: { limits: 'TERM' } },
    });
    const approvalEvidenceId = EvidenceId.parse('approval-1');
    const approved = { ...until('2027-12-15'), concessions: [{ partyId: bank, approvalEvidenceId }] };
    expect(anew(approved)).toMatchObject(rescheduled([{ partyId: bank, approvalEvidenceId }]));
  });

  it('are measured from the first end: two deferrals do not pass where the whole would not', () => {
    const first = having(walk, newDays(walk, until('2025-12-14')), late);
    const then = { at: at('2025-12-16 10:00') };
    const again = having(first, commands.reportDefault, then);
    expect(ask(again, newDays(again, until('2027-12-14')), then)).toMatchObject(
      rescheduled([{ grantId: 'grant-rural-522626-head' }]),
    );
    expect(ask(again, newDays(again, until('2027-12-15')), then)).toMatchObject({
      error: { code: 'authority-exceeded' },
    });
  });

  it('are measured from the end of the contract where that is known', () => {
    const loan = { contractDate: day('2019-01-10'), amount: total, dueOn: day('2020-01-10') };
    const old = missed({ dispute: { loan } });
    expect(anew(until('2024-01-10'), old)).toMatchObject(rescheduled([{ grantId: 'grant-rural-522626-head' }]));
    expect(anew(until('2024-01-11'), old)).toMatchObject({ error: { code: 'authority-exceeded' } });
  });

  it('concede nothing where they end with what was agreed', () => {
    const mediating = given.mediating(own);
    const rows = ['2023-10-20', '2024-03-20'].map((dueOn) => ({ dueOn: day(dueOn), amount: (total / 2) as never }));
    const agreed = having(mediating, terms(mediating, { schedule: rows }));
    const first = having(having(agreed, signatures(agreed)), commands.reportDefault, late);
    const [event] = having(first, newDays(first, until('2024-03-20')), late).events.slice(-1);
    expect(event).toMatchObject({ type: 'agreement.rescheduled.v1' });
    expect(event).not.toHaveProperty('concessions');
  });
});

describe('T33, CC 695: given a guarantor whom new days do not ask', () => {
  const guarantor = PartyId.parse('p4');
  const guaranteed = missed({ guarantor: true });
  const open = (over: Partial<AgreeAnew> = {}) => anew({ ...until('2024-03-14'), ...over }, guaranteed);

  it('stop, until all who are bound know that the guarantee stays as it was', () => {
    expect(open()).toMatchObject({
      ok: false,
      error: { code: 'guarantor-consent-missing', field: 'guarantorConsents', params: { partyIds: 'p4' } },
    });
    expect(open({ acknowledged: ['GUARANTEE_UNCHANGED'] })).toMatchObject({
      value: [{ type: 'agreement.rescheduled.v1', warnings: ['GUARANTEE_UNCHANGED'] }],
    });
  });

  it('stop as well where the days are others until the same end', () => {
    const mediating = given.mediating({ ...own, guarantor: true });
    const schedule = ['2023-12-14', '2024-06-14'].map((dueOn) => ({ dueOn: day(dueOn), amount: fen(5_000_000) }));
    const bound = [bank, wu, yang];
    const agreed = having(mediating, terms(mediating, { schedule, bound, acknowledged: ['GUARANTEE_UNCHANGED'] }));
    const inTwo = having(having(agreed, signatures(agreed)), commands.reportDefault, late);
    const whole = [{ dueOn: day('2024-06-14'), amount: fen(10_000_000) }];
    expect(anew({ schedule: whole }, inTwo)).toMatchObject({ error: { code: 'guarantor-consent-missing' } });
  });

  it('warn of nothing once the guarantor consents in writing', () => {
    const consents = [{ partyId: guarantor, evidenceId: EvidenceId.parse('consent-p4') }];
    const answered = open({ guarantorConsents: consents });
    expect(answered).toMatchObject({ value: [{ guarantorConsents: consents }] });
    expect(JSON.stringify(answered)).not.toContain('warnings');
    expect(open({ guarantorConsents: [{ partyId: wu, evidenceId: EvidenceId.parse('consent-p2') }] })).toMatchObject({
      error: { code: 'guarantor-unknown', field: 'guarantorConsents.0.partyId' },
    });
  });
});

describe('T33, CPL 62: given a party that agrees anew through an agent', () => {
  const represented = [{ partyId: wu, agentId: AgentId.parse('g1') }];
  const agreeing = (over: Parameters<typeof agency>[0]) => {
    const mediating = having(given.mediating(own), agency(over));
    const agreed = having(mediating, terms(mediating));
    const from = having(having(agreed, signatures(agreed)), commands.reportDefault, late);
    return ask(from, newDays(from, { ...until('2024-03-14'), represented }), late);
  };

  it('needs special authority, in force that day', () => {
    expect(agreeing({})).toMatchObject({ value: [{ type: 'agreement.rescheduled.v1', represented }] });
    expect(agreeing({ authority: 'GENERAL' })).toMatchObject({ error: { code: 'authority-not-special' } });
    expect(agreeing({ validTo: day('2023-12-19') })).toMatchObject({ error: { code: 'authority-over' } });
  });

  it('is named as represented there alone', () => {
    const [event] = having(walk, newDays(walk), late).events.slice(-1);
    expect(event).toMatchObject({ type: 'agreement.rescheduled.v1' });
    expect(event).not.toHaveProperty('represented');
  });
});
