import type { Viewer } from '../../../shared/domain/access.ts';
import { disclosed, disclosedHold, disclosedOutcome, mayReadClock } from '../../../shared/domain/confidential.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import { actors, at, evidence, having, type Walk } from '../../support/case-scenario.ts';
import { laterCalendar, recountedBy } from '../../support/later-calendar.ts';
import { smallFast } from '../../support/mechanism-builder.ts';
import { recusal, recusalDecision } from '../../support/people-commands.ts';

const viewer = (kind: Viewer['kind']): Viewer => ({ kind, id: 'somebody', counties: [] });
const open = given.mediating();
const heldFor = (ground: object): Walk =>
  having(open, { type: 'hold-mediation', ground, evidenceId: evidence } as never);
const suspected = heldFor({ reason: 'FALSE_SUSPECTED', suspicion: 'LOAN_FRAUD', reportedTo: ['POLICE', 'COURT'] });
const appraised = heldFor({ reason: 'APPRAISAL' });
const ended = having(suspected, commands.terminate, { by: actors.county });
const seen = ({ events, state }: Walk, kind: Viewer['kind']) =>
  events.map((event) => disclosed(event, viewer(kind), state));

describe.each(['institution', 'party', 'township', 'expert', 'governance'] as const)('T12, T19: given %s', (kind) => {
  it('reads nothing of the suspicion, in no event and not in the case', () => {
    expect(JSON.stringify(seen(ended, kind))).not.toMatch(/FALSE|FRAUD|POLICE|suspicion|finding|reportedTo/);
    expect(disclosedOutcome(ended.state, viewer(kind))).toBeUndefined();
    expect(disclosedHold(suspected.state, viewer(kind))).toEqual({ since: '2023-09-15' });
  });

  it('reads no clock that only one reason of a hold has, and every other', () => {
    expect(mayReadClock('DL-H', viewer(kind))).toBe(false);
    expect(mayReadClock('DL-M', viewer(kind))).toBe(true);
  });

  it('reads the same of every hold, so that silence tells nothing', () => {
    expect(seen(appraised, kind).at(-1)).toEqual(seen(suspected, kind).at(-1));
    const held = appraised.events.at(-1);
    const clocks = held?.type === 'mediation.held.v1' ? held.clocks : 'none';
    expect(seen(appraised, kind).at(-1)).toEqual({ type: 'mediation.held.v1', on: '2023-09-15', clocks });
  });

  it('reads of a recount the days that it reads in the case, and not those of a wait for a successor', () => {
    const lost = having(open, commands.lose);
    const off = laterCalendar('2023', { off: ['2023-10-16'] });
    const recount = recountedBy(lost, at('2023-09-18 09:00'), off);
    expect(recount.state.clocks['DL-H']?.dueOn).toBe('2023-10-17');
    expect(JSON.stringify(recount.events.at(-1))).toContain('DL-H');
    expect(JSON.stringify(disclosed(recount.events.at(-1) as never, viewer(kind), recount.state))).not.toContain(
      'DL-H',
    );
  });

  it('reads of a termination and of what it came to that it was, and when', () => {
    expect(seen(ended, kind).slice(-2)).toEqual([
      { type: 'mediation.terminated.v1', on: '2023-09-15' },
      { type: 'case.closed.v1', on: '2023-09-15' },
    ]);
  });
});

describe.each(['county', 'prefecture', 'court', 'regulator', 'mediator', 'system'] as const)(
  'T12, T19: given %s',
  (kind) => {
    it('reads all of it', () => {
      expect(seen(ended, kind)).toEqual(ended.events);
      expect(disclosedOutcome(ended.state, viewer(kind))).toBe('TERMINATED_FALSE');
      expect(mayReadClock('DL-H', viewer(kind))).toBe(true);
      expect(disclosedHold(suspected.state, viewer(kind))).toEqual({ since: '2023-09-15', reason: 'FALSE_SUSPECTED' });
    });
  },
);

describe('T04, §4.3: given a filing that looks like a crime', () => {
  const reject = (reason: 'CRIME_SUSPECTED' | 'NOT_CIVIL') => having(given.filed(), { ...commands.reject, reason });

  it.each(['institution', 'governance', 'party'] as const)(
    '%s reads that it is no civil matter, as of any other',
    (kind) => {
      expect(seen(reject('CRIME_SUSPECTED'), kind)).toEqual(seen(reject('NOT_CIVIL'), kind));
      expect(JSON.stringify(seen(reject('CRIME_SUSPECTED'), kind))).not.toContain('CRIME');
    },
  );

  it('any other reason is told as it is', () => {
    const untold = having(given.filed(), { ...commands.reject, reason: 'OUT_OF_SCOPE' });
    expect(seen(untold, 'party')).toEqual(untold.events);
  });

  it('the committee, its court and supervision read what it is', () => {
    for (const kind of ['county', 'court', 'regulator', 'prefecture'] as const)
      expect(seen(reject('CRIME_SUSPECTED'), kind).at(-2)).toMatchObject({ reason: 'CRIME_SUSPECTED' });
  });
});

describe('§5, PIPL 24: given how a mediator was found', () => {
  const assigned = open.events.filter(({ type }) => type === 'mediator.assigned.v1');

  it.each(['party', 'township', 'expert', 'governance'] as const)('%s reads who mediates, and no score', (kind) => {
    const read = assigned.map((event) => disclosed(event, viewer(kind), open.state));
    expect(read).toEqual([expect.objectContaining({ type: 'mediator.assigned.v1', role: 'LEAD' })]);
    for (const field of ['score', 'excluded']) expect(read[0]).not.toHaveProperty(field);
  });

  it.each(['institution', 'court', 'mediator', 'county'] as const)('%s reads all of it', (kind) => {
    expect(assigned.map((event) => disclosed(event, viewer(kind), open.state))).toEqual(assigned);
  });
});

describe('T12: given a text that waits for signatures while mediation rests', () => {
  it('everybody reads since when, and who may the reason', () => {
    const agreed = given.agreed();
    const held = having(agreed, { ...commands.hold, ground: { reason: 'APPRAISAL' } });
    expect(disclosedHold(held.state, viewer('party'))).toEqual({ since: '2023-09-15' });
    expect(disclosedHold(held.state, viewer('court'))).toEqual({ since: '2023-09-15', reason: 'APPRAISAL' });
  });
});

describe('§4.6, INT 107: given an opinion of the mediators', () => {
  it('a court reads that it was given, and nothing of its terms', () => {
    const { events, state } = smallFast.opined();
    const opinion = events.at(-1);
    if (opinion?.type !== 'opinion.issued.v1') throw new Error('it was issued last');
    expect(disclosed(opinion, viewer('court'), state)).toMatchObject({ type: 'opinion.issued.v1', on: '2023-09-15' });
    for (const field of ['total', 'schedule', 'clauses', 'textDigest'])
      expect(disclosed(opinion, viewer('court'), state)).not.toHaveProperty(field);
    expect(disclosed(opinion, viewer('system'), state)).toEqual(opinion);
  });
});

describe('§5, PIPL 24: given that another mediator took the place', () => {
  it('a party reads who it is, and no score', () => {
    const recused = having(open, recusal(open));
    const { events, state } = having(recused, recusalDecision(), { by: actors.county });
    const replaced = events.find(({ type }) => type === 'mediator.replaced.v1');
    if (!replaced) throw new Error('another took the place');
    const read = disclosed(replaced, viewer('party'), state);
    for (const field of ['score', 'excluded']) expect(read).not.toHaveProperty(field);
    expect(disclosed(replaced, viewer('county'), state)).toEqual(replaced);
    expect(replaced).toHaveProperty('score');
  });
});

describe('given any other end', () => {
  it('is nobody’s secret', () => {
    const closed = given.closed();
    expect(disclosedOutcome(closed.state, viewer('institution'))).toBe('FAILED');
    expect(seen(closed, 'institution')).toEqual(closed.events);
    expect(disclosedHold(open.state, viewer('institution'))).toBeUndefined();
  });
});
