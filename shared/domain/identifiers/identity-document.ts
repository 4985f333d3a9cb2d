import type { Day } from '../../../events/primitives.ts';
import { ok, type Refused, type Result, rejected } from '../result.ts';
import { type ResidentIdRefused, residentId } from './resident-id.ts';

/**
 * Documents a natural person may be known by: 居民身份证, 港澳台居民居住证, 护照, 港澳居民来往内地通行证, 台胞证,
 * 外国人永久居留证.
 */
export const identityDocumentKinds = [
  'RESIDENT_ID',
  'HMT_RESIDENCE_PERMIT',
  'PASSPORT',
  'HK_MACAO_PERMIT',
  'TAIWAN_PERMIT',
  'FOREIGN_PERMANENT_RESIDENT',
] as const;
export type IdentityDocumentKind = (typeof identityDocumentKinds)[number];

export type IdentityDocumentRefused = ResidentIdRefused | Refused<'identity-document-malformed'>;

const shaped = (text: string, shape: RegExp): Result<string, IdentityDocumentRefused> => {
  const number = text.toUpperCase();
  return shape.test(number) ? ok(number) : rejected('identity-document-malformed', '§3.2');
};

const numbered = (text: string, shape: RegExp, today: Day): Result<string, IdentityDocumentRefused> => {
  const form = shaped(text, shape);
  if (!form.ok) return form;
  const checked = residentId(form.value, today);
  return checked.ok ? ok(checked.value.number) : checked;
};

/** @returns the number in upper case */
export const identityDocument = (
  kind: IdentityDocumentKind,
  text: string,
  today: Day,
): Result<string, IdentityDocumentRefused> => {
  switch (kind) {
    case 'RESIDENT_ID': {
      const checked = residentId(text, today);
      return checked.ok ? ok(checked.value.number) : checked;
    }
    case 'HMT_RESIDENCE_PERMIT':
      return numbered(text, /^8[123]\d{15}[\dX]$/, today);
    case 'PASSPORT':
      return shaped(text, /^[A-Z0-9]{5,17}$/);
    case 'HK_MACAO_PERMIT':
      return shaped(text, /^[HM]\d{8}(\d{2})?$/);
    case 'TAIWAN_PERMIT':
      return shaped(text, /^\d{8}(\d{2})?$/);
    // three letters and twelve digits until 2023, since then 18 digits that begin with 9
    case 'FOREIGN_PERMANENT_RESIDENT':
      return /^9/.test(text) ? numbered(text, /^9\d{16}[\dX]$/, today) : shaped(text, /^[A-Z]{3}\d{12}$/);
  }
};
