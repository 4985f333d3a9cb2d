import { readFileSync } from 'node:fs';
import { CaseId, CountyCode } from '../../../events/primitives.ts';
import { readParties } from '../../../services/casefile/read-case.ts';
import { fileCase } from '../../../services/intake/file-case.ts';
import type { TakeInPorts } from '../../../services/intake/taking-in.ts';
import { Filing } from '../../../shared/api/filing.ts';
import { sha256 } from '../../../shared/digest.ts';
import type { Viewer } from '../../../shared/domain/access.ts';
import { sealText } from '../../../shared/lambda/sealed-text.ts';
import type { CaseStore } from '../../../shared/ports.ts';
import { at, calendar, jurisdiction } from '../../support/case-scenario.ts';
import { memoryCases } from '../../support/memory-cases.ts';
import { memoryPrivate } from '../../support/memory-private.ts';

const bank: Viewer = { kind: 'institution', id: 'ccb-qdn', counties: [CountyCode.parse('522601')] };
const filing = Filing.parse(JSON.parse(readFileSync('shared/api/filing-example.json', 'utf8')));
const corrected: Filing = { ...filing, facts: '改正后的事实。' };

/** Intake over memory; `dying` appends die before they write anything, as a killed function does. */
const desk = ({ dying = 0 } = {}) => {
  const [cases, personal] = [memoryCases(), memoryPrivate()];
  let left = dying;
  const mortal: CaseStore = {
    ...cases,
    append: async (commit, numbering) => {
      if (left === 0) return cases.append(commit, numbering);
      left -= 1;
      throw new Error('killed between the two puts');
    },
  };
  const ports: TakeInPorts = {
    cases: mortal,
    personal,
    reference: { jurisdiction: async () => jurisdiction, calendar: async () => calendar },
    now: () => at('2026-11-20 10:00'),
    pause: async () => undefined,
  };
  const file = (body: Filing) => fileCase(ports)({ principal: bank, body, correlationId: 'trace-1' });
  const outcome = async (body: Filing): Promise<string> => {
    try {
      const done = await file(body);
      return done.ok ? done.value.state.id : done.error.code;
    } catch {
      return 'died';
    }
  };
  const factsOf = async (caseId: CaseId) => {
    const read = await readParties(ports)({ principal: bank, path: { caseId }, language: 'zh' });
    return read.ok ? read.value.body.facts : read.error.code;
  };
  return { cases, personal, file, outcome, factsOf };
};

describe('given a filing that died between its two puts', () => {
  it('and comes again as it was: goes on with what is kept', async () => {
    const { outcome, personal } = desk({ dying: 1 });
    expect(await outcome(filing)).toBe('died');
    const caseId = CaseId.parse(await outcome(filing));
    expect(await personal.filings(caseId)).toHaveLength(1);
  });

  it('and comes again corrected: the commit seals the corrected one, and that is what is read', async () => {
    const { outcome, factsOf } = desk({ dying: 1 });
    expect(await outcome(filing)).toBe('died');
    const caseId = CaseId.parse(await outcome(corrected));
    expect(await factsOf(caseId)).toBe(corrected.facts);
  });

  it('once the corrected one is sealed: its repeat is the same case, and the one that died is another body', async () => {
    const { outcome, personal } = desk({ dying: 1 });
    await outcome(filing);
    const caseId = CaseId.parse(await outcome(corrected));
    expect(await outcome(corrected)).toBe(caseId);
    expect(await outcome(filing)).toBe('key-reused');
    expect(await outcome({ ...filing, facts: '第三种说法。' })).toBe('key-reused');
    expect(await personal.filings(caseId)).toHaveLength(2);
  });

  it('twice: the third one is sealed, and every one of them lies where an erasure finds it', async () => {
    const { outcome, factsOf, personal } = desk({ dying: 2 });
    expect([await outcome(filing), await outcome(corrected)]).toEqual(['died', 'died']);
    const third = { ...filing, facts: '第三种说法。' };
    const caseId = CaseId.parse(await outcome(third));
    expect(await factsOf(caseId)).toBe(third.facts);
    const kept = await personal.filings(caseId);
    expect(kept.map(({ facts }) => facts)).toEqual([filing.facts, corrected.facts, third.facts]);
  });

  it('and texts written later have one salt, whichever filing was sealed', async () => {
    const { outcome, personal } = desk({ dying: 1 });
    await outcome(filing);
    const caseId = CaseId.parse(await outcome(corrected));
    const { digest } = await sealText(personal, caseId, '说明');
    const kept = await personal.filings(caseId);
    expect(kept.map(({ salt }) => sha256(`${salt}说明`))).toEqual([digest, digest]);
  });
});

describe('given two bodies under one reference at once', () => {
  it('makes one case, refuses the other body, and what is kept for the case is what it seals', async () => {
    const { outcome, cases, personal, factsOf } = desk();
    const answers = await Promise.all([filing, corrected].map(outcome));
    const [caseId] = answers.flatMap((answer) => (answer === 'key-reused' ? [] : [CaseId.parse(answer)]));
    if (!caseId) throw new Error('one of the two is filed');
    expect(answers.filter((answer) => answer === 'key-reused')).toHaveLength(1);
    const winner = answers.indexOf(caseId) === 0 ? filing : corrected;
    expect(await factsOf(caseId)).toBe(winner.facts);
    const [first] = await cases.history(caseId);
    expect((await personal.filings(caseId)).map(({ requestDigest }) => requestDigest)).toContain(first?.requestDigest);
  });
});

describe('given a filing that is sealed', () => {
  it('refuses another body and keeps nothing of it', async () => {
    const { outcome, personal } = desk();
    const caseId = CaseId.parse(await outcome(filing));
    expect(await outcome(corrected)).toBe('key-reused');
    expect((await personal.filings(caseId)).map(({ facts }) => facts)).toEqual([filing.facts]);
  });
});
