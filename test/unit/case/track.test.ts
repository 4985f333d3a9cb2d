import type { Assessment, Referral } from '../../../events/intake.ts';
import { given } from '../../support/case-builder.ts';
import { entrusted, own, type Scenario, scenarioOf } from '../../support/case-scenario.ts';

const clear = scenarioOf().assessment;
const but = (assessment: Partial<Assessment>): Partial<Scenario> => ({ assessment: { ...clear, ...assessment } });
const invitedAfterDocketing = (procedure: Referral['procedure']): Partial<Scenario> => ({
  ...entrusted(procedure, '2026-03-02'),
  channel: 'COURT_INVITED',
});

const table: readonly (readonly [string, Partial<Scenario>, 'SUMMARY' | 'ORDINARY', readonly string[]])[] = [
  ['two debtors, clear facts, half a million', { total: 50_000_000 }, 'SUMMARY', ['SIMPLE']],
  ['a fen above half a million', { total: 50_000_001 }, 'ORDINARY', ['AMOUNT']],
  ['three debtors', { respondents: 3 }, 'ORDINARY', ['MANY_RESPONDENTS']],
  ['facts that are not clear', but({ factsClear: false }), 'ORDINARY', ['FACTS_UNCLEAR']],
  ['an appraisal', but({ appraisalNeeded: true }), 'ORDINARY', ['APPRAISAL_NEEDED']],
  ['somebody untraceable', but({ partyUntraceable: true }), 'ORDINARY', ['PARTY_UNTRACEABLE']],
  ['a disputed title', but({ titleDisputed: true }), 'ORDINARY', ['TITLE_DISPUTED']],
  ['several at once', { ...but({ titleDisputed: true }), total: 50_000_001 }, 'ORDINARY', ['AMOUNT', 'TITLE_DISPUTED']],
  ['the court’s ordinary procedure', entrusted('ORDINARY', '2026-03-02'), 'ORDINARY', ['COURT_PROCEDURE']],
  [
    'the court’s summary procedure, whatever the amount',
    { ...entrusted('SUMMARY', '2026-03-02'), total: 90_000_000 },
    'SUMMARY',
    ['COURT_PROCEDURE'],
  ],
  ['the small-claims procedure', entrusted('SMALL', '2026-03-02'), 'SUMMARY', ['COURT_PROCEDURE']],
  ['a docketed suit without a procedure yet', entrusted('NONE', '2026-03-02'), 'SUMMARY', ['SIMPLE']],
  ['an invitation after docketing', invitedAfterDocketing('ORDINARY'), 'ORDINARY', ['COURT_PROCEDURE']],
];

describe('given a case that is accepted (A-03)', () => {
  it.each(table)('with %s', (_situation, over, track, reasons) => {
    const { events } = given.assigning(over.channel ? over : { ...own, ...over });
    expect(events.at(-1)).toMatchObject({ type: 'case.accepted.v1', track, trackReasons: reasons });
  });
});
