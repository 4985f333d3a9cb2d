import type { RulesOf } from '../deciding.ts';
import { unlessPaused, withDisclosed } from '../people/pausing.ts';
import { recordAgreement, signAgreement } from './agreeing.ts';
import type { AgreementCommand } from './commands.ts';

/** What the parties agree on, and its signatures. Apart from the rest of the table: a service of its own carries them. */
export const agreementRules: RulesOf<AgreementCommand> = {
  'record-agreement': withDisclosed(recordAgreement),
  'sign-agreement': unlessPaused(signAgreement),
};
