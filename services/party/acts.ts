import type { RecusalGround } from '../../events/assignment.ts';
import type { PartyId } from '../../events/primitives.ts';
import type { PartyAct } from '../../shared/api/routes/party.ts';
import { at, type RulesOf } from '../../shared/domain/case/deciding.ts';
import type { GiveConsents, RefuseMediation } from '../../shared/domain/case/intake/commands.ts';
import { giveConsents, refuseMediation } from '../../shared/domain/case/intake/consenting.ts';
import type { AnswerOpinion } from '../../shared/domain/case/mechanism/commands.ts';
import { answerOpinion } from '../../shared/domain/case/mechanism/opinion.ts';
import { requestRecusal } from '../../shared/domain/case/people/recusing.ts';
import type { Fail } from '../../shared/domain/case/table/commands.ts';
import { fail } from '../../shared/domain/case/table/failing.ts';

/** Of whoever leads: a party knows its mediator by name. */
interface AskRecusal {
  readonly type: 'request-recusal';
  readonly partyId: PartyId;
  readonly ground: RecusalGround;
}

type PartyCommand = GiveConsents | RefuseMediation | AskRecusal | Fail | AnswerOpinion;

/** The rules of the rooms where these commands are at home, and no others. */
export const partyRules: RulesOf<PartyCommand> = {
  'give-consents': giveConsents,
  'refuse-mediation': refuseMediation,
  'request-recusal': (state, command, context) => {
    const led = at(state, 'mediating', 'agreed');
    return led.ok ? requestRecusal(state, { ...command, mediatorId: led.value.lead }, context) : led;
  },
  fail,
  'answer-opinion': answerOpinion,
};

/** @param nextNumber asked only where a consent may complete the set */
export const commandOf = async (
  partyId: PartyId,
  act: PartyAct,
  nextNumber: () => Promise<number>,
): Promise<PartyCommand> => {
  switch (act.kind) {
    case 'CONSENT': {
      const { kind: _kind, ...terms } = act;
      return { type: 'give-consents', consents: [{ partyId, ...terms }], nextNumber: await nextNumber() };
    }
    case 'REFUSE':
      return { type: 'refuse-mediation', partyId };
    case 'ASK_RECUSAL':
      return { type: 'request-recusal', partyId, ground: act.ground };
    case 'REFUSE_TO_GO_ON':
      return { type: 'fail', reason: 'PARTY_REFUSED_TO_GO_ON', partyId };
    case 'ANSWER_OPINION':
      return { type: 'answer-opinion', partyId, answer: act.answer };
  }
};
