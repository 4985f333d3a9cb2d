import { courtFeeOf } from '../../../shared/domain/case/court/court-fee.ts';
import { outcomeOf } from '../../../shared/domain/case/outcome.ts';
import { project } from '../../../shared/domain/ledger/project.ts';
import { MediationResult } from '../../../shared/domain/ledger/row.ts';
import { after, inDefault } from '../../support/after-builder.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, reopening, signatures, terms, withdrawal } from '../../support/case-commands.ts';
import { actors, at, calendar, caseId, having, own, pastDue, type Walk } from '../../support/case-scenario.ts';
import { imported, settled as past } from '../../support/past-builder.ts';
import { open, splitFrom } from '../../support/split-builder.ts';

const byCourt = { by: actors.court };
const expired = (walk: Walk) => having(walk, commands.expire, { at: pastDue(walk), by: actors.time });
const informing = given.informing(own);
const late = { at: at('2023-12-20 10:00') };

const gone = having(given.mediating(own), { type: 'fail', reason: 'NO_CONTACT' });
/** Back at the table after a court refused. */
const secondRound = (effective: Walk): Walk => {
  const docketed = having(having(effective, application(effective)), commands.docket, byCourt);
  const dismissed = having(docketed, commands.dismiss, byCourt);
  return having(dismissed, reopening(dismissed));
};
const settledIn = (walk: Walk): Walk => {
  const agreed = having(walk, terms(walk));
  return having(agreed, signatures(agreed));
};
const again = secondRound(given.effective(own));
const againInPart = secondRound(splitFrom(given.mediating(own), open));

/** Every way out of §4.1, and what came of the mediation there. */
const ends: readonly (readonly [string, Walk, string])[] = [
  ['T04 not accepted', having(given.filed(own), commands.reject), 'NOT_ACCEPTED'],
  ['T08 refused', having(informing, commands.refuse), 'REFUSED'],
  ['T08 nobody answered', expired(informing), 'REFUSED'],
  ['§4.3 a party nobody could find', expired(having(informing, commands.attempt)), 'NO_CONTACT'],
  [
    'T18 withdrawn',
    having(given.mediating(own), withdrawal(given.mediating(own), { reason: 'APPLICANT' })),
    'WITHDRAWN',
  ],
  ['T18 settled among themselves', having(given.mediating(own), withdrawal(given.mediating(own))), 'SELF_SETTLED'],
  ['T19 false mediation', having(given.mediating(), commands.terminate, { by: actors.county }), 'TERMINATED_FALSE'],
  ['T31 performed', after['agreement.performed.v1'], 'SETTLED'],
  ['T36 enforced', after['enforcement.ended.v1'], 'SETTLED'],
  ['A-11 settled in part', splitFrom(given.mediating(own), open), 'PARTIAL'],
  ['T43 failed, and nobody sued', expired(having(given.failed(own), commands.notice)), 'FAILED'],
  ['PML 26 failed, and sued upon', having(given.failed(own), commands.litigate), 'FAILED'],
  ['T17 §3.3 a party nobody reaches any more', gone, 'NO_CONTACT'],
  ['T17 T43 the same, and nobody sued', expired(having(gone, commands.notice)), 'NO_CONTACT'],
  ['T17 PML 26 the same, and sued upon', having(gone, commands.litigate), 'NO_CONTACT'],
  ['T27 dismissed, and failed in the second round', having(again, commands.fail), 'FAILED'],
  ['T27 the same, and nobody sued', expired(having(having(again, commands.fail), commands.notice)), 'FAILED'],
  ['T27 dismissed, and settled in the second round', settledIn(again), 'SETTLED'],
  ['T27 A-11 settled in part, and again in the second round', settledIn(againInPart), 'PARTIAL'],
  ['T27 A-11 settled in part, and failed in the second round', having(againInPart, commands.fail), 'FAILED'],
  ['T41 out of the fast track', given.closed(), 'FAILED'],
  ['T42 tried after the fast track', having(given.converted(), commands.endTrial, byCourt), 'FAILED'],
  [
    'T42 refused, and tried',
    [commands.enterFastTrack, commands.convert, commands.endTrial].reduce<Walk>(
      (walk, command) => having(walk, command, byCourt),
      given.refused(),
    ),
    'REFUSED',
  ],
  ['A-27 dismissed, and sued upon', having(given.dismissed(), commands.litigate), 'SETTLED'],
  ['T35 A-10 in default, and sued upon', having(inDefault(given.unconfirmed()), commands.litigate, late), 'SETTLED'],
];

describe('§3.3: given what came of the mediation of a case', () => {
  it.each(ends)('%s: is one of the mechanism’s outcomes', (_end, { state }, outcome) => {
    expect(outcomeOf(state)).toBe(outcome);
  });

  it.each(ends)('%s: is in the ledger as in the case', (_end, { events }, outcome) => {
    expect(MediationResult.parse(outcome)).toBe(outcome);
    const row = project({ caseId, sequence: events.length, events, parties: [] }, calendar);
    expect(row.facts.result).toBe(outcome);
  });
});

describe('§3.3: given a case on its way', () => {
  const settled = [
    'effective',
    'applied',
    'docketed',
    'confirmed',
    'not-admitted',
    'dismissed',
    'unconfirmed',
  ] as const;
  const reviewed = ['court-review', 'court-statement', 'suit-withdrawn'] as const;

  it.each([...settled, ...reviewed])('is settled at %s, whatever a court does with it', (stage) => {
    expect(outcomeOf(given[stage]().state)).toBe('SETTLED');
  });

  it.each([
    ['failed', 'FAILED'],
    ['refused', 'REFUSED'],
    ['fast-track', 'FAILED'],
    ['converted', 'FAILED'],
  ] as const)('has come to its end at %s', (stage, outcome) => {
    expect(outcomeOf(given[stage]().state)).toBe(outcome);
  });

  it.each(['SETTLED', 'FAILED', 'REFUSED', 'WITHDRAWN'] as const)('A-21: is what its papers say: %s', (result) => {
    const { acceptedOn, endedOn } = past;
    const accepted = result === 'REFUSED' ? {} : { acceptedOn };
    const told = result === 'SETTLED' ? past : { result, endedOn, ...accepted };
    expect(outcomeOf(imported({ past: told }).state)).toBe(result);
  });

  it.each(['filed', 'supplement', 'informing', 'assigning', 'mediating', 'agreed'] as const)(
    'has come to nothing yet at %s',
    (stage) => expect(outcomeOf(given[stage]().state)).toBeUndefined(),
  );
});

describe('T27: given another round at the table', () => {
  it('has come to nothing yet, in the ledger and in the case, and no amount is in force', () => {
    const { facts } = project({ caseId, sequence: again.events.length, events: again.events, parties: [] }, calendar);
    expect([outcomeOf(again.state), facts.result, facts.endedOn, facts.agreedAmount]).toEqual(Array(4).fill(undefined));
    expect(facts).toMatchObject({ ruling: 'DISMISSED' });
  });
});

describe('A-14: given that an agreement is sued upon', () => {
  it('has saved no court fee: they go to court after all', () => {
    const unconfirmed = inDefault(given.unconfirmed());
    expect(courtFeeOf(unconfirmed.state).avoided).toBe(115_000);
    expect(courtFeeOf(having(unconfirmed, commands.litigate, late).state).avoided).toBe(0);
  });
});
