import type { Setting } from './settings.ts';
import type { TablePath } from './tables.ts';

/** One table of what every function is, may do and needs: whoever adds a function adds a row and says whom it hurts. */

type TableAction = 'GetItem' | 'Query' | 'Scan' | 'PutItem' | 'UpdateItem' | 'ConditionCheckItem';

/**
 * What a function may do beyond its tables. `publish` puts events on the bus; `tell` sends through the stage's
 * channels; `drive` starts executions and ends their waits; `see` looks whether an execution runs.
 */
type Deed = 'publish' | 'tell' | 'drive' | 'see';

export interface FunctionRow {
  readonly service: string;
  /** The export of services/<service>/entry.ts. */
  readonly handler: string;
  /** Who suffers when it fails, and how. */
  readonly failureImpact: string;
  readonly seconds: number;
  readonly tables: Readonly<Partial<Record<TablePath, readonly TableAction[]>>>;
  readonly deeds?: readonly Deed[];
  readonly settings?: readonly Setting[];
}

/** Below API Gateway's own limit of 29 s, so that the caller gets our problem and not the gateway's. */
const API = 20;
/** Of one batch; the queue's visibility timeout is six times that. */
const EVENTS = 30;
/** One walk over all that is due or was missed. Lambda's limit. */
const WALK = 900;

const APPEND = ['Query', 'PutItem'] as const;
const KEEP = ['GetItem', 'Query', 'PutItem', 'UpdateItem'] as const;
/** A case number without gaps: the commit and the counter move in one transaction. */
const NUMBERS = ['GetItem', 'UpdateItem', 'ConditionCheckItem'] as const;
/** Reads of personal data are recorded beside it before the answer leaves; hence PutItem wherever it is read. */
const PERSONAL = ['Query', 'PutItem'] as const;
/** Parties by their case, people of registers one by one. */
const READ = ['GetItem', 'Query'] as const;
/** What decisions go by, read once a minute. */
const REGISTERS = { directory: ['Query'] } as const;
/** Who has how many cases, and what each mediator did before. */
const RANKING = { 'ledger/byMediator': ['Scan'], ledger: ['Query'] } as const;

const functions = {
  'identity-authorizer': {
    service: 'identity',
    handler: 'authorizer',
    failureImpact: 'nobody can call the API: courts cannot file, staff cannot work their cases',
    seconds: 10,
    tables: {},
    settings: ['OIDC_ISSUER', 'OIDC_JWKS_URL', 'OIDC_AUDIENCE'],
  },
  'intake-api': {
    service: 'intake',
    handler: 'api',
    failureImpact: 'disputes cannot be filed, noticed, consented to or accepted',
    seconds: API,
    tables: { cases: APPEND, private: PERSONAL, directory: ['Query', ...NUMBERS] },
  },
  'continuation-onEvent': {
    service: 'continuation',
    handler: 'onEvent',
    failureImpact: 'what stays open after a partial agreement is mediated by nobody while its clock runs',
    seconds: EVENTS,
    tables: { cases: APPEND, private: PERSONAL },
  },
  'assignment-api': {
    service: 'assignment',
    handler: 'api',
    failureImpact: 'coordinators cannot assign or add mediators by hand',
    seconds: API,
    tables: { cases: APPEND, ...RANKING, ...REGISTERS },
  },
  'assignment-onEvent': {
    service: 'assignment',
    handler: 'onEvent',
    failureImpact: 'accepted cases wait without a mediator while their clock runs',
    seconds: EVENTS,
    tables: { cases: APPEND, ...RANKING, ...REGISTERS },
  },
  'group-api': {
    service: 'group',
    handler: 'api',
    failureImpact: 'cases of one bank and product are mediated one by one',
    seconds: API,
    tables: { cases: APPEND, ...RANKING, ...REGISTERS },
  },
  'people-api': {
    service: 'people',
    handler: 'api',
    failureImpact: 'nobody can take a lost party’s place, act for a party or interpret while the clock runs',
    seconds: API,
    tables: { cases: APPEND, private: PERSONAL, ...REGISTERS },
  },
  'mediation-api': {
    service: 'mediation',
    handler: 'api',
    failureImpact: 'mediators cannot record sessions, more time, rest or failure while the clock runs',
    seconds: API,
    tables: { cases: APPEND, private: PERSONAL, ...REGISTERS },
  },
  'agreement-api': {
    service: 'agreement',
    handler: 'api',
    failureImpact: 'what the parties agreed on is neither recorded nor signed while the clock runs',
    seconds: API,
    tables: { cases: APPEND, private: PERSONAL, ...REGISTERS },
  },
  'mechanism-api': {
    service: 'mechanism',
    handler: 'api',
    failureImpact: 'small cases get no opinion and no case an evaluation or another track, while the clock runs',
    seconds: API,
    tables: { cases: APPEND, private: PERSONAL, ...REGISTERS },
  },
  'confirmation-api': {
    service: 'confirmation',
    handler: 'api',
    failureImpact: 'parties cannot apply for judicial confirmation; court clerks cannot docket, rule or close',
    seconds: API,
    tables: { cases: APPEND, private: PERSONAL, ...REGISTERS },
  },
  'performance-api': {
    service: 'performance',
    handler: 'api',
    failureImpact:
      'payments, defaults and enforcement are not recorded; the days to preserve and to sue pass unwatched',
    seconds: API,
    tables: { cases: APPEND, ...REGISTERS },
  },
  'casefile-api': {
    service: 'casefile',
    handler: 'api',
    failureImpact: 'nobody can read a case, its clocks, its history or whom it told',
    seconds: API,
    tables: { cases: ['Query'], private: PERSONAL, notices: ['Query'] },
  },
  'notification-onEvent': {
    service: 'notification',
    handler: 'onEvent',
    failureImpact: 'parties and staff are not told what happened in their case',
    seconds: EVENTS,
    tables: {
      cases: ['Query'],
      private: READ,
      notices: ['GetItem', 'PutItem', 'UpdateItem'],
      ...REGISTERS,
    },
    deeds: ['tell'],
  },
  'notification-watch': {
    service: 'notification',
    handler: 'watch',
    failureImpact: 'no warning goes out before a deadline, and lost executions stay lost until the next morning',
    seconds: WALK,
    tables: {
      cases: ['Query'],
      private: READ,
      notices: KEEP,
      'notices/byDay': ['Query'],
      flow: ['GetItem'],
      ...REGISTERS,
    },
    deeds: ['tell', 'publish', 'see'],
  },
  'ledger-api': {
    service: 'ledger',
    handler: 'api',
    failureImpact: 'counties and the prefecture cannot read their ledgers',
    seconds: API,
    // Rows name people by surname alone: no need to see cases or personal data.
    tables: { 'ledger/byCountyMonth': ['Query'] },
  },
  'ledger-onEvent': {
    service: 'ledger',
    handler: 'onEvent',
    failureImpact: 'ledgers fall behind their cases, and assignment counts stale loads',
    seconds: EVENTS,
    tables: { cases: ['Query'], private: ['Query'], ledger: ['GetItem', 'PutItem', 'UpdateItem'] },
  },
  'directory-api': {
    service: 'directory',
    handler: 'api',
    failureImpact:
      'partners cannot look up counties and committees or read the API document; nobody can check whether a message is real',
    seconds: API,
    tables: { notices: ['GetItem'], ledger: ['GetItem'], ...REGISTERS },
  },
  'registers-api': {
    service: 'registers',
    handler: 'api',
    failureImpact: 'nobody can read or change the registers: a mediator on leave stays on the list that assigns',
    seconds: API,
    // Who an entry is and why it was changed lie in Private, apart from its history.
    tables: { directory: ['Query', 'PutItem'], private: ['GetItem', 'PutItem'] },
  },
  'party-api': {
    service: 'party',
    handler: 'api',
    failureImpact:
      'parties cannot act for themselves by a code: they must find the mediator, who records what they say',
    seconds: API,
    // Of Private the code alone, by its key. The last consent takes a case number.
    tables: {
      cases: APPEND,
      private: ['UpdateItem'],
      directory: ['Query', ...NUMBERS],
    },
    deeds: ['publish'],
  },
  'choice-api': {
    service: 'choice',
    handler: 'api',
    failureImpact: 'parties cannot name or decline their mediator by a code: they must find somebody who records it',
    seconds: API,
    // Of Private the code alone, by its key.
    tables: { cases: APPEND, private: ['UpdateItem'], ...RANKING, ...REGISTERS },
  },
  'codes-onEvent': {
    service: 'codes',
    handler: 'onEvent',
    failureImpact: 'parties get no code, and cannot act for themselves',
    seconds: EVENTS,
    tables: {
      cases: ['Query'],
      private: ['Query', 'GetItem', 'PutItem'],
      notices: ['GetItem', 'PutItem'],
      ...REGISTERS,
    },
    deeds: ['tell'],
  },
  'flow-onEvent': {
    service: 'flow',
    handler: 'onEvent',
    failureImpact: 'accepted cases get no execution, and ended stages are awaited until their timeout',
    seconds: EVENTS,
    tables: { cases: APPEND, flow: ['GetItem', 'PutItem', 'UpdateItem'], ...REGISTERS },
    deeds: ['drive', 'see'],
  },
  'flow-stage': {
    service: 'flow',
    handler: 'stage',
    failureImpact: 'executions break: deadlines pass without their consequence until the next morning',
    seconds: EVENTS,
    tables: { cases: APPEND, flow: ['GetItem', 'PutItem', 'UpdateItem'], ...REGISTERS },
    deeds: ['drive', 'see'],
  },
  'publisher-onChange': {
    service: 'publisher',
    handler: 'onChange',
    failureImpact: 'nothing that is stored is announced: no mediator, no message, no ledger row, no execution',
    seconds: 60,
    tables: {},
    deeds: ['publish'],
  },
  'publisher-reconcile': {
    service: 'publisher',
    handler: 'reconcile',
    failureImpact: 'what the bus never got stays unannounced until the next night',
    seconds: WALK,
    tables: {
      cases: ['Query'],
      'cases/byDay': ['Query'],
      ledger: ['GetItem'],
      directory: ['GetItem', 'PutItem', 'UpdateItem'],
    },
    deeds: ['publish'],
  },
} as const satisfies Record<string, FunctionRow>;

export type FunctionName = keyof typeof functions;
export const functionRows: Readonly<Record<FunctionName, FunctionRow>> = functions;
export const functionNames = Object.keys(functions) as readonly FunctionName[];

/** The services that a deployment bundles. */
export const serviceNames: readonly string[] = [...new Set(functionNames.map((name) => functions[name].service))];
