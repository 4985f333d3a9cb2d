import type { Command } from '../../../../shared/domain/case/commands.ts';
import { given } from '../../../support/case-builder.ts';
import { commands, consent } from '../../../support/case-commands.ts';
import { actors, attestedBy, bank, candidates, day, having, lawyer, own, wu } from '../../../support/case-scenario.ts';
import {
  addition,
  assignment,
  choice,
  declining,
  disclosure,
  grouping,
  modelJudgment,
  recusal,
  replacement,
} from '../../../support/people-commands.ts';
import {
  asked,
  cengong,
  county,
  disclosed,
  rejected,
  reserved,
  type Situations,
  stranger,
  without,
} from './wrong-walks.ts';

const informing = given.informing(own);
const mediating = given.mediating(own);
const byBank = { by: actors.bank };
const head = having(mediating, grouping({ groupCaseId: mediating.state.id }));
const named = { mediatorId: lawyer };
const recorded = (command: Command & { readonly evidenceId?: unknown }): Command => {
  const { evidenceId: _evidenceId, ...unproven } = command;
  return unproven as Command;
};

/** Whose word it is, in every deed that is a party's own; and where it says so. */
export const speakingSituations: Situations = {
  'role-not-allowed': [
    ['a mediator who names the one beside it', () => asked(mediating, addition({ chosen: lawyer })), 'chosen'],
    [
      'whoever bears the id of the lead, and is no mediator',
      () =>
        asked(mediating, { type: 'add-mediator', candidates }, { by: { kind: 'expert', id: mediating.state.lead } }),
      'partyId',
    ],
    [
      'a bank that asks in nobody’s name',
      () => asked(mediating, { type: 'add-mediator', candidates }, byBank),
      'partyId',
    ],
  ],
  'party-unknown': [
    ['a second mediator for nobody', () => asked(mediating, addition({ partyId: stranger.partyId })), 'partyId'],
    ['a recusal by nobody', () => asked(mediating, recusal(mediating, { partyId: stranger.partyId })), 'partyId'],
    ['nobody who declines the mediator', () => asked(mediating, declining({ partyId: stranger.partyId })), 'partyId'],
    [
      'nobody who chooses',
      () => asked(reserved, choice(reserved, { choices: [{ ...stranger, ...named }] })),
      'choices.0.partyId',
    ],
    [
      'a stranger’s waiver of a conflict',
      () => asked(mediating, replacement(mediating, { chosen: lawyer, waivers: [stranger] })),
      'waivers.0.partyId',
    ],
    [
      'a stranger’s waiver at the appointment',
      () => asked(given.assigning(own), assignment({ chosen: lawyer, waivers: [stranger] })),
      'waivers.0.partyId',
    ],
    [
      'a stranger’s waiver beside the statement',
      () => asked(mediating, disclosure({ grounds: ['R7'], waivers: [stranger] })),
      'waivers.0.partyId',
    ],
  ],
  'not-your-party': [
    ['a bank that refuses for its debtor', () => asked(informing, commands.refuse, byBank), 'partyId'],
    ['a bank that asks for its debtor’s second mediator', () => asked(mediating, addition(), byBank), 'partyId'],
    ['a bank that wants a recusal for its debtor', () => asked(mediating, recusal(mediating), byBank), 'partyId'],
    ['a bank that declines for its debtor', () => asked(mediating, declining(), byBank), 'partyId'],
    [
      'a bank that chooses for its debtor',
      () => asked(reserved, choice(reserved, { choices: [{ partyId: wu, ...named }] }), byBank),
      'choices.0.partyId',
    ],
    [
      'a bank that supplies for another applicant',
      () => asked(given.supplement(own), commands.supply, { by: { kind: 'institution', id: 'ccb-qdn' } }),
    ],
  ],
  'evidence-missing': [
    [
      'a second mediator, nobody knows for whom',
      () => asked(mediating, { type: 'add-mediator', candidates }, county),
      'evidenceId',
    ],
    ['a second mediator recorded for a party', () => asked(mediating, recorded(addition()), county), 'evidenceId'],
    [
      'a consent by whoever bears the id of the bank, and is none',
      () => {
        const consents = [{ partyId: bank, advanceExtension: false }];
        return asked(informing, consent(informing, { consents }), { by: { kind: 'expert', id: actors.bank.id } });
      },
      'consents.0.evidenceId',
    ],
    ['a recusal recorded for a party', () => asked(mediating, recorded(recusal(mediating)), county), 'evidenceId'],
    ['a mediator declined for a party', () => asked(mediating, recorded(declining()), county), 'evidenceId'],
    [
      'a choice recorded for a party',
      () => asked(reserved, choice(reserved, { choices: [{ partyId: wu, ...named }] }), county),
      'choices.0.evidenceId',
    ],
    [
      'the second of two consents',
      () => {
        const [first] = consent(informing).consents;
        const second = { partyId: wu, advanceExtension: false };
        return asked(informing, consent(informing, { consents: first ? [first, second] : [second] }), county);
      },
      'consents.1.evidenceId',
    ],
  ],
  'consent-of-all-missing': [
    [
      'a successor whom two waive alone',
      () => asked(mediating, replacement(mediating, { chosen: lawyer, waivers: without(mediating, bank) })),
      'waivers',
    ],
    [
      'a tie that two waive alone',
      () => asked(mediating, disclosure({ grounds: ['R7'], waivers: without(mediating, bank) })),
      'waivers',
    ],
    ['a rejected recusal for a tie that nobody waived', () => asked(disclosed('R7'), rejected, county), 'waivers'],
    [
      'a second mediator whom two waive alone',
      () => asked(mediating, addition({ chosen: lawyer, waivers: attestedBy(mediating).slice(1) }), county),
      'waivers',
    ],
  ],
  'mediator-unknown': [
    [
      'a second mediator who leads already',
      () => asked(mediating, addition({ chosen: mediating.state.lead }), county),
      'chosen',
    ],
    [
      'a successor who sits at the table',
      () => asked(mediating, replacement(mediating, { chosen: mediating.state.lead })),
      'chosen',
    ],
    [
      'a lead of the group who is on no roster',
      () => asked(mediating, grouping({ lead: 'mediator-9' as never })),
      'mediatorId',
    ],
  ],
  'received-in-future': [
    [
      'a notice served tomorrow',
      () =>
        asked(informing, {
          ...commands.attempt,
          means: 'VISIT',
          reached: true,
          noticeServedOn: day('2023-09-16'),
        }),
      'noticeServedOn',
    ],
    ['a model judgment of tomorrow', () => asked(head, modelJudgment({ judgedOn: day('2023-09-16') })), 'judgedOn'],
  ],
  'link-not-better': [
    [
      'a court’s link, which is nobody’s to find',
      () => asked(given.filed(own), { ...commands.transfer, link: 'COURT' }),
      'link',
    ],
    ['the county that has it', () => asked(given.filed(own), { ...commands.transfer, to: cengong }), 'link'],
  ],
};
