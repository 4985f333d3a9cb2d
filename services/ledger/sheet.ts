import type { LedgerLine } from '../../shared/api/routes/ledger.ts';
import {
  channelWords,
  employmentWords,
  enforcementWords,
  fastTrackWords,
  markWords,
  mechanismWords,
  remedyWords,
  resultWords,
  rulingWords,
  trackWords,
} from '../../shared/domain/ledger/words.ts';
import { asText } from './csv.ts';

/** The ledger as a county prints it: one column for each part of §3.4 that one sorts or adds up by. */

interface Column {
  readonly heading: string;
  readonly cell: (line: LedgerLine) => string | number | undefined;
}

const list = (words: readonly string[]): string => words.join('、');

const mediatorOf = ({ mediator }: LedgerLine): string | undefined => {
  if (!mediator) return undefined;
  const { mediatorId, name, employment } = mediator;
  return `${name ?? mediatorId}${employment ? `（${employmentWords[employment]}）` : ''}`;
};

const remediesOf = ({ remedies = [], instalments }: LedgerLine): string =>
  `${list(remedies.map((remedy) => remedyWords[remedy]))}${instalments ? `（共${instalments}期）` : ''}`;

const performanceOf = ({ performance, instalments }: LedgerLine): string | undefined => {
  if (!performance) return undefined;
  const { instalmentsPaid, performedOn, defaultedOn } = performance;
  if (performedOn) return `${performedOn}履行完毕`;
  const paid = instalments ? [`已付${instalmentsPaid}/${instalments}期`] : [];
  return [...paid, ...(defaultedOn ? [`${defaultedOn}起违约`] : [])].join('，');
};

const enforcementOf = ({ enforcement }: LedgerLine): string | undefined => {
  if (!enforcement) return undefined;
  const { filedOn, endedOn, result } = enforcement;
  return `${filedOn}申请${endedOn && result ? `，${endedOn}${enforcementWords[result]}` : ''}`;
};

const flagsOf = ({ marks = [], groupCaseId }: LedgerLine): string =>
  list([...marks.map((mark) => markWords[mark]), ...(groupCaseId ? ['群体纠纷'] : [])]);

/** Where the case stands now, and what else a reader of the row must know. */
const remarksOf = ({ stageName, onHold, outOfTime, transferredFrom, continues, imported }: LedgerLine): string =>
  [
    stageName,
    ...(imported ? ['历史案件补录'] : []),
    ...(onHold ? ['中止中'] : []),
    ...(transferredFrom ? [`由${transferredFrom.name ?? transferredFrom.county}移送`] : []),
    ...(continues ? ['部分调解成功后的未达成部分，不另计件'] : []),
    ...(outOfTime ? ['期限届满后达成协议'] : []),
  ].join('；');

/** Days, amounts and counts, in forms of our own. */
const plain = (heading: string, cell: Column['cell']): Column => ({ heading, cell });

/** What people wrote or named. */
const text = (heading: string, cell: (line: LedgerLine) => string | undefined): Column => ({
  heading,
  cell: (line) => asText(cell(line) ?? ''),
});

const columns: readonly Column[] = [
  plain('序号', ({ no }) => no),
  text('案号', ({ caseNo }) => caseNo),
  plain('受理日期', ({ acceptedOn }) => acceptedOn),
  text('来源渠道', ({ channel }) => channelWords[channel]),
  text('来源编号', ({ sourceNo }) => sourceNo),
  text('申请人', ({ applicants }) => applicants),
  text('被申请人', ({ respondents }) => respondents),
  text('纠纷类型', ({ causeName }) => causeName),
  plain('标的额（元）', ({ amount }) => amount.total),
  plain('其中本金（元）', ({ amount }) => amount.principal),
  plain('其中利息（元）', ({ amount }) => amount.interest),
  plain('其中其他（元）', ({ amount }) => amount.other),
  text('机制', ({ mechanism }) => mechanismWords[mechanism]),
  text('程序', ({ track }) => trackWords[track]),
  text('调解员（专/兼）', mediatorOf),
  plain('告知日期', ({ informedOn }) => informedOn),
  plain('同意日期', ({ consentedOn }) => consentedOn),
  plain('期限届满日', ({ dueOn }) => dueOn),
  plain('延长至', ({ extendedTo }) => extendedTo),
  plain('调解次数', ({ sessions }) => sessions),
  text('协同单位', ({ coMediators }) => list(coMediators.map(({ unitId, name }) => name ?? unitId))),
  text('结果', ({ outcome }) => outcome && resultWords[outcome]),
  plain('结案日期', ({ closedOn }) => closedOn),
  plain('用时（工作日）', ({ workingDaysUsed }) => workingDaysUsed),
  plain('协议金额（元）', ({ agreedAmount }) => agreedAmount),
  text('履行方式', remediesOf),
  plain('履行期限', ({ lastInstalmentOn }) => lastInstalmentOn),
  plain('司法确认：申请日', ({ confirmation }) => confirmation?.appliedOn),
  plain('司法确认：裁定日', ({ confirmation }) => confirmation?.ruledOn),
  text('司法确认：文号', ({ confirmation }) => confirmation?.rulingNo),
  text('司法确认：结果', ({ confirmation }) => confirmation?.result && rulingWords[confirmation.result]),
  plain('速裁：转入', ({ fastTrack }) => fastTrack?.enteredOn),
  plain('速裁：结案', ({ fastTrack }) => fastTrack?.closedOn),
  text('速裁：结果', ({ fastTrack }) => fastTrack?.result && fastTrackWords[fastTrack.result]),
  text('强制执行', enforcementOf),
  text('履行情况', performanceOf),
  plain('节约诉讼费（元）', ({ courtFeeSaved }) => courtFeeSaved),
  text('惠企/三农标识', flagsOf),
  text('备注', remarksOf),
];

/** The lines under their headings, cell by cell. */
export const sheetOf = (lines: readonly LedgerLine[]): readonly (readonly string[])[] => [
  columns.map(({ heading }) => heading),
  ...lines.map((line) => columns.map(({ cell }) => String(cell(line) ?? ''))),
];
