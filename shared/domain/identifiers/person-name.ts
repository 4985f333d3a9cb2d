import { ok, type Refused, type Result, rejected } from '../result.ts';

// 2–50 characters; `·` joins the parts of minority names, spaces and hyphens those of foreign ones.
const SHAPE = /^(?=.{2,50}$)[\p{L}\p{M}]+(?:(?:[·\-'.] ?| )[\p{L}\p{M}]+)*$/u;

/** The dots people type for `·`. */
const DOTS = /[•‧・∙．]/gu;

/** @returns the name in NFC with the one dot `·`, or `name-malformed` */
export const personName = (text: string): Result<string, Refused<'name-malformed'>> => {
  const name = text.trim().normalize('NFC').replace(DOTS, '·');
  return SHAPE.test(name) ? ok(name) : rejected('name-malformed', '§3.2');
};
