import { ok, type Refused, type Result, rejected } from '../result.ts';

/** A number a party can be reached at. Only mobiles take messages. */
export interface Phone {
  readonly kind: 'mobile' | 'landline';
  /** digits alone, without +86 and hyphen */
  readonly number: string;
}

/** @returns the number, or `phone-malformed` */
export const phone = (text: string): Result<Phone, Refused<'phone-malformed'>> => {
  const mobile = /^(?:\+86)?(1[3-9]\d{9})$/.exec(text)?.[1];
  if (mobile) return ok({ kind: 'mobile', number: mobile });
  if (/^0\d{2,3}-?\d{7,8}$/.test(text)) return ok({ kind: 'landline', number: text.replace('-', '') });
  return rejected('phone-malformed', '§3.2');
};
