import { nextExpiry } from '../../../shared/domain/case/expiring.ts';
import { nextOf } from '../../../shared/domain/case/flow-stage.ts';
import { responsibleFor } from '../../../shared/domain/case/responsible.ts';
import { disclosedHold } from '../../../shared/domain/confidential.ts';
import { deadlinePassed } from '../../../shared/domain/notices/agenda.ts';
import { obligations } from '../../../shared/domain/notices/obligations.ts';
import { recipientKey } from '../../../shared/domain/notices/recipients.ts';
import { given } from '../../support/case-builder.ts';
import { commands, session, signatures, withdrawal } from '../../support/case-commands.ts';
import {
  actors,
  answer,
  at,
  calendar,
  day,
  having,
  jurisdiction,
  narrowed,
  own,
  type Walk,
  wu,
} from '../../support/case-scenario.ts';
import { agency } from '../../support/people-commands.ts';

const ground = { calendar, jurisdiction };
const lost = (walk: Walk, loss: 'DEATH' | 'INCAPACITY' = 'DEATH') =>
  having(walk, { ...commands.lose, ground: { ...commands.lose.ground, loss } }, { at: at('2023-09-20 10:00') });
const open = given.mediating(own);
const dead = lost(open);
const atTen = (on: string) => ({ at: at(`${on} 10:00`) });

describe('T12: given a party that died (§4.3, A-24)', () => {
  it('rests with its clocks, thirty days for who takes the place, and somebody is responsible (C-26)', () => {
    expect(dead.state).toMatchObject({ hold: { reason: 'PARTY_LOST', lost: { partyId: wu, loss: 'DEATH' } } });
    expect(dead.state.clocks['DL-H']).toMatchObject({ startedOn: '2023-09-20', dueOn: '2023-10-20' });
    expect(dead.state.clocks['DL-M']?.holds).toEqual([{ from: '2023-09-20', reason: 'A-24' }]);
    expect(responsibleFor(dead.state).role).toBe('mediator');
    expect(answer(dead, session(dead), atTen('2023-09-21'))).toBe('mediation-held');
  });

  it('reminds who leads it, the officer and the head of the last days, and no party', () => {
    const rungs = obligations(dead.state, ground).map(({ clock, rung, day: on, recipients }) =>
      [clock.kind, rung, on, ...recipients.map(recipientKey)].join(' '),
    );
    const lead = 'mediator:mediator-522626-3';
    expect(rungs).toEqual([
      `DL-H -7 2023-10-13 ${lead}`,
      `DL-H -1 2023-10-19 ${lead} officer:committee-522626`,
      `DL-H 0 2023-10-20 ${lead} committee-head:committee-522626`,
    ]);
  });

  it.each(['mediating', 'agreed'] as const)('fails at %s when nobody has stepped in by the end of them', (stage) => {
    const walk = lost(given[stage]());
    const midnight = { at: at('2023-10-21 00:00'), by: actors.time };
    expect(answer(walk, commands.expire, { ...midnight, at: at('2023-10-20 23:59') })).toBe('deadline-not-reached');
    const { state } = having(walk, commands.expire, midnight);
    expect(state).toMatchObject({
      stage: 'failed',
      reason: 'NO_SUCCESSOR',
      failedOn: '2023-10-20',
      returnedTo: 'court-2626',
    });
    expect(state).not.toHaveProperty('hold');
    expect(answer(walk, commands.succeed, midnight)).toBe('deadline-passed');
  });

  it('is asked by the flow on that day, and found by the watch in the morning after', () => {
    expect(nextExpiry(dead.state)).toMatchObject({ clock: 'DL-H', dueOn: '2023-10-20' });
    expect(nextOf(dead.state, at('2023-10-20 00:00'))).toEqual({ stage: 'mediation', seconds: 86_400 });
    expect(nextOf(dead.state, at('2023-10-21 00:00'))).toEqual({ stage: 'mediation', seconds: 1 });
    expect(deadlinePassed(dead.state, day('2023-10-20'))).toBeUndefined();
    expect(deadlinePassed(dead.state, day('2023-10-21'))).toEqual({ clock: 'DL-H', dueOn: '2023-10-20' });
  });

  it('does not resume by itself', () => {
    expect(answer(dead, commands.resume, atTen('2023-09-25'))).toBe('successor-missing');
  });

  it('is given up all the same by who will not go on, or withdraws (PML 3, 23)', () => {
    expect(answer(dead, { type: 'fail', reason: 'PARTY_REFUSED_TO_GO_ON' }, atTen('2023-09-25'))).toEqual([
      'mediation.failed.v1',
    ]);
    expect(answer(dead, withdrawal(dead), atTen('2023-09-25'))).toContain('case.withdrawn.v1');
  });

  it('tells those who may know why it rests, and of whom nothing', () => {
    const hold = { reason: 'PARTY_LOST', since: '2023-09-20' };
    expect(disclosedHold(dead.state, { kind: 'county', id: 'county-522626', counties: [] })).toEqual(hold);
    expect(disclosedHold(dead.state, { kind: 'institution', id: 'rural-522626', counties: [] })).toEqual({
      since: '2023-09-20',
    });
  });
});

describe('T12: given a party that lost its capacity', () => {
  const unable = lost(open, 'INCAPACITY');

  it('may regain it: mediation resumes then, while its thirty days last', () => {
    expect(answer(unable, commands.resume, atTen('2023-10-20'))).toEqual(['mediation.resumed.v1']);
    expect(answer(unable, commands.resume, atTen('2023-10-21'))).toBe('deadline-passed');
  });

  it('or its guardian takes part', () => {
    expect(having(unable, commands.succeed, atTen('2023-09-25')).events.at(-2)).toMatchObject({ loss: 'INCAPACITY' });
  });
});

describe('§4.3: given who takes the place', () => {
  const joined = having(dead, commands.succeed, atTen('2023-09-27'));

  it('goes on with mediation, the clocks moved by what rested (A-41)', () => {
    expect(joined.events.slice(-2).map(({ type }) => type)).toEqual(['party.succeeded.v1', 'mediation.resumed.v1']);
    expect(joined.state.clocks['DL-M']?.dueOn).toBe('2023-10-09');
    expect(joined.state).not.toHaveProperty('hold');
    expect(nextExpiry(joined.state)?.dueOn).toBe('2023-10-09');
    expect(obligations(joined.state, ground).some(({ clock }) => clock.kind === 'DL-H')).toBe(false);
  });

  it('has the place with its role, under what is known of the newcomer', () => {
    expect(joined.state.parties.map(({ partyId, role, language }) => [partyId, role, language])).toEqual([
      ['p1', 'APPLICANT', 'zh-CN'],
      ['p2', 'RESPONDENT', 'hea'],
      ['p3', 'RESPONDENT', 'zh-CN'],
    ]);
    expect(joined.state.consents.has(wu)).toBe(true);
  });

  it('is not bound by the agent and the signature of who was before', () => {
    const agreed = having(given.agreed(own), agency());
    const marks = signatures(narrowed(agreed, 'agreed')).marks.slice(0, 2);
    const signed = having(agreed, { ...signatures(narrowed(agreed, 'agreed')), marks });
    const again = having(lost(signed), commands.succeed, atTen('2023-09-21'));
    expect(signed.state).toMatchObject({ agreement: { marks } });
    expect(again.state).toMatchObject({ agents: [], agreement: { marks: [marks[0]] } });
  });

  it('CPL 62: has an agent of another number than the one of who was before', () => {
    const again = having(lost(having(open, agency())), commands.succeed, atTen('2023-09-21'));
    const spoken = having(again, agency(), atTen('2023-09-21'));
    expect(spoken.state.agents?.map(({ agentId }) => agentId)).toEqual(['g2']);
  });

  it('may be lost as well', () => {
    const twice = having(joined, commands.lose, atTen('2023-09-28'));
    expect(twice.state.clocks['DL-H']).toMatchObject({ startedOn: '2023-09-28', dueOn: '2023-10-30' });
  });
});
