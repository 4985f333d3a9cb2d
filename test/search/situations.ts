import type { Actor } from '../../events/actor.ts';
import type { CaseCommand } from '../../shared/domain/case/decide.ts';
import { given } from '../support/case-builder.ts';
import {
  application,
  commands,
  consent,
  extension,
  payment,
  signatures,
  withdrawal,
} from '../support/case-commands.ts';
import { actors, own, type Walk } from '../support/case-scenario.ts';
import { assignment } from '../support/people-commands.ts';
import type { Deed } from './product.ts';

interface Named {
  readonly name: string;
  readonly given: (walk: Walk) => Deed;
}

const named =
  (actor: Actor) =>
  (name: string, command: (walk: Walk) => CaseCommand): Named => ({
    name,
    given: (walk) => ({ by: { ...actor, counties: ['522626' as never] }, command: command(walk) }),
  });
const staff = named(actors.county);
const court = named(actors.court);

export interface Situation {
  /** the stage, and what waits there */
  readonly situation: string;
  readonly walk: Walk;
  readonly first: Named;
  readonly second: Named;
  /** why these two */
  readonly why: string;
  /** no: the flow has still to begin */
  readonly settled?: boolean;
  /** how many troubles on one way: all, unless said otherwise */
  readonly together?: number;
}

/** What is searched: every stage in which somebody or something waits for a day, with two commands that are at odds there. */
export const situations = (): readonly Situation[] => [
  {
    situation: '征询同意 consent: the watch waits for DL-04',
    walk: given.informing(own),
    first: staff('consent', (walk) => consent(walk)),
    second: staff('refuse', () => commands.refuse),
    why: 'one begins a flow, the other ends the case',
  },
  {
    situation: '待分派 assigning: the flow has still to begin',
    walk: given.assigning(own),
    first: staff('assign', () => assignment()),
    second: staff('withdraw', (walk) => withdrawal(walk)),
    why: 'a run may be started for a case that is over',
    settled: false,
    together: 1,
  },
  {
    situation: '调解 mediation: the flow waits for DL-M',
    walk: given.mediating(own),
    first: staff('extend', (walk) => extension(walk, 5)),
    second: staff('withdraw', (walk) => withdrawal(walk)),
    why: 'one moves the end of the wait, the other ends it',
  },
  {
    situation: '调解 mediation, referred by a court',
    walk: given.mediating(),
    first: staff('extend', (walk) => extension(walk, 5)),
    second: staff('fail', () => commands.fail),
    why: 'one moves the end of the wait, the other begins another wait',
  },
  {
    situation: '中止 on hold: the clocks rest',
    walk: given.mediating(own),
    first: staff('hold', () => commands.hold),
    second: staff('resume', () => commands.resume),
    why: 'one stops the wait, the other begins it anew',
    together: 2,
  },
  {
    situation: '待签署 signing: DL-06 inside DL-M',
    walk: given.agreed(own),
    first: staff('sign', (walk) => signatures(walk)),
    second: staff('give up', () => ({ type: 'fail', reason: 'NOT_SIGNED' })),
    why: 'one wait follows another',
    together: 2,
  },
  {
    situation: '司法确认 applying: the flow waits for DL-07',
    walk: given.effective(own),
    first: staff('apply', (walk) => application(walk)),
    second: court('docket', () => commands.docket),
    why: 'the second needs the first, which the day cuts off',
  },
  {
    situation: '法院审查司法确认 ruling: DL-09 ends nothing',
    walk: given.docketed(own),
    first: court('confirm', () => commands.confirm),
    second: court('dismiss', () => commands.dismiss),
    why: 'both end the wait',
    together: 2,
  },
  {
    situation: '法院审查协议 court review: the trial limit ends nothing',
    walk: given['court-review'](),
    first: court('issue a statement', () => commands.issueStatement),
    second: court('withdraw the suit', () => commands.withdrawSuit),
    why: 'one ends the flow, the other begins another wait',
    together: 1,
  },
  {
    situation: '速裁 fast track: a failed case is back with its court',
    walk: given.failed(),
    first: court('enter the fast track', () => commands.enterFastTrack),
    second: court('close it', () => commands.closeFastTrack),
    why: 'the second needs the first; DL-11 ends nothing',
    together: 2,
  },
  {
    situation: '履行 performing: the watch waits for the instalment',
    walk: given.confirmed(own),
    first: staff('pay', (walk) => payment(walk)),
    second: staff('enforce', () => commands.fileEnforcement),
    why: 'one ends the case, the other gives it to a court',
  },
];
