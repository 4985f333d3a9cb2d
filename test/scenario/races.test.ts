import { brokenAt } from '../../shared/commit.ts';
import { hostUnderTest } from '../support/host-under-test.ts';
import { type Answer, type Call, callerOf } from './caller.ts';
import { attested, BANK, type Body, COUNTY, type Journey, journeyTo, session } from './journey.ts';
import { commitsOf, readKept } from './kept.ts';

const codeOf = ({ status, body }: Answer): unknown => (status === 200 ? 200 : body.code);

describe('given one case and many who act on it', () => {
  const host = hostUnderTest();
  const { call, token } = callerOf(host);
  const raced: string[] = [];

  const racing = async (reference: string): Promise<Journey> => {
    const journey = await journeyTo(host, 'mediating', reference);
    raced.push(journey.caseId);
    return journey;
  };

  /** All sent at once, tokens ordered before. */
  const atOnce = async (calls: readonly (Call & { readonly as: string })[]): Promise<readonly Answer[]> => {
    const tokens = await Promise.all(calls.map(({ as }) => token(as)));
    return Promise.all(calls.map((each, i) => call({ ...each, token: tokens[i] ?? '' })));
  };

  const sequenceOf = async (caseId: string): Promise<unknown> =>
    (await call({ as: COUNTY, operation: 'readCase', path: { caseId } })).body.sequence;

  const sessions = ({ caseId, lead }: Journey, count: number, headers: Readonly<Record<string, string>> = {}) =>
    Array.from({ length: count }, (_, i) => ({
      as: lead,
      operation: 'holdSession',
      path: { caseId },
      key: `session-${i}`,
      body: { ...session(), record: `第${i}次调解。` },
      headers,
    }));

  it('the tag of a read lets one change in, and the same tag none after it', async () => {
    const { caseId } = await journeyTo(host, 'filed', 'tagged');
    const read = await call({ as: COUNTY, operation: 'readCase', path: { caseId } });
    const notice = { as: COUNTY, operation: 'informParties', path: { caseId }, body: {}, key: 'notice' };
    expect(read.etag).toBe('"1"');
    const first = await call({ ...notice, headers: { 'if-match': '"1"' } });
    expect([first.status, first.etag]).toEqual([200, '"2"']);
    const consents = { consents: [{ partyId: 'p1', evidenceId: 'e', advanceExtension: false }] };
    const second = { as: COUNTY, operation: 'giveConsents', path: { caseId }, body: consents, key: 'consent' };
    expect(codeOf(await call({ ...second, headers: { 'if-match': '"1"' } }))).toBe('precondition-failed');
    expect(codeOf(await call({ ...second, headers: { 'if-match': 'W/"2"' } }))).toBe('precondition-failed');
    expect(codeOf(await call({ ...second, headers: { 'if-match': '*' } }))).toBe(200);
  });

  it('a repeat is answered as the first time, though its tag has passed', async () => {
    const { caseId } = await journeyTo(host, 'filed', 'tagged repeat');
    const notice = { as: COUNTY, operation: 'informParties', path: { caseId }, body: {}, key: 'notice' };
    const first = await call({ ...notice, headers: { 'if-match': '"1"' } });
    expect(await call({ ...notice, headers: { 'if-match': '"1"' } })).toEqual(first);
  });

  it('of ten with one tag one is let in, and the others are told that the case has moved on', async () => {
    const journey = await racing('one tag');
    const tag = `"${String(await sequenceOf(journey.caseId))}"`;
    const answers = await atOnce(sessions(journey, 10, { 'if-match': tag }));
    expect(answers.map(codeOf).filter((code) => code === 200)).toHaveLength(1);
    expect(answers.map(codeOf).filter((code) => code === 'precondition-failed')).toHaveLength(9);
  });

  it('ten without a tag end well or are told to try again, and each that ended well is one commit', async () => {
    const journey = await racing('no tag');
    const before = Number(await sequenceOf(journey.caseId));
    const answers = await atOnce(sessions(journey, 10));
    const well = answers.filter(({ status }) => status === 200);
    expect(answers.map(codeOf).filter((code) => code !== 200 && code !== 'stale')).toEqual([]);
    expect(well.length).toBeGreaterThan(0);
    const sequences = well.map(({ body }) => Number(body.sequence)).sort((a, b) => a - b);
    expect(sequences).toEqual(well.map((_, i) => before + 1 + i));
    expect(await sequenceOf(journey.caseId)).toBe(before + well.length);
  });

  it('different deeds at once: who comes first is let in, who comes after is judged by the case as it then is', async () => {
    const journey = await racing('at odds');
    const { caseId, lead } = journey;
    const on = { path: { caseId } };
    const withdrawal = { reason: 'APPLICANT', consents: attested('withdrawal').slice(0, 1) };
    const failure: Body = { reason: 'DIFFERENCES_TOO_LARGE', explanation: '双方分歧较大。' };
    const answers = await atOnce([
      { ...on, as: BANK, operation: 'withdrawCase', body: withdrawal, key: 'withdrawal' },
      { ...on, as: lead, operation: 'failMediation', body: failure, key: 'failure' },
      { ...on, as: COUNTY, operation: 'failMediation', body: failure, key: 'failure' },
      ...sessions(journey, 3),
    ]);
    expect(
      answers
        .slice(0, 3)
        .map(codeOf)
        .filter((code) => code === 200),
    ).toHaveLength(1);
    expect(answers.map(codeOf).filter((code) => !['stage-passed', 'stale', 200].includes(code as string))).toEqual([]);
  });

  it('after all of that each chain is whole', async () => {
    await host.partner.quiet();
    const kept = await host.meanwhileClosed(() => readKept(host.data));
    expect(raced).toHaveLength(3);
    for (const caseId of raced) {
      const commits = commitsOf(kept, caseId);
      expect(commits.length).toBeGreaterThan(4);
      expect(brokenAt(commits)).toBeUndefined();
    }
  });
});
