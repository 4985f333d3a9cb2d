import { fen } from '../../../../shared/domain/money/fen.ts';
import { given } from '../../../support/case-builder.ts';
import { actors, bank, having, type Walk } from '../../../support/case-scenario.ts';
import { answering, asking, opinion, small, smallFast } from '../../../support/mechanism-builder.ts';
import { agreed, asked, mediating, type Situations } from './wrong-walks.ts';

const byBank = { by: actors.bank };

/** Into the small-amount mechanism and out of it, twice. */
const refusedTwice = (): Walk => {
  const again = having(smallFast.refused(), asking);
  return having(having(again, opinion(again)), answering('REFUSED'));
};

export const mechanismSituations: Situations = {
  'switch-not-allowed': [['the small-amount mechanism within itself', () => asked(smallFast.entered(), asking)]],
  'switch-used-up': [['a third opinion', () => asked(refusedTwice(), asking)]],
  'mechanism-wrong': [['an opinion in one-stop mediation', () => asked(mediating, opinion(mediating))]],
  'small-fast-closed': [['a claim above the limit', () => asked(mediating, asking)]],
  'not-a-consumer': [
    [
      'the bank that asks',
      () => asked(given.mediating(small), { ...asking, ground: { kind: 'CONSUMER_ASKED', partyId: bank } }, byBank),
      'partyId',
    ],
    [
      'the bank that answers',
      () => asked(smallFast.opined(), answering('REFUSED', { partyId: bank }), byBank),
      'partyId',
    ],
  ],
  'opinion-already-issued': [['a second opinion', () => asked(smallFast.opined(), opinion(smallFast.opined()))]],
  'opinion-mediators-too-few': [
    [
      'nobody’s opinion',
      () => asked(smallFast.entered(), opinion(smallFast.entered(), { mediators: [] })),
      'mediators',
    ],
  ],
  'opinion-above-claim': [
    [
      'more than was claimed',
      () => asked(smallFast.entered(), opinion(smallFast.entered(), { total: fen(240_001), schedule: [] })),
      'total',
    ],
  ],
  'already-answered': [
    [
      'a second answer of one of two',
      () => asked(having(smallFast.opined({ respondents: 2 }), answering('ACCEPTED')), answering('REFUSED')),
      'partyId',
    ],
  ],
  'no-breach': [
    ['a text without a commitment', () => asked(agreed, { type: 'fail', reason: 'INSTITUTION_BREACH' }), 'reason'],
  ],
};
