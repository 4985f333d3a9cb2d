import * as z from 'zod/mini';
import { personName } from '../identifiers/person-name.ts';
import { phone } from '../identifiers/phone.ts';
import { plainText } from '../identifiers/text.ts';

/** What the bodies of several registers are written with: plain JSON, in the words and units of who keeps them. */

/** One line of text. */
export const Line = z.string().check(
  z.minLength(1),
  z.maxLength(100),
  z.refine((text) => plainText(text, { longest: 100, lines: false }).ok),
);

/** Text with line breaks. */
export const Words = z.string().check(
  z.minLength(1),
  z.maxLength(4000),
  z.refine((text) => plainText(text, { longest: 4000, lines: true }).ok),
);

export const PersonName = z.string().check(z.refine((text) => personName(text).ok, 'name-malformed'));

export const Phone = z.string().check(z.refine((text) => phone(text).ok, 'phone-malformed'));

export const Email = z.email().check(z.maxLength(200));
