import type { registerRoutes } from '../../shared/api/routes/registers.ts';
import { registers } from '../../shared/domain/registers/table.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { type ChangePorts, changeEntry } from './change-entry.ts';
import { readEntry } from './read-entry.ts';
import { readRegister } from './read-register.ts';

interface Ports extends ChangePorts {
  /** of each register what a change sends, as JSON Schema: made at synthesis, beside the bundle */
  readonly schemas: () => Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>>;
}

/** Reads and changes the registers, each by its row of the table. */
export const registerDeeds = (ports: Ports): Deeds<typeof registerRoutes> => {
  const change = changeEntry(ports);
  return {
    readRegisters: async ({ principal: { kind } }) => {
      const schemas = await ports.schemas();
      const readable = Object.entries(registers).filter(([, { read }]) => kind in read);
      return ok({
        body: {
          registers: readable.map(([register, { name, change: keepers, decidedBy }]) => ({
            register,
            name,
            change: schemas[register] ?? {},
            mayChange: kind in keepers,
            decidedBy,
          })),
        },
      });
    },
    readRegister: readRegister(ports),
    readEntry: readEntry(ports),
    changeEntry: change,
    withdrawEntry: change,
  };
};
