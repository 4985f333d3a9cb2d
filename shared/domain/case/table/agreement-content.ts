import type { LegalityPoint } from '../../../../events/agreement.ts';
import { refuse } from '../deciding.ts';
import type { RecordAgreement, Statement } from './commands.ts';

/**
 * What the text says in the words of the form: that the parties agree of their own free will (自愿), and each side's
 * responsibility (责任; PML 29). Whether it is so, nobody sees from words; that it is said, everybody can.
 * @param text as it is locked
 */
export const statementsIn = (text: string): readonly Statement[] => [
  ...(text.includes('自愿') ? (['FREE_WILL'] as const) : []),
  ...(text.includes('责任') ? (['RESPONSIBILITY'] as const) : []),
];

/** The grounds on which a court would dismiss it (INT 358), each looked at before anybody signs (T14). */
const LEGALITY: readonly LegalityPoint[] = [
  'MANDATORY_LAW',
  'THIRD_PARTY_RIGHTS',
  'PUBLIC_ORDER',
  'NOT_VOLUNTARY',
  'CONTENT_UNCLEAR',
];

/** T14: an agreement says what PML 29 asks, and its lawfulness has been looked at; oral ones too (§3.5). */
export const contentFault = ({ states, legalityChecked }: Pick<RecordAgreement, 'states' | 'legalityChecked'>) => {
  if (!states.includes('FREE_WILL')) return refuse('free-will-unsaid', { field: 'text' });
  if (!states.includes('RESPONSIBILITY')) return refuse('responsibility-unsaid', { field: 'responsibility' });
  const open = LEGALITY.filter((point) => !legalityChecked.includes(point));
  return open.length > 0
    ? refuse('legality-unchecked', { field: 'legalityChecked', params: { points: open.join(', ') } })
    : undefined;
};
