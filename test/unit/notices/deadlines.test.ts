import { addDays } from '../../../shared/domain/calendar/day.ts';
import { deadlineOf, deadlinePassed, nextAgendaDay } from '../../../shared/domain/notices/agenda.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, signatures, terms } from '../../support/case-commands.ts';
import {
  actors,
  calendar,
  day,
  entrusted,
  having,
  jurisdiction,
  own,
  pastDue,
  type Scenario,
  tenOn,
  type Walk,
} from '../../support/case-scenario.ts';
import { evaluation, smallFast } from '../../support/mechanism-builder.ts';

const ground = { calendar, jurisdiction };
const docketed = entrusted('SUMMARY', '2023-09-15');
const byCourt = { by: actors.court };

/** An agreement in force under which all was paid at once. */
const inForce = (over: Partial<Scenario> = {}): Walk => {
  const mediating = given.mediating(over);
  const agreed = having(mediating, terms(mediating, { schedule: [] }));
  return having(agreed, signatures(agreed));
};
const appliedFor = (walk: Walk): Walk => having(walk, application(walk));
const confirmed = (walk: Walk): Walk => having(having(walk, commands.docket, byCourt), commands.confirm, byCourt);
const dismissed = (walk: Walk): Walk => having(having(walk, commands.docket, byCourt), commands.dismiss, byCourt);

const agreedOn = (over: Partial<Scenario>, on: string): Walk => {
  const mediating = given.mediating(over);
  return having(mediating, terms(mediating), { at: tenOn(day(on)) });
};

describe('§4.4: given the deadline that a case stands under', () => {
  it.each<readonly [string, Walk, string, string]>([
    ['at review', given.filed(), 'DL-01', '2023-09-20'],
    ['waiting for materials', given.supplement(), 'DL-02', '2023-09-22'],
    ['asking the parties', given.informing(), 'DL-04', '2023-09-22'],
    ['without a mediator', given.assigning(), 'DL-M', '2023-09-26'],
    ['while parties choose one', given.assigning({ ...own, reserved: true }), 'DL-05', '2023-09-19'],
    ['at the table', given.mediating(), 'DL-M', '2023-09-26'],
    [
      'at the table, its court’s period the shorter',
      given.mediating(entrusted('SUMMARY', '2026-02-06')),
      'DL-L',
      '2026-02-13',
    ],
    ['waiting for an opinion', smallFast.entered(), 'DL-S', '2023-09-19'],
    ['waiting for an evaluation', evaluation.requested(), 'DL-E', '2023-09-22'],
    ['resting for a lost party', having(given.mediating(), commands.lose), 'DL-H', '2023-10-16'],
    ['waiting for signatures', given.agreed(), 'DL-06', '2023-09-20'],
    ['waiting for one that was committed', smallFast.accepted(), 'DL-S', '2023-09-18'],
    [
      'without a mediator, its court’s period the shorter',
      given.assigning(entrusted('SUMMARY', '2026-02-06')),
      'DL-L',
      '2026-02-13',
    ],
    ['waiting for signatures on the last day of mediation', agreedOn({}, '2023-09-26'), 'DL-M', '2023-09-26'],
    [
      'waiting for signatures on the last day of its court’s period',
      agreedOn(entrusted('SUMMARY', '2026-02-06'), '2026-02-13'),
      'DL-L',
      '2026-02-13',
    ],
    ['in force', given.effective(), 'DL-07', '2023-10-16'],
    ['at the court for confirmation, paid at once', appliedFor(inForce()), 'DL-07', '2023-10-16'],
    ['at the court for confirmation, to be paid later', given.applied(), 'DL-P', '2023-12-14'],
    ['under its court’s review', having(inForce(docketed), commands.submitForReview), 'DL-T', '2023-12-15'],
    ['at trial', given.converted(), 'DL-T', '2024-03-15'],
    ['not admitted', given['not-admitted'](), 'DL-07', '2023-10-16'],
    ['its suit withdrawn', given['suit-withdrawn'](), 'DL-07', '2023-10-16'],
    ['on the docket', given.docketed(), 'DL-09', '2023-10-16'],
    ['failed, back with its court', given.failed(), 'DL-11', '2023-10-19'],
    [
      'failed, of the committee’s own, which was told',
      having(given.failed(own), commands.notice),
      'DL-S43',
      '2023-10-16',
    ],
    ['refused', given.refused(), 'DL-11', '2023-10-19'],
    ['on the fast track', given['fast-track'](), 'DL-11', '2023-10-19'],
  ])('%s, it is its own', (_where, { state }, clock, dueOn) => {
    expect(deadlineOf(state)).toEqual({ clock, dueOn });
  });

  it.each<readonly [string, Walk]>([
    ['closed', given.closed()],
    ['failed, of the committee’s own, before anybody was told', given.failed(own)],
    ['refused by a court, paid at once', dismissed(appliedFor(inForce()))],
    ['confirmed, paid at once', confirmed(appliedFor(inForce()))],
    ['never confirmed, paid at once', having(inForce(), commands.expire, { at: pastDue(inForce()), by: actors.time })],
    [
      'with its court’s statement, paid at once',
      having(having(inForce(docketed), commands.submitForReview), commands.issueStatement, byCourt),
    ],
  ])('%s, there is none', (_where, { state }) => {
    expect(deadlineOf(state)).toBeUndefined();
  });
});

describe('given a case that nobody ended on its last day', () => {
  const { state } = given.mediating();

  it('has passed it from the day after on', () => {
    expect(['2023-09-26', '2023-09-27', '2023-12-01'].map((on) => deadlinePassed(state, day(on))?.dueOn)).toEqual([
      undefined,
      '2023-09-26',
      '2023-09-26',
    ]);
  });

  it('is looked at on the next morning, and on no later one', () => {
    const last = day('2023-09-26');
    expect(nextAgendaDay(state, addDays(last, -1), ground)).toBe(last);
    expect(nextAgendaDay(state, addDays(last, 30), ground)).toBe(addDays(last, 31));
  });
});
