import { readdirSync, readFileSync } from 'node:fs';
import { type Rejection, rejections } from '../../../shared/domain/rejections.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { afterAgreementSituations } from './refusals/after-agreement.ts';
import { agreementSituations } from './refusals/agreement.ts';
import { caseSituations } from './refusals/case.ts';
import { courtSituations } from './refusals/court.ts';
import { daySituations } from './refusals/days.ts';
import { groupSituations } from './refusals/group.ts';
import { intakeSituations } from './refusals/intake.ts';
import { mechanismSituations } from './refusals/mechanism.ts';
import { pastSituations } from './refusals/past.ts';
import { peopleSituations } from './refusals/people.ts';
import { performanceSituations } from './refusals/performance.ts';
import { shellSituations } from './refusals/shell.ts';
import { speakingSituations } from './refusals/speaking-for.ts';
import { strangerSituations } from './refusals/strangers.ts';
import { tableSituations } from './refusals/table.ts';
import type { Situations } from './refusals/wrong-walks.ts';

const rooms: readonly Situations[] = [
  shellSituations,
  intakeSituations,
  pastSituations,
  strangerSituations,
  speakingSituations,
  caseSituations,
  daySituations,
  peopleSituations,
  groupSituations,
  tableSituations,
  agreementSituations,
  mechanismSituations,
  courtSituations,
  afterAgreementSituations,
  performanceSituations,
];

const table = rooms.flatMap((room) => Object.entries(room));

const situations = table.flatMap(([code, rows]) =>
  rows.map(([situation, decision, field]) => ({ code, situation, decision, field })),
);

const refusalOf = (decision: Result<unknown, Rejection>): Rejection => {
  if (decision.ok) throw new Error('not refused');
  return decision.error;
};

describe('given what a case does not allow', () => {
  it.each(situations)('answers $code to $situation', ({ code, decision, field }) => {
    const { code: answered, field: faulty } = refusalOf(decision());
    expect([answered, faulty]).toEqual([code, field]);
  });

  it.each(situations)('has all the words for $code to $situation', ({ decision }) => {
    const { code, params, field } = refusalOf(decision());
    const { zh, en } = rejections[code];
    const wanted = [...`${zh}${en}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const known = Object.entries({ field, ...params }).filter(([, word]) => word !== undefined && word !== '');
    expect(known.map(([name]) => name)).toEqual(expect.arrayContaining(wanted));
  });
});

describe('given every refusal in the code of the case', () => {
  const folder = new URL('../../../shared/domain/case/', import.meta.url);
  const used = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .flatMap((source) => [...source.matchAll(/refuse\(\s*'([a-z-]+)'/g)].map(([, code]) => code));

  it('is given above at least once', () => {
    const codes = new Set(table.map(([code]) => code));
    expect([...new Set(used)].filter((code) => !codes.has(String(code)))).toEqual([]);
    expect([...codes].filter((code) => !(code in rejections))).toEqual([]);
  });
});
