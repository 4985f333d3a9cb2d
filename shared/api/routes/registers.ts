import * as z from 'zod/mini';
import { Actor, type PrincipalKind } from '../../../events/actor.ts';
import { CountyCode, Day, EntryId, Instant, MediatorId } from '../../../events/primitives.ts';
import type { Register } from '../../domain/registers/register.ts';
import { registers } from '../../domain/registers/table.ts';
import { RequestDay, Text } from '../fields.ts';
import type { Route } from '../route.ts';

const Reason = Text(1000);

type Json = Readonly<Record<string, unknown>>;

/** What an entry is to say, who it is, from when to when, and why. */
interface EntryChange {
  readonly body: Json;
  readonly person?: Json;
  readonly validFrom?: Day;
  readonly validTo?: Day;
  readonly reason: string;
}

/** By the register's own schemas; who it is, only in registers of people: whole, or left out where it stays as it is. */
const changeOf = ({ body, person }: Pick<Register, 'body' | 'person'>): z.ZodMiniType<EntryChange> => {
  const fields = {
    body,
    validFrom: z.exactOptional(RequestDay),
    validTo: z.exactOptional(RequestDay),
    reason: Reason,
  };
  return person ? z.strictObject({ ...fields, person: z.exactOptional(person) }) : z.strictObject(fields);
};

/** What a change of each register sends. */
export const changeSchemas: Readonly<Record<string, z.ZodMiniType<EntryChange>>> = Object.fromEntries(
  Object.entries(registers).map(([name, row]) => [name, changeOf(row)]),
);

/** Everybody who works in the mechanism. */
const readers: readonly PrincipalKind[] = [
  'prefecture',
  'county',
  'court',
  'regulator',
  'governance',
  'institution',
  'mediator',
  'expert',
  'township',
];

const JsonObject = z.record(z.string(), z.unknown());

/** From when to when a version holds; without a first day it held before the register was kept. */
const validity = { version: z.int(), validFrom: z.exactOptional(Day), validTo: z.exactOptional(Day) };

/** What is amiss with an entry though it stands: how a committee departs from PML 8. */
const Finding = z.object({
  code: z.enum([
    'members-not-registered',
    'members-too-few',
    'members-too-many',
    'no-woman',
    'no-minority',
    'member-unknown',
  ]),
  members: z.exactOptional(z.int()),
  mediatorId: z.exactOptional(MediatorId),
});

/** What cases are decided by: the register, or nothing where no rule asks it. */
const DecidedBy = z.enum(['register', 'nothing']);

const Changed = z.object({ register: z.string(), id: EntryId, ...validity, decidedBy: DecidedBy });

export const registerRoutes = [
  {
    operation: 'readRegisters',
    service: 'registers',
    method: 'GET',
    path: '/registers',
    summary: { zh: '登记册目录及其格式', en: 'The registers there are, and what an entry of each says' },
    access: readers,
    answer: z.object({
      registers: z.array(
        z.object({
          register: z.string(),
          name: z.object({ zh: z.string(), en: z.string() }),
          /** JSON Schema of what a change sends */
          change: JsonObject,
          mayChange: z.boolean(),
          decidedBy: DecidedBy,
        }),
      ),
    }),
    status: 200,
  },
  {
    operation: 'readRegister',
    service: 'registers',
    method: 'GET',
    path: '/registers/{register}',
    summary: { zh: '某日有效的登记', en: 'A register as it stood, stands or will stand on a day' },
    access: readers,
    query: z.strictObject({
      on: z.exactOptional(RequestDay),
      county: z.exactOptional(CountyCode),
      /** the last id of the page before */
      after: z.exactOptional(EntryId),
    }),
    answer: z.object({
      register: z.string(),
      on: Day,
      entries: z.array(z.object({ id: EntryId, name: z.exactOptional(z.string()), ...validity, body: JsonObject })),
      next: z.exactOptional(EntryId),
    }),
    status: 200,
  },
  {
    operation: 'readEntry',
    service: 'registers',
    method: 'GET',
    path: '/registers/{register}/{entryId}',
    summary: { zh: '一项登记及其沿革', en: 'An entry with its history' },
    access: readers,
    query: z.strictObject({ on: z.exactOptional(RequestDay) }),
    answer: z.object({
      register: z.string(),
      id: EntryId,
      on: Day,
      /** of the versions below, the one that holds on that day */
      inForce: z.exactOptional(z.int()),
      name: z.exactOptional(z.string()),
      /** who it is, on that day: for those who answer for the entry */
      person: z.exactOptional(JsonObject),
      findings: z.exactOptional(z.array(Finding)),
      /** the newest first, fifty at most */
      versions: z.array(
        z.object({
          ...validity,
          state: z.enum(['kept', 'withdrawn']),
          body: z.exactOptional(JsonObject),
          changedAt: z.exactOptional(Instant),
          changedBy: z.exactOptional(Actor),
          /** for those who answer for the entry */
          reason: z.exactOptional(z.string()),
        }),
      ),
    }),
    status: 200,
  },
  {
    operation: 'changeEntry',
    service: 'registers',
    method: 'PUT',
    path: '/registers/{register}/{entryId}',
    summary: { zh: '登记或者变更', en: 'Enter something, or change what is entered' },
    access: ['prefecture', 'county', 'institution'],
    bodies: { by: 'register', schemas: changeSchemas },
    answer: Changed,
    status: 200,
    idempotencyKey: true,
  },
  {
    operation: 'withdrawEntry',
    service: 'registers',
    method: 'POST',
    path: '/registers/{register}/{entryId}/withdrawal',
    summary: { zh: '撤销登记', en: 'Withdraw an entry' },
    access: ['prefecture', 'county', 'institution'],
    body: z.strictObject({ validFrom: z.exactOptional(RequestDay), reason: Reason }),
    answer: Changed,
    status: 200,
    idempotencyKey: true,
  },
] as const satisfies readonly Route[];
