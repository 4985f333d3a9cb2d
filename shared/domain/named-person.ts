import type { Day } from '../../events/primitives.ts';
import { type IdentityDocumentKind, identityDocument } from './identifiers/identity-document.ts';
import { personName } from './identifiers/person-name.ts';
import type { Rejection, RejectionCode } from './rejections.ts';
import { ok, type Result } from './result.ts';

interface Told {
  readonly name: string;
  /** a resident identity card where nothing is said */
  readonly idType?: IdentityDocumentKind;
  readonly idNo?: string;
}

const refuse = (code: RejectionCode, field: keyof Told) => ({ ok: false, error: { code, field } }) as const;

/**
 * Who comes into a case after its filing, checked as a party is (§3.2): a person's name, and the number of a document
 * where one is given, since by these one person is told from another (§5).
 *
 * @returns both as they are kept: the name in its one form, the number in upper case; or the fault with its field
 */
export const namedPerson = (
  { name, idType, idNo }: Told,
  today: Day,
): Result<Pick<Told, 'name' | 'idNo'>, Rejection> => {
  const called = personName(name);
  if (!called.ok) return refuse(called.error.code, 'name');
  if (idNo === undefined) return idType ? refuse('identity-missing', 'idNo') : ok({ name: called.value });
  const numbered = identityDocument(idType ?? 'RESIDENT_ID', idNo, today);
  return numbered.ok ? ok({ name: called.value, idNo: numbered.value }) : refuse(numbered.error.code, 'idNo');
};
