import { lineOf } from '../../../services/ledger/line.ts';
import { sheetOf } from '../../../services/ledger/sheet.ts';
import type { LedgerFacts } from '../../../shared/domain/ledger/row.ts';
import { plainNames } from '../../../shared/jurisdictions/pack.ts';
import { given } from '../../support/case-builder.ts';
import { having as afterwards, day, type Walk } from '../../support/case-scenario.ts';
import { rowOf } from '../../support/ledger-rows.ts';
import { invitation } from '../../support/people-commands.ts';

/** The cells of a case by their heading, those that are empty left out. */
const cellsOf = (walk: Walk, over: Partial<LedgerFacts> = {}): Readonly<Record<string, string>> => {
  const row = rowOf(walk);
  const line = lineOf({ ...row, facts: { ...row.facts, ...over } }, plainNames, 'zh');
  const [headings = [], cells = []] = sheetOf([line]);
  return Object.fromEntries(headings.map((heading, i) => [heading, cells[i] ?? '']).filter(([, cell]) => cell !== ''));
};

describe('given the ledger as a sheet', () => {
  it('has the columns of mechanism.md §3.4 in their order', () => {
    const asInMechanism =
      '序号, 案号, 受理日期, 来源渠道, 来源编号, 申请人, 被申请人, 纠纷类型, 标的额, 机制, 程序, 调解员, 告知日期, 同意日期, 期限届满日, 延长至, 调解次数, 协同单位, 结果, 结案日期, 用时, 协议金额, 履行方式, 司法确认, 速裁, 强制执行, 履行情况, 节约诉讼费, 惠企/三农标识, 备注';
    const [headings = []] = sheetOf([]);
    const named = headings.map((heading) => heading.replace(/[（：].*$/u, ''));
    const merged = named
      .map((name) => name.replace(/^其中.*$/u, '标的额').replace(/^履行期限$/u, '履行方式'))
      .filter((name, i, all) => name !== all[i - 1]);
    expect(merged).toEqual(asInMechanism.split(', '));
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('tells the published case of Cengong in every column that its events can', () => {
    const before = given.mediating();
    const invited = afterwards(before, invitation(before));
    expect(cellsOf(given.confirmed(), { coMediators: rowOf(invited).facts.coMediators })).toEqual({
      序号: '1',
      案号: '（2023）岑金调字第0001号',
      受理日期: '2023-09-15',
      来源渠道: '法院委派',
      来源编号: `522626-${'a'.repeat(26)}`,
      申请人: '岑巩县农村信用合作联社',
      被申请人: '吴某、杨某',
      纠纷类型: '金融借款合同纠纷',
      '标的额（元）': '100000.00',
      '其中本金（元）': '100000.00',
      '其中利息（元）': '0.00',
      '其中其他（元）': '0.00',
      机制: '一站式',
      程序: '简易',
      '调解员（专/兼）': expect.stringMatching(/^\p{Script=Han}{3}（[专兼]）$/u),
      告知日期: '2023-09-15',
      同意日期: '2023-09-15',
      期限届满日: '2023-09-26',
      调解次数: '0',
      协同单位: '岑巩县示例镇派出所',
      结果: '调解成功',
      结案日期: '2023-09-15',
      '用时（工作日）': '0',
      '协议金额（元）': '100000.00',
      履行方式: '分期偿还（共1期）',
      履行期限: '2023-12-14',
      '司法确认：申请日': '2023-09-15',
      '司法确认：裁定日': '2023-09-15',
      '司法确认：文号': '（2023）黔2626诉前调确1号',
      '司法确认：结果': '确认有效',
      '节约诉讼费（元）': '1150.00',
      备注: '已司法确认',
    });
  });

  it('tells the fast track of a failure', () => {
    expect(cellsOf(given.closed())).toMatchObject({
      结果: '调解不成',
      '速裁：转入': '2023-09-15',
      '速裁：结案': '2023-09-15',
      '速裁：结果': '判决',
    });
  });

  it.each([
    [{ marks: ['ENTERPRISE', 'AGRI'] }, '惠企/三农标识', '惠企、三农'],
    [{ ruling: 'STATEMENT_ISSUED' }, '司法确认：结果', '出具调解书'],
    [{ instalments: 3, instalmentsPaid: 2 }, '履行情况', '已付2/3期'],
    [{ performedOn: day('2023-12-14') }, '履行情况', '2023-12-14履行完毕'],
    [{ outOfTime: true }, '备注', '已司法确认；期限届满后达成协议'],
  ] as const)('given %j, column %s says %s', (over, heading, said) => {
    expect(cellsOf(given.confirmed(), over)).toMatchObject({ [heading]: said });
  });

  it('given a mediator and units whom the pack knows no more, shows their ids', () => {
    const nobody = { mediators: {}, units: {}, causes: {}, counties: {} };
    const before = given.mediating();
    const { mediator, coMediators, causeName } = lineOf(rowOf(afterwards(before, invitation(before))), nobody, 'zh');
    expect({ mediator, coMediators, causeName }).toEqual({
      mediator: { mediatorId: expect.stringMatching(/^mediator-/) },
      coMediators: [{ unitId: 'unit-522626-police' }],
      causeName: 'FINANCIAL_LOAN',
    });
  });
});
