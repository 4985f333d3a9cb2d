import * as z from 'zod';
import type { Partner } from './partner.ts';

/** The county's ledger (台账) of a month, as its coordinator reads it, in the columns one looks for first. */

const Page = z.object({
  lines: z.array(
    z.looseObject({
      caseNo: z.string(),
      applicants: z.string(),
      respondents: z.string(),
      amount: z.object({ total: z.string() }),
      track: z.string(),
      dueOn: z.string(),
      stage: z.string(),
      outcome: z.string().optional(),
      workingDaysUsed: z.int().optional(),
      courtFeeSaved: z.string().optional(),
    }),
  ),
});

const COLUMNS = [
  '案号',
  '申请人',
  '被申请人',
  '标的额',
  '程序',
  '届满日',
  '阶段',
  '结果',
  '用时',
  '节省诉讼费',
] as const;

/** Chinese characters take two columns of a terminal. */
const width = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (/[⺀-￠]/.test(sign) ? 2 : 1), 0);
const padded = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)));

export const ledgerTable = async (partner: Partner, county: string, month: string): Promise<string> => {
  const answer = await partner.call({
    as: `county-${county}`,
    operation: 'readLedger',
    path: { county },
    query: { month },
  });
  const rows = Page.parse(answer.body).lines.map((line) => [
    line.caseNo,
    line.applicants,
    line.respondents,
    line.amount.total,
    line.track,
    line.dueOn,
    line.stage,
    line.outcome ?? '',
    line.workingDaysUsed === undefined ? '' : String(line.workingDaysUsed),
    line.courtFeeSaved ?? '',
  ]);
  const table = [[...COLUMNS], ...rows];
  const widths = COLUMNS.map((_, i) => Math.max(...table.map((row) => width(row[i] ?? ''))));
  return [
    '',
    `━━ 台账 ledger · ${county} · ${month}`,
    ...table.map((row) => `   ${row.map((cell, i) => padded(cell, widths[i] ?? 0)).join('  ')}`.trimEnd()),
  ].join('\n');
};
