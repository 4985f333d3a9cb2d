import { AgentId } from '../../../../events/primitives.ts';
import { after } from '../../../support/after-builder.ts';
import { given } from '../../../support/case-builder.ts';
import {
  application,
  commands,
  consent,
  extension,
  newDays,
  session,
  summons,
  terms,
  undisputedFacts,
  withdrawal,
} from '../../../support/case-commands.ts';
import { at, attestedBy, bank, wu } from '../../../support/case-scenario.ts';
import {
  answering,
  asking,
  evaluation,
  evaluationAsked,
  replying,
  small,
  smallFast,
} from '../../../support/mechanism-builder.ts';
import { agency, invitation, relative } from '../../../support/people-commands.ts';
import {
  agreed,
  asked,
  effective,
  marksOf,
  mediating,
  orally,
  type Situations,
  stranger,
  without,
} from './wrong-walks.ts';

const defaulted = after['agreement.defaulted.v1'];
const agentId = AgentId.parse('g1');
const late = { at: at('2023-12-20 10:00') };

/** Who is no party, and who is no party's agent. */
export const strangerSituations: Situations = {
  'party-unknown': [
    [
      'a consent of nobody',
      () =>
        asked(given.informing(), consent(given.informing(), { consents: [{ ...stranger, advanceExtension: true }] })),
      'consents.0.partyId',
    ],
    [
      'an attempt to reach nobody',
      () => asked(given.informing(), { ...commands.attempt, partyId: stranger.partyId }),
      'partyId',
    ],
    [
      'a refusal by nobody',
      () => asked(given.informing(), { ...commands.refuse, partyId: stranger.partyId }),
      'partyId',
    ],
    [
      'a withdrawal by nobody',
      () => asked(mediating, withdrawal(mediating, { consents: [stranger] })),
      'consents.0.partyId',
    ],
    [
      'a co-mediator with a stranger’s consent',
      () => asked(mediating, invitation(mediating, { consents: [stranger] })),
    ],
    [
      'a relative with a stranger’s consent too',
      () => asked(mediating, relative(mediating, { consents: [...attestedBy(mediating), stranger] })),
    ],
    ['a relative of nobody’s', () => asked(mediating, relative(mediating, { partyId: stranger.partyId }))],
    ['a failure that nobody wanted', () => asked(mediating, { ...commands.fail, partyId: stranger.partyId })],
    [
      'the loss of nobody',
      () => asked(mediating, { ...commands.lose, ground: { ...commands.lose.ground, partyId: stranger.partyId } }),
      'ground.partyId',
    ],
    [
      'a small-amount mechanism that nobody asked for',
      () => asked(given.mediating(small), { ...asking, ground: { ...asking.ground, ...stranger } }),
      'partyId',
    ],
    ['an answer of nobody to an opinion', () => asked(smallFast.opined(), answering('REFUSED', stranger)), 'partyId'],
    [
      'an answer of nobody to an evaluation',
      () => asked(evaluation.reported(), replying('REJECTED', stranger)),
      'partyId',
    ],
    [
      'an evaluation that a stranger asks for',
      () => asked(mediating, evaluationAsked(mediating, { consents: [stranger] })),
      'consents.0.partyId',
    ],
    ['an agent of nobody', () => asked(mediating, agency({ partyId: stranger.partyId })), 'partyId'],
    ['a session with a stranger', () => asked(mediating, session(mediating, { attended: [stranger.partyId] }))],
    [
      'an extension signed by a stranger',
      () => asked(mediating, extension(mediating, 5, { consents: [...without(mediating, bank), stranger] })),
    ],
    ['an agreement that binds a stranger', () => asked(mediating, terms(mediating, { bound: [stranger.partyId] }))],
    [
      'a mark of nobody',
      () => asked(agreed, marksOf(agreed, [{ by: 'PARTY', partyId: stranger.partyId }])),
      'marks.0.partyId',
    ],
    ['an application by a stranger', () => asked(effective, application(effective, { applicants: [stranger] }))],
    [
      'a summons of a stranger',
      () => asked(mediating, summons(mediating, { served: [{ ...stranger, means: 'POST' }] })),
    ],
    [
      'new days with a stranger’s consent',
      () => asked(defaulted, newDays(defaulted, { consents: [stranger] }), late),
      'consents.0.partyId',
    ],
    [
      'facts that a stranger does not dispute',
      () => asked(given.failed(), undisputedFacts(given.failed(), { signatures: [stranger] })),
      'signatures.0.partyId',
    ],
  ],
  'agent-unknown': [
    [
      'an application through nobody',
      () =>
        asked(
          effective,
          application(effective, { applicants: attestedBy(effective).map((each) => ({ ...each, agentId })) }),
        ),
      'applicants.0.agentId',
    ],
    ['an oral word through nobody', () => asked(mediating, orally(mediating)), 'represented.0.agentId'],
    [
      'new days through nobody',
      () => asked(defaulted, newDays(defaulted, { represented: [{ partyId: wu, agentId }] }), late),
      'represented.0.agentId',
    ],
  ],
};
