import fc from 'fast-check';
import type { CaseEvent } from '../../../events/catalogue.ts';
import { Envelope } from '../../../events/envelope.ts';
import { brokenAt, type Commit, commitOf, envelopesOf, eventsOf, stateOf } from '../../../shared/commit.ts';
import { sha256 } from '../../../shared/digest.ts';
import { canonical } from '../../../shared/domain/canonical.ts';
import { fold } from '../../../shared/domain/case/evolve.ts';
import { given } from '../../support/case-builder.ts';
import { caseId } from '../../support/case-scenario.ts';
import { commitsOf } from '../../support/sample-commits.ts';

const walk = given.confirmed();
const history = commitsOf(caseId, walk);

describe('given a history as it was written', () => {
  it('is whole, and leaves the case where its events did', () => {
    expect(brokenAt(history)).toBeUndefined();
    expect(stateOf(history)).toEqual(walk.state);
    expect(stateOf([])).toBeUndefined();
  });

  it('begins with the hash of nothing, and chains', () => {
    expect(history.map(({ previousHash }) => previousHash)).toEqual([
      '0'.repeat(64),
      ...history.slice(0, -1).map(({ hash }) => hash),
    ]);
  });
});

describe('given a history somebody changed', () => {
  const fields = Object.keys(history[0] ?? {}) as (keyof Commit)[];
  const changed = (value: Commit[keyof Commit]): unknown => {
    if (typeof value === 'number') return value + 1;
    return typeof value === 'string' ? `${value} ` : { ...value, id: 'somebody-else' };
  };

  it.each(fields)('finds the commit whose %s is not what it was', (field) => {
    history.forEach((commit, i) => {
      const forged = history.with(i, { ...commit, [field]: changed(commit[field]) });
      expect(brokenAt(forged)).toBe(i + 1);
    });
  });

  it.each(['sequence', 'previousHash'] as const)('finds a wrong %s though the hash was made anew', (field) => {
    const [first, second] = history;
    if (!first || !second) throw new Error('the case has a history');
    const { hash: _hash, ...said } = { ...second, [field]: changed(second[field]) };
    expect(brokenAt([first, { ...said, hash: sha256(canonical(said)) }])).toBe(2);
  });

  it('finds where a commit was taken out, put in or exchanged', () => {
    const [first, second, third, ...rest] = history;
    if (!first || !second || !third) throw new Error('the case has a history');
    expect(brokenAt([first, third, ...rest])).toBe(2);
    expect(brokenAt([first, second, second, third, ...rest])).toBe(3);
    expect(brokenAt([second, first, third, ...rest])).toBe(1);
  });
});

describe('given commits on the bus', () => {
  it('carries each event once, under its place', () => {
    const envelopes = history.flatMap(envelopesOf);
    expect(envelopes.map(({ data }) => data)).toEqual(walk.events);
    expect(envelopes.map(({ eventId }) => eventId)).toEqual(history.map((_, i) => `${caseId}:${i + 1}:0`));
    for (const envelope of envelopes) expect(Envelope.parse(envelope)).toEqual(envelope);
  });

  it('numbers the events of one commit', () => {
    const [commit] = history;
    if (!commit) throw new Error('the case has a history');
    const { sequence: _sequence, previousHash: _previous, hash: _hash, body: _body, ...facts } = commit;
    const two = commitOf([], facts, walk.events.slice(0, 2));
    expect(envelopesOf(two).map(({ eventId, index }) => [eventId, index])).toEqual([
      [`${caseId}:1:0`, 0],
      [`${caseId}:1:1`, 1],
    ]);
  });

  it('throws at a commit of which one word is another than was written', () => {
    const [commit] = history;
    if (!commit) throw new Error('the case has a history');
    expect(eventsOf(commit)).toEqual(walk.events.slice(0, 1));
    for (const forged of [
      { ...commit, body: commit.body.replace('p1', 'p2') },
      { ...commit, sequence: 2 },
      { ...commit, actor: { ...commit.actor, id: 'somebody' } },
    ])
      expect(() => eventsOf(forged)).toThrow(/is not as it was written/);
  });

  it('throws at an event of a later version of us, by its name', () => {
    const first = history.slice(0, 1).flatMap(eventsOf);
    const later = { type: 'case.invented.v1' } as unknown as CaseEvent;
    expect(() => fold([...first, later], caseId)).toThrow(/nothing is known here of case.invented.v1/);
  });

  it('throws at a history without its beginning, by what it begins with', () => {
    expect(() => fold(history.slice(1).flatMap(eventsOf), caseId)).toThrow(/^\w+\.\w+\.v1 cannot begin a history$/);
  });
});

describe('given canonical JSON', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, each]) => [key, shuffled(each)]),
    );
  };

  it('is the same text whatever the order of keys', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonical(shuffled(value)) === canonical(value)));
  });

  it('says the same as the value, and of two values the same only where they are equal', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(JSON.parse(canonical(a))).toEqual(JSON.parse(JSON.stringify(a)));
        expect(canonical(a) === canonical(b)).toBe(
          canonical(JSON.parse(JSON.stringify(a))) === canonical(JSON.parse(JSON.stringify(b))),
        );
      }),
    );
  });

  it('has no spaces, no undefined, and keys in order', () => {
    expect(canonical({ b: [1, { d: undefined, c: 'x y' }], a: null })).toBe('{"a":null,"b":[1,{"c":"x y"}]}');
  });
});
