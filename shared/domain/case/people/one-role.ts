import { refuse } from '../deciding.ts';
import type { Likeness } from './same-person.ts';

const ROLES: Readonly<Record<Likeness['role'], string>> = {
  PARTY: '当事人 (party)',
  AGENT: '代理人 (agent)',
  INTERPRETER: '翻译 (interpreter)',
};

/**
 * §5, TY16 16: one person, one role. Whoever is known to have another one here is refused, and so is a namesake whom no
 * document tells apart: what nobody can know is asked for.
 * @param fields of the request that name the person and its document
 */
export const oneRoleFault = (
  like: readonly Likeness[],
  fields: { readonly name: string; readonly document: string },
) => {
  const same = like.find(({ by }) => by === 'DOCUMENT');
  if (same) return refuse('one-person-one-role', { field: fields.name, params: { role: ROLES[same.role] } });
  const [namesake] = like;
  return (
    namesake && refuse('person-not-told-apart', { field: fields.document, params: { role: ROLES[namesake.role] } })
  );
};
