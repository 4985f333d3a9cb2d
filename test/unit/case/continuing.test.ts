import { nextOf } from '../../../shared/domain/case/flow-stage.ts';
import { openClocks } from '../../../shared/domain/case/open-clocks.ts';
import { outcomeOf } from '../../../shared/domain/case/outcome.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { given } from '../../support/case-builder.ts';
import { application, commands, extension, reopening, signatures, terms } from '../../support/case-commands.ts';
import { actors, answer, at, bank, having, own, pastDue, wu, yang } from '../../support/case-scenario.ts';
import { evaluation } from '../../support/mechanism-builder.ts';
import { agency, disclosure } from '../../support/people-commands.ts';
import { childId, childOf, isSplit, open, partial, splitFrom } from '../../support/split-builder.ts';

describe('given several respondents of whom one agrees (A-11)', () => {
  const parent = splitFrom(given.mediating());

  it('A-11: binds its signatories alone, and is split once it is in force', () => {
    expect(parent.state).toMatchObject({ stage: 'effective', agreement: { bound: [bank, wu] } });
    expect(parent.events.slice(-2).map(({ type }) => type)).toEqual(['agreement.effective.v1', 'case.split.v1']);
    expect(parent.events.at(-1)).toMatchObject({ agreementId: 'a1', partyIds: [yang], claim: { total: 4_000_000 } });
  });

  it('T40 A-35: the rest goes by what its mediation found before, not by its filing alone', () => {
    const found = having(given.mediating(), { type: 'change-track', reason: 'TITLE_DISPUTED' });
    const { assessment } = childOf(splitFrom(found)).state;
    expect(assessment).toMatchObject({ titleDisputed: true });
  });

  it('A-11: is no success by count while the claim against the others stays open', () => {
    expect(outcomeOf(parent.state)).toBe('PARTIAL');
  });

  it('A-11: is one where the creditor releases the others', () => {
    const walk = given.mediating();
    const agreed = having(walk, terms(walk, { ...partial, rest: { how: 'RELEASED' } }));
    const released = having(agreed, signatures(agreed));
    expect(outcomeOf(released.state)).toBe('SETTLED');
    expect(released.events.filter(isSplit)).toEqual([]);
  });

  it('A-11, PML 30: an oral one splits the case at once', () => {
    const walk = given.mediating();
    expect(answer(walk, terms(walk, { ...open, form: 'ORAL' }))).toEqual([
      'agreement.reached.v1',
      'agreement.effective.v1',
      'case.split.v1',
    ]);
  });

  it('a text that only waits for signatures splits nothing', () => {
    const walk = given.mediating();
    expect(answer(walk, terms(walk, open))).toEqual(['agreement.reached.v1']);
  });
});

describe('A-34, A-35: given the rest of a case whose suit was withdrawn before', () => {
  const byCourt = { by: actors.court };
  const applied = having(given['suit-withdrawn'](), application(given['suit-withdrawn']()));
  const dismissed = having(having(applied, commands.docket, byCourt), commands.dismiss, byCourt);
  const child = childOf(splitFrom(having(dismissed, reopening(dismissed))));

  it('is on no docket either: confirmed as any other, and returned to nobody', () => {
    const agreed = having(child, terms(child));
    const effective = having(agreed, signatures(agreed));
    expect(answer(effective, commands.submitForReview)).toBe('not-docketed');
    expect(having(child, commands.fail).state).not.toHaveProperty('returnedTo');
  });
});

describe('INT 243, A-35: given the rest of a case that rested for an appraisal', () => {
  it('keeps those days out of every trial', () => {
    const rested = having(having(given.mediating(), commands.hold), commands.resume, { at: at('2023-09-20 10:00') });
    const { appraisals } = rested.state;
    expect(appraisals).toEqual([{ from: '2023-09-15', to: '2023-09-20' }]);
    const agreed = having(rested, terms(rested, open), { at: at('2023-09-20 11:00') });
    const marked = { at: at('2023-09-20 12:00') };
    const split = having(
      agreed,
      signatures(agreed, { parties: marked.at, mediator: marked.at, seal: marked.at }),
      marked,
    );
    expect(childOf(split).state.appraisals).toEqual(appraisals);
  });
});

describe('given the rest of it (A-35)', () => {
  const parent = splitFrom(given.mediating());
  const { state: child, events } = childOf(parent);

  it('A-35: has the parent’s number with 之一, those who did not agree, and what stays open', () => {
    expect(child).toMatchObject({
      id: childId,
      stage: 'mediating',
      continues: parent.state.id,
      caseNo: '（2023）岑金调字第0001号之一',
      claim: { total: 4_000_000 },
    });
    expect(child.parties.map(({ partyId }) => partyId)).toEqual([bank, yang]);
    expect([...child.consents.keys()]).toEqual([bank, yang]);
  });

  it('A-35: inherits the clocks as they ran, and whoever leads', () => {
    expect(child.clocks['DL-M']).toEqual(parent.state.clocks['DL-M']);
    expect(child.clocks['DL-L']).toEqual(parent.state.clocks['DL-L']);
    expect(child.clocks['DL-07']).toBeUndefined();
    expect(responsibleFor(child)).toEqual(responsibleFor(given.mediating().state));
    expect(nextOf(child, at('2023-09-15 11:00')).stage).toBe('mediation');
  });

  it('is neither filed nor accepted again', () => {
    expect(events.filter(({ type }) => type === 'case.accepted.v1')).toEqual([]);
  });

  it('knows a guarantor who is not bound, and the agents of its own parties alone', () => {
    const walk = given.mediating({ ...own, guarantor: true });
    const spoken = having(having(walk, agency({ partyId: wu })), agency({ partyId: yang }));
    const { state: rest } = childOf(splitFrom(spoken, { acknowledged: ['GUARANTEE_UNCHANGED'] }));
    expect(rest.parties.map(({ role }) => role)).toEqual(['APPLICANT', 'RESPONDENT', 'GUARANTOR']);
    expect(rest.agents?.map(({ partyId }) => partyId)).toEqual([yang]);
  });

  it('CPL 61, §4.3: does not know the agent of a party that died, whose heir has taken its place', () => {
    const spoken = having(given.mediating(), agency({ partyId: yang }));
    const dead = having(spoken, { ...commands.lose, ground: { ...commands.lose.ground, partyId: yang } });
    const joined = having(dead, { ...commands.succeed, partyId: yang, facts: { kind: 'NATURAL', language: 'zh-CN' } });
    const { events: all } = childOf(splitFrom(having(having(joined, disclosure()), agency({ partyId: yang }))));
    const agents = all.flatMap((event) => (event.type === 'agent.appointed.v1' ? [event.agentId] : []));
    expect(agents).toEqual(['g2']);
  });

  it('A-35, CPL 104: is secured as the claim was, with the days of the preservation as they ran; so is the parent', () => {
    const secured = having(given.mediating(), commands.recordPreservation);
    const parents = splitFrom(secured);
    const { state: rest } = childOf(parents);
    expect(rest.preservations).toEqual([{ no: 1, kind: 'PRE_SUIT' }]);
    expect(rest.clocks['DL-13']).toEqual(secured.state.clocks['DL-13']);
    expect(openClocks(rest)).toContain('DL-13');
    expect(openClocks(parents.state)).toContain('DL-13');
    expect(answer(childOf(parents), extension(childOf(parents)))).toBe('extension-beyond-sue-by');
  });

  it('A-35: knows that a preservation was lifted before, and nothing of one that came after', () => {
    const lifted = having(having(given.mediating(), commands.recordPreservation), commands.endPreservation);
    const parents = having(splitFrom(lifted), commands.recordPreservation);
    const { state: rest } = childOf(parents);
    expect(rest.preservations).toEqual([{ no: 1, kind: 'PRE_SUIT', ended: '2023-09-15' }]);
    expect(openClocks(rest)).toEqual(['DL-M', 'DL-L']);
  });

  it('T11, §4.8: goes on in one-stop mediation, and back to no mechanism oftener than its parent might', () => {
    const walk = evaluation.accepted();
    const { state: rest } = childOf(splitFrom(walk));
    expect(rest).toMatchObject({
      mechanism: {
        now: 'ONE_STOP',
        switches: [
          { from: 'ONE_STOP', to: 'NEUTRAL_EVAL' },
          { from: 'NEUTRAL_EVAL', to: 'ONE_STOP', reason: 'AGREED_OTHERWISE' },
        ],
      },
    });
    const small = childOf(splitFrom(given.mediating()));
    expect('mechanism' in small.state && small.state.mechanism).toEqual({ now: 'ONE_STOP', switches: [] });
  });

  it('T18: ends by its own clock, and the agreement stands', () => {
    const child = childOf(parent);
    const ended = having(child, commands.expire, { at: pastDue(child) });
    expect(ended.state).toMatchObject({ stage: 'failed', reason: 'EXPIRED' });
  });

  it('A-35, T27: is no party of the parent any more, whose own parties may mediate again', () => {
    expect(parent.state.parties.map(({ partyId }) => partyId)).toEqual([bank, wu]);
  });

  it('announces no new filing', () => {
    const rest = childOf(parent);
    const [filed] = rest.events;
    expect(filed).toMatchObject({ type: 'case.filed.v1', continues: parent.state.id });
  });

  it('CPL 62: numbers a new agent after those it took over', () => {
    const walk = given.mediating();
    const spoken = having(having(walk, agency({ partyId: wu })), agency({ partyId: yang }));
    const child = childOf(splitFrom(spoken));
    const again = having(child, agency({ partyId: yang }));
    expect(again.state.agents?.map(({ agentId }) => agentId)).toEqual(['g2', 'g3']);
  });
});
