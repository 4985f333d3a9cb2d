import { CaseId, CourtId, EvidenceId, InstitutionId } from '../../events/primitives.ts';
import { sha256 } from '../../shared/digest.ts';
import type { Command, CommandOf } from '../../shared/domain/case/commands.ts';
import {
  actors,
  attestedBy,
  candidates,
  day,
  digest,
  evidence,
  lawyer,
  policeStation,
  type Walk,
  wu,
} from './case-scenario.ts';

export const assignment = (over: Partial<CommandOf<'assign'>> = {}): CommandOf<'assign'> => ({
  type: 'assign',
  candidates,
  ...over,
});

/** All parties name one mediator; those of `over` name others. */
export const choice = (walk: Walk, over: Partial<CommandOf<'choose-mediator'>> = {}): CommandOf<'choose-mediator'> => ({
  type: 'choose-mediator',
  choices: attestedBy(walk).map((each) => ({ ...each, mediatorId: lawyer })),
  candidates,
  ...over,
});

/** What may be asked of the mediator of the walk's case. */
const leadOf = ({ state }: Walk) => ('lead' in state && state.lead ? state.lead : lawyer);

export const replacement = (
  walk: Walk,
  over: Partial<CommandOf<'replace-mediator'>> = {},
): CommandOf<'replace-mediator'> => ({
  type: 'replace-mediator',
  mediatorId: leadOf(walk),
  reason: 'ILLNESS',
  candidates,
  ...over,
});

/** A party asks for a second mediator. */
export const addition = (over: Partial<CommandOf<'add-mediator'>> = {}): CommandOf<'add-mediator'> => ({
  type: 'add-mediator',
  partyId: wu,
  evidenceId: evidence,
  candidates,
  ...over,
});

/** Wu's brother, with the consent of all. */
export const relative = (walk: Walk, over: Partial<CommandOf<'invite-person'>> = {}): CommandOf<'invite-person'> => ({
  type: 'invite-person',
  partyId: wu,
  relation: 'RELATIVE',
  consents: attestedBy(walk),
  confidentialityEvidenceId: evidence,
  identityDigest: sha256('brother'),
  ...over,
});

/** Who interprets Shui, a stranger to the case. */
export const interpreter = (over: Partial<CommandOf<'name-interpreter'>> = {}): CommandOf<'name-interpreter'> => ({
  type: 'name-interpreter',
  language: 'swi',
  evidenceId: evidence,
  identityDigest: sha256('interpreter'),
  like: [],
  ...over,
});

export const recusal = (
  walk: Walk,
  over: Partial<CommandOf<'request-recusal'>> = {},
): CommandOf<'request-recusal'> => ({
  type: 'request-recusal',
  mediatorId: leadOf(walk),
  ground: 'R1',
  partyId: wu,
  evidenceId: evidence,
  ...over,
});

export const recusalDecision = (over: Partial<CommandOf<'decide-recusal'>> = {}): CommandOf<'decide-recusal'> => ({
  type: 'decide-recusal',
  result: 'GRANTED',
  waivers: [],
  evidenceId: evidence,
  candidates,
  ...over,
});

export const disclosure = (over: Partial<CommandOf<'sign-disclosure'>> = {}): CommandOf<'sign-disclosure'> => ({
  type: 'sign-disclosure',
  grounds: [],
  waivers: [],
  evidenceId: evidence,
  ...over,
});

export const declining = (over: Partial<CommandOf<'decline-mediator'>> = {}): CommandOf<'decline-mediator'> => ({
  type: 'decline-mediator',
  partyId: wu,
  evidenceId: evidence,
  candidates,
  ...over,
});

export const invitation = (
  walk: Walk,
  over: Partial<CommandOf<'invite-co-mediator'>> = {},
): CommandOf<'invite-co-mediator'> => ({
  type: 'invite-co-mediator',
  unitId: policeStation,
  consents: attestedBy(walk),
  confidentialityEvidenceId: evidence,
  ...over,
});

/** Whoever acts for a party from the day of the published case on, with special authority. */
export const agency = (over: Partial<CommandOf<'appoint-agent'>> = {}): CommandOf<'appoint-agent'> => ({
  type: 'appoint-agent',
  partyId: wu,
  authority: 'SPECIAL',
  evidenceId: EvidenceId.parse('power-of-attorney'),
  validFrom: day('2023-09-15'),
  identityDigest: digest,
  like: [],
  ...over,
});

/** Into the group that another case stands for, of the same bank and product, under the lawyer. */
export const grouping = (over: Partial<CommandOf<'group-case'>> = {}): CommandOf<'group-case'> => ({
  type: 'group-case',
  groupCaseId: CaseId.parse(`522626-${'c'.repeat(26)}`),
  like: { institutions: [InstitutionId.parse('rural-522626')], causeCode: 'FINANCIAL_LOAN' },
  lead: lawyer,
  candidates,
  headless: [],
  ...over,
});

export const leaving = { type: 'leave-group', evidenceId: evidence } as const satisfies Command;

export const modelJudgment = (
  over: Partial<CommandOf<'record-model-judgment'>> = {},
): CommandOf<'record-model-judgment'> => ({
  type: 'record-model-judgment',
  courtId: CourtId.parse(actors.court.id),
  courtCaseNo: '（2023）黔2626民初12号',
  judgedOn: day('2023-09-15'),
  ...over,
});
