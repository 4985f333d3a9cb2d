import type { RulesOf } from '../deciding.ts';
import type { PerformanceCommand } from './commands.ts';
import { recordPayment } from './performing.ts';

/** What becomes of an agreement that binds. */
export const performanceRules: RulesOf<PerformanceCommand> = {
  'record-payment': recordPayment,
};
