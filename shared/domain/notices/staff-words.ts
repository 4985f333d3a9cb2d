import type { ClockKind } from '../../../events/clock.ts';
import type { HoldGround } from '../../../events/hold.ts';
import type { Day } from '../../../events/primitives.ts';
import type { Clock } from '../deadlines/clock.ts';
import type { RungCode } from '../deadlines/ladder.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import type { Recipient } from './recipients.ts';
import { fullDay, type StaffWords } from './telling.ts';

const certain = (day: Day, { provisional }: Pick<Clock, 'provisional'>): string =>
  provisional ? `${fullDay(day)}（暂定，放假安排未公布）` : fullDay(day);

type ToDo = Readonly<Partial<Record<Recipient['kind'] | 'others', string>>>;

/** What a desk is to do about a clock; those above it see to it that it is done. */
const toDo: Readonly<Partial<Record<ClockKind, ToDo>>> = {
  'DL-01': {
    officer: '请审查材料，决定征询当事人意见或者不予受理',
    others: '收案审查已逾期，请督促经办人当日决定；法院可另行指派',
  },
  'DL-02': { others: '已通知申请人补正；逾期未补齐的，案件退回' },
  'DL-03': {
    officer: '请今日联系尚未答复的当事人，并登记联系情况；联系不上的，请司法所、派出所、村(居)委会协助',
    others: '首次联系已逾期，请督促经办人联系当事人并登记；联系不上的，请协同单位协助',
  },
  'DL-05': { officer: '请协助各方共同选定调解员；未选定的，由平台按规则指派，未能指派的请在一个工作日内指定' },
  'DL-M': {
    officer: '案件尚无调解员或者调解员暂停工作，请立即指派或者作出决定',
    'committee-head': '今日为调解最后一日，请督促达成协议、延长期限或者终止',
    others: '请在届满前促成协议，或者由全体当事人签字延长；否则当日二十四时调解终止',
  },
  'DL-L': {
    officer: '案件尚无调解员或者调解员暂停工作，请立即指派或者作出决定',
    'court-contact': '请知悉期限；未达成协议的，期满案件退回法院',
    others: '请在届满前结束调解，或者办理延长',
  },
  'DL-E': { others: '请在期限内出具评估报告，交调解员送达各方；报告保密，不得与一方单独接触' },
  'DL-S': { others: '请在期限内出具调解意见并送达消费者；逾期未出具的，恢复一站式调解' },
  'DL-07': { others: '请提示各方共同申请司法确认；逾期不得再申请，协议仍具合同效力' },
  'DL-08': { others: '请审查司法确认申请材料并决定是否立案' },
  'DL-09': { others: '请依法作出裁定；经本院院长批准可以延长' },
  'DL-T': { others: '审理期限已届满，请依法处理；经批准可以延长' },
  'DL-11': { judge: '请在速裁期限内审结，或者转换程序', others: '速裁已逾期，请督促办理' },
  'DL-13': { others: '保全期限将届满，请提示申请人起诉或者申请执行' },
  'DL-15': { others: '请在三日内（争取一个工作日内）决定是否回避；决定前该调解员暂停工作，期限照常计算' },
  'DL-18': { others: '请今日回访当事人，核实履行情况和满意度，并登记回访' },
  'DL-19': { others: '请核对卷宗目录，补齐所缺材料，登记归档' },
  'DL-H': { others: '请登记继承人、法定代理人或者承受人参加调解；期满无人参加的，调解不成' },
  'DL-P': { others: '请联系各方核实履行情况，督促履行，并登记履行或者违约' },
};

/** What a rung after the last day speaks of, where it is no more the clock itself. */
const afterEnd: Readonly<Partial<Record<ClockKind, string>>> = {
  'DL-03': '首次联系已逾期',
  'DL-M': '终止通知尚未送达',
  'DL-11': '速裁已逾期',
  'DL-P': '一期逾期未登记履行',
};

const NOTICE_OUTSTANDING = '调解期限已届满，终止通知尚未送达当事人，请督促送达并告知其他解决途径';

const toDoOf = (kind: ClockKind, recipient: Recipient['kind'], isAfterEnd: boolean): string => {
  if (kind === 'DL-M' && isAfterEnd)
    return recipient === 'prefecture' ? `${NOTICE_OUTSTANDING}，并列入本月情况月报` : NOTICE_OUTSTANDING;
  return toDo[kind]?.[recipient] ?? toDo[kind]?.others ?? '请在期限内办理';
};

/** The words of a rung for staff; `lastDay` is the day it speaks of. */
export const staffRungWords = (
  rungOf: { readonly clock: Clock; readonly rung: RungCode; readonly lastDay: Day },
  recipient: Recipient,
  { clocks }: Jurisdiction,
): StaffWords => {
  const { clock, rung } = rungOf;
  const name = clocks[clock.kind].name.zh;
  const lastDay = certain(rungOf.lastDay, clock);
  const isAfterEnd = rung.startsWith('+');
  return {
    subject: (isAfterEnd ? afterEnd[clock.kind] : undefined) ?? `${name}，届满日${lastDay}`,
    clock: `${name}（${clock.kind}），自${fullDay(clock.startedOn)}起算`,
    lastDay,
    toDo: toDoOf(clock.kind, recipient.kind, isAfterEnd),
    basis: clock.basis,
  };
};

const HELD: Readonly<Record<HoldGround['reason'], Pick<StaffWords, 'toDo' | 'basis'>>> = {
  APPRAISAL: { toDo: '因鉴定中止，鉴定期间不计入调解期限；请督促鉴定，结束后恢复', basis: 'A-24' },
  FORCE_MAJEURE: { toDo: '因不可抗力中止，期限暂停计算；事由消除后请督促恢复', basis: 'A-24' },
  PARTY_LOST: {
    toDo: '一方当事人死亡、丧失行为能力或者终止，已中止。请查明继承人、法定代理人或者承受人，三十日内登记其参加；逾期无人参加的，调解不成',
    basis: 'A-24; §4.3',
  },
  FALSE_SUSPECTED: {
    toDo: '疑似虚假调解或者涉嫌犯罪，已中止。请审查并决定恢复或者终止；不得向当事人透露',
    basis: 'TY16 18; PML 25',
  },
};

/** T12, to those who watch over a case: why it rests. */
export const heldWords = ({ reason }: HoldGround): StaffWords => ({ subject: '调解中止', ...HELD[reason] });

/** What staff are told when something happened, where no clock of the case says it. */
export const staffWords = {
  /** with the words of the mediation clock */
  accepted: '调解员由平台按规则指派；未能指派的，请立即指派',
  choiceReserved: '当事人保留选定调解员的权利，请向各方提供名册并登记其选择',
  chosen: {
    subject: '当事人提名调解员',
    toDo: '请告知其他当事人，并登记其选择；各方一致的即为选定',
    basis: 'PML 19; T09',
  },
  handOver: { subject: '本案改由他人调解', toDo: '请将卷宗和进展移交接替人，不再参与本案', basis: 'T10' },
  leave: { subject: '您不再参与本案调解', toDo: '请将所持材料交主办调解员，不再参与本案', basis: 'T10' },
  colleagueLeft: { subject: '一名调解员不再参与本案', toDo: '请继续调解，期限不变', basis: 'T10' },
  declined: {
    subject: '当事人不同意所指定的调解员',
    toDo: '平台已按规则另行指派；未能指派的，请立即指派。再次不同意的，视为拒绝调解',
    basis: 'TY16 12; T10',
  },
  paused: { subject: '回避待决定', toDo: '决定作出前请暂停本案工作，案件由调委会经办人负责', basis: 'TY16 15; DL-15' },
  inCharge: {
    subject: '调解员暂停工作，由您负责',
    toDo: '回避决定作出前，请接听当事人、登记其表示；期限照常计算',
    basis: 'C-26; DL-15',
  },
  remind: {
    subject: '一方经通知无故缺席',
    toDo: '请书面提醒缺席方，下次调解定于提醒后三个工作日内，并登记送达；再次无故缺席的，可以终止调解',
    basis: '§4.3',
  },
  attendanceBreached: {
    subject: '金融机构未按时应调',
    toDo: '一方机构经通知无正当理由缺席，请督促其及时应调，并计入应调考核',
    basis: '§3.9; §4.3',
  },
  recusalRejected: { subject: '回避申请被驳回', toDo: '请继续调解', basis: 'TY16 15; DL-15' },
  recusalGranted: {
    subject: '决定回避',
    toDo: '平台已按规则另行指派；未能指派的，请立即指派',
    basis: 'TY16 15; T10',
  },
  withdrawn: { subject: '申请人撤回', toDo: '请停止调解并整理卷宗', basis: 'T18' },
  refused: {
    subject: '未进入调解',
    toDo: '当事人未全部同意调解，案件退回；适用速裁的请登记进入速裁之日',
    basis: 'PML 17; A-32',
  },
  reviewOverdue: { subject: '收案审查已逾期', toDo: '委员会未在期限内决定，可以另行指派', basis: 'OL21 10; DL-01' },
  transferred: {
    subject: '案件已移送本委员会',
    toDo: '请知悉：本案改由本委员会审查，期限重新起算',
    basis: 'T05; A-08',
  },
  groupHeadless: {
    subject: '代表群体纠纷的案件已移送外县',
    toDo: '请在同组案件中另定一件代表本组，重新编组；已登记示范判决的，一并重新登记',
    basis: '§4.3; T05',
  },
  /** to the regulator or platform that sent it */
  refusedToSource: {
    subject: '贵单位转送的案件未进入调解',
    toDo: '当事人未全部同意调解，本案到此结束；已告知当事人仲裁、行政处理、诉讼等途径。请知悉',
    basis: 'PML 17; C-08, C-09',
  },
  withdrawnToSource: {
    subject: '贵单位转送的案件已撤回',
    toDo: '申请人撤回调解申请，本案到此结束。请知悉',
    basis: 'T18; C-08, C-09',
  },
  failedToSource: {
    subject: '贵单位转送的案件调解不成',
    toDo: '本次调解终止，将告知当事人仲裁、行政处理、诉讼等途径。请知悉',
    basis: 'PML 26; C-08, C-09',
  },
  settledToSource: {
    subject: '贵单位转送的案件已达成协议',
    toDo: '调解协议已生效，由当事人履行，可以共同申请司法确认。请知悉',
    basis: 'PML 31; C-08, C-09',
  },
  notAcceptedToSource: {
    subject: '贵单位转送的案件不予受理',
    toDo: '案件退回贵单位，请依法处理；已告知当事人仲裁、行政处理、诉讼等途径',
    basis: 'T04',
  },
  notAccepted: { subject: '不予受理', toDo: '案件退回，请依法处理', basis: 'T04' },
  serveNotice: {
    subject: '调解终止，请送达终止通知',
    toDo: '请向各方送达终止调解通知，告知仲裁、行政、诉讼等途径，并登记送达',
    basis: 'PML 26',
  },
  returned: { subject: '调解不成，退回法院', toDo: '请办理接收，适用速裁的请登记进入速裁之日', basis: 'C-16, A-32' },
  held: { subject: '调解中止', toDo: '期限暂停计算，事由消除后请登记恢复；中止期间不得进行调解', basis: 'A-24' },
  terminated: {
    subject: '金调委终止调解',
    toDo: '经审查认定虚假调解或者涉嫌犯罪，调解终止，已依法报告。请配合处理，不得向当事人透露',
    basis: 'TY16 18; PML 25',
  },
  lateAgreement: {
    subject: '期限届满后各方达成协议',
    toDo: '请暂缓送达终止通知，在签署期限内备齐签章；未签署的，调解不成',
    basis: 'A-09, A-28',
  },
  lateAgreementOfReturned: {
    subject: '退回的案件，各方达成协议',
    toDo: '请暂缓转入速裁，等候签署；未在签署期限内签署的，案件另行退回',
    basis: 'A-09, A-28',
  },
  continued: {
    subject: '部分达成协议，未达成部分继续调解',
    toDo: '请知悉：未达成部分以子案号继续调解，期限不变，不另计受理',
    basis: 'A-11, A-35',
  },
  signatureLapsed: {
    subject: '协议未在期限内签署',
    toDo: '视为不签署。调解期限未满的，请继续调解或者终止',
    basis: 'T16, A-36',
  },
  confirmed: { subject: '司法确认裁定已作出', toDo: '请安排回访，督促履行', basis: 'CPL 206; PML 31' },
  dismissed: { subject: '司法确认申请被驳回', toDo: '请告知各方可再行调解、变更协议或者起诉', basis: 'CPL 206' },
  confirmationDeclined: {
    subject: '各方不申请司法确认',
    toDo: '协议具有合同效力，请安排回访，督促履行',
    basis: 'PML 31; T21',
  },
  revoked: {
    subject: '司法确认裁定被撤销',
    toDo: '请告知各方可再行调解、变更协议或者起诉；已结案的，可以另行申请调解',
    basis: 'INT 372',
  },
  unconfirmed: {
    subject: '司法确认申请期限届满',
    toDo: '协议仍具合同效力，请安排回访，督促履行',
    basis: 'PML 33; T21',
  },
  notAdmitted: {
    subject: '司法确认申请未受理',
    toDo: '请告知各方：因管辖或者材料的，可在期限内再次申请；其他情形可再行调解、变更协议或者起诉',
    basis: 'INT 355; A-38',
  },
  applicationWithdrawn: {
    subject: '司法确认申请已撤回',
    toDo: '请告知各方：期限未满的可再次共同申请，协议仍具合同效力',
    basis: 'INT 357; T26',
  },
  submitForReview: {
    subject: '协议生效，请交法院审查',
    toDo: '本案法院已立案，请将协议提交法院审查，由法院出具调解书或者由原告撤诉',
    basis: 'TY16 20; A-34',
  },
  reviewAgreement: {
    subject: '收到调解协议，请审查',
    toDo: '请审查协议，出具调解书，或者登记原告撤诉',
    basis: 'TY16 20; CPL 100',
  },
  courtStatement: { subject: '法院已出具调解书', toDo: '请安排回访，督促履行', basis: 'CPL 100; PML 31' },
  performed: { subject: '协议已全部履行', toDo: '请核对履行凭证，安排回访', basis: 'PML 31; T31' },
  defaulted: {
    subject: '协议未按约履行',
    toDo: '请督促履行，七日内回访并登记；申请司法确认期限未满的，提示各方仍可申请；有确认裁定或者调解书的，提示债权人可申请强制执行',
    basis: 'PML 31; T32',
  },
  cured: { subject: '违约已消除', toDo: '请继续关注后续履行', basis: 'T33' },
  creditRepairDone: {
    subject: '信用修复已办妥',
    toDo: '请告知债务人：其信用记录已由债权人办理修复',
    basis: 'T31',
  },
  creditRepairRefused: {
    subject: '信用修复未予办理',
    toDo: '请告知债务人：债权人未予办理；可向债权人或者征信机构提出异议，也可再次申请',
    basis: 'T31',
  },
  preservationLapsed: { subject: '保全期限届满', toDo: '请告知申请人保全已依法解除', basis: 'CPL 104; INT 163' },
  enforcementFiled: { subject: '债权人申请强制执行', toDo: '请依法办理，并登记执行结果', basis: 'T34; CPL 250' },
  enforcementEnded: { subject: '强制执行已结束', toDo: '执行和解的，请继续关注履行；其余请整理卷宗', basis: 'T36' },
  closed: { subject: '结案', toDo: '请整理卷宗归档', basis: '§3.5' },
} as const satisfies Record<string, StaffWords | string>;
