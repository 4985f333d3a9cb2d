import type { RulesOf } from '../deciding.ts';
import { unlessPaused, withDisclosed } from '../people/pausing.ts';
import { recordAgreement, signAgreement } from './agreeing.ts';
import { agreeAnew } from './agreeing-anew.ts';
import type { AgreementCommand } from './commands.ts';

/** What the parties agree on, its signatures, what they agree on anew. Apart from the rest of the table: a service of its own carries them. */
export const agreementRules: RulesOf<AgreementCommand> = {
  'record-agreement': withDisclosed(recordAgreement),
  'sign-agreement': unlessPaused(signAgreement),
  'agree-anew': agreeAnew,
};
