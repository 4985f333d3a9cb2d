import { MediatorId } from '../../../events/primitives.ts';
import type { PartyAct, PartyChoice } from '../../../shared/api/routes/party.ts';
import { stateOf } from '../../../shared/commit.ts';
import { partyActorId } from '../../../shared/domain/access.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import { given } from '../../support/case-builder.ts';
import { session } from '../../support/case-commands.ts';
import { at, contextAt, having, lawyer, own, wu, yang } from '../../support/case-scenario.ts';
import { smallFast } from '../../support/mechanism-builder.ts';
import { freshCaseId } from '../../support/sample-commits.ts';
import { counter } from './counter.ts';

const CONSENT = { kind: 'CONSENT', advanceExtension: false } as const;
const REFUSE = { kind: 'REFUSE' } as const;

const acts: readonly (readonly [string, Parameters<typeof counter>[0], PartyAct | PartyChoice, string])[] = [
  ['T07: consents', given.informing(), CONSENT, 'consent.given.v1'],
  ['T07: reserves the choice', given.informing(), { ...CONSENT, reservesChoice: true }, 'consent.given.v1'],
  ['T08: refuses mediation', given.informing(), REFUSE, 'case.refused.v1'],
  [
    'DL-15: asks that who leads step back',
    given.mediating(),
    { kind: 'ASK_RECUSAL', ground: 'R1' },
    'recusal.requested.v1',
  ],
  [
    'T09, DL-05: names the mediator it would have',
    given.assigning({ ...own, reserved: true }),
    { kind: 'CHOOSE_MEDIATOR', mediatorId: lawyer },
    'mediator.chosen.v1',
  ],
  [
    'TY16 12: will not have the mediator appointed, and gets another',
    given.mediating(),
    { kind: 'DECLINE_MEDIATOR' },
    'mediator.replaced.v1',
  ],
  [
    '§4.6: accepts the mediators’ opinion, which binds the bank',
    smallFast.opined(),
    { kind: 'ANSWER_OPINION', answer: 'ACCEPTED' },
    'agreement.reached.v1',
  ],
  [
    '§4.6: refuses the mediators’ opinion, and is bound by nothing',
    smallFast.opined(),
    { kind: 'ANSWER_OPINION', answer: 'REFUSED' },
    'mechanism.switched.v1',
  ],
  ['T17: will not go on', given.mediating(), { kind: 'REFUSE_TO_GO_ON' }, 'mediation.failed.v1'],
];

describe('PML 23: given a party that acts by its code', () => {
  it.each(acts)('%s, in its own name and without evidence', async (_what, walk, act, event) => {
    const { ask, act: does, cases, caseId } = await counter(walk);
    expect(await does(wu, await ask(wu), act)).toContain(event);
    const last = (await cases.history(caseId)).at(-1);
    expect(last?.actor).toEqual({ kind: 'party', id: `${caseId}:${wu}` });
    expect(last?.body).not.toContain('evidenceId');
  });

  it('the same again: the first answer, and one commit', async () => {
    const { ask, act, cases, caseId } = await counter(given.informing());
    const code = await ask(wu);
    const before = (await cases.history(caseId)).length;
    const first = await act(wu, code, CONSENT);
    expect(await Promise.all([act(wu, code, CONSENT), act(wu, code, CONSENT)])).toEqual([first, first]);
    expect(await cases.history(caseId)).toHaveLength(before + 1);
  });

  it('another act by a code that was used: refused, and nothing is written', async () => {
    const { ask, act, cases, caseId } = await counter(given.informing());
    const code = await ask(wu);
    await act(wu, code, CONSENT);
    const before = await cases.history(caseId);
    expect(await act(wu, code, REFUSE)).toBe('party-code-refused');
    expect(await cases.history(caseId)).toEqual(before);
  });

  it('a choice by a code that another act used: refused, and the other way round', async () => {
    const { ask, act } = await counter(given.mediating());
    const code = await ask(wu);
    await act(wu, code, { kind: 'DECLINE_MEDIATOR' });
    expect(await act(wu, code, { kind: 'REFUSE_TO_GO_ON' })).toBe('party-code-refused');
    const next = await ask(wu);
    expect(await act(wu, next, { kind: 'REFUSE_TO_GO_ON' })).toContain('mediation.failed.v1');
    expect(await act(wu, next, { kind: 'DECLINE_MEDIATOR' })).toBe('party-code-refused');
  });

  it('what the rules refuse leaves the code for what they do not', async () => {
    const { ask, act } = await counter(given.informing());
    const code = await ask(wu);
    expect(await act(wu, code, { kind: 'REFUSE_TO_GO_ON' })).toBe('stage-passed');
    expect(await act(wu, code, REFUSE)).toContain('case.refused.v1');
  });
});

describe('PML 23: given an act whose time is not come, or is over', () => {
  it.each<readonly [string, Parameters<typeof counter>[0], PartyAct | PartyChoice, string]>([
    [
      'T09: a choice that nobody reserved',
      given.assigning(own),
      { kind: 'CHOOSE_MEDIATOR', mediatorId: lawyer },
      'choice-not-reserved',
    ],
    [
      'T09: a mediator who is on no roster',
      given.assigning({ ...own, reserved: true }),
      { kind: 'CHOOSE_MEDIATOR', mediatorId: MediatorId.parse('mediator-nobody') },
      'mediator-unknown',
    ],
    [
      'T09: a mediator with whom it has sat down',
      having(given.mediating(), session(given.mediating())),
      { kind: 'DECLINE_MEDIATOR' },
      'mediator-accepted',
    ],
    [
      '§4.6: an opinion that was never issued',
      given.mediating(),
      { kind: 'ANSWER_OPINION', answer: 'ACCEPTED' },
      'mechanism-wrong',
    ],
  ])('%s', async (_what, walk, act, code) => {
    const { ask, act: does } = await counter(walk);
    expect(await does(wu, await ask(wu), act)).toBe(code);
  });

  it('DL-05: a second code names another, until all have named the same', async () => {
    const { ask, act, cases, caseId } = await counter(given.assigning({ ...own, reserved: true }));
    const other = MediatorId.parse('mediator-522626-3');
    await act(wu, await ask(wu), { kind: 'CHOOSE_MEDIATOR', mediatorId: other });
    await act(wu, await ask(wu), { kind: 'CHOOSE_MEDIATOR', mediatorId: lawyer });
    const state = stateOf(await cases.history(caseId));
    expect(state && 'choices' in state && [...(state.choices ?? [])]).toEqual([[wu, lawyer]]);
  });
});

describe('design, decision 9: given a party that its code let in', () => {
  const { state } = given.informing();
  const refusal = (id: string) =>
    decide(
      state,
      { type: 'refuse-mediation', partyId: wu },
      { ...contextAt(at('2023-09-15 10:00')), actor: { kind: 'party', id } },
    );

  it('speaks for itself', () => {
    expect(refusal(partyActorId(state.id, wu))).toMatchObject({ ok: true });
  });

  it.each([
    ['another party of the case', partyActorId(state.id, yang)],
    ['the party of that place in another case', partyActorId(freshCaseId(), wu)],
  ])('does not speak for others: %s', (_who, id) => {
    expect(refusal(id)).toMatchObject({ ok: false, error: { code: 'not-your-party', field: 'partyId' } });
  });
});
