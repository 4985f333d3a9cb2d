import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvOf } from '../../../services/ledger/csv.ts';
import { lineOf } from '../../../services/ledger/line.ts';
import { sheetOf } from '../../../services/ledger/sheet.ts';
import { LedgerLine } from '../../../shared/api/routes/ledger.ts';
import type { PlainNames } from '../../../shared/domain/ledger/plain-names.ts';
import {
  channelWords,
  employmentWords,
  fastTrackWords,
  markWords,
  remedyWords,
  resultWords,
  rulingWords,
  trackWords,
} from '../../../shared/domain/ledger/words.ts';
import { anyLedgerRow } from '../../support/any-ledger-row.ts';

const names: PlainNames = {
  counties: {},
  causes: { KNOWN: { zh: '某类纠纷', en: 'a kind of dispute' } },
  mediators: { known: { name: '张示乙', employment: 'FULL_TIME' } },
  units: { known: '示例镇司法所' },
};

type Cells = Readonly<Record<string, string>>;

/** The code behind a word. */
const codeOf = (words: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.entries(words).find(([, each]) => each === word)?.[0];

const codesOf = (words: Readonly<Record<string, string>>, text: string): readonly (string | undefined)[] =>
  text === '' ? [] : text.split('、').map((word) => codeOf(words, word));

/** What people wrote, without the mark that keeps a spreadsheet from reading it. */
const written = (cell = ''): string => cell.replace(/^'/u, '');

/** A record of the file as far as it can be read back into a line of JSON. */
const readBack = (record: Cells) => {
  const cell = (heading: string): string => record[heading] ?? '';
  return {
    no: cell('序号'),
    caseNo: cell('案号'),
    acceptedOn: cell('受理日期'),
    channel: codeOf(channelWords, cell('来源渠道')),
    sourceNo: written(record.来源编号),
    applicants: written(record.申请人),
    respondents: written(record.被申请人),
    causeName: cell('纠纷类型'),
    amount: [cell('标的额（元）'), cell('其中本金（元）'), cell('其中利息（元）'), cell('其中其他（元）')],
    track: codeOf(trackWords, cell('程序')),
    mediator: cell('调解员（专/兼）'),
    days: ['告知日期', '同意日期', '期限届满日', '延长至', '结案日期', '履行期限'].map(cell),
    sessions: cell('调解次数'),
    coMediators: cell('协同单位'),
    outcome: codeOf(resultWords, cell('结果')),
    workingDaysUsed: cell('用时（工作日）'),
    agreedAmount: cell('协议金额（元）'),
    remedies: codesOf(remedyWords, cell('履行方式').replace(/（.*$/u, '')),
    instalments: Number(/共(\d+)期/u.exec(cell('履行方式'))?.[1] ?? 0),
    performedOn: /^(.*)履行完毕$/u.exec(cell('履行情况'))?.[1],
    confirmation: [cell('司法确认：申请日'), cell('司法确认：裁定日'), written(record['司法确认：文号'])],
    ruling: codeOf(rulingWords, cell('司法确认：结果')),
    fastTrack: [cell('速裁：转入'), cell('速裁：结案')],
    fastTrackResult: codeOf(fastTrackWords, cell('速裁：结果')),
    courtFeeSaved: cell('节约诉讼费（元）'),
    marks: codesOf(markWords, cell('惠企/三农标识')),
    remarks: cell('备注'),
  };
};

/** The same of the line itself, as it went over the wire. */
const told = (line: LedgerLine): ReturnType<typeof readBack> => {
  const { amount, mediator, confirmation, fastTrack } = line;
  const employment = mediator?.employment ? `（${employmentWords[mediator.employment]}）` : '';
  return {
    no: String(line.no),
    caseNo: line.caseNo,
    acceptedOn: line.acceptedOn,
    channel: line.channel,
    sourceNo: line.sourceNo,
    applicants: line.applicants,
    respondents: line.respondents,
    causeName: line.causeName,
    amount: [amount.total, amount.principal, amount.interest, amount.other],
    track: line.track,
    mediator: mediator ? `${mediator.name ?? mediator.mediatorId}${employment}` : '',
    days: [line.informedOn, line.consentedOn, line.dueOn, line.extendedTo, line.closedOn, line.lastInstalmentOn].map(
      (each) => each ?? '',
    ),
    sessions: String(line.sessions),
    coMediators: line.coMediators.map(({ unitId, name }) => name ?? unitId).join('、'),
    outcome: line.outcome,
    workingDaysUsed: String(line.workingDaysUsed ?? ''),
    agreedAmount: line.agreedAmount ?? '',
    remedies: line.remedies ?? [],
    instalments: line.instalments ?? 0,
    performedOn: line.performance?.performedOn,
    confirmation: [confirmation?.appliedOn, confirmation?.ruledOn, confirmation?.rulingNo].map((each) => each ?? ''),
    ruling: confirmation?.result,
    fastTrack: [fastTrack?.enteredOn, fastTrack?.closedOn].map((each) => each ?? ''),
    fastTrackResult: fastTrack?.result,
    courtFeeSaved: line.courtFeeSaved ?? '',
    marks: line.marks ?? [],
    remarks: [
      line.stageName,
      // names stand in no pack here, so the county is told by its code
      ...(line.transferredFrom ? [`由${line.transferredFrom.county}移送`] : []),
      ...(line.continues ? ['部分调解成功后的未达成部分，不另计件'] : []),
      ...(line.outOfTime ? ['期限届满后达成协议'] : []),
    ].join('；'),
  };
};

it('given any rows, the file read by another reader tells what JSON tells', () => {
  fc.assert(
    fc.property(fc.array(anyLedgerRow, { maxLength: 6 }), (many) => {
      const lines = many.map((row) => lineOf(row, names, 'zh'));
      const overTheWire = lines.map((line) => LedgerLine.parse(JSON.parse(JSON.stringify(line))));
      const records: readonly Cells[] = parse(csvOf(sheetOf(lines)), {
        bom: true,
        columns: true,
        record_delimiter: '\r\n',
      });
      expect(records.map(readBack)).toEqual(overTheWire.map(told));
    }),
    { numRuns: 200 },
  );
});
