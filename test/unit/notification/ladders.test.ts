import { fen } from '../../../shared/domain/money/fen.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, extension, signatures, terms } from '../../support/case-commands.ts';
import {
  actors,
  at,
  attestedBy,
  bank,
  day,
  entrusted,
  having,
  own,
  pastDue,
  type Walk,
  wu,
  yang,
} from '../../support/case-scenario.ts';
import { rungsTold, type Standing } from './ladder-walk.ts';

/**
 * mechanism.md §4.4, clock by clock, written from its text and from the calendar of §2.7 and not from the catalogue:
 * who hears which rung, by which channel, on which morning. A bank reads e-mail, people get SMS, desks and mediators
 * read e-mail. Rungs on rest days are told on the working morning before.
 */

// To the mediators and the parties, as DL-M and DL-07 name them; a complex case has two mediators (mechanism.md §5).
const TABLE = 'bank email, mediator email, p2 sms, p3 sms';
const TABLE_OF_TWO = 'bank email, mediator email, mediator email, p2 sms, p3 sms';

const expired = (walk: Walk): Walk => having(walk, commands.expire, { at: pastDue(walk), by: actors.time });

/** Above the summary limit of A-03. */
const ordinary = { ...own, total: 60_000_000 };

interface Example {
  readonly situation: string;
  readonly standings: readonly Standing[];
  readonly until: string;
  readonly told: readonly string[];
}

const kaili = given.mediating({ ...own, county: '522601', on: day('2024-01-31'), total: 249_650_000 });
const liping = given.mediating({ ...ordinary, county: '522631', on: day('2025-07-18') });
const twin = given.mediating();
const court15 = given.mediating({ total: 60_000_000 });
const twinFailed = expired(twin);
const unasked = given.mediating(entrusted('SUMMARY', '2026-02-06', '522601'));
const asked = given.mediating({ ...entrusted('SUMMARY', '2026-02-06', '522601'), advance: true });
const ofKaili = { by: actors.otherCourt };

const mediation: readonly Example[] = [
  {
    // Half of fifteen is the eighth working day; the seventeenth of February is the last of the Spring Festival.
    situation: 'DL-M of the ordinary track over the Spring Festival (Kaili, 2024-01-31, due 02-26), notice outstanding',
    standings: [
      { from: '2024-01-31', walk: kaili },
      { from: '2024-02-27', walk: expired(kaili) },
    ],
    until: '2024-03-15',
    told: [
      `2024-02-09 09:00 DL-M half: ${TABLE_OF_TWO}`,
      `2024-02-19 09:00 DL-M -5: ${TABLE_OF_TWO}`,
      `2024-02-21 09:00 DL-M -3: ${TABLE_OF_TWO}`,
      // DL-L of thirty days ends on 03-01; five days before it is a Sunday. No court sent it: the mediators alone.
      '2024-02-23 09:00 DL-L -5: mediator email, mediator email',
      `2024-02-23 09:00 DL-M -1: ${TABLE_OF_TWO}`,
      '2024-02-26 09:00 DL-M 0: bank email, committee-head email, mediator email, mediator email, p2 sms, p3 sms',
      '2024-02-27 09:00 DL-M +1: county-group email',
      '2024-02-29 09:00 DL-M +3: prefecture email',
    ],
  },
  {
    situation: 'DL-M over the prefecture’s own holiday (Liping, 2025-07-18, due 08-12), notice served on the third day',
    standings: [
      { from: '2025-07-18', walk: liping },
      { from: '2025-08-13', walk: expired(liping) },
      { from: '2025-08-15', walk: having(expired(liping), commands.notice) },
    ],
    until: '2025-08-31',
    told: [
      `2025-08-01 09:00 DL-M half: ${TABLE}`,
      `2025-08-05 09:00 DL-M -5: ${TABLE}`,
      `2025-08-07 09:00 DL-M -3: ${TABLE}`,
      `2025-08-11 09:00 DL-M -1: ${TABLE}`,
      '2025-08-12 09:00 DL-M 0: bank email, committee-head email, mediator email, p2 sms, p3 sms',
      '2025-08-13 09:00 DL-M +1: county-group email',
    ],
  },
  {
    // The half of seven, rounded up, is the fourth working day, and so is -3: it is left out. No -5.
    situation: 'DL-M of the summary track (the twin of Cengong, 2023-09-15, due 09-26), returned to the court',
    standings: [
      { from: '2023-09-15', walk: twin },
      { from: '2023-09-27', walk: twinFailed },
      { from: '2023-09-28', walk: having(twinFailed, commands.notice) },
    ],
    until: '2023-10-10',
    told: [
      `2023-09-21 09:00 DL-M -3: ${TABLE}`,
      `2023-09-25 09:00 DL-M -1: ${TABLE}`,
      '2023-09-26 09:00 DL-M 0: bank email, committee-head email, mediator email, p2 sms, p3 sms',
      '2023-09-27 09:00 DL-M +1: county-group email',
    ],
  },
  {
    // Ten days on top of 10-12 end on Sunday 10-22, so on 10-23 for both clocks. An extended clock has no half.
    situation: 'DL-M and DL-L of a case the court sent, extended by ten days (2023-09-15, due 10-23)',
    standings: [
      { from: '2023-09-15', walk: having(court15, extension(court15, 10)) },
      { from: '2023-10-24', walk: expired(having(court15, extension(court15, 10))) },
    ],
    until: '2023-10-24',
    told: [
      `2023-10-16 09:00 DL-M -5: ${TABLE}`,
      '2023-10-18 09:00 DL-L -5: court-contact email, mediator email',
      `2023-10-18 09:00 DL-M -3: ${TABLE}`,
      '2023-10-20 09:00 DL-L -2: court-contact email, mediator email',
      `2023-10-20 09:00 DL-M -1: ${TABLE}`,
      '2023-10-23 09:00 DL-L 0: court-contact email, mediator email',
      '2023-10-23 09:00 DL-M 0: bank email, committee-head email, mediator email, p2 sms, p3 sms',
      '2023-10-24 09:00 DL-M +1: county-group email',
    ],
  },
  {
    // Seven days end on 02-13. Five before it is the Sunday before acceptance was told: the morning of acceptance.
    situation: 'DL-L of an entrusted case without advance consent (2026-02-06, due 02-13), then the notice is served',
    standings: [
      { from: '2026-02-06', walk: unasked },
      { from: '2026-02-14', walk: having(expired(unasked), commands.notice) },
    ],
    until: '2026-03-02',
    told: [
      '2026-02-06 10:00 DL-L -5: court-contact email, mediator email',
      '2026-02-11 09:00 DL-L -2: court-contact email, mediator email',
      `2026-02-12 09:00 DL-M -3: ${TABLE}`,
      '2026-02-13 09:00 DL-L 0: court-contact email, mediator email',
    ],
  },
  {
    // Both are due on 02-24, the day after the holidays: what would fall on them is told on 02-14, which is worked.
    situation: 'DL-M and DL-L of its twin with advance consent (2026-02-06, due 02-24)',
    standings: [
      { from: '2026-02-06', walk: asked },
      { from: '2026-02-25', walk: having(expired(asked), commands.notice) },
    ],
    until: '2026-03-02',
    told: [
      `2026-02-12 09:00 DL-M -3: ${TABLE}`,
      '2026-02-14 09:00 DL-L -2: court-contact email, mediator email',
      '2026-02-14 09:00 DL-L -5: court-contact email, mediator email',
      `2026-02-14 09:00 DL-M -1: ${TABLE}`,
      '2026-02-24 09:00 DL-L 0: court-contact email, mediator email',
      '2026-02-24 09:00 DL-M 0: bank email, committee-head email, mediator email, p2 sms, p3 sms',
    ],
  },
];

const effectiveOn = (on: string) => given.effective({ ...own, on: day(on) });
const guaranteed = given.mediating({ ...own, on: day('2025-09-26'), guarantor: true });
// The guarantor consents to the new terms and is bound by none of them (CC 695).
const guarantorConsents = attestedBy(guaranteed).slice(3);
const agreed = having(guaranteed, terms(guaranteed, { bound: [bank, wu, yang], guarantorConsents }));
const withoutGuarantor = having(agreed, signatures(agreed));
const appliedFor = having(
  withoutGuarantor,
  application(withoutGuarantor, { applicants: attestedBy(guaranteed).slice(0, 3) }),
  { at: at('2025-10-13 10:00') },
);

const confirmation: readonly Example[] = [
  {
    // Thirty days end on Sunday 10-26, so on 10-27. Fifteen before is Sunday 10-12; Saturday 10-11 is worked.
    situation: 'DL-07 whose end rolls (effective 2025-09-26, due 10-27)',
    standings: [
      { from: '2025-09-26', walk: effectiveOn('2025-09-26') },
      { from: '2025-10-28', walk: expired(effectiveOn('2025-09-26')) },
    ],
    until: '2025-11-05',
    told: [
      `2025-10-11 09:00 DL-07 -15: ${TABLE}`,
      `2025-10-20 09:00 DL-07 -7: ${TABLE}`,
      `2025-10-24 09:00 DL-07 -1: ${TABLE}`,
      `2025-10-24 09:00 DL-07 -3: ${TABLE}`,
      `2025-10-27 09:00 DL-07 0: ${TABLE}`,
    ],
  },
  {
    // alerts count to 07-23 without the prefecture's holiday of two days; the right lapses after 07-25.
    situation: 'DL-07 that ends in the prefecture’s own holiday (effective 2025-06-23, told to 07-23, due 07-25)',
    standings: [
      { from: '2025-06-23', walk: effectiveOn('2025-06-23') },
      { from: '2025-07-26', walk: expired(effectiveOn('2025-06-23')) },
    ],
    until: '2025-08-01',
    told: [
      `2025-07-08 09:00 DL-07 -15: ${TABLE}`,
      `2025-07-16 09:00 DL-07 -7: ${TABLE}`,
      `2025-07-18 09:00 DL-07 -3: ${TABLE}`,
      `2025-07-22 09:00 DL-07 -1: ${TABLE}`,
      `2025-07-23 09:00 DL-07 0: ${TABLE}`,
      `2025-07-25 09:00 DL-07 last: ${TABLE}`,
    ],
  },
  {
    // Applied for on Monday 10-13: three days to 10-16.
    situation:
      'DL-07 of an agreement that does not bind the guarantor, who is not told; then DL-08 (applied 2025-10-13)',
    standings: [
      { from: '2025-09-26', walk: withoutGuarantor },
      { from: '2025-10-13', walk: appliedFor },
    ],
    until: '2025-11-05',
    told: [`2025-10-11 09:00 DL-07 -15: ${TABLE}`, '2025-10-16 09:00 DL-08 0: court-contact email'],
  },
  {
    // Three days from Friday 09-18 end on Monday 09-21.
    situation: 'DL-08, the court’s three days (applied 2026-09-18, due 09-21)',
    standings: [{ from: '2026-09-18', walk: given.applied({ ...own, on: day('2026-09-18') }) }],
    until: '2026-10-31',
    told: ['2026-09-21 09:00 DL-08 0: court-contact email'],
  },
  {
    // Thirty days end on Sunday 10-18, so on 10-19.
    situation: 'DL-09, the ruling (docketed 2026-09-18, due 10-19)',
    standings: [{ from: '2026-09-18', walk: given.docketed({ ...own, on: day('2026-09-18') }) }],
    until: '2026-10-31',
    told: [
      '2026-10-12 09:00 DL-09 -7: court-contact email',
      '2026-10-16 09:00 DL-09 -3: court-contact email',
      '2026-10-19 09:00 DL-09 0: court-contact email',
    ],
  },
];

const inFastTrack = given['fast-track']({ on: day('2023-09-15') });
const returned = having(expired(unasked), commands.notice);
const entered = having(
  returned,
  { ...commands.enterFastTrack, courtCaseNo: '（2026）黔2601民初1号', on: day('2026-02-25') },
  { at: at('2026-02-25 08:30'), ...ofKaili },
);
const closedInTime = having(entered, commands.closeFastTrack, { at: at('2026-03-24 17:00'), ...ofKaili });

const fastTrack: readonly Example[] = [
  {
    // Twenty working days from 09-15, over the National Day holidays: 10-19. DL-M goes on while no notice is served.
    situation: 'DL-11 that the court lets pass (entered 2023-09-15, due 10-19)',
    standings: [{ from: '2023-09-15', walk: having(inFastTrack, commands.notice) }],
    until: '2023-10-31',
    told: [
      '2023-10-07 09:00 DL-11 -10: judge email',
      '2023-10-12 09:00 DL-11 -5: judge email',
      '2023-10-17 09:00 DL-11 -2: judge email',
      '2023-10-19 09:00 DL-11 0: judge email',
      '2023-10-20 09:00 DL-11 +1: court-president email',
    ],
  },
  {
    // returned on 02-13, accepted into the fast track on 02-25, from which it counts: 03-24.
    situation: 'DL-11 from the day the court records (2026-02-25, due 03-24), closed on its last day',
    standings: [
      { from: '2026-02-14', walk: returned },
      { from: '2026-02-25', walk: entered },
      { from: '2026-03-25', walk: closedInTime },
    ],
    until: '2026-04-10',
    told: [
      '2026-03-10 09:00 DL-11 -10: judge email',
      '2026-03-17 09:00 DL-11 -5: judge email',
      '2026-03-20 09:00 DL-11 -2: judge email',
      '2026-03-24 09:00 DL-11 0: judge email',
      // DL-19: ten working days over Qingming end on 04-08.
      '2026-04-03 09:00 DL-19 -2: officer email',
    ],
  },
];

const ruled = given.confirmed({ ...own, on: day('2025-09-26') });
const byBank = { by: actors.bank, at: at('2025-12-25 16:00') };
const firstPaid = (walk: Walk): Walk =>
  having(walk, { type: 'record-payment', instalment: 1, paidOn: day('2025-12-25') }, byBank);
const inTwo = (() => {
  const mediating = given.mediating({ ...own, on: day('2025-09-26') });
  const half = fen(5_000_000);
  const schedule = [
    { dueOn: day('2025-12-25'), amount: half },
    { dueOn: day('2026-01-29'), amount: half },
  ];
  const bound = having(mediating, terms(mediating, { schedule }));
  return expired(having(bound, signatures(bound)));
})();

const performance: readonly Example[] = [
  {
    // Three days of grace end on Sunday 12-28; a week after the due day is New Year, whose Sunday 01-04 is worked.
    situation: 'DL-P of an instalment that nobody says was paid (due 2025-12-25)',
    standings: [{ from: '2025-09-26', walk: ruled }],
    until: '2026-01-31',
    told: [
      '2025-12-18 09:00 DL-P -7: p2 sms, p3 sms',
      '2025-12-22 09:00 DL-P -3: p2 sms, p3 sms',
      '2025-12-24 09:00 DL-P -1: p2 sms, p3 sms',
      '2025-12-25 09:00 DL-P 0: p2 sms, p3 sms',
      `2025-12-29 09:00 DL-P +1: ${TABLE}`,
      `2026-01-04 09:00 DL-P +7: ${TABLE}`,
      // DL-18: thirty days after the last day of performance are over on Saturday 01-24.
      '2026-01-26 09:00 DL-18 0: mediator email',
    ],
  },
  {
    situation: 'DL-P of two instalments without confirmation, of which the first is paid on its day',
    standings: [
      { from: '2025-10-28', walk: inTwo },
      { from: '2025-12-26', walk: firstPaid(inTwo) },
    ],
    until: '2026-02-10',
    told: [
      '2025-12-18 09:00 DL-P -7: p2 sms, p3 sms',
      '2025-12-22 09:00 DL-P -3: p2 sms, p3 sms',
      '2025-12-24 09:00 DL-P -1: p2 sms, p3 sms',
      '2025-12-25 09:00 DL-P 0: p2 sms, p3 sms',
      '2026-01-22 09:00 DL-P -7: p2 sms, p3 sms',
      '2026-01-26 09:00 DL-P -3: p2 sms, p3 sms',
      '2026-01-28 09:00 DL-P -1: p2 sms, p3 sms',
      '2026-01-29 09:00 DL-P 0: p2 sms, p3 sms',
      // Three days of grace end on Sunday 02-01.
      `2026-02-02 09:00 DL-P +1: ${TABLE}`,
      `2026-02-05 09:00 DL-P +7: ${TABLE}`,
    ],
  },
];

describe.each([...mediation, ...confirmation, ...fastTrack, ...performance])(
  'given $situation',
  ({ standings, until, told }) => {
    it('tells exactly these, each once, on these mornings', async () => {
      expect(await rungsTold(standings, until)).toEqual(told);
    });
  },
);
