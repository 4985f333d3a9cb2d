import type { Call } from './caller.ts';
import { attested, BANK, COUNTY, type Milestone } from './journey.ts';

/** A call that needs nothing but a case at its milestone: the operation, the milestone, and what `lead` or others ask. */
export const singleCalls: readonly (readonly [string, Milestone, (lead: string) => Omit<Call, 'operation'>])[] = [
  ['declineConfirmation', 'effective', () => ({ as: COUNTY, body: { consents: attested('not-wanted') } })],
  ['rejectFiling', 'filed', () => ({ as: COUNTY, body: { reason: 'NOT_CIVIL', explanation: '不属民事纠纷。' } })],
  [
    'recordContact',
    'informing',
    () => ({
      as: COUNTY,
      body: {
        partyId: 'p2',
        means: 'VISIT',
        unitId: 'unit-522626-police',
        reached: false,
        evidenceId: 'visit',
      },
    }),
  ],
  ['refuseMediation', 'informing', () => ({ as: COUNTY, body: { partyId: 'p2', evidenceId: 'refusal' } })],
  [
    'withdrawCase',
    'mediating',
    () => ({ as: BANK, body: { reason: 'APPLICANT', consents: attested('withdraw').slice(0, 1) } }),
  ],
  [
    'terminateMediation',
    'mediating',
    () => ({
      as: COUNTY,
      body: { finding: 'FALSE_MEDIATION', reportedTo: ['COURT'], evidenceId: 'report', explanation: '双方串通。' },
    }),
  ],
  ['changeTrack', 'mediating', (as) => ({ as, body: { reason: 'APPRAISAL_NEEDED', explanation: '需要鉴定。' } })],
  [
    'appointAgent',
    'mediating',
    (as) => ({
      as,
      body: {
        partyId: 'p2',
        name: '吴某明',
        authority: 'SPECIAL',
        evidenceId: 'power-of-attorney',
        validFrom: '2023-09-01',
      },
    }),
  ],
  [
    'summonParties',
    'mediating',
    (as) => ({
      as,
      body: {
        sessionAt: '2023-09-18T09:00:00.000+08:00',
        served: attested('receipt').map((each) => ({ ...each, means: 'POST' })),
      },
    }),
  ],
  ['extendMediation', 'mediating', (as) => ({ as, body: { days: 5, consents: attested('extend') } })],
  ['replaceMediator', 'mediating', (lead) => ({ as: COUNTY, body: { mediatorId: lead, reason: 'ILLNESS' } })],
  [
    'invitePerson',
    'mediating',
    (as) => ({
      as,
      body: {
        partyId: 'p2',
        relation: 'RELATIVE',
        name: '吴某林',
        consents: attested('invite'),
        confidentialityEvidenceId: 'undertaking',
      },
    }),
  ],
  ['addMediator', 'mediating', () => ({ as: COUNTY, body: { partyId: 'p2', evidenceId: 'request' } })],
  ['declineMediator', 'mediating', () => ({ as: COUNTY, body: { partyId: 'p2', evidenceId: 'refusal' } })],
  ['signDisclosure', 'mediating', (as) => ({ as, body: { grounds: [], waivers: [], evidenceId: 'statement' } })],
  ['withdrawApplication', 'applied', (as) => ({ as, body: { applicants: attested('withdraw').slice(0, 1) } })],
  ['notAdmitConfirmation', 'applied', () => ({ as: 'court-2626', body: { ground: 'MATERIALS' } })],
  ['extendRuling', 'docketed', () => ({ as: 'court-2626', body: {} })],
  [
    'revokeConfirmation',
    'confirmed',
    () => ({
      as: 'court-2626',
      body: { objector: 'THIRD_PARTY', ground: 'THIRD_PARTY_RIGHTS', rulingNo: '（2023）黔2626诉前调确撤1号' },
    }),
  ],
  ['failMediation', 'mediating', (as) => ({ as, body: { reason: 'NO_CONTACT', explanation: '无法联系。' } })],
];
