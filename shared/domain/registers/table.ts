import type * as z from 'zod/mini';
import type { CountyCode } from '../../../events/primitives.ts';
import { ExpertBody, ExpertPerson } from '../assignment/expert.ts';
import { CommitmentBody } from '../authority/commitment.ts';
import { AuthorityBody } from '../authority/grant.ts';
import { BranchBody, InstitutionBody } from './institutions.ts';
import { MediatorBody } from './mediator.ts';
import { MediatorPerson } from './mediator-person.ts';
import { CommitteeBody, CourtBody, UnitBody } from './organs.ts';
import type { Place, Register } from './register.ts';
import { RuleSourceBody, ThresholdsBody } from './rules.ts';

/** Everybody who works in the mechanism; a party looks up what it needs in the public directory. */
const EVERYBODY = {
  prefecture: 'all',
  county: 'all',
  court: 'all',
  regulator: 'all',
  governance: 'all',
  institution: 'all',
  mediator: 'all',
  expert: 'all',
  township: 'all',
} as const;

/** The leading group's office keeps what holds for the whole prefecture. */
const PREFECTURE = { prefecture: 'all' } as const;

/** A county's keepers are its committee and its justice bureau, each under an id of its own (PML 5, 10). */
const COUNTIES = { prefecture: 'all', county: 'county' } as const;

/** An institution answers for what it says of itself. */
const INSTITUTIONS = { prefecture: 'all', institution: 'own' } as const;

const NOWHERE: Place = { counties: [] };

/** Types the place of an entry by the schema of its body. */
const register = <Body extends z.ZodMiniObject>(row: Register<Body>): Register<Body> => row;

const inCounty = (_: string, { county }: { readonly county?: CountyCode | undefined }): Place => ({
  counties: county === undefined ? [] : [county],
});

const ofInstitution = (_: string, { institutionId: owner }: { readonly institutionId: string }): Place => ({
  counties: [],
  owner,
});

/**
 * The registers (mechanism.md §3.8, §3.9), one row each. A further register is its schema and a row here; its version 0
 * stands in the pack, or it begins empty.
 */
export const registers = {
  mediators: register({
    name: { zh: '调解员名册', en: 'Mediators' },
    decidedBy: 'register',
    body: MediatorBody,
    person: MediatorPerson,
    placeOf: (id, { county }) => ({ counties: [county], owner: id }),
    // Counties assign across their borders (§5); the court is told of the mediators of its county (PML 10).
    read: { prefecture: 'all', county: 'all', regulator: 'all', court: 'county', mediator: 'own' },
    change: COUNTIES,
    personal: { prefecture: 'all', county: 'county', mediator: 'own' },
  }),
  experts: register({
    name: { zh: '调解专家库', en: 'Experts' },
    decidedBy: 'register',
    body: ExpertBody,
    person: ExpertPerson,
    placeOf: (id) => ({ counties: [], owner: id }),
    read: { prefecture: 'all', county: 'all', regulator: 'all', court: 'all', expert: 'own' },
    change: PREFECTURE,
    personal: { prefecture: 'all', expert: 'own' },
  }),
  committees: register({
    name: { zh: '调解委员会', en: 'Committees' },
    decidedBy: 'register',
    body: CommitteeBody,
    placeOf: inCounty,
    read: EVERYBODY,
    change: COUNTIES,
    personal: COUNTIES,
  }),
  courts: register({
    name: { zh: '人民法院', en: 'Courts' },
    decidedBy: 'register',
    body: CourtBody,
    placeOf: inCounty,
    read: EVERYBODY,
    change: PREFECTURE,
    personal: PREFECTURE,
  }),
  institutions: register({
    name: { zh: '金融机构', en: 'Institutions' },
    decidedBy: 'register',
    // Open cases go by the group of a bank that is gone (R2).
    remembered: true,
    body: InstitutionBody,
    placeOf: (owner, { counties }) => ({ counties, owner }),
    read: EVERYBODY,
    change: PREFECTURE,
    personal: PREFECTURE,
  }),
  branches: register({
    name: { zh: '金融机构网点', en: 'Branches of institutions' },
    // An authority names one, and may name none that is not here (REG-2); the decision is the authority's.
    decidedBy: 'nothing',
    body: BranchBody,
    placeOf: ofInstitution,
    read: EVERYBODY,
    change: INSTITUTIONS,
    personal: INSTITUTIONS,
  }),
  authorities: register({
    name: { zh: '分级授权', en: 'Authority of institutions’ branches' },
    decidedBy: 'register',
    body: AuthorityBody,
    placeOf: ofInstitution,
    // How far a bank may go is its position at the table: neither the other side nor the mediator looks it up.
    read: { prefecture: 'all', regulator: 'all', institution: 'own' },
    change: INSTITUTIONS,
    personal: INSTITUTIONS,
  }),
  commitments: register({
    name: { zh: '小额纠纷常设承诺', en: 'Standing commitments' },
    decidedBy: 'register',
    // Who revokes is bound where the case was accepted before (§3.9).
    remembered: true,
    body: CommitmentBody,
    placeOf: ofInstitution,
    read: EVERYBODY,
    change: INSTITUTIONS,
    personal: INSTITUTIONS,
  }),
  units: register({
    name: { zh: '乡镇协同单位', en: 'Township units' },
    decidedBy: 'register',
    body: UnitBody,
    placeOf: inCounty,
    read: EVERYBODY,
    change: COUNTIES,
    personal: COUNTIES,
  }),
  thresholds: register({
    name: { zh: '本地限额和期限参数', en: 'Thresholds' },
    decidedBy: 'register',
    body: ThresholdsBody,
    placeOf: () => NOWHERE,
    read: EVERYBODY,
    change: PREFECTURE,
    personal: PREFECTURE,
  }),
  'rule-sources': register({
    name: { zh: '规则依据', en: 'Sources of the rules' },
    // What a refusal or a deadline cites stands in `sources/`; here its keepers say which edition is in force, and since when.
    decidedBy: 'nothing',
    body: RuleSourceBody,
    placeOf: () => NOWHERE,
    read: EVERYBODY,
    change: PREFECTURE,
    personal: PREFECTURE,
  }),
} as const;

export type RegisterName = keyof typeof registers;
export const registerNames = Object.keys(registers) as readonly RegisterName[];
