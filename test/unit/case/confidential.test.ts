import type { Viewer } from '../../../shared/domain/access.ts';
import { disclosed, disclosedHold, disclosedOutcome, mayReadClock } from '../../../shared/domain/confidential.ts';
import { given } from '../../support/case-builder.ts';
import { commands } from '../../support/case-commands.ts';
import { actors, evidence, having, type Walk } from '../../support/case-scenario.ts';

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
    expect(seen(appraised, kind).at(-1)).toMatchObject({ type: 'mediation.held.v1', on: '2023-09-15' });
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

describe('given any other end', () => {
  it('is nobody’s secret', () => {
    const closed = given.closed();
    expect(disclosedOutcome(closed.state, viewer('institution'))).toBe('FAILED');
    expect(seen(closed, 'institution')).toEqual(closed.events);
    expect(disclosedHold(open.state, viewer('institution'))).toBeUndefined();
  });
});
