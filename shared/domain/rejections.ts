/**
 * Every refusal there is: its stable code, HTTP status, what people read, and the rule it comes from. `{field}` and
 * other words in braces are filled from the rejection's params. Articles are cited as in mechanism.md.
 */
export const rejections = {
  // the shell
  'malformed-json': { status: 400, zh: '请求正文不是有效的 JSON', en: 'the body is not valid JSON', basis: 'RFC 8259' },
  'invalid-field': {
    status: 422,
    zh: '字段“{field}”无效：{reason}',
    en: 'field “{field}” is invalid: {reason}',
    basis: 'mechanism.md §3.2',
  },
  'body-too-large': {
    status: 413,
    zh: '请求正文超过 256 KB',
    en: 'the body is larger than 256 KB',
    basis: 'design, decision 8',
  },
  unauthenticated: { status: 401, zh: '缺少有效的访问令牌', en: 'a valid access token is missing', basis: 'RFC 6750' },
  'token-expired': { status: 401, zh: '访问令牌已过期', en: 'the access token has expired', basis: 'RFC 6750' },
  'role-not-allowed': {
    status: 403,
    zh: '该身份无权进行此操作',
    en: 'this kind of principal may not do this',
    basis: 'C-27',
  },
  'not-found': { status: 404, zh: '没有找到', en: 'not found', basis: 'RFC 9110' },
  'idempotency-key-missing': {
    status: 400,
    zh: '缺少 Idempotency-Key 请求头',
    en: 'the Idempotency-Key header is missing',
    basis: 'design, decision 2',
  },
  'idempotency-key-invalid': {
    status: 400,
    zh: 'Idempotency-Key 应为 1 至 100 个字母、数字、点、下划线、冒号或连字符',
    en: 'an Idempotency-Key is 1 to 100 letters, digits, dots, underscores, colons or hyphens',
    basis: 'design, decision 2',
  },
  'key-reused': {
    status: 422,
    zh: '同一编号已用于另一份内容',
    en: 'the same reference or key was used with another body',
    basis: 'design, decision 2',
  },
  stale: {
    status: 409,
    zh: '案件同时被他人更新，请重新读取后再试',
    en: 'others were changing the case at the same time; read it again and retry',
    basis: 'design, decision 2',
  },
  'precondition-failed': {
    status: 412,
    zh: '案件已有更新，If-Match 不符',
    en: 'the case has moved on; If-Match does not match',
    basis: 'RFC 9110',
  },
  unexpected: {
    status: 500,
    zh: '系统内部错误，已记录，请凭编号查询',
    en: 'an internal fault, recorded; ask with the trace id',
    basis: 'RFC 9457',
  },
  // filing
  'county-not-yours': {
    status: 403,
    zh: '不能向本单位辖区以外的县(市)提交',
    en: 'you may not file in this county',
    basis: 'C-27',
  },
  'county-unknown': {
    status: 422,
    zh: '没有这个县(市)：{county}',
    en: 'there is no such county: {county}',
    basis: 'mechanism.md §3.1',
  },
  'cause-unknown': {
    status: 422,
    zh: '案由代码不在目录中',
    en: 'the directory has no such cause code',
    basis: '民事案件案由规定',
  },
  'channel-closed': {
    status: 422,
    zh: '2025 年 1 月 1 日起不再受理诉前委派案件',
    en: 'delegation before docketing is closed to new cases from 2025-01-01',
    basis: 'SPC25; A-21',
  },
  'channel-not-yours': {
    status: 403,
    zh: '该来源渠道不属于本单位',
    en: 'this channel is not open to this kind of principal',
    basis: 'C-07..C-10',
  },
  'referral-missing': {
    status: 422,
    zh: '法院移送的案件须填写移送信息',
    en: 'a court’s referral must be described',
    basis: 'TY16 27; mechanism.md §3.5',
  },
  'referral-wrong': {
    status: 422,
    zh: '移送信息与来源渠道或移送法院不符',
    en: 'the referral does not fit the channel, or is another court’s',
    basis: 'TY16 27; A-34',
  },
  'received-in-future': {
    status: 422,
    zh: '收到日期不能晚于今天',
    en: 'the day of receipt lies in the future',
    basis: 'mechanism.md §3.2',
  },
  'claim-total-wrong': {
    status: 422,
    zh: '标的总额与各项之和不符',
    en: 'the total is not the sum of its parts',
    basis: 'mechanism.md §3.2',
  },
  'loan-days-wrong': {
    status: 422,
    zh: '合同、放款、到期日期不合理：签订和放款不晚于今天，且依次在前',
    en: 'the days of the loan do not fit: signed, then paid out, neither in the future, and due after both',
    basis: 'mechanism.md §3.3',
  },
  'repayment-days-wrong': {
    status: 422,
    zh: '还款记录须按日期先后排列，不早于合同签订，不晚于今天',
    en: 'repayments stand in the order of their days, none before the contract and none in the future',
    basis: 'mechanism.md §3.3; K-13',
  },
  'repayments-do-not-tie': {
    status: 422,
    zh: '借款金额减去已还本金不等于尚欠本金',
    en: 'the amount lent less the principal repaid is not the principal owed',
    basis: 'K-13',
  },
  'parties-incomplete': {
    status: 422,
    zh: '至少需要一名申请人和一名被申请人',
    en: 'at least one applicant and one respondent are needed',
    basis: 'mechanism.md §3.3',
  },
  'party-unreachable': {
    status: 422,
    zh: '每名当事人至少需要一种联系方式',
    en: 'every party needs at least one way to be reached',
    basis: 'mechanism.md §3.2',
  },
  'party-under-age': {
    status: 422,
    zh: '未满十八周岁的当事人须有法定代理人',
    en: 'a party under eighteen needs a legal representative',
    basis: 'mechanism.md §3.2',
  },
  'resident-id-malformed': {
    status: 422,
    zh: '居民身份证号码应为 17 位数字加 1 位校验码',
    en: 'a resident identity number has 17 digits and a check character',
    basis: 'GB 11643',
  },
  'resident-id-birth-date': {
    status: 422,
    zh: '居民身份证号码中的出生日期不存在',
    en: 'the birth date in the identity number does not exist',
    basis: 'GB 11643',
  },
  'resident-id-not-yet-born': {
    status: 422,
    zh: '居民身份证号码中的出生日期晚于今天',
    en: 'the birth date in the identity number lies in the future',
    basis: 'GB 11643',
  },
  'resident-id-checksum': {
    status: 422,
    zh: '居民身份证号码校验不符，请核对',
    en: 'the identity number fails its check; look for a mistyped digit',
    basis: 'GB 11643',
  },
  'identity-document-malformed': {
    status: 422,
    zh: '证件号码格式不符',
    en: 'this is not a number of that kind of document',
    basis: 'mechanism.md §3.2',
  },
  'identity-missing': {
    status: 422,
    zh: '请填写证件类型和号码，或统一社会信用代码',
    en: 'give an identity document, or the unified social credit code',
    basis: 'INT 354; mechanism.md §3.2',
  },
  'uscc-malformed': {
    status: 422,
    zh: '统一社会信用代码应为 18 位，不含 I、O、S、V、Z',
    en: 'a unified social credit code has 18 characters, none of I, O, S, V, Z',
    basis: 'GB 32100',
  },
  'uscc-checksum': {
    status: 422,
    zh: '统一社会信用代码校验不符；确属有效的，请填写理由',
    en: 'the unified social credit code fails its check; give a reason if it is in use all the same',
    basis: 'GB 32100',
  },
  'uscc-override-reason-missing': {
    status: 422,
    zh: '请填写采用该代码的理由',
    en: 'say why the code is taken',
    basis: 'mechanism.md §3.2',
  },
  'phone-malformed': {
    status: 422,
    zh: '电话号码格式不符',
    en: 'this is not a mobile or fixed-line number',
    basis: 'mechanism.md §3.2',
  },
  'name-malformed': {
    status: 422,
    zh: '姓名应为 2 至 50 个字，可含“·”',
    en: 'a name has 2 to 50 characters, with · between its parts',
    basis: 'mechanism.md §3.2',
  },
  'institution-unknown': {
    status: 422,
    zh: '目录中没有这家机构：{institutionId}',
    en: 'the directory has no such institution: {institutionId}',
    basis: 'mechanism.md §3.8',
  },
  // stages
  'stage-passed': {
    status: 409,
    zh: '案件目前处于“{stage}”，不能进行此操作',
    en: 'the case stands at “{stage}”; this cannot be done there',
    basis: 'mechanism.md §4.2',
  },
  'party-unknown': {
    status: 422,
    zh: '本案没有这名当事人：{partyId}',
    en: 'the case has no such party: {partyId}',
    basis: 'mechanism.md §3.3',
  },
  'consent-already-given': {
    status: 409,
    zh: '该当事人已经同意',
    en: 'this party has already consented',
    basis: 'PML 17',
  },
  'evidence-missing': {
    status: 422,
    zh: '代当事人记录须附证据编号',
    en: 'an act recorded for a party needs its evidence id',
    basis: 'design, decision 9',
  },
  'consent-of-all-missing': {
    status: 422,
    zh: '尚缺当事人同意：{partyIds}',
    en: 'the consent of these parties is missing: {partyIds}',
    basis: 'PML 17, 20; TY16 27',
  },
  'not-docketed': {
    status: 409,
    zh: '法院尚未立案的案件不交法院审查，请各方共同申请司法确认',
    en: 'the suit is not on the docket: the parties apply for confirmation instead',
    basis: 'TY16 20; A-34',
  },
  'instalment-unknown': {
    status: 422,
    zh: '协议没有这一期',
    en: 'the agreement has no such instalment',
    basis: 'PML 29',
  },
  'instalment-already-paid': {
    status: 409,
    zh: '这一期已经登记为履行',
    en: 'this instalment has been recorded as paid',
    basis: 'PML 31',
  },
  'payment-before-agreement': {
    status: 422,
    zh: '履行日期早于协议达成之日',
    en: 'the payment lies before the day of the agreement',
    basis: 'PML 31',
  },
  'not-your-party': {
    status: 403,
    zh: '机构只能代表自己，不能代其他当事人表示',
    en: 'an institution speaks for itself alone',
    basis: 'PML 23',
  },
  'not-your-case': { status: 403, zh: '本案不由您办理', en: 'this case is not yours to handle', basis: 'C-26' },
  'no-eligible-mediator': {
    status: 409,
    zh: '没有符合条件的调解员，请由县金调委指定',
    en: 'no mediator is eligible; the committee must appoint one',
    basis: 'mechanism.md §5',
  },
  'mediator-excluded': {
    status: 422,
    zh: '该调解员应当回避：{ground}',
    en: 'this mediator is excluded: {ground}',
    basis: 'TY16 15; R1–R7',
  },
  'mediator-unknown': {
    status: 422,
    zh: '名册中没有这名调解员',
    en: 'the roster has no such mediator',
    basis: 'PML 10',
  },
  'co-mediator-twice': { status: 409, zh: '该单位已参与协同调解', en: 'this unit already takes part', basis: 'PML 20' },
  'unit-unknown': {
    status: 422,
    zh: '没有这个协同单位：{unitId}',
    en: 'there is no such unit: {unitId}',
    basis: 'O-04',
  },
  'session-times-wrong': {
    status: 422,
    zh: '调解起止时间不合理',
    en: 'the session does not begin before it ends, or ends in the future',
    basis: 'PML 27',
  },
  'attendance-incomplete': {
    status: 422,
    zh: '每名当事人须记为到场或缺席',
    en: 'every party must be recorded as present or absent',
    basis: 'PML 27',
  },
  'absences-too-few': {
    status: 422,
    zh: '没有当事人连续 {absences} 次无正当理由缺席',
    en: 'no party was absent {absences} times in a row without justification',
    basis: 'T17; mechanism.md §4.3',
  },
  'extension-too-long': {
    status: 422,
    zh: '延长期限超过上限：{limit} 日',
    en: 'the extension exceeds its limit of {limit} days',
    basis: 'T13; A-26; A-31',
  },
  'extension-used-up': {
    status: 409,
    zh: '延长次数已用完',
    en: 'no further extension is allowed',
    basis: 'SPC25; A-26',
  },
  'deadline-passed': {
    status: 409,
    zh: '期限已于 {dueOn} 届满',
    en: 'the deadline ended on {dueOn}',
    basis: 'mechanism.md §4.4',
  },
  'deadline-not-reached': {
    status: 409,
    zh: '期限尚未届满：{dueOn}',
    en: 'the deadline has not ended: {dueOn}',
    basis: 'mechanism.md §4.4',
  },
  // agreement
  'schedule-sum-wrong': {
    status: 422,
    zh: '分期之和不等于协议总额',
    en: 'the instalments do not sum to the agreed total',
    basis: 'mechanism.md §3.2',
  },
  'schedule-days-wrong': {
    status: 422,
    zh: '分期日期须逐期递增且不早于签订日',
    en: 'instalments must fall on strictly later days, none before the signing',
    basis: 'mechanism.md §3.2',
  },
  'instalment-empty': {
    status: 422,
    zh: '每期金额须大于零',
    en: 'every instalment must be more than zero',
    basis: 'mechanism.md §3.2',
  },
  'guarantor-unknown': {
    status: 422,
    zh: '本案没有这名保证人',
    en: 'the case has no such guarantor',
    basis: 'CC 695',
  },
  'guarantor-consent-missing': {
    status: 422,
    zh: '变更债务须经保证人书面同意，尚缺：{partyIds}；否则须由各方声明知悉保证不随之变更',
    en: 'these guarantors must consent in writing: {partyIds}; or all acknowledge that the guarantee does not follow',
    basis: 'CC 695; mechanism.md §2.8',
  },
  'rate-above-contract': {
    status: 422,
    zh: '约定利率高于合同利率，须由各方明确同意',
    en: 'the agreed rate is above the contract’s; all who are bound must agree to that expressly',
    basis: 'mechanism.md §3.2',
  },
  'rate-not-cut': {
    status: 422,
    zh: '降低利率条款须写明低于合同利率的新利率',
    en: 'a rate cut names a rate below the contract’s',
    basis: 'mechanism.md §1.3',
  },
  'new-term-wrong': {
    status: 422,
    zh: '新的到期日不能早于今天；展期、重组的，须晚于原到期日',
    en: 'the new last day is not before today; where the loan is extended or restructured, it is after the old one',
    basis: 'mechanism.md §1.3',
  },
  'schedule-beyond-term': {
    status: 422,
    zh: '分期日期不能晚于新的到期日',
    en: 'no instalment falls after the new last day',
    basis: 'mechanism.md §3.2',
  },
  'applicant-not-bound': {
    status: 422,
    zh: '协议须由申请人及至少一名被申请人签订',
    en: 'an agreement binds the applicants and at least one respondent',
    basis: 'PML 29; A-11',
  },
  'partial-agreement': {
    status: 422,
    zh: '部分被申请人未参加协议，须另行处理',
    en: 'not every respondent takes part; a partial agreement is recorded separately',
    basis: 'A-11',
  },
  'agreement-unknown': { status: 404, zh: '没有这份协议', en: 'there is no such agreement', basis: 'PML 28' },
  'not-bound': {
    status: 422,
    zh: '该当事人不受本协议约束：{partyId}',
    en: 'this party is not bound by the agreement: {partyId}',
    basis: 'PML 29',
  },
  'already-signed': { status: 409, zh: '该签章已经存在', en: 'this mark is already there', basis: 'PML 29' },
  'mark-in-future': { status: 422, zh: '签章时间不能晚于现在', en: 'a mark cannot lie in the future', basis: 'PML 29' },
  'mark-before-agreement': {
    status: 422,
    zh: '签章日期不能早于协议文本确定之日',
    en: 'a mark cannot be older than the text it stands on',
    basis: 'T14, T15',
  },
  // court
  'court-not-competent': {
    status: 422,
    zh: '该法院对本案司法确认没有管辖权',
    en: 'this court is not competent for the confirmation',
    basis: 'CPL 205; mechanism.md §4.5',
  },
  'docketed-case': {
    status: 409,
    zh: '已立案的案件应送法院审查，不能直接申请司法确认',
    en: 'a docketed case goes to court review, not to confirmation',
    basis: 'TY16 20; A-34',
  },
  'application-not-joint': {
    status: 422,
    zh: '司法确认须由全部当事人共同申请，尚缺：{partyIds}',
    en: 'all bound parties must apply jointly; missing: {partyIds}',
    basis: 'CPL 205; PML 33',
  },
  'materials-missing': {
    status: 422,
    zh: '缺少申请材料：{materials}',
    en: 'materials are missing: {materials}',
    basis: 'INT 354; SF11 3',
  },
  'court-case-no-invalid': {
    status: 422,
    zh: '法院案号格式不符',
    en: 'this is not a court case number',
    basis: 'mechanism.md §3.2',
  },
  'fast-track-day-wrong': {
    status: 422,
    zh: '转入速裁之日应在退回之日至今天之间',
    en: 'the fast track is entered between the day of return and today',
    basis: 'A-32',
  },
  // messages
  'check-code-unknown': {
    status: 404,
    zh: '没有这个核验码：这条消息不是我们发出的，请勿相信，请致电当地调解委员会核实',
    en: 'no message of ours carries this code: do not trust it, and ask the local committee by telephone',
    basis: 'A-45',
  },
  // calendar
  'calendar-unpublished': {
    status: 422,
    zh: '{year} 年的放假安排尚未公布，只能给出暂定日期',
    en: 'the holidays of {year} are not published; only a provisional date can be given',
    basis: 'A-46',
  },
} as const satisfies Record<string, Entry>;

interface Entry {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  /** article, section or standard */
  readonly basis: string;
}

export type RejectionCode = keyof typeof rejections;

/** An expected failure, as a value. */
export interface Rejection {
  readonly code: RejectionCode;
  /** path of the offending field in the request, dotted: `parties.1.idNo` */
  readonly field?: string;
  /** fills the braces of the catalogue's sentences */
  readonly params?: Readonly<Record<string, string>>;
}
