import type { RulesOf } from '../deciding.ts';
import type { IntakeCommand } from './commands.ts';
import { giveConsents, refuseMediation } from './consenting.ts';
import { recordContact } from './contacting.ts';
import { informParties, rejectFiling } from './reviewing.ts';
import { requestSupplement, supplyMaterials } from './supplementing.ts';
import { transfer } from './transferring.ts';
import { withdraw } from './withdrawing.ts';

/** From the filing, which makes the case (filing.ts), to its acceptance; and the way out, open until an agreement binds. */
export const intakeRules: RulesOf<IntakeCommand> = {
  'reject-filing': rejectFiling,
  'request-supplement': requestSupplement,
  'supply-materials': supplyMaterials,
  transfer,
  'inform-parties': informParties,
  'record-contact': recordContact,
  'give-consents': giveConsents,
  'refuse-mediation': refuseMediation,
  withdraw,
};
