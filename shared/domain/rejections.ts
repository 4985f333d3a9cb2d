import { agreementRejections } from './rejections/agreement.ts';
import { caseRejections } from './rejections/case.ts';
import { courtRejections } from './rejections/court.ts';
import { groupRejections } from './rejections/group.ts';
import { intakeRejections } from './rejections/intake.ts';
import { mechanismRejections } from './rejections/mechanism.ts';
import { peopleRejections } from './rejections/people.ts';
import { performanceRejections } from './rejections/performance.ts';
import { publicRejections } from './rejections/public.ts';
import { registersRejections } from './rejections/registers.ts';
import { shellRejections } from './rejections/shell.ts';
import { tableRejections } from './rejections/table.ts';

/**
 * Every refusal there is: its stable code, HTTP status, what people read, the rule it comes from and what to do now.
 * `{field}` and other words in braces are filled from the rejection's params. A basis cites `sources/`, nothing else.
 * Each stands with its room; what two rooms refuse stands in `case`.
 */
export const rejections = {
  ...shellRejections,
  ...registersRejections,
  ...intakeRejections,
  ...caseRejections,
  ...peopleRejections,
  ...groupRejections,
  ...tableRejections,
  ...agreementRejections,
  ...mechanismRejections,
  ...courtRejections,
  ...performanceRejections,
  ...publicRejections,
};

export type RejectionCode = keyof typeof rejections;

/** An expected failure, as a value. */
export interface Rejection {
  readonly code: RejectionCode;
  /** path of the offending field in the request, dotted: `parties.1.idNo` */
  readonly field?: string;
  /** fills the braces of the catalogue's sentences */
  readonly params?: Readonly<Record<string, string>>;
}
