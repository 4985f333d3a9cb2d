import { commands, consent, withdrawal } from '../../../support/case-commands.ts';
import type { Row } from './row.ts';

const withdrawn = ['case.withdrawn.v1', 'case.closed.v1'];

export const intakeTransitions: readonly Row[] = [
  {
    deed: 'T04 reject the filing',
    command: () => commands.reject,
    allowed: {
      filed: ['case.not-accepted.v1', 'case.closed.v1'],
      supplement: ['case.not-accepted.v1', 'case.closed.v1'],
    },
  },
  {
    deed: 'T03 ask for materials',
    command: () => commands.requestSupplement,
    allowed: { filed: ['supplement.requested.v1'] },
  },
  {
    deed: 'T03 supply them',
    command: () => commands.supply,
    allowed: { supplement: ['supplement.supplied.v1'] },
  },
  {
    deed: 'T05 transfer what the court of its own county sent',
    command: () => commands.transfer,
    allowed: { filed: 'link-not-better', supplement: 'link-not-better', informing: 'link-not-better' },
  },
  {
    deed: 'DL-03 try to reach a party',
    command: () => commands.attempt,
    allowed: { supplement: ['contact.attempted.v1'], informing: ['contact.attempted.v1'] },
  },
  { deed: 'T06 inform the parties', command: () => commands.inform, allowed: { filed: ['parties.informed.v1'] } },
  {
    deed: 'T07 consent',
    command: (walk) => consent(walk),
    allowed: { informing: ['consent.given.v1', 'consent.given.v1', 'consent.given.v1', 'case.accepted.v1'] },
  },
  {
    deed: 'T08 refuse mediation',
    command: () => commands.refuse,
    allowed: { informing: ['case.refused.v1'] },
  },
  {
    deed: 'T18 withdraw',
    command: (walk) => withdrawal(walk),
    allowed: {
      filed: withdrawn,
      supplement: withdrawn,
      informing: withdrawn,
      assigning: withdrawn,
      mediating: withdrawn,
      agreed: withdrawn,
    },
  },
];
