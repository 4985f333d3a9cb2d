/**
 * What a basis may cite, under its short code: laws, interpretations and standards by the name under which anybody
 * finds them. Every function that refuses carries this; wordings stand in `catalogue.ts`, which is read apart.
 */
export const works = {
  PML: { zh: '《人民调解法》', en: 'People’s Mediation Law' },
  CPL: { zh: '《民事诉讼法》', en: 'Civil Procedure Law' },
  INT: { zh: '《民事诉讼法解释》', en: 'Interpretation of the Civil Procedure Law' },
  CC: { zh: '《民法典》', en: 'Civil Code' },
  SL: { zh: '《诉讼时效规定》', en: 'Provisions on Limitation' },
  PIPL: { zh: '《个人信息保护法》', en: 'Personal Information Protection Law' },
  FEE: { zh: '《诉讼费用交纳办法》', en: 'Measures on Litigation Fees' },
  TY16: { zh: '《特邀调解规定》', en: 'Provisions on Invited Mediation' },
  OL21: { zh: '《人民法院在线调解规则》', en: 'Rules on Online Mediation of the People’s Courts' },
  SF11: { zh: '《人民调解协议司法确认程序规定》', en: 'Provisions on Judicial Confirmation' },
  SX00: { zh: '《案件审理期限制度规定》', en: 'Provisions on Trial Limits' },
  SPC25: { zh: '《关于严格依法规范民事案件立案与调解工作的意见》', en: 'Opinions on Docketing and Mediation' },
  CAUSES: { zh: '《民事案件案由规定》', en: 'Provisions on Causes of Civil Actions' },
  'GB 11643': { zh: 'GB 11643《公民身份号码》', en: 'GB 11643, citizen identification numbers' },
  'GB 32100': { zh: 'GB 32100《法人和其他组织统一社会信用代码编码规则》', en: 'GB 32100, unified social credit codes' },
  'GB/T 2260': { zh: 'GB/T 2260《行政区划代码》', en: 'GB/T 2260, codes of administrative divisions' },
  'RFC 6585': { zh: 'RFC 6585（HTTP 状态码）', en: 'RFC 6585, further HTTP status codes' },
  'RFC 6750': { zh: 'RFC 6750（Bearer 令牌）', en: 'RFC 6750, bearer tokens' },
  'RFC 8259': { zh: 'RFC 8259（JSON）', en: 'RFC 8259, JSON' },
  'RFC 9110': { zh: 'RFC 9110（HTTP 语义）', en: 'RFC 9110, HTTP semantics' },
  'RFC 9457': { zh: 'RFC 9457（HTTP 问题说明）', en: 'RFC 9457, problem details' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

export type WorkCode = keyof typeof works;
