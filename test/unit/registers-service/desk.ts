import { CommandId, CountyCode, EntryId, type Instant } from '../../../events/primitives.ts';
import { registerDeeds } from '../../../services/registers/api.ts';
import type { Viewer } from '../../../shared/domain/access.ts';
import { countyCodes, registerRows } from '../../../shared/jurisdictions/registers.ts';
import type { Principal } from '../../../shared/lambda/principal.ts';
import type { RegisterStore } from '../../../shared/ports.ts';
import { at } from '../../support/case-scenario.ts';
import { memoryRegisterSecrets, memoryRegisters } from '../../support/memory-registers.ts';

const here = CountyCode.parse('522626');

export const principals = {
  prefecture: { kind: 'prefecture', id: 'prefecture-office', counties: [] },
  county: { kind: 'county', id: 'committee-522626', counties: [here] },
  elsewhere: { kind: 'county', id: 'committee-522601', counties: [CountyCode.parse('522601')] },
  court: { kind: 'court', id: 'court-2626', counties: [here] },
  bank: { kind: 'institution', id: 'ccb-qdn', counties: [here] },
} as const satisfies Record<string, Viewer>;
export type Who = keyof typeof principals;

export const mediatorRow = () => {
  const row = registerRows.mediators.find(({ id }) => id === 'mediator-522626-1');
  if (!row) throw new Error('the pack has this mediator');
  const { id: _id, name, gender, ethnicity, certificateNo, mobile, email, ...body } = row;
  return { body, person: { name, gender, ethnicity, certificateNo, mobile, email } };
};

interface Sent {
  readonly as: Who;
  readonly register: string;
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly key?: string;
  readonly expected?: number;
}

/** The registers in memory, as their API answers. */
export const desk = (wrap: (store: RegisterStore) => RegisterStore = (store) => store) => {
  const store = memoryRegisters();
  const secrets = memoryRegisterSecrets();
  let clock: Instant = at('2026-03-10 09:00');
  const deeds = registerDeeds({
    store: wrap(store),
    secrets,
    rows: registerRows,
    counties: countyCodes,
    schemas: async () => ({ mediators: { type: 'object' } }),
    now: () => clock,
    pause: async () => undefined,
  });
  const asked = (as: Who) => ({
    principal: principals[as] as unknown as Principal,
    language: 'zh' as const,
    correlationId: 'trace',
  });
  const change = (operation: 'changeEntry' | 'withdrawEntry') => (sent: Sent) =>
    deeds[operation]({
      ...asked(sent.as),
      operation,
      path: { register: sent.register, entryId: EntryId.parse(sent.id) },
      query: undefined,
      body: { reason: '按县司法局通报更新。', ...sent.body },
      commandId: CommandId.parse(sent.key ?? 'key'),
      expectedSequence: sent.expected,
    } as never);
  return {
    store,
    secrets,
    moveTo: (text: string) => {
      clock = at(text);
    },
    put: change('changeEntry'),
    withdraw: change('withdrawEntry'),
    registers: (as: Who) =>
      deeds.readRegisters({ ...asked(as), operation: 'readRegisters', path: {}, query: undefined } as never),
    list: (as: Who, register: string, query: Readonly<Record<string, string>> = {}) =>
      deeds.readRegister({ ...asked(as), operation: 'readRegister', path: { register }, query } as never),
    entry: (as: Who, register: string, id: string, query: Readonly<Record<string, string>> = {}) =>
      deeds.readEntry({ ...asked(as), operation: 'readEntry', path: { register, entryId: id }, query } as never),
  };
};
