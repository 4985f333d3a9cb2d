import type { Day } from '../../events/primitives.ts';
import { dueAt, instantAt, millisecondsOf } from '../../shared/domain/calendar/instant.ts';
import { nextExpiry } from '../../shared/domain/case/expiring.ts';
import { flowDeadline } from '../../shared/domain/case/flow-stage.ts';
import { actors, calendar, caseId, day } from '../support/case-scenario.ts';
import { laterCalendar } from '../support/later-calendar.ts';
import { commitsOf } from '../support/sample-commits.ts';
import { readMachine } from './machine.ts';
import { type Deed, heardOf } from './product.ts';
import type { Question } from './search.ts';
import type { Situation } from './situations.ts';
import type { Moment } from './steps.ts';
import { troubles } from './world.ts';

const machine = readMachine(new URL('../../infra/flow/case-flow.asl.json', import.meta.url));

/** Two seconds before the due instant, the instant itself, and the morning after. */
const momentsAround = (dueOn: Day): readonly Moment[] => {
  const end = dueAt(dueOn);
  return [
    { at: instantAt(millisecondsOf(end) - 2000), soon: false, watched: false },
    { at: end, soon: true, watched: false },
    { at: instantAt(millisecondsOf(end) + 9 * 3_600_000), soon: false, watched: true },
  ];
};

/** A case around its due instant, the event that began its flow, and two who want something of it. */
export const questionOf = ({
  first,
  second,
  walk,
  settled = true,
  together = troubles.length,
}: Situation): Question => {
  const dueOn = flowDeadline(walk.state)?.dueOn ?? nextExpiry(walk.state)?.dueOn;
  if (!dueOn) throw new Error(`nothing is due at ${walk.state.stage}`);
  const history = commitsOf(caseId, walk);
  return {
    machine,
    moments: momentsAround(dueOn),
    // a day of work more brings an end forward: the change that a wait must be told of
    calendars: [calendar, laterCalendar('2023', { work: [day('2023-09-23')] })],
    deeds: new Map<string, Deed>([
      ['a', first.given(walk)],
      ['b', second.given(walk)],
      ['recount', { by: { ...actors.time, counties: [] }, command: { type: 'recount' } }],
    ]),
    history,
    first: history.flatMap(heardOf).slice(0, 1),
    settled,
    asked: [
      { kind: 'deed', name: 'a' },
      { kind: 'deed', name: 'b' },
    ],
    together,
  };
};
