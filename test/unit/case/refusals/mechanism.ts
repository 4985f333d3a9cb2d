import { fen } from '../../../../shared/domain/money/fen.ts';
import { given } from '../../../support/case-builder.ts';
import { commands } from '../../../support/case-commands.ts';
import { actors, at, bank, entrusted, having, own, type Walk } from '../../../support/case-scenario.ts';
import {
  answering,
  appointed,
  asking,
  evaluation,
  evaluationAsked,
  opinion,
  replying,
  small,
  smallFast,
} from '../../../support/mechanism-builder.ts';
import { agreed, asked, mediating, type Situations } from './wrong-walks.ts';

const byBank = { by: actors.bank };

/** Into the small-amount mechanism and out of it, twice. */
const refusedTwice = (): Walk => {
  const again = having(smallFast.refused(), asking);
  return having(having(again, opinion(again)), answering('REFUSED'));
};

/** An evaluation that one party rejected without a reason. */
const unreasoned = (): Walk => having(evaluation.reported(), replying('REJECTED'));

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
      'a second answer to one report',
      () => asked(having(evaluation.reported(), replying('ACCEPTED')), replying('REJECTED')),
      'partyId',
    ],
    [
      'a second answer of one of two',
      () => asked(having(smallFast.opined({ respondents: 2 }), answering('ACCEPTED')), answering('REFUSED')),
      'partyId',
    ],
  ],
  'no-breach': [
    ['a text without a commitment', () => asked(agreed, { type: 'fail', reason: 'INSTITUTION_BREACH' }), 'reason'],
  ],
  'opinion-accepted': [
    ['another track instead of a signature', () => asked(smallFast.accepted(), commands.changeTrack)],
  ],
  'leaving-unnamed': [
    [
      'a text under a commitment, signed by nobody says who',
      () => asked(smallFast.accepted(), commands.fail),
      'partyId',
    ],
  ],
  'evaluation-barred': [
    [
      'a second evaluation after a rejection without a reason',
      () => asked(unreasoned(), evaluationAsked(unreasoned())),
    ],
  ],
  'evaluation-too-late': [
    [
      'six working days before the end',
      () => asked(mediating, evaluationAsked(mediating), { at: at('2023-09-18 10:00') }),
    ],
  ],
  'experts-wrong': [
    [
      'one where all ask for three',
      () => asked(mediating, evaluationAsked(mediating, { threeAsked: true })),
      'experts',
    ],
  ],
  'expert-unknown': [
    [
      'an expert of no pool',
      () => asked(mediating, evaluationAsked(mediating, { experts: [appointed('nobody')] })),
      'experts.0.expertId',
    ],
  ],
  'expert-not-neutral': [
    [
      'the case’s own mediator',
      () => asked(mediating, evaluationAsked(mediating, { experts: [appointed('expert-5')] })),
      'experts.0.expertId',
    ],
    [
      'who works for a bank of the same group',
      () => asked(mediating, evaluationAsked(mediating, { experts: [appointed('expert-2')] })),
      'experts.0.expertId',
    ],
  ],
  'track-not-changeable': [
    ['a second change', () => asked(having(mediating, commands.changeTrack), commands.changeTrack)],
    [
      'an ordinary case',
      () => asked(given.mediating({ ...own, total: 90_000_000 }), { ...commands.changeTrack, reason: 'AMOUNT' }),
    ],
  ],
  'track-reason-wrong': [
    [
      'the court’s procedure in a case that follows none',
      () => asked(mediating, { ...commands.changeTrack, reason: 'COURT_PROCEDURE' }),
      'reason',
    ],
    [
      'another reason in a suit that follows its court',
      () => asked(given.mediating(entrusted('SUMMARY', '2026-03-02')), commands.changeTrack),
      'reason',
    ],
  ],
};
