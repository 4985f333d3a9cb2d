import { CommandId } from '../../events/primitives.ts';
import type { PastCase } from '../../shared/api/past-case.ts';
import type { Import } from '../../shared/domain/case/intake/commands.ts';
import { importPast } from '../../shared/domain/case/intake/importing.ts';
import { fileCommand } from './filing.ts';
import { type TakeInPorts, takeIn } from './taking-in.ts';

/** Takes in a case that had ended: its number is the next of its county and year. */
export const importCase = (ports: TakeInPorts) =>
  takeIn<PastCase, Import>(ports, {
    commandId: CommandId.parse('import'),
    commandOf: async (caseId, body, parties, { today }) => {
      const { past, evidenceId, ...filing } = body;
      const year = Number((past.acceptedOn ?? past.endedOn).slice(0, 4));
      const last = past.acceptedOn ? await ports.cases.lastNumber(body.county, year) : 0;
      const { channel } = filing;
      return {
        ...fileCommand(caseId, filing, parties, today),
        type: 'import',
        channel,
        past,
        evidenceId,
        nextNumber: last + 1,
      };
    },
    decide: importPast,
  });
