import { InterpreterId, MediatorId } from '../../../../events/primitives.ts';
import { given, speaking, undisclosed } from '../../../support/case-builder.ts';
import { commands, session, signatures, terms } from '../../../support/case-commands.ts';
import { having, own, type Walk } from '../../../support/case-scenario.ts';
import { opinion, smallFast } from '../../../support/mechanism-builder.ts';
import {
  addition,
  agency,
  assignment,
  choice,
  declining,
  disclosure,
  interpreter,
  invitation,
  recusal,
  recusalDecision,
  relative,
  replacement,
} from '../../../support/people-commands.ts';
import {
  asked,
  county,
  disclosed,
  headRecused,
  marksOf,
  mediating,
  naming,
  prefecture,
  recused,
  rejected,
  reserved,
  type Situations,
  strange,
  waivedByAll,
} from './wrong-walks.ts';

const complex = given.mediating({ ...own, total: 100_000_000 });
const secondOf = ({ state }: Walk) => ('mediators' in state && state.mediators[1]) || MediatorId.parse('none');
const of = (mediators: number): Walk =>
  Array.from({ length: mediators - 1 }).reduce<Walk>((before) => having(before, addition()), mediating);

const complexText = given.agreed({ ...own, total: 100_000_000 });
// a case of 三农 has two mediators from the beginning
const agriEntered = smallFast.entered({
  dispute: { relief: { enterprise: false, agri: true, microSmall: false, epidemic: false } },
});
const agriMediators = 'mediators' in agriEntered.state ? agriEntered.state.mediators : [];
const unstated = undisclosed();
const secondDoes = { by: { kind: 'mediator', id: secondOf(complex) } } as const;

const shui = given.mediating(speaking(own));
const interpreted = having(shui, interpreter());

const crowded = Array.from({ length: 10 }).reduce<Walk>((walk) => having(walk, relative(walk)), mediating);

export const peopleSituations: Situations = {
  'no-eligible-mediator': [['an empty roster', () => asked(given.assigning(), assignment({ candidates: [] }))]],
  'mediator-excluded': [
    ['a choice of the bank’s own', () => asked(reserved, naming('mediator-522626-1')), 'choices.0.mediatorId'],
    [
      'the bank’s own employee',
      () => asked(given.assigning(own), assignment({ chosen: MediatorId.parse('mediator-522626-1') })),
      'mediatorId',
    ],
  ],
  'choice-awaited': [['an appointment while the parties choose', () => asked(reserved, assignment())]],
  'choice-not-reserved': [
    ['a choice that all left to the committee', () => asked(given.assigning(), choice(mediating))],
  ],
  'change-pending': [
    ['a second recusal', () => asked(recused, recusal(recused))],
    ['a replacement before the decision', () => asked(recused, replacement(recused))],
    ['a refusal of the one who is paused', () => asked(recused, declining())],
    ['a tie disclosed meanwhile', () => asked(recused, disclosure({ grounds: ['R1'] }))],
  ],
  'disclosure-missing': [
    [
      'a session before the mediator has signed',
      () => {
        const { disclosureEvidenceId: _signed, ...unsigned } = session(unstated);
        return asked(unstated, unsigned);
      },
      'disclosureEvidenceId',
    ],
    ['an agreement before it', () => asked(unstated, terms(unstated))],
    [
      'the mark of a second mediator before its own',
      () => asked(complexText, marksOf(complexText, [{ by: 'MEDIATOR', mediatorId: secondOf(complexText) }])),
      'marks.0.mediatorId',
    ],
    [
      'an opinion of one that has not signed it',
      () => asked(agriEntered, opinion(agriEntered, { mediators: agriMediators })),
      'mediators.1',
    ],
    [
      'an opinion whose first mediator has not signed it',
      () => asked(agriEntered, opinion(agriEntered, { mediators: agriMediators.toReversed() })),
      'mediators.0',
    ],
    ['a deed of the second mediator before its own', () => asked(complex, commands.fail, secondDoes)],
  ],
  'mediator-not-of-case': [
    ['the replacement of somebody else', () => asked(mediating, replacement(mediating, strange)), 'mediatorId'],
    ['the recusal of somebody else', () => asked(mediating, recusal(mediating, strange)), 'mediatorId'],
    ['a statement by the county', () => asked(mediating, disclosure(), county)],
  ],
  'mediators-enough': [['a fourth mediator', () => asked(of(3), addition())]],
  'successor-needed': [
    ['a lead that leaves', () => asked(mediating, replacement(mediating, { withoutSuccessor: true }))],
    [
      'the second of a complex case, while somebody is left',
      () => asked(complex, replacement(complex, { mediatorId: secondOf(complex), withoutSuccessor: true })),
    ],
  ],
  'invitees-enough': [['an eleventh person', () => asked(crowded, relative(crowded))]],
  'interpreter-missing': [
    ['a session with a party whom nobody understands', () => asked(shui, session(shui)), 'attended'],
    ['an agreement with it', () => asked(shui, terms(shui)), 'bound'],
  ],
  'interpreter-not-needed': [
    ['a language that nobody speaks', () => asked(shui, interpreter({ language: 'doc' })), 'language'],
    ['the language of the table', () => asked(shui, interpreter({ language: 'zh-CN' })), 'language'],
  ],
  'interpreter-not-neutral': [
    [
      'a party that interprets',
      () => asked(shui, interpreter({ like: [{ role: 'PARTY', id: 'p2', by: 'DOCUMENT' }] })),
    ],
  ],
  'one-person-one-role': [
    [
      'an interpreter as an agent',
      () => asked(interpreted, agency({ like: [{ role: 'INTERPRETER', id: 'i1', by: 'DOCUMENT' }] })),
      'name',
    ],
  ],
  'person-not-told-apart': [
    [
      'an agent of an interpreter’s name, without a document',
      () => asked(interpreted, agency({ like: [{ role: 'INTERPRETER', id: 'i1', by: 'NAME' }] })),
      'idNo',
    ],
  ],
  'interpreter-unknown': [
    [
      'the departure of nobody',
      () => asked(shui, { type: 'release-interpreter', interpreterId: InterpreterId.parse('i1'), reason: 'ILLNESS' }),
      'interpreterId',
    ],
  ],
  'text-unread': [
    [
      'an heir who came after the text and does not read it',
      () => {
        const lost = having(given.agreed(own), commands.lose);
        const facts = { ...commands.succeed.facts, language: 'swi' } as const;
        const heir = having(lost, { ...commands.succeed, facts });
        return asked(heir, signatures(heir));
      },
    ],
  ],
  'oral-reading-missing': [
    ['a text that was not read aloud', () => asked(interpreted, terms(interpreted)), 'oralReadings'],
  ],
  'mediator-accepted': [
    ['a refusal after the first session', () => asked(having(mediating, session(mediating)), declining())],
    ['a refusal of the one whom all chose', () => asked(having(reserved, choice(reserved)), declining())],
  ],
  'recusal-decided': [
    ['the same request after its rejection', () => asked(having(recused, rejected, county), recusal(recused))],
  ],
  'no-recusal': [['a decision that nobody waits for', () => asked(mediating, recusalDecision(), county)]],
  'recusal-not-yours': [
    ['the prefecture on a mediator', () => asked(recused, recusalDecision(), prefecture)],
    ['the county on its own head', () => asked(headRecused, recusalDecision(), county)],
    ['a mediator on itself', () => asked(recused, recusalDecision())],
  ],
  'conflict-not-waivable': [
    ['R1 disclosed, with everybody’s waiver', () => asked(disclosed('R1'), waivedByAll, county)],
  ],
  'co-mediator-twice': [
    [
      'a unit that takes part already',
      () => asked(having(mediating, invitation(mediating)), invitation(mediating)),
      'unitId',
    ],
  ],
};
