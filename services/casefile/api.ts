import type { casefileRoutes } from '../../shared/api/routes/casefile.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { readAssignment } from './read-assignment.ts';
import { type ReadPorts, readCase, readClocks, readHistory, readParties } from './read-case.ts';
import { type NoticePorts, readNotices } from './read-notices.ts';
import { readUndisputedFacts } from './read-undisputed-facts.ts';

/** The views of one case. */
export const casefileDeeds = (ports: ReadPorts & NoticePorts): Deeds<typeof casefileRoutes> => ({
  readCase: readCase(ports),
  readHistory: readHistory(ports),
  readClocks: readClocks(ports),
  readParties: readParties(ports),
  readNotices: readNotices(ports),
  readAssignment: readAssignment(ports),
  readUndisputedFacts: readUndisputedFacts(ports),
});
