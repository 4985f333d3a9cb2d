/** What to do next: with each refusal, so that its reader need not ask. Many refusals share one. */
export interface Advice {
  readonly zh: string;
  readonly en: string;
}

export const advice = {
  mend: { zh: '请更正该处后重新提交；本次未写入任何内容', en: 'Correct it and send again; nothing was written.' },
  mendAll: {
    zh: '请按 errors 逐项更正后重新提交；本次未写入任何内容，格式见 /v1/docs',
    en: 'Correct each field in errors and send again; nothing was written. /v1/docs shows the form.',
  },
  askCode: {
    zh: '请核对短信中的最新验证码；不行就重新获取（每小时最多三次），或请调解员当面登记',
    en: 'Check the newest code you were sent; else ask for another, three an hour at most, or have the mediator record it.',
  },
  mendFirst: {
    zh: '请先登记或者更正所列各项，再提交本项变更',
    en: 'Register or correct first what is named, then send this change.',
  },
  mendJson: {
    zh: '请检查正文是否为完整的 UTF-8 编码 JSON，再重新提交',
    en: 'Check that the body is complete JSON in UTF-8, and send again.',
  },
  shorten: {
    zh: '请缩减正文；材料只填编号，不放原件',
    en: 'Shorten the body; name documents by id, do not enclose them.',
  },
  getToken: {
    zh: '请向身份签发方取得新令牌，置于请求头 Authorization: Bearer 之后重试',
    en: 'Get a fresh token from your issuer, send it as Authorization: Bearer, and retry.',
  },
  otherPrincipal: {
    zh: '请由有权的单位或者人员办理；各项操作由谁办理见 /v1/docs',
    en: 'Let a principal who may do it call; /v1/docs says who may.',
  },
  checkPath: {
    zh: '请核对编号与路径；无权查阅的案件同样答复“没有找到”',
    en: 'Check the id and the path; a case you may not see is answered the same.',
  },
  makeKey: {
    zh: '请为每次办理生成一个编号（如 UUID），重试时沿用',
    en: 'Make one key for each act, a UUID for instance, and keep it when you retry.',
  },
  otherKey: {
    zh: '重试的，请发送原内容；另一次办理的，请换新编号',
    en: 'To retry, send the first body; for another act take a new key or reference.',
  },
  readAgain: {
    zh: '请重新读取（取其 ETag），确认仍需办理后再提交',
    en: 'Read it again for its ETag, see whether it still needs this, and send again.',
  },
  readStage: {
    zh: '请读取案件，按其当前阶段办理',
    en: 'Read the case and go by the stage it is in.',
  },
  retryLater: {
    zh: '请稍后用同一 Idempotency-Key 重试；仍不成功的，请将 traceId 告知运维',
    en: 'Retry later with the same Idempotency-Key; if it fails again, give the traceId to the operator.',
  },
  findCounty: {
    zh: '县(市)及其法院见 /v1/directory/counties',
    en: 'Counties and their courts are at /v1/directory/counties.',
  },
  fileThere: {
    zh: '请向该县(市)提交；关联地填写有误的，更正 links 后重新提交',
    en: 'File in that county; if a link is wrong, correct links and send again.',
  },
  strongerLink: {
    zh: '请移送至该县(市)，或者改以更强的关联为由；次序见金调规则 A-08',
    en: 'Transfer it to that county, or name a stronger link; A-08 has the order.',
  },
  findId: {
    zh: '请读取案件，取用其中的标识后重新提交',
    en: 'Read the case, take the id from it, and send again.',
  },
  register: {
    zh: '请核对标识；尚未登记的，请联系县金调委',
    en: 'Check the id; what is not registered yet, the county’s committee registers.',
  },
  otherCause: {
    zh: '请改用目录内的案由；没有对应的，填 OTHER',
    en: 'Take a cause code of the list, or OTHER where none fits.',
  },
  otherChannel: {
    zh: '法院请改用 COURT_ENTRUSTED（立案后委托）或者 COURT_INVITED（邀请）',
    en: 'Courts file as COURT_ENTRUSTED, after docketing, or as COURT_INVITED.',
  },
  importPast: {
    zh: '案件已经结束的，请县(市)金调委按其案卷补录（POST /v1/past-cases）；尚未结束的，法院请改用 COURT_ENTRUSTED',
    en: 'Where it has ended, the county’s committee takes it in from its file (POST /v1/past-cases); else file it as COURT_ENTRUSTED.',
  },
  ownChannel: {
    zh: '请改填本单位的来源渠道；各渠道见 /v1/docs',
    en: 'File under a channel of your own; /v1/docs lists them.',
  },
  checkDocument: {
    zh: '请对照证照原件核对号码后重新提交',
    en: 'Compare the number with the document itself and send again.',
  },
  overrideCode: {
    zh: '请对照营业执照核对；确属在用的，填写 usccOverrideReason',
    en: 'Compare it with the licence; if it is in use all the same, fill usccOverrideReason.',
  },
  addRepresentative: {
    zh: '请填写 legalRepresentative（法定代理人）后重新提交',
    en: 'Fill legalRepresentative and send again.',
  },
  nothingToDo: { zh: '已经办妥，无需再次提交', en: 'It is done already; nothing more is needed.' },
  fileClosed: {
    zh: '案卷已闭卷；到期的回访和信用修复的结果仍可补记',
    en: 'The file is closed; a return visit or the result of credit repair may still be added.',
  },
  addEvidence: { zh: '请附证据编号后重新提交', en: 'Add the evidence id and send again.' },
  getConsent: {
    zh: '请取得并登记所列当事人的同意，再办理',
    en: 'Obtain and record the consent of those named, then do this again.',
  },
  letParty: {
    zh: '请由该当事人本人表示，由调解员附证据编号登记',
    en: 'Let the party speak for itself; a mediator records it with its evidence id.',
  },
  letResponsible: {
    zh: '请由本案的责任人办理；读取案件可知现由谁负责',
    en: 'Whoever is responsible must do it; the case says who that is.',
  },
  appoint: { zh: '请县金调委在名册中指定调解员', en: 'The committee appoints a mediator of the roster by hand.' },
  letChoose: {
    zh: '请登记各方共同选定的调解员；期满未选定的，再行指定',
    en: 'Record whom the parties choose together; where they have not by then, appoint.',
  },
  decideFirst: {
    zh: '请先由调委会作出回避决定，或者指定接替的调解员',
    en: 'Let the committee decide the recusal, or appoint who takes the place.',
  },
  signDisclosure: {
    zh: '请调解员先签署利害关系声明；没有利害关系的，可随首次笔录以 disclosureEvidenceId 登记',
    en: 'Let the mediator sign the statement first; where there is no tie, the first record may carry it as disclosureEvidenceId.',
  },
  recuseInstead: {
    zh: '请改为申请回避，或者由调委会更换调解员',
    en: 'Request a recusal, or have the committee replace the mediator.',
  },
  nameInterpreter: {
    zh: '请指定通晓该语言、与各方无关联的翻译，费用不由当事人承担',
    en: 'Name an interpreter of that language without ties; the parties pay nothing.',
  },
  takeSomebodyElse: {
    zh: '请另择他人；继受当事人地位的，请先另行指定翻译',
    en: 'Take somebody else; where this person takes a party’s place, name another interpreter first.',
  },
  tellApart: {
    zh: '请填写证件号码；另一方未填写的，请以证件号码重新登记该代理人，或者另择他人',
    en: 'Give the number of the document; where it is the other’s that is missing, record that agent anew with it, or take somebody else.',
  },
  serveTermination: {
    zh: '请先送达终止通知，告知其他救济途径，并登记 termination-notice',
    en: 'Serve the notice of termination with the other routes and record it, then close the file.',
  },
  readAloud: {
    zh: '请以其语言宣读中文文本，附证据编号登记于 oralReadings',
    en: 'Read the Chinese text aloud in that language and record it in oralReadings.',
  },
  agreeAnewRead: {
    zh: '请以其语言宣读后另立协议文本',
    en: 'Read it aloud in that language and draw the text up anew.',
  },
  otherMediator: { zh: '请另选名册中的调解员', en: 'Choose another mediator of the roster.' },
  nextSession: {
    zh: '请另定时间并依法送达；或者以其他原因终止',
    en: 'Set another session and serve it properly, or end mediation for another reason.',
  },
  endInTime: {
    zh: '请在届满前达成协议，或者终止调解',
    en: 'Reach an agreement or end mediation before the last day is over.',
  },
  resume: {
    zh: '请在中止事由消除后先登记恢复，再办理；当事人不愿继续的可以随时终止或者撤回',
    en: 'Once its reason is gone record that mediation resumes, then do this; who will not go on may end or withdraw at any time.',
  },
  joinSuccessor: {
    zh: '请登记继承人、法定代理人或者权利义务承受人参加调解；三十日内无人参加的，调解不成',
    en: 'Record the heir, guardian or legal successor; without one mediation fails after thirty days.',
  },
  report: {
    zh: '涉嫌犯罪的请报告公安机关，法院移送的案件涉嫌虚假调解的请报告法院，登记于 reportedTo 后重新提交',
    en: 'Report a crime to the police, and false mediation in a referred case to its court; name them in reportedTo and send again.',
  },
  wait: { zh: '请在期限届满后再办理', en: 'Do it once the period has ended.' },
  sayRest: {
    zh: '请使全体被申请人参加，或者填写 rest：RELEASED（放弃），或者 OPEN 及继续调解的金额',
    en: 'Have every respondent join, or give `rest`: RELEASED, or OPEN with the claim that stays open.',
  },
  toCourtReview: {
    zh: '请将协议送受案法院审查',
    en: 'Hand the agreement to the court that has the case, for its review.',
  },
  applyInstead: {
    zh: '请由各方共同申请司法确认',
    en: 'Let the parties apply jointly for confirmation.',
  },
  guarantor: {
    zh: '请登记保证人的书面同意（guarantorConsents），或者由各方声明（acknowledged）后重新提交',
    en: 'Record the guarantors’ written consent in guarantorConsents, or what all acknowledge, and send again.',
  },
  extendFirst: {
    zh: '请先由全体当事人签字延长调解期限，再申请评估',
    en: 'Let all parties sign an extension first, then ask for the evaluation.',
  },
  otherExpert: { zh: '请另选专家库中的专家', en: 'Choose another expert of the pool.' },
  goOnHere: {
    zh: '请按现有机制继续调解；各机制的条件和转换见 /v1/directory/sources',
    en: 'Go on by the mechanism in hand; /v1/directory/sources has the conditions of each.',
  },
  getApproval: {
    zh: '请在授权范围内调整方案；或者由该机构按动态授权报批，获准后附 approvalEvidenceId 重新提交',
    en: 'Keep within the grant; or let the institution raise it for this case and send again with approvalEvidenceId.',
  },
  acknowledgeRate: {
    zh: '请改正利率；各方明确同意的，在 acknowledged 中写明后重新提交',
    en: 'Correct the rate; where all expressly agree to it, say so in acknowledged and send again.',
  },
  checkLegality: {
    zh: '请逐项核对协议是否合法，列入 legalityChecked 后重新提交',
    en: 'Look at the agreement for each of them, list all in legalityChecked, and send again.',
  },
  acknowledgeWarning: {
    zh: '请在协议文本中写明各方知悉，列入 acknowledged 后重新提交',
    en: 'Say in the text that all know it, list it in acknowledged, and send again.',
  },
  appointAgent: {
    zh: '请登记该当事人有效的特别授权委托书，或者由当事人本人办理',
    en: 'Record the party’s valid power of attorney with special authority, or let the party act itself.',
  },
  performOrChange: {
    zh: '请按协议履行；涉及物权的依法办理登记；需强制执行力的，变更协议或者起诉',
    en: 'Perform the agreement, register what concerns title, or change it or sue for an enforceable one.',
  },
  tellRoutes: {
    zh: '请在通知中告知仲裁、行政、司法途径，送达后重新登记',
    en: 'Tell of arbitration, administrative and court routes in the notice, serve it, and record it again.',
  },
  telephone: {
    zh: '请勿点击、转账或者回复；各县(市)调委会名单见 /v1/directory/committees',
    en: 'Follow no link, pay nothing, answer nothing; the committees are listed at /v1/directory/committees.',
  },
  mediateAgain: {
    zh: '请由全体当事人同意再行调解，变更协议后另行申请；或者起诉',
    en: 'With everybody’s consent mediate again, change the agreement and apply anew; or sue.',
  },
  ordinaryTrial: {
    zh: '请按普通程序审理并登记起诉',
    en: 'Record a suit, tried in the ordinary way.',
  },
  sue: { zh: '请告知当事人可以起诉', en: 'Tell the parties that they may sue.' },
  competentCourt: {
    zh: '请改向有管辖权的法院申请；本案有哪些、为何，见 /v1/cases/…/courts',
    en: 'Apply to a competent court; /v1/cases/…/courts lists them with the reason.',
  },
  letCreditor: {
    zh: '请债权人登记该期履行，或者报告违约',
    en: 'Let the creditor record the payment, or report a default.',
  },
  applyOrSue: {
    zh: '申请司法确认期限未满的，请各方共同申请；否则可以起诉',
    en: 'While the time is open let the parties apply for confirmation together; else they may sue.',
  },
  acknowledgeSueBy: {
    zh: '请缩短延长期，或者登记申请人的声明（sueByAcknowledged）',
    en: 'Extend by less, or record the applicant’s acknowledgement in sueByAcknowledged.',
  },
  awaitCourt: {
    zh: '请待法院作出处理；各方也可先撤回申请',
    en: 'Wait for the court, or withdraw the application first.',
  },
  supply: { zh: '请补齐所列材料后重新提交', en: 'Supply the materials named and send again.' },
  askProvisional: {
    zh: '请待放假安排公布后再算，或者明示接受暂定日期',
    en: 'Wait for the holiday notice, or ask for a provisional date.',
  },
} as const satisfies Readonly<Record<string, Advice>>;
