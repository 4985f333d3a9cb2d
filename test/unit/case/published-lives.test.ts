import type { Actor } from '../../../events/actor.ts';
import { CourtId, Day, EvidenceId, Rate } from '../../../events/primitives.ts';
import { addMonths } from '../../../shared/domain/calendar/day.ts';
import { courtFeeOf } from '../../../shared/domain/case/court/court-fee.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { instalments } from '../../../shared/domain/money/instalments.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, consent, extension, signatures, terms } from '../../support/case-commands.ts';
import {
  answer,
  approved,
  ask,
  at,
  attestedBy,
  bank,
  day,
  evidence,
  having,
  narrowed,
  own,
  type Scenario,
  tenOn,
  wu,
} from '../../support/case-scenario.ts';
import { assignment } from '../../support/people-commands.ts';

const on = (text: string, by?: Actor) => ({ at: at(`${text} 10:00`), ...(by ? { by } : {}) });
const quarterly = (total: number, count: number, from: string) =>
  instalments(fen(total), count).map((amount, i) => ({ dueOn: addMonths(Day.parse(from), 3 * i), amount }));

describe('given the supermarket of Kaili and its bank (TC-2)', () => {
  const lent = fen(300_000_000);
  const repaid = (when: string, amount: number) => ({ on: day(when), amount: fen(amount), kind: 'PRINCIPAL' as const });
  const kaili: Partial<Scenario> = {
    ...own,
    county: '522601',
    on: day('2024-01-31'),
    respondents: 1,
    dispute: {
      claim: {
        principal: fen(243_450_000),
        interest: fen(6_200_000),
        penalty: fen(0),
        other: fen(0),
        total: fen(249_650_000),
      },
      loan: { contractDate: day('2018-06-20'), amount: lent, dueOn: day('2021-06-20') },
      repayments: [repaid('2020-12-20', 55_420_000), repaid('2022-03-01', 1_130_000)],
      relief: { enterprise: true, agri: false, microSmall: true, epidemic: true },
    },
  };
  const court: Actor = { kind: 'court', id: 'court-2601' };
  const institution: Actor = { kind: 'institution', id: 'rural-522601' };

  const asked = given.informing(kaili);
  const byBank = having(asked, consent(asked, { consents: [{ partyId: bank, advanceExtension: true }] }), {
    by: institution,
  });
  const accepted = narrowed(
    having(
      byBank,
      consent(asked, { consents: [{ partyId: wu, evidenceId: evidence, advanceExtension: true }], nextNumber: 1 }),
    ),
    'assigning',
  );
  const mediating = narrowed(having(accepted, assignment({ disclosureEvidenceId: evidence })), 'mediating');
  const agreement = terms(mediating, {
    ...approved,
    clauses: ['INSTALMENTS', 'DEFERRAL', 'FEE_WAIVER'],
    total: fen(249_650_000),
    schedule: quarterly(249_650_000, 12, '2024-08-20'),
    defaultClause: { accelerates: true },
    jobsKept: 30,
  });
  const agreed = narrowed(having(mediating, agreement, on('2024-02-21')), 'agreed');
  const signed = tenOn(day('2024-02-22'));
  const effective = narrowed(
    having(agreed, signatures(agreed, { parties: signed, mediator: signed, seal: signed }), { at: signed }),
    'effective',
  );

  it('is not accepted on the bank’s word alone (A-05)', () => {
    expect(byBank.state.stage).toBe('informing');
  });

  it('has fifteen working days over the Spring Festival, by the ordinary track', () => {
    expect(accepted.state).toMatchObject({ track: 'ORDINARY', acceptedOn: '2024-01-31' });
    expect(accepted.state.clocks['DL-M']?.dueOn).toBe('2024-02-26');
  });

  it('has two mediators, one of them leading', () => {
    expect(mediating.state.mediators).toHaveLength(2);
    expect(mediating.state.lead).toBe(mediating.state.mediators[0]);
  });

  it('is settled by instalments that lose no fen, with deferral, fee waiver and thirty jobs kept', () => {
    expect(effective.state.agreement).toMatchObject({
      clauses: ['INSTALMENTS', 'DEFERRAL', 'FEE_WAIVER'],
      jobsKept: 30,
      total: 249_650_000,
    });
    expect(effective.state.agreement.schedule.reduce((sum, { amount }) => sum + amount, 0)).toBe(249_650_000);
    expect(effective.state.agreement).not.toHaveProperty('warnings');
  });

  it('is confirmed on the twenty-fifth of the court’s thirty days, and has avoided 13,386.00', () => {
    const applied = having(effective, application(effective, { courtId: CourtId.parse(court.id) }), on('2024-02-23'));
    const docketed = having(applied, commands.docket, on('2024-02-26', court));
    expect(docketed.state.clocks['DL-09']).toMatchObject({ startedOn: '2024-02-26', dueOn: '2024-03-27' });
    const confirmed = having(docketed, commands.confirm, on('2024-03-22', court));
    expect(confirmed.events.at(-1)).toMatchObject({ courtFee: { full: 2_677_200, avoided: 1_338_600 } });
    expect(courtFeeOf(confirmed.state).avoided).toBe(1_338_600);
  });
});

describe('given the tea company of Liping (TC-3)', () => {
  const liping: Partial<Scenario> = {
    county: '522631',
    channel: 'PROACTIVE',
    on: day('2025-07-18'),
    total: 320_000_000,
    respondents: 1,
    guarantor: true,
    dispute: {
      loan: {
        contractDate: day('2019-05-10'),
        amount: fen(320_000_000),
        dueOn: day('2025-05-10'),
        ratePercent: Rate.parse('6.5250'),
      },
      relief: { enterprise: false, agri: true, microSmall: false, epidemic: false },
    },
  };
  const court: Actor = { kind: 'court', id: 'court-2631' };
  const mediating = given.mediating(liping);
  const extended = having(mediating, extension(mediating, 30), on('2025-08-11'));
  const [, , guarantor] = attestedBy(mediating);
  if (!guarantor) throw new Error('the loan has its guarantor');
  const restructuring = terms(mediating, {
    ...approved,
    clauses: ['RESTRUCTURING', 'RESCHEDULE', 'RATE_CUT', 'TERM_EXTENSION'],
    total: fen(320_000_000),
    schedule: quarterly(320_000_000, 12, '2025-11-29'),
    terms: { ratePercent: Rate.parse('4.3500'), dueOn: day('2028-08-29') },
    bound: [bank, wu],
    guarantorConsents: [{ partyId: guarantor.partyId, evidenceId: EvidenceId.parse('guarantor-consent') }],
  });

  const agreed = narrowed(having(extended, restructuring, on('2025-08-27')), 'agreed');
  const signed = tenOn(day('2025-08-29'));
  const effective = narrowed(
    having(agreed, signatures(agreed, { parties: signed, mediator: signed, seal: signed }), { at: signed }),
    'effective',
  );
  const joint = application(effective, {
    courtId: CourtId.parse(court.id),
    applicants: attestedBy(effective).slice(0, 2),
  });

  it('is taken up without an application, and ends where a party refuses (PML 17)', () => {
    const asked = given.informing(liping);
    expect(asked.state.channel).toBe('PROACTIVE');
    expect(answer(asked, commands.refuse)).toEqual(['case.refused.v1', 'case.closed.v1']);
  });

  it('counts the prefecture’s own holiday: due on the twelfth, not the eighth, of August', () => {
    expect(mediating.state.clocks['DL-M']?.dueOn).toBe('2025-08-12');
  });

  it('has two mediators, as a farmers’ case and by its amount', () => {
    expect(mediating.state.mediators).toHaveLength(2);
  });

  it('moves both clocks thirty days on with everybody’s consent, the guarantor’s too', () => {
    expect(extended.state.clocks['DL-M']?.dueOn).toBe('2025-09-11');
    expect(extended.state.clocks['DL-L']?.dueOn).toBe('2025-09-11');
    const withoutGuarantor = extension(mediating, 30, { consents: attestedBy(mediating).slice(0, 2) });
    expect(answer(mediating, withoutGuarantor)).toBe('consent-of-all-missing');
  });

  it('is restructured for three years at a lower rate, once the guarantor consents in writing (CC 695)', () => {
    const { guarantorConsents: _without, ...unasked } = restructuring;
    expect(ask(extended, unasked, on('2025-08-27'))).toMatchObject({
      error: { code: 'guarantor-consent-missing', params: { partyIds: guarantor.partyId } },
    });
    expect(agreed.state.agreement).toMatchObject({
      terms: { ratePercent: '4.3500', dueOn: '2028-08-29' },
      guarantorConsents: [{ partyId: guarantor.partyId, evidenceId: 'guarantor-consent' }],
    });
    expect(agreed.state.agreement.schedule.at(-1)?.dueOn).toBe('2028-08-29');
  });

  it('may be brought to the court until the make-up Sunday of 28 September, and not a day longer', () => {
    expect(effective.state.effectiveOn).toBe('2025-08-29');
    expect(effective.state.clocks['DL-07']?.dueOn).toBe('2025-09-28');
    expect(answer(effective, joint, on('2025-09-28'))).toEqual(['confirmation.applied.v1']);
    expect(answer(effective, joint, on('2025-09-29'))).toBe('deadline-passed');
  });

  it('would have cost 32,400.00 in court, half of it in a summary suit', () => {
    expect(courtFeeOf(effective.state)).toMatchObject({ full: 3_240_000, avoided: 1_620_000 });
  });
});
