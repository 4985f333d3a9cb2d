import { ExpertId } from '../../../events/primitives.ts';
import { given } from '../../support/case-builder.ts';
import { commands, session } from '../../support/case-commands.ts';
import type { Walk } from '../../support/case-scenario.ts';
import { actors, answer, at, day, evidence, having, lawyer, own, wu, yang } from '../../support/case-scenario.ts';
import {
  answering,
  appointed,
  evaluation,
  evaluationAsked,
  opinion,
  replying,
  small,
  smallFast,
} from '../../support/mechanism-builder.ts';
import {
  assignment,
  choice,
  declining,
  disclosure,
  interpreter,
  recusal,
  recusalDecision,
  replacement,
} from '../../support/people-commands.ts';

/** `expert-5` of the pack is `mediator-522626-3` of the roster too. */
const both = appointed('expert-5');
const asMediator = 'mediator-522626-3';
const byCounty = { by: actors.county };
const led = having(given.assigning(own), assignment({ chosen: lawyer, disclosureEvidenceId: evidence }));
const leadOf = ({ state }: Walk) => ('lead' in state ? state.lead : undefined);

describe('§5: given a person who is expert and mediator', () => {
  it('C-03: does not evaluate a case that it left as a mediator, recused, declined or replaced', () => {
    const first = given.mediating(own);
    expect(first.state.lead).toBe(asMediator);
    const recused = having(having(first, recusal(first)), recusalDecision(), byCounty);
    const gone = [having(first, declining()), having(first, replacement(first)), recused];
    for (const walk of gone) {
      const stated = having(walk, disclosure(), { by: { kind: 'mediator', id: leadOf(walk) ?? '' } });
      expect(answer(stated, evaluationAsked(stated, { experts: [both] }))).toBe('expert-not-neutral');
      expect(answer(stated, evaluationAsked(stated))).toContain('evaluation.requested.v1');
    }
  });

  it('T10: does not come to the table of a case that it evaluates, by rank or by hand', () => {
    const asked = having(led, evaluationAsked(led, { experts: [both] }));
    expect(asked.events.at(-1)).toMatchObject({
      experts: [{ expertId: ExpertId.parse('expert-5'), mediatorId: asMediator }],
    });
    expect(answer(asked, replacement(asked, { chosen: asMediator as never }))).toBe('mediator-excluded');
    expect(having(asked, replacement(asked)).events.at(-1)).toMatchObject({
      excluded: expect.arrayContaining([{ mediatorId: asMediator, ground: 'EXPERT' }]),
    });
    expect(answer(led, replacement(led, { chosen: asMediator as never }))).toEqual(['mediator.replaced.v1']);
  });

  it('C-03: may evaluate the same case a second time', () => {
    const once = having(led, evaluationAsked(led, { experts: [both] }));
    const lapsed = having(once, commands.expire, { at: at('2023-09-23 00:01'), by: actors.time });
    const again = having(lapsed, { type: 'extend', days: 20, consents: evaluationAsked(led).consents });
    expect(answer(again, evaluationAsked(again, { experts: [both] }), { at: at('2023-09-23 10:00') })).toContain(
      'evaluation.requested.v1',
    );
  });
});

const lost = (walk: Walk) => having(walk, commands.lose);
const succeededIn = (walk: Walk, on = '2023-09-18') => having(lost(walk), commands.succeed, { at: at(`${on} 10:00`) });
const later = { at: at('2023-09-18 10:00') };

describe('§4.3: given who took the place of a lost party', () => {
  const reserved = given.assigning({ ...own, reserved: true });
  const chosen = having(reserved, choice(reserved));

  it('T09: may refuse the mediator whom its predecessor chose, or sat down with; nobody else may', () => {
    for (const walk of [chosen, having(led, session(led))]) {
      expect(answer(succeededIn(walk), declining(), later)).toContain('mediator.declined.v1');
      expect(answer(succeededIn(walk), declining({ partyId: yang }), later)).toBe('mediator-accepted');
    }
  });

  it('T09: has accepted the mediator once it sat down with it', () => {
    const joined = succeededIn(led);
    const absent = [{ partyId: wu, justified: true }];
    const attended = joined.state.parties.map(({ partyId }) => partyId).filter((partyId) => partyId !== wu);
    const without = having(
      having(joined, interpreter({ language: 'hea' }), later),
      session(joined, { attended, absent }),
      later,
    );
    expect(answer(without, declining(), later)).toContain('mediator.declined.v1');
    const understood = having(joined, interpreter({ language: 'hea' }), later);
    expect(answer(having(understood, session(joined), later), declining(), later)).toBe('mediator-accepted');
  });

  it('DL-15: asks for the recusal that its predecessor was refused', () => {
    const asked = having(led, recusal(led));
    // the lawyer heads the committee
    const byPrefecture = { by: { kind: 'prefecture', id: 'prefecture' } } as const;
    const rejected = having(asked, recusalDecision({ result: 'REJECTED' }), byPrefecture);
    expect(answer(rejected, recusal(rejected))).toBe('recusal-decided');
    expect(answer(succeededIn(rejected), recusal(rejected), later)).toEqual(['recusal.requested.v1']);
  });

  it('T09: is told anew by the mediators that no tie stands in the way', () => {
    const { disclosureEvidenceId: _signed, ...plain } = session(led);
    expect(answer(led, plain)).toEqual(['session.held.v1']);
    expect(answer(succeededIn(led), plain, later)).toBe('disclosure-missing');
  });

  it('C-03: answers the evaluation itself, in three days of its own, where its predecessor had accepted', () => {
    const reported = evaluation.reported();
    const accepted = having(reported, replying('ACCEPTED'));
    const joined = succeededIn(accepted);
    expect(joined.state).toMatchObject({ mechanism: { evaluation: { acceptedBy: [] } } });
    expect(joined.state.clocks['DL-E']).toMatchObject({ startedOn: day('2023-09-18'), variant: 'answer', holds: [] });
    expect(answer(joined, replying('ACCEPTED'), later)).toEqual(['evaluation.answered.v1']);
    expect(succeededIn(reported).state.clocks['DL-E']).toMatchObject({ startedOn: day('2023-09-15') });
  });

  it('C-02: answers the opinion itself, where another consumer is still waited for', () => {
    const opined = having(smallFast.entered({ ...small, respondents: 2 }), opinion(given.mediating(small)));
    const accepted = having(opined, answering('ACCEPTED'));
    expect(answer(accepted, answering('ACCEPTED'))).toBe('already-answered');
    const joined = succeededIn(accepted);
    expect(joined.state.clocks['DL-S']).toMatchObject({ startedOn: day('2023-09-18'), variant: 'answer' });
    expect(answer(joined, answering('ACCEPTED', { partyId: yang }), later)).toEqual(['opinion.answered.v1']);
    expect(answer(joined, answering('ACCEPTED'), later)).toEqual(['opinion.answered.v1']);
  });
});
