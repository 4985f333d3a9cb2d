import type * as z from 'zod/mini';
import type { CountyCode } from '../../../events/primitives.ts';
import type { Viewer } from '../access.ts';

/**
 * How far a right reaches: every entry, those of the principal's own counties, or the principal's own (the mediator's
 * own row, the institution's own branches).
 */
type Reach = 'all' | 'county' | 'own';

type Rights = Readonly<Partial<Record<Viewer['kind'], Reach>>>;

/** Where an entry belongs. */
export interface Place {
  readonly counties: readonly CountyCode[];
  readonly owner?: string;
}

/** One register: what an entry says, where it belongs, and who may do what with it. Adding a register is adding one. */
export interface Register<Body extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly name: { readonly zh: string; readonly en: string };
  /**
   * What cases are decided by: these entries, within a minute; or nothing, where no rule asks the register, and its
   * entries are there to be read and for others to refer to.
   */
  readonly decidedBy: 'register' | 'nothing';
  /** Days that are past are decided by as well, so whoever decides reads of an entry all that it ever said. */
  readonly remembered?: true;
  /** plain JSON: what goes in comes out, and what no schema here transforms */
  readonly body: Body;
  /** in registers of people, who an entry is; its `name` is told to all who may read the entry */
  readonly person?: z.ZodMiniObject;
  readonly placeOf: (id: string, body: z.output<Body>) => Place;
  readonly read: Rights;
  readonly change: Rights;
  /** who sees the person and the reasons of changes; nobody where nothing is said */
  readonly personal: Rights;
}

const reaches = (rights: Rights, viewer: Viewer, { counties, owner }: Place): boolean => {
  const reach = rights[viewer.kind];
  if (reach === undefined) return false;
  switch (reach) {
    case 'all':
      return true;
    case 'county':
      return counties.some((county) => viewer.counties.includes(county));
    case 'own':
      return owner === viewer.id;
  }
};

type Right = 'read' | 'change' | 'personal';

/** Whether a principal has a right to the entry of this place. Who has none to any entry has none to the register. */
export const may = (right: Right, viewer: Viewer, register: Pick<Register, Right>, place: Place): boolean =>
  reaches(register[right], viewer, place);
