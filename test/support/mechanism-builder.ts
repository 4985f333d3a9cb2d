import { EvidenceId, ExpertId } from '../../events/primitives.ts';
import { addDays } from '../../shared/domain/calendar/day.ts';
import type { CommandOf } from '../../shared/domain/case/commands.ts';
import { fen } from '../../shared/domain/money/fen.ts';
import { given } from './case-builder.ts';
import { session, signatures } from './case-commands.ts';
import { attestedBy, digest, evidence, having, own, type Scenario, type Walk, wu } from './case-scenario.ts';

/** Cases in the small-amount mechanism, walked there by the decider on the real pack. */

/** 2,400 yuan of a person against the bank of Cengong, which has committed itself: one mediator is enough. */
export const small = { ...own, total: 240_000, respondents: 1 } as const satisfies Partial<Scenario>;

export const asking: CommandOf<'enter-small-fast'> = {
  type: 'enter-small-fast',
  ground: { kind: 'CONSUMER_ASKED', partyId: wu, evidenceId: evidence },
};

export const impasse: CommandOf<'enter-small-fast'> = { type: 'enter-small-fast', ground: { kind: 'IMPASSE' } };

export const opinion = (walk: Walk, over: Partial<CommandOf<'issue-opinion'>> = {}): CommandOf<'issue-opinion'> => ({
  type: 'issue-opinion',
  mediators: 'mediators' in walk.state ? walk.state.mediators.slice(0, 1) : [],
  clauses: ['SMALL_COMPENSATION'],
  total: fen(180_000),
  schedule: [{ dueOn: addDays(walk.scenario.on, 60), amount: fen(180_000) }],
  states: ['FREE_WILL', 'RESPONSIBILITY'],
  legalityChecked: ['MANDATORY_LAW', 'THIRD_PARTY_RIGHTS', 'PUBLIC_ORDER', 'NOT_VOLUNTARY', 'CONTENT_UNCLEAR'],
  jointConfirmationIntended: false,
  textDigest: digest,
  evidenceId: EvidenceId.parse('served-1'),
  ...over,
});

export const answering = (
  answer: 'ACCEPTED' | 'REFUSED',
  over: Partial<CommandOf<'answer-opinion'>> = {},
): CommandOf<'answer-opinion'> => ({ type: 'answer-opinion', partyId: wu, answer, evidenceId: evidence, ...over });

const entered = (over: Partial<Scenario> = {}): Walk => having(given.mediating({ ...small, ...over }), asking);

const opined = (over: Partial<Scenario> = {}): Walk => {
  const before = entered(over);
  return having(before, opinion(before));
};

/** A case at a step of the small-amount mechanism, by the shortest way there, all on the scenario's day. */
export const smallFast = {
  entered,
  opined,
  accepted: (over: Partial<Scenario> = {}): Walk => having(opined(over), answering('ACCEPTED')),
  refused: (over: Partial<Scenario> = {}): Walk => having(opined(over), answering('REFUSED')),
};

/** After a session at which nothing was agreed. */
export const atImpasse = (over: Partial<Scenario> = {}): Walk => {
  const walk = given.mediating({ ...small, ...over });
  return having(walk, session(walk));
};

/** The marks of the text in hand, but for those of one party. */
export const signaturesWithout = (walk: Walk, partyId: string): CommandOf<'sign-agreement'> => {
  const all = signatures(walk);
  return { ...all, marks: all.marks.filter((mark) => mark.by !== 'PARTY' || mark.partyId !== partyId) };
};

export const appointed = (expert: string) => ({
  expertId: ExpertId.parse(expert),
  independenceEvidenceId: EvidenceId.parse('independent-1'),
});

/** What all parties sign: one expert without any tie. */
export const evaluationAsked = (
  walk: Walk,
  over: Partial<CommandOf<'request-evaluation'>> = {},
): CommandOf<'request-evaluation'> => ({
  type: 'request-evaluation',
  consents: attestedBy(walk),
  experts: [appointed('expert-1')],
  threeAsked: false,
  questionsDigest: digest,
  ...over,
});

export const reporting: CommandOf<'report-evaluation'> = {
  type: 'report-evaluation',
  reportDigest: digest,
  evidenceId: EvidenceId.parse('served-1'),
};

export const replying = (
  answer: 'ACCEPTED' | 'REJECTED',
  over: Partial<CommandOf<'answer-evaluation'>> = {},
): CommandOf<'answer-evaluation'> => ({
  type: 'answer-evaluation',
  partyId: wu,
  answer,
  evidenceId: evidence,
  ...over,
});

const evaluated = (over: Partial<Scenario> = {}): Walk => {
  const before = given.mediating(over);
  return having(before, evaluationAsked(before));
};

const reported = (over: Partial<Scenario> = {}): Walk => having(evaluated(over), reporting);

/** A case at a step of its evaluation, by the shortest way there, all on the scenario's day. */
export const evaluation = {
  requested: evaluated,
  reported,
  accepted: (over: Partial<Scenario> = {}): Walk => {
    const before = reported(over);
    return before.state.parties.reduce((walk, { partyId }) => having(walk, replying('ACCEPTED', { partyId })), before);
  },
};
