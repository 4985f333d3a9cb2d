import { advice } from '../advice.ts';
import type { Entry } from './entry.ts';

/** What every function refuses before it looks at a case. */
export const shellRejections = {
  'malformed-json': {
    status: 400,
    zh: '请求正文不是有效的 JSON',
    en: 'the body is not valid JSON',
    basis: 'RFC 8259',
    next: advice.mendJson,
  },
  'invalid-field': {
    status: 422,
    zh: '字段“{field}”无效：{reason}',
    en: 'field “{field}” is invalid: {reason}',
    basis: '§3.2',
    next: advice.mendAll,
  },
  'body-too-large': {
    status: 413,
    zh: '请求正文超过 256 KB',
    en: 'the body is larger than 256 KB',
    basis: 'RFC 9110; API-1',
    next: advice.shorten,
  },
  unauthenticated: {
    status: 401,
    zh: '缺少有效的访问令牌',
    en: 'a valid access token is missing',
    basis: 'RFC 6750',
    next: advice.getToken,
  },
  'token-expired': {
    status: 401,
    zh: '访问令牌已过期',
    en: 'the access token has expired',
    basis: 'RFC 6750',
    next: advice.getToken,
  },
  'role-not-allowed': {
    status: 403,
    zh: '该身份无权进行此操作',
    en: 'this kind of principal may not do this',
    basis: 'C-27',
    next: advice.otherPrincipal,
  },
  'not-found': { status: 404, zh: '没有找到', en: 'not found', basis: 'RFC 9110', next: advice.checkPath },
  'idempotency-key-missing': {
    status: 400,
    zh: '缺少 Idempotency-Key 请求头',
    en: 'the Idempotency-Key header is missing',
    basis: 'API-2',
    next: advice.makeKey,
  },
  'idempotency-key-invalid': {
    status: 400,
    zh: 'Idempotency-Key 应为 1 至 100 个字母、数字、点、下划线、冒号或连字符',
    en: 'an Idempotency-Key is 1 to 100 letters, digits, dots, underscores, colons or hyphens',
    basis: 'API-2',
    next: advice.makeKey,
  },
  'key-reused': {
    status: 422,
    zh: '同一编号已用于另一份内容',
    en: 'the same reference or key was used with another body',
    basis: 'API-3',
    next: advice.otherKey,
  },
  stale: {
    status: 409,
    zh: '同一内容正被他人更新，请重新读取后再试',
    en: 'others were changing the same thing at the same time; read it again and retry',
    basis: 'API-4',
    next: advice.readAgain,
  },
  'precondition-failed': {
    status: 412,
    zh: '内容已有更新，If-Match 不符',
    en: 'it has moved on; If-Match does not match',
    basis: 'RFC 9110',
    next: advice.readAgain,
  },
  unexpected: {
    status: 500,
    zh: '系统内部错误，已记录，请凭编号查询',
    en: 'an internal fault, recorded; ask with the trace id',
    basis: 'RFC 9110',
    next: advice.retryLater,
  },
} as const satisfies Record<string, Entry>;
