import * as z from 'zod/mini';
import { LedgerLine } from '../../shared/api/routes/ledger.ts';
import {
  channelWords,
  employmentWords,
  fastTrackWords,
  markWords,
  resultWords,
  rulingWords,
  trackWords,
} from '../../shared/domain/ledger/words.ts';
import { plainNames } from '../../shared/jurisdictions/pack.ts';
import type { Partner } from './partner.ts';

/** The county's ledger (台账) of a month, as its coordinator reads it, in the columns one looks for first. */

const Page = z.object({ lines: z.array(LedgerLine) });

interface Column {
  readonly heading: string;
  readonly cell: (line: LedgerLine) => string;
  /** figures stand under each other by their last digit */
  readonly figures?: true;
}

const mediatorOf = ({ mediator }: LedgerLine): string =>
  mediator
    ? `${mediator.name ?? mediator.mediatorId}${mediator.employment ? `（${employmentWords[mediator.employment]}）` : ''}`
    : '';

/** What the court did: of an agreement its ruling, of a failure its fast track. */
const courtOf = ({ confirmation, fastTrack }: LedgerLine): string => {
  if (fastTrack)
    return `速裁 ${fastTrack.closedOn ?? ''} ${fastTrack.result ? fastTrackWords[fastTrack.result] : '在办'}`;
  if (!confirmation) return '';
  return confirmation.result
    ? `${rulingWords[confirmation.result]} ${confirmation.ruledOn ?? ''}`
    : `已申请 ${confirmation.appliedOn}`;
};

const columns: readonly Column[] = [
  { heading: '案号', cell: ({ caseNo }) => caseNo },
  { heading: '渠道', cell: ({ channel }) => channelWords[channel] },
  { heading: '申请人', cell: ({ applicants }) => applicants },
  { heading: '被申请人', cell: ({ respondents }) => respondents },
  { heading: '标的额（元）', cell: ({ amount }) => amount.total, figures: true },
  { heading: '程序', cell: ({ track }) => trackWords[track] },
  { heading: '调解员', cell: mediatorOf },
  { heading: '届满日', cell: ({ dueOn, extendedTo }) => extendedTo ?? dueOn },
  { heading: '次数', cell: ({ sessions }) => String(sessions), figures: true },
  { heading: '协同', cell: ({ coMediators }) => String(coMediators.length), figures: true },
  { heading: '结果', cell: ({ outcome, stageName }) => (outcome ? resultWords[outcome] : stageName) },
  { heading: '用时', cell: ({ workingDaysUsed }) => String(workingDaysUsed ?? ''), figures: true },
  { heading: '司法确认／速裁', cell: courtOf },
  { heading: '节约诉讼费', cell: ({ courtFeeSaved }) => courtFeeSaved ?? '', figures: true },
  { heading: '标识', cell: ({ marks = [] }) => marks.map((mark) => markWords[mark]).join('、') },
];

/** Chinese characters take two columns of a terminal. */
const width = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (/[⺀-￠]/.test(sign) ? 2 : 1), 0);

/** Lines under their headings; each column as wide as its widest cell on a terminal. */
export const tableOf = (lines: readonly LedgerLine[]): readonly string[] => {
  const table = [columns.map(({ heading }) => heading), ...lines.map((line) => columns.map(({ cell }) => cell(line)))];
  const widths = columns.map((_, i) => Math.max(...table.map((row) => width(row[i] ?? ''))));
  return table.map((row) =>
    columns
      .map(({ figures }, i) => {
        const cell = row[i] ?? '';
        const gap = ' '.repeat((widths[i] ?? 0) - width(cell));
        return figures ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
};

export const ledgerTable = async (partner: Partner, county: string, month: string): Promise<string> => {
  const answer = await partner.call({
    as: `county-${county}`,
    operation: 'readLedger',
    path: { county },
    query: { month },
  });
  const { lines } = Page.parse(answer.body);
  return ['', `━━ 台账 ledger · ${plainNames.counties[county] ?? county} · ${month}`, ...tableOf(lines)]
    .map((line, i) => (i < 2 ? line : `   ${line}`))
    .join('\n');
};
