import type { ClauseType } from '../../../events/agreement.ts';
import { EvidenceId, PartyId, Rate } from '../../../events/primitives.ts';
import type { RecordAgreement } from '../../../shared/domain/case/table/commands.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { given } from '../../support/case-builder.ts';
import { terms } from '../../support/case-commands.ts';
import { answer, approved, ask, bank, day, own, wu } from '../../support/case-scenario.ts';

const guarantor = PartyId.parse('p3');
const percent = (text: string) => Rate.parse(text);

/** A loan that fell due on 2024-03-10 at 6.5250 %, with a debtor and a guarantor, in mediation since 2024-03-18. */
const loan = {
  contractDate: day('2021-03-10'),
  amount: fen(10_000_000),
  dueOn: day('2024-03-10'),
  ratePercent: percent('6.5250'),
};
const walk = given.mediating({
  ...own,
  on: day('2024-03-18'),
  respondents: 1,
  guarantor: true,
  dispute: { loan },
});
const early = given.mediating({ ...own, respondents: 1, guarantor: true, dispute: { loan } });

const unguaranteed = (clauses: readonly ClauseType[], over: Partial<RecordAgreement> = {}, of = walk) =>
  terms(of, { clauses, schedule: [], bound: [bank, wu], ...over });
const paidOn = (text: string) => [{ dueOn: day(text), amount: fen(10_000_000) }];

describe('given a guarantor who neither signs nor consents in writing (CC 695)', () => {
  it.each<readonly [string, RecordAgreement]>([
    ['a deferral', unguaranteed(['DEFERRAL'])],
    ['an extension', unguaranteed(['TERM_EXTENSION'], { terms: { dueOn: day('2027-03-10') } })],
    ['a restructuring', unguaranteed(['RESTRUCTURING'])],
    ['a new schedule', unguaranteed(['RESCHEDULE'])],
    ['instalments after the last day', unguaranteed(['INSTALMENTS'], { schedule: paidOn('2024-06-18') })],
    ['instalments without their days', unguaranteed(['INSTALMENTS'])],
    ['any payment after the last day', unguaranteed(['FEE_WAIVER'], { schedule: paidOn('2024-03-18') })],
    ['a last day moved by itself', unguaranteed(['FEE_WAIVER'], { terms: { dueOn: day('2024-06-18') } })],
    [
      'a heavier debt',
      unguaranteed(['FEE_WAIVER'], { terms: { ratePercent: percent('7') }, acknowledged: ['RATE_ABOVE_CONTRACT'] }),
    ],
  ])('stops %s', (_what, command) => {
    expect(ask(walk, command)).toMatchObject({
      ok: false,
      error: { code: 'guarantor-consent-missing', params: { partyIds: 'p3' } },
    });
  });

  it('stops an extension of a loan whose last day nobody knows', () => {
    const unknown = given.mediating({ ...own, respondents: 1, guarantor: true });
    const longer = terms(unknown, { clauses: ['TERM_EXTENSION'], bound: [bank, wu], ...approved });
    expect(answer(unknown, longer)).toBe('guarantor-consent-missing');
    expect(answer(unknown, { ...longer, clauses: ['SMALL_COMPENSATION'] })).toEqual(['agreement.reached.v1']);
  });

  it.each<readonly [string, RecordAgreement]>([
    ['a lighter debt', unguaranteed(['FEE_WAIVER', 'RATE_CUT'], { terms: { ratePercent: percent('5') } })],
    ['a small compensation', unguaranteed(['SMALL_COMPENSATION', 'CREDIT_REPAIR'])],
  ])('lets %s stand: the guarantee covers it still', (_what, command) => {
    expect(answer(walk, command)).toEqual(['agreement.reached.v1']);
  });

  it('lets instalments stand that end with the loan itself, not a day later', () => {
    const ending = (text: string) => unguaranteed(['INSTALMENTS'], { schedule: paidOn(text) }, early);
    expect(answer(early, ending('2024-03-10'))).toEqual(['agreement.reached.v1']);
    expect(answer(early, ending('2024-03-11'))).toBe('guarantor-consent-missing');
  });

  it.each<readonly [string, Partial<RecordAgreement>]>([
    ['signs with the others', { bound: [bank, wu, guarantor] }],
    ['consents in writing', { guarantorConsents: [{ partyId: guarantor, evidenceId: EvidenceId.parse('consent') }] }],
  ])('stops nothing any more once the guarantor %s, and warns of nothing', (_how, over) => {
    const decided = ask(walk, unguaranteed(['DEFERRAL'], { ...over, acknowledged: ['GUARANTEE_UNCHANGED'] }));
    const [reached] = decided.ok ? decided.value : [];
    expect(reached).toMatchObject({ type: 'agreement.reached.v1', ...over });
    expect(reached).not.toHaveProperty('warnings');
  });

  it('stands where all know it, and the warning stays in the history', () => {
    const decided = ask(walk, unguaranteed(['DEFERRAL'], { acknowledged: ['GUARANTEE_UNCHANGED'] }));
    const [reached] = decided.ok ? decided.value : [];
    expect(reached).toMatchObject({ warnings: ['GUARANTEE_UNCHANGED'] });
    expect(reached).not.toHaveProperty('acknowledged');
  });
});

describe('given a rate (§3.2)', () => {
  const at = (ratePercent: string, over: Partial<RecordAgreement> = {}) =>
    terms(walk, { ...approved, clauses: ['RESCHEDULE'], terms: { ratePercent: percent(ratePercent) }, ...over });

  it.each([
    ['6.525', ['agreement.reached.v1']],
    ['6.5251', 'rate-above-contract'],
    ['10', 'rate-above-contract'],
    ['0', ['agreement.reached.v1']],
  ])('of %s %% beside the contract’s 6.5250 %%', (rate, expected) => {
    expect(answer(walk, at(rate))).toEqual(expected);
  });

  it('above the contract’s stands where all who are bound agree expressly', () => {
    const decided = ask(walk, at('6.5251', { acknowledged: ['RATE_ABOVE_CONTRACT'] }));
    expect(decided).toMatchObject({ ok: true, value: [{ warnings: ['RATE_ABOVE_CONTRACT'] }] });
  });

  it('needs both acknowledgements where it also leaves a guarantor out', () => {
    const both = ['RATE_ABOVE_CONTRACT', 'GUARANTEE_UNCHANGED'] as const;
    const without = { bound: [bank, wu] };
    expect(answer(walk, at('7', { ...without, acknowledged: ['GUARANTEE_UNCHANGED'] }))).toBe('rate-above-contract');
    expect(ask(walk, at('7', { ...without, acknowledged: both }))).toMatchObject({
      value: [{ warnings: ['GUARANTEE_UNCHANGED', 'RATE_ABOVE_CONTRACT'] }],
    });
  });

  it('is cut by any lower one, and where the contract’s is unknown by whatever the text says', () => {
    expect(answer(walk, at('6.5249', { clauses: ['RATE_CUT'] }))).toEqual(['agreement.reached.v1']);
    const unknown = given.mediating(own);
    expect(answer(unknown, terms(unknown, { ...approved, clauses: ['RATE_CUT'] }))).toEqual(['agreement.reached.v1']);
  });
});

describe('given a new last day', () => {
  it('may come before the contract’s where nothing says that it shall run longer', () => {
    const sooner = unguaranteed(
      ['RESCHEDULE'],
      { terms: { dueOn: day('2024-03-09') }, bound: [bank, wu, guarantor] },
      early,
    );
    expect(answer(early, sooner)).toEqual(['agreement.reached.v1']);
  });

  it('may be tomorrow’s or today’s, and takes instalments up to itself', () => {
    const until = (dueOn: string, last: string) =>
      terms(walk, { clauses: ['TERM_EXTENSION'], terms: { dueOn: day(dueOn) }, schedule: paidOn(last) });
    expect(answer(walk, until('2024-03-18', '2024-03-18'))).toEqual(['agreement.reached.v1']);
    expect(answer(walk, until('2024-03-17', '2024-03-18'))).toBe('new-term-wrong');
    expect(answer(walk, until('2027-03-10', '2027-03-10'))).toEqual(['agreement.reached.v1']);
    expect(answer(walk, until('2027-03-10', '2027-03-11'))).toBe('schedule-beyond-term');
  });
});
