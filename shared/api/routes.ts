import type { Route } from './route.ts';
import { agreementRoutes } from './routes/agreement.ts';
import { assignmentRoutes } from './routes/assignment.ts';
import { casefileRoutes } from './routes/casefile.ts';
import { confirmationRoutes } from './routes/confirmation.ts';
import { directoryRoutes } from './routes/directory.ts';
import { docsRoutes } from './routes/docs.ts';
import { groupingRoutes } from './routes/grouping.ts';
import { intakeRoutes } from './routes/intake.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { mechanismRoutes } from './routes/mechanism.ts';
import { mediationRoutes } from './routes/mediation.ts';
import { choiceRoutes, partyRoutes } from './routes/party.ts';
import { peopleRoutes } from './routes/people.ts';
import { performanceRoutes } from './routes/performance.ts';
import { registerRoutes } from './routes/registers.ts';

/** The route table. */
export const routes: readonly Route[] = [
  ...intakeRoutes,
  ...assignmentRoutes,
  ...groupingRoutes,
  ...peopleRoutes,
  ...mediationRoutes,
  ...agreementRoutes,
  ...mechanismRoutes,
  ...confirmationRoutes,
  ...performanceRoutes,
  ...partyRoutes,
  ...choiceRoutes,
  ...casefileRoutes,
  ...ledgerRoutes,
  ...directoryRoutes,
  ...registerRoutes,
  ...docsRoutes,
];
