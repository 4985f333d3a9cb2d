import { readdirSync, readFileSync } from 'node:fs';
import { rejections } from '../../../shared/domain/rejections.ts';
import { agreementSituations } from './refusals/agreement.ts';
import { caseSituations } from './refusals/case.ts';
import { courtSituations } from './refusals/court.ts';
import { groupSituations } from './refusals/group.ts';
import { intakeSituations } from './refusals/intake.ts';
import { mechanismSituations } from './refusals/mechanism.ts';
import { peopleSituations } from './refusals/people.ts';
import { performanceSituations } from './refusals/performance.ts';
import { shellSituations } from './refusals/shell.ts';
import { tableSituations } from './refusals/table.ts';
import type { Situations } from './refusals/wrong-walks.ts';

const table: Situations = {
  ...shellSituations,
  ...intakeSituations,
  ...caseSituations,
  ...peopleSituations,
  ...groupSituations,
  ...tableSituations,
  ...agreementSituations,
  ...mechanismSituations,
  ...courtSituations,
  ...performanceSituations,
};

const situations = Object.entries(table).flatMap(([code, rows]) =>
  rows.map(([situation, decision, field]) => ({ code, situation, decision, field })),
);

describe('given what a case does not allow', () => {
  it.each(situations)('answers $code to $situation', ({ code, decision, field }) => {
    expect(decision()).toMatchObject({ ok: false, error: { code, ...(field ? { field } : {}) } });
  });
});

describe('given every refusal in the code of the case', () => {
  const folder = new URL('../../../shared/domain/case/', import.meta.url);
  const used = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .flatMap((source) => [...source.matchAll(/refuse\(\s*'([a-z-]+)'/g)].map(([, code]) => code));

  it('is given above at least once', () => {
    expect([...new Set(used)].filter((code) => !(String(code) in table))).toEqual([]);
    expect(Object.keys(table).filter((code) => !(code in rejections))).toEqual([]);
  });
});
