import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Scenario } from '../../infra/demo/scenario.ts';
import type { HostUnderTest } from '../support/host-under-test.ts';
import { type Call, callerOf, textIn } from './caller.ts';

const fixture = (name: string): Scenario =>
  Scenario.parse(JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/cases/${name}.json`), 'utf8')));

const cengong = fixture('cengong');
const twin = fixture('cengong-twin');

/** The body of a published call; the nth of its name. */
const published = (operation: string, n = 0): Readonly<Record<string, unknown>> => {
  const step = [...cengong.steps, ...twin.steps].filter(({ call }) => call === operation)[n];
  if (!step) throw new Error(`no ${operation} in the published cases`);
  return step.body;
};

export type Body = Readonly<Record<string, unknown>>;
export type Party = Readonly<Record<string, unknown>>;

export const filing = (reference: string, change: Body = {}): Body => ({
  ...published('fileCase'),
  reference,
  ...change,
});

export const parties = (): readonly Party[] => published('fileCase').parties as readonly Party[];

/** What makes of a delegated case one that the court entrusted after docketing (委托). */
export const docketedSuit: Body = {
  channel: 'COURT_ENTRUSTED',
  referral: { courtId: 'court-2626', procedure: 'SUMMARY', docketed: true, signedOn: '2023-09-15' },
};

/** 2,400 yuan: within the threshold and the bank’s commitment. */
export const smallClaim: Body = {
  claim: { principal: '2400.00', interest: '0', penalty: '0', other: '0', total: '2400.00' },
};

/** A mediator’s opinion on it. */
export const opinionBy = (mediator: string): Body => ({
  mediators: [mediator],
  clauses: ['SMALL_COMPENSATION'],
  total: '1800.00',
  schedule: [],
  legalityChecked: ['MANDATORY_LAW', 'THIRD_PARTY_RIGHTS', 'PUBLIC_ORDER', 'NOT_VOLUNTARY', 'CONTENT_UNCLEAR'],
  jointConfirmationIntended: false,
  text: '调解意见：双方自愿接受的，机构因计息有误承担责任，一次性支付一千八百元，互不追究。',
  evidenceId: 'served',
});

/** The filing with one party changed; `undefined` takes a field away. */
export const filingWithParty = (reference: string, index: number, change: Body): Body =>
  filing(reference, { parties: parties().map((party, i) => (i === index ? { ...party, ...change } : party)) });

export const COURT = 'court-2626';
export const COUNTY = 'county-522626';
export const BANK = 'rural-522626';

const ALL = ['p1', 'p2', 'p3'];
export const attested = (what: string) => ALL.map((partyId) => ({ partyId, evidenceId: `${what}-${partyId}` }));

/** Where a case can be taken to, each step after the one before. */
export const milestones = [
  'filed',
  'informing',
  'mediating',
  'agreed',
  'effective',
  'applied',
  'docketed',
  'confirmed',
] as const;
export type Milestone = (typeof milestones)[number];

/** Who mediates says that no tie stands in the way (T09). */
export const statement = {
  operation: 'signDisclosure',
  key: 'statement',
  body: { grounds: [], waivers: [], evidenceId: 'statement' },
} as const;

type Step = Omit<Call, 'path'> & { readonly path?: Readonly<Record<string, string>> };

/** The calls that reach a milestone from the one before. */
const steps = ({
  reference,
  lead,
  now,
}: {
  readonly reference: string;
  readonly lead: string;
  readonly now: string;
}): Readonly<Record<Exclude<Milestone, 'filed'>, readonly Step[]>> => {
  const mark = { at: now, evidenceId: 'mark' };
  const marks = [
    ...ALL.map((partyId) => ({ ...mark, by: 'PARTY', partyId })),
    { ...mark, by: 'MEDIATOR', mediatorId: lead },
    { ...mark, by: 'SEAL' },
  ];
  const a1 = { agreementId: 'a1' };
  return {
    informing: [{ as: COUNTY, operation: 'informParties', body: {} }],
    mediating: [
      {
        as: COUNTY,
        operation: 'giveConsents',
        body: { consents: attested('consent').map((consent) => ({ ...consent, advanceExtension: false })) },
      },
    ],
    agreed: [
      { as: lead, ...statement },
      { as: lead, operation: 'recordAgreement', body: published('recordAgreement') },
    ],
    effective: [{ as: COUNTY, operation: 'signAgreement', path: a1, body: { marks } }],
    applied: [
      {
        as: lead,
        operation: 'applyForConfirmation',
        body: { ...published('applyForConfirmation'), receiptNo: `receipt ${reference}` },
      },
    ],
    docketed: [{ as: COURT, operation: 'docketConfirmation', body: published('docketConfirmation') }],
    confirmed: [{ as: COURT, operation: 'ruleOnConfirmation', body: published('ruleOnConfirmation') }],
  };
};

export interface Journey {
  readonly caseId: string;
  /** of the mediator who leads, once there is one */
  readonly lead: string;
}

/** Files a case and takes it to a milestone, each step through the API, each reaction of the system awaited. */
export const journeyTo = async (
  host: HostUnderTest,
  milestone: Milestone,
  reference: string,
  change: Body = {},
): Promise<Journey> => {
  const { call, done } = callerOf(host);
  const caseId = textIn(await done({ as: COURT, operation: 'fileCase', body: filing(reference, change) }), 'caseId');
  const now = textIn((await host.partner.read('/host/time')) as Body, 'now');
  let lead = '';
  for (const reached of milestones.slice(1, milestones.indexOf(milestone) + 1)) {
    if (reached === 'filed') continue;
    for (const [i, step] of steps({ reference, lead, now })[reached].entries())
      await done({ key: `${reached}.${i}`, ...step, path: { ...step.path, caseId } });
    // Assignment and the flow follow from what happened; then it is their turn to have acted.
    await host.partner.quiet();
    const { body } = await call({ as: COUNTY, operation: 'readCase', path: { caseId } });
    lead = textIn(body, 'lead');
  }
  return { caseId, lead };
};

/** What a session of all parties says; times before the host's first instant. */
export const session = (): Body => ({
  ...published('holdSession'),
  startedAt: '2023-09-15T08:00:00.000+08:00',
  endedAt: '2023-09-15T08:20:00.000+08:00',
});
