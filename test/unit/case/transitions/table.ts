import { given } from '../../../support/case-builder.ts';
import {
  commands,
  extension,
  session,
  signatures,
  summons,
  terms,
  undisputedFacts,
} from '../../../support/case-commands.ts';
import { agency } from '../../../support/people-commands.ts';
import type { Row } from './row.ts';

const failed = ['mediation.failed.v1'];
const extended = ['mediation.extended.v1'];

export const tableTransitions: readonly Row[] = [
  {
    deed: '§4.3 summon the parties',
    command: (walk) => summons(walk),
    allowed: { mediating: ['parties.summoned.v1'], agreed: ['parties.summoned.v1'] },
  },
  {
    deed: 'hold a session',
    command: (walk) => session(walk),
    allowed: {
      mediating: ['session.held.v1'],
      agreed: ['session.held.v1'],
    },
  },
  {
    deed: 'CPL 62 appoint an agent',
    command: () => agency(),
    allowed: Object.fromEntries(
      (
        [
          'informing',
          'assigning',
          'mediating',
          'agreed',
          'effective',
          'suit-withdrawn',
          'not-admitted',
          'dismissed',
          'unconfirmed',
          'confirmed',
          'applied',
          'docketed',
          'court-review',
          'court-statement',
        ] as const
      ).map((stage) => [stage, ['agent.appointed.v1']]),
    ),
  },
  {
    deed: 'T13 extend',
    command: (walk) => extension(walk),
    allowed: { assigning: extended, mediating: extended, agreed: extended },
  },
  {
    deed: 'T12 hold',
    command: () => commands.hold,
    allowed: { mediating: ['mediation.held.v1'], agreed: ['mediation.held.v1'] },
  },
  {
    deed: 'T12 resume',
    command: () => commands.resume,
    allowed: { mediating: 'mediation-not-held', agreed: 'mediation-not-held' },
  },
  {
    deed: 'T12 hold for a party that died',
    command: () => commands.lose,
    allowed: { mediating: ['mediation.held.v1'], agreed: ['mediation.held.v1'] },
  },
  {
    deed: '§4.3 step into a place that is not empty',
    command: () => commands.succeed,
    allowed: { mediating: 'no-successor-awaited', agreed: 'no-successor-awaited' },
  },
  {
    deed: 'T19 end what is false',
    command: () => commands.terminate,
    allowed: {
      mediating: ['mediation.terminated.v1', 'case.closed.v1'],
      agreed: ['mediation.terminated.v1', 'case.closed.v1'],
    },
  },
  { deed: 'T14 reach an agreement', command: (walk) => terms(walk), allowed: { mediating: ['agreement.reached.v1'] } },
  {
    deed: 'T15 sign',
    command: (walk) => ({ ...signatures(given.agreed()), agreementId: 'agreement' in walk.state ? 'a1' : 'a0' }),
    allowed: { agreed: ['agreement.signed.v1', 'agreement.effective.v1'] },
  },
  {
    deed: 'T16 one will not sign',
    command: () => ({ type: 'fail', reason: 'NOT_SIGNED' }),
    allowed: { agreed: ['agreement.lapsed.v1'] },
  },
  {
    deed: 'T17 fail',
    command: () => commands.fail,
    allowed: { assigning: failed, mediating: failed, agreed: failed },
  },
  {
    deed: 'OL21 18 record what nobody disputes',
    command: (walk) => undisputedFacts(walk),
    allowed: { failed: ['undisputed-facts.recorded.v1'] },
  },
  {
    deed: 'serve the notice of termination',
    command: () => commands.notice,
    allowed: {
      failed: ['termination-notice.served.v1'],
      'fast-track': ['termination-notice.served.v1'],
      converted: ['termination-notice.served.v1'],
      // its court was quicker
      closed: ['termination-notice.served.v1'],
    },
  },
];
