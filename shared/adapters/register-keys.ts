import type { EntryKey } from '../ports.ts';

/**
 * Where the heads of a register lie: those of all registers together, so that who decides by them asks once; the
 * mediators' apart, who are more than all the others and are asked for by who assigns alone.
 */
export const headsOf = (register: string): string => (register === 'mediators' ? 'MEDIATORS' : 'REGISTERS');

export const headKey = ({ register, id }: EntryKey) => ({ pk: headsOf(register), sk: `${register}#${id}` });

/** Where the changes of an entry lie. */
export const entryPartition = ({ register, id }: EntryKey): string => `REGISTER#${register}#${id}`;
