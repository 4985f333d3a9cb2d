import { actors } from '../../../support/case-scenario.ts';
import {
  addition,
  assignment,
  choice,
  declining,
  disclosure,
  interpreter,
  invitation,
  recusal,
  recusalDecision,
  relative,
  replacement,
} from '../../../support/people-commands.ts';
import type { Row } from './row.ts';

export const peopleTransitions: readonly Row[] = [
  { deed: 'T09 assign', command: () => assignment(), allowed: { assigning: ['mediator.assigned.v1'] } },
  {
    deed: 'T09 choose together, where nobody reserved it',
    command: (walk) => choice(walk),
    allowed: { assigning: 'choice-not-reserved' },
  },
  {
    deed: 'T10 replace the mediator',
    command: (walk) => replacement(walk),
    allowed: { mediating: ['mediator.replaced.v1'], agreed: ['mediator.replaced.v1'] },
  },
  {
    deed: 'T10 add a second mediator',
    command: () => addition(),
    allowed: { mediating: ['mediator.assigned.v1'], agreed: ['mediator.assigned.v1'] },
  },
  {
    deed: 'T09 decline the mediator appointed',
    command: () => declining(),
    allowed: { mediating: ['mediator.declined.v1', 'mediator.replaced.v1'] },
  },
  {
    deed: 'DL-15 ask for recusal',
    command: (walk) => recusal(walk),
    allowed: { mediating: ['recusal.requested.v1'], agreed: ['recusal.requested.v1'] },
  },
  {
    deed: 'DL-15 decide a recusal that nobody asked for',
    command: () => recusalDecision(),
    when: { by: actors.county },
    allowed: { mediating: 'no-recusal', agreed: 'no-recusal' },
  },
  {
    deed: 'T09 sign the statement on conflicts',
    command: () => disclosure(),
    allowed: { mediating: ['disclosure.signed.v1'], agreed: ['disclosure.signed.v1'] },
  },
  {
    deed: 'PML 20 invite a relative',
    command: (walk) => relative(walk),
    allowed: { mediating: ['invitee.joined.v1'], agreed: ['invitee.joined.v1'] },
  },
  {
    deed: '§5 name an interpreter whom nobody needs',
    command: () => interpreter(),
    allowed: { mediating: 'interpreter-not-needed', agreed: 'interpreter-not-needed' },
  },
  {
    deed: '§5 release an interpreter who is not there',
    command: () => ({ type: 'release-interpreter', interpreterId: 'i1' as never, reason: 'ILLNESS' }),
    allowed: { mediating: 'interpreter-unknown', agreed: 'interpreter-unknown' },
  },
  {
    deed: 'invite a co-mediator',
    command: (walk) => invitation(walk),
    allowed: { mediating: ['co-mediator.joined.v1'], agreed: ['co-mediator.joined.v1'] },
  },
];
