import type { PartyAct } from '../../../shared/api/routes/party.ts';
import { partyActorId } from '../../../shared/domain/access.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import { given } from '../../support/case-builder.ts';
import { at, contextAt, wu, yang } from '../../support/case-scenario.ts';
import { freshCaseId } from '../../support/sample-commits.ts';
import { counter } from './counter.ts';

const CONSENT = { kind: 'CONSENT', advanceExtension: false } as const;
const REFUSE = { kind: 'REFUSE' } as const;

const acts: readonly (readonly [string, Parameters<typeof counter>[0], PartyAct, string])[] = [
  ['T07: consents', given.informing(), CONSENT, 'consent.given.v1'],
  ['T07: reserves the choice', given.informing(), { ...CONSENT, reservesChoice: true }, 'consent.given.v1'],
  ['T08: refuses mediation', given.informing(), REFUSE, 'case.refused.v1'],
  [
    'DL-15: asks that who leads step back',
    given.mediating(),
    { kind: 'ASK_RECUSAL', ground: 'R1' },
    'recusal.requested.v1',
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

  it('what the rules refuse leaves the code for what they do not', async () => {
    const { ask, act } = await counter(given.informing());
    const code = await ask(wu);
    expect(await act(wu, code, { kind: 'REFUSE_TO_GO_ON' })).toBe('stage-passed');
    expect(await act(wu, code, REFUSE)).toContain('case.refused.v1');
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
