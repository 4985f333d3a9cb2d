import { EvidenceId, Rate } from '../../../events/primitives.ts';
import type { RecordAgreement } from '../../../shared/domain/case/table/commands.ts';
import { fen } from '../../../shared/domain/money/fen.ts';
import { given } from '../../support/case-builder.ts';
import { terms } from '../../support/case-commands.ts';
import { ask, bank, day, own } from '../../support/case-scenario.ts';

const approvalEvidenceId = EvidenceId.parse('approval-1');
const rate = (text: string) => Rate.parse(text);

/** 100,000 yuan with 10,000 of interest, at 6 % until 2023-06-15. */
const walk = given.mediating({
  ...own,
  dispute: {
    claim: {
      principal: fen(9_000_000),
      interest: fen(1_000_000),
      penalty: fen(0),
      other: fen(0),
      total: fen(10_000_000),
    },
    loan: { contractDate: day('2021-06-15'), amount: fen(9_000_000), dueOn: day('2023-06-15'), ratePercent: rate('6') },
  },
});
const concession = { partyId: bank };
const agreeing = (over: Partial<RecordAgreement>) => ask(walk, terms(walk, over));
const reached = (concessions: readonly object[]) => ({
  ok: true,
  value: [{ type: 'agreement.reached.v1', concessions }],
});

describe('T14, B-08: given an agreement in which the institution concedes', () => {
  it('stands on the lowest grant that covers it', () => {
    expect(agreeing({ concessions: [{ ...concession, interestWaived: fen(500_000) }] })).toMatchObject(
      reached([{ ...concession, interestWaived: 500_000, grantId: 'grant-rural-522626-county' }]),
    );
    expect(agreeing({ concessions: [{ ...concession, interestWaived: fen(500_001) }] })).toMatchObject(
      reached([{ grantId: 'grant-rural-522626-head' }]),
    );
  });

  it('needs the approval of this one case beyond all of them (动态授权)', () => {
    const beyond = { ...concession, principalReduced: fen(5_000_001) };
    expect(agreeing({ concessions: [beyond] })).toMatchObject({
      ok: false,
      error: {
        code: 'authority-exceeded',
        field: 'concessions.0',
        params: { grantId: 'grant-rural-522626-head', limits: 'PRINCIPAL' },
      },
    });
    const approved = agreeing({ concessions: [{ ...beyond, approvalEvidenceId }] });
    expect(approved).toMatchObject(reached([{ ...beyond, approvalEvidenceId }]));
    expect(JSON.stringify(approved)).not.toContain('grantId');
  });

  it('may waive as much as is claimed, with the approval of this one case', () => {
    const all = { ...concession, interestWaived: fen(1_000_000), principalReduced: fen(9_000_000) };
    expect(agreeing({ concessions: [{ ...all, approvalEvidenceId }] })).toMatchObject(
      reached([{ ...all, approvalEvidenceId }]),
    );
  });

  it('keeps no approval where a grant reaches', () => {
    expect(JSON.stringify(agreeing({ concessions: [{ ...concession, approvalEvidenceId }] }))).not.toContain(
      'approval',
    );
  });

  it('measures the rate by what is agreed, and only where it falls', () => {
    const to = (percent: string) =>
      agreeing({
        concessions: [concession],
        clauses: ['RATE_CUT'],
        terms: { ratePercent: rate(percent) },
        acknowledged: ['RATE_ABOVE_CONTRACT'],
      });
    expect(to('4')).toMatchObject(reached([{ grantId: 'grant-rural-522626-county' }]));
    expect(to('3.45')).toMatchObject(reached([{ grantId: 'grant-rural-522626-head' }]));
    expect(to('3.44')).toMatchObject({ error: { code: 'authority-exceeded', params: { limits: 'RATE' } } });
  });

  it('measures the longer term by its days, whatever is said', () => {
    const until = (dueOn: string, said: number) =>
      agreeing({
        concessions: [{ ...concession, termExtendedMonths: said }],
        clauses: ['TERM_EXTENSION'],
        schedule: [],
        terms: { dueOn: day(dueOn) },
      });
    expect(until('2025-06-15', 0)).toMatchObject(reached([{ grantId: 'grant-rural-522626-county' }]));
    expect(until('2025-06-16', 0)).toMatchObject(reached([{ grantId: 'grant-rural-522626-head' }]));
    expect(until('2025-06-15', 25)).toMatchObject(reached([{ grantId: 'grant-rural-522626-head' }]));
    expect(until('2027-06-16', 1)).toMatchObject({ error: { code: 'authority-exceeded', params: { limits: 'TERM' } } });
  });

  it('needs none where nothing is conceded', () => {
    const plain = agreeing({});
    expect(plain.ok).toBe(true);
    expect(JSON.stringify(plain)).not.toContain('concessions');
  });
});

describe('T14, B-08: given new terms that concede, and nobody who says so', () => {
  const to = (percent: string, over: Partial<RecordAgreement> = {}) =>
    agreeing({ clauses: ['RATE_CUT'], terms: { ratePercent: rate(percent) }, ...over });
  const until = (dueOn: string, over: Partial<RecordAgreement> = {}) =>
    agreeing({ clauses: ['TERM_EXTENSION'], schedule: [], terms: { dueOn: day(dueOn) }, ...over });

  it('are the concession of the bank that lent, by the grant that covers it', () => {
    expect(to('4')).toMatchObject(reached([{ partyId: bank, grantId: 'grant-rural-522626-county' }]));
    expect(until('2025-06-15')).toMatchObject(reached([{ partyId: bank, grantId: 'grant-rural-522626-county' }]));
    expect(until('2025-06-16')).toMatchObject(reached([{ partyId: bank, grantId: 'grant-rural-522626-head' }]));
  });

  it.each<readonly [string, () => ReturnType<typeof agreeing>, string]>([
    ['a rate below every grant', () => to('3.44'), 'RATE'],
    ['the same without its clause', () => to('3.44', { clauses: ['RESCHEDULE'] }), 'RATE'],
    ['a term beyond every grant', () => until('2027-06-16'), 'TERM'],
    ['the same without its clause', () => until('2027-06-16', { clauses: ['RESCHEDULE'] }), 'TERM'],
    [
      'payment deferred beyond every grant',
      () =>
        agreeing({ clauses: ['DEFERRAL'], schedule: [{ dueOn: day('2027-06-16'), amount: walk.state.claim.total }] }),
      'TERM',
    ],
    [
      'a debt restructured beyond every grant',
      () =>
        agreeing({
          clauses: ['RESTRUCTURING'],
          schedule: [{ dueOn: day('2027-06-16'), amount: walk.state.claim.total }],
        }),
      'TERM',
    ],
  ])('of %s stop the agreement', (_what, decided, limits) => {
    expect(decided()).toMatchObject({
      ok: false,
      error: { code: 'authority-exceeded', field: 'concessions', params: { limits } },
    });
  });

  it('stand beyond every grant with the approval of this one case, declared', () => {
    const approvedTerms = to('3.44', { concessions: [{ ...concession, approvalEvidenceId }] });
    expect(approvedTerms).toMatchObject(reached([{ ...concession, approvalEvidenceId }]));
  });

  it('without figure or days are within no grant, however far it reaches', () => {
    const unknown = given.mediating(own);
    const extending = { clauses: ['TERM_EXTENSION'], schedule: [], terms: { dueOn: day('2027-06-16') } } as const;
    expect(ask(unknown, terms(unknown, extending))).toMatchObject({ error: { code: 'concession-unmeasured' } });
    const said = (months: number) =>
      ask(unknown, terms(unknown, { ...extending, concessions: [{ ...concession, termExtendedMonths: months }] }));
    expect(said(24)).toMatchObject(reached([{ grantId: 'grant-rural-522626-county' }]));
    expect(said(49)).toMatchObject({ error: { code: 'authority-exceeded', params: { limits: 'TERM' } } });
  });

  it('are nobody’s concession where nothing is conceded: instalments alone, a rate as the contract’s, the day itself', () => {
    const none = [
      agreeing({ schedule: [{ dueOn: day('2030-06-15'), amount: walk.state.claim.total }] }),
      to('6', { clauses: ['RESCHEDULE'] }),
      agreeing({ clauses: ['DEFERRAL'], schedule: [] }),
    ];
    for (const decided of none) {
      expect(decided.ok).toBe(true);
      expect(JSON.stringify(decided)).not.toContain('concessions');
    }
  });

  it('are refused of a bank without any grant, and nobody’s where none lent', () => {
    const ungranted = given.mediating({ ...own, county: '522622' });
    const cut = { clauses: ['RATE_CUT'], terms: { ratePercent: rate('4') } } as const;
    expect(ask(ungranted, terms(ungranted, cut))).toMatchObject({ error: { code: 'authority-missing' } });
    const { parties } = walk.state;
    const among = parties.map(({ institutionId: _none, ...party }) => party);
    const privately = given.mediating({ ...own, dispute: { parties: among } });
    expect(ask(privately, terms(privately, cut))).toMatchObject({ ok: true });
  });
});
