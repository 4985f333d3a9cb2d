import { CountyCode } from '../../events/primitives.ts';
import type { directoryRoutes } from '../../shared/api/routes/directory.ts';
import { readCheckCode } from '../../shared/domain/notices/check-code.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import type { CheckCodes, FullReference, LedgerStore, Names } from '../../shared/ports.ts';

export interface ConfirmPorts {
  readonly reference: Pick<FullReference, 'jurisdiction'>;
  /** who a mediator is, and nothing else of the roster */
  readonly names: Names;
  readonly codes: Pick<CheckCodes, 'caseOf'>;
  /** who handles the case now: a row by its key, and no history */
  readonly ledger: Pick<LedgerStore, 'row'>;
}

const COUNTY_DIGITS = 6;

/**
 * Says of a check code that the message is ours, and whom to ask: committee, telephone and mediator. A code that
 * nobody was sent, and what cannot be a code, are the same: not ours.
 */
export const confirmMessage =
  ({ reference, names, codes, ledger }: ConfirmPorts): Deeds<typeof directoryRoutes>['confirmMessage'] =>
  async ({ query }) => {
    if (!query.code?.trim()) return ok({ body: {} });
    const code = readCheckCode(query.code);
    const caseId = code && (await codes.caseOf(code));
    if (!caseId) return { ok: false, error: { code: 'check-code-unknown', field: 'code' } };
    const [row, { committees }, { mediators }] = await Promise.all([
      ledger.row(caseId),
      reference.jurisdiction(),
      names.plain(),
    ]);
    // The ledger may be a moment behind or being rebuilt: a message is ours all the same, and the filing county answers.
    const county = row?.county ?? CountyCode.parse(caseId.slice(0, COUNTY_DIGITS));
    const committee = committees.find((each) => each.county === county);
    if (!committee) throw new Error(`the pack was checked to have a committee for each county: ${county}`);
    const mediator = row?.facts.mediatorId && mediators[row.facts.mediatorId];
    const { name, phone } = committee;
    return ok({ body: { confirmed: { committee: name, ...(mediator ? { mediator: mediator.name } : {}), phone } } });
  };
