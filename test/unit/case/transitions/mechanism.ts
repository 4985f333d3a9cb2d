import { commands } from '../../../support/case-commands.ts';
import {
  answering,
  asking,
  evaluationAsked,
  opinion,
  replying,
  reporting,
} from '../../../support/mechanism-builder.ts';
import type { Row } from './row.ts';

export const mechanismTransitions: readonly Row[] = [
  {
    deed: '§4.8 change the track',
    command: () => commands.changeTrack,
    allowed: { assigning: ['track.changed.v1'], mediating: ['track.changed.v1'], agreed: ['track.changed.v1'] },
  },
  {
    deed: 'T11 enter the small-amount mechanism, with a claim above its limit',
    command: () => asking,
    allowed: { mediating: 'small-fast-closed' },
  },
  {
    deed: 'DL-S issue an opinion, in one-stop mediation',
    command: (walk) => opinion(walk),
    allowed: { mediating: 'mechanism-wrong' },
  },
  {
    deed: 'DL-S answer an opinion that there is none of',
    command: () => answering('ACCEPTED'),
    allowed: { mediating: 'mechanism-wrong' },
  },
  {
    deed: 'T11 ask for a neutral evaluation, on a summary track with seven working days left',
    command: (walk) => evaluationAsked(walk),
    allowed: { mediating: ['mechanism.switched.v1', 'evaluation.requested.v1'] },
  },
  {
    deed: 'DL-E report an evaluation that nobody asked for',
    command: () => reporting,
    allowed: { mediating: 'mechanism-wrong' },
  },
  {
    deed: 'DL-E answer a report that there is none of',
    command: () => replying('ACCEPTED'),
    allowed: { mediating: 'mechanism-wrong' },
  },
  {
    deed: 'A-37 record a breach without a commitment',
    command: () => ({ type: 'fail', reason: 'INSTITUTION_BREACH' }),
    allowed: { agreed: 'no-breach' },
  },
];
