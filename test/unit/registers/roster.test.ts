import { Day, EntryId } from '../../../events/primitives.ts';
import { registeredAssignees } from '../../../shared/adapters/registered-assignees.ts';
import type { SaidOf, Saying } from '../../../shared/domain/registers/holding.ts';
import { rosterOn } from '../../../shared/domain/registers/roster.ts';
import { assignees } from '../../../shared/jurisdictions/pack.ts';
import { registerRows } from '../../../shared/jurisdictions/registers.ts';
import { at } from '../../support/case-scenario.ts';
import { kept, said, withdrawn } from '../../support/register-sayings.ts';

const day = (text: string): Day => Day.parse(text);
const id = EntryId.parse('mediator-522626-1');
const row = registerRows.mediators.find((each) => each.id === id);
if (!row) throw new Error('the pack has this mediator');
const { id: _id, name: _n, gender: _g, ethnicity: _e, certificateNo: _c, mobile: _m, email: _a, ...body } = row;

const on = (validFrom: string, over: object = {}) => kept(validFrom, { ...body, ...over });
const head = (of: EntryId, ...standing: readonly Saying[]): SaidOf => said('mediators', of, ...standing);

const found = (heads: readonly SaidOf[], today: string, of: string = id) =>
  rosterOn(assignees, heads, day(today)).find((assignee) => assignee.id === of);

describe('given the register of mediators', () => {
  it('of whom nobody was changed, the roster is the pack’s', () => {
    expect(rosterOn(assignees, [], day('2026-03-10'))).toEqual(assignees);
  });

  it('a change is gone by from its first day on, and the pack before it', () => {
    const heads = [head(id, on('2026-03-12', { trainingHours: 3 }))];
    expect([found(heads, '2026-03-11'), found(heads, '2026-03-12')?.trainingHours]).toEqual([
      found([], '2026-03-11'),
      3,
    ]);
    expect(found([], '2026-03-11')?.trainingHours).not.toBe(3);
    expect(rosterOn(assignees, heads, day('2026-03-12'))).toHaveLength(assignees.length);
  });

  it('a change that says what the pack says makes no difference', () => {
    expect(rosterOn(assignees, [head(id, on('2026-03-10'))], day('2026-03-10'))).toEqual(assignees);
  });

  it('who is withdrawn is not on the roster from that day on', () => {
    const heads = [head(id, withdrawn('2026-03-12'))];
    expect([found(heads, '2026-03-11')?.id, found(heads, '2026-03-12')]).toEqual([id, undefined]);
  });

  it('who was added is, from their first day on', () => {
    const added = EntryId.parse('mediator-new');
    const heads = [head(added, on('2026-03-12'))];
    expect([found(heads, '2026-03-11', added), found(heads, '2026-03-12', added)?.county]).toEqual([
      undefined,
      '522626',
    ]);
  });
});

describe('given a function that assigns', () => {
  const reading = () => {
    let clock = at('2026-03-10 09:00');
    let reads = 0;
    const heads = [head(id, withdrawn('2026-03-11'))];
    const people = registeredAssignees(
      {
        mediators: async () => {
          reads += 1;
          return heads;
        },
      },
      () => clock,
    );
    const has = async (text: string) => {
      clock = at(text);
      const { mediators } = await people.roster();
      return [mediators.some((mediator) => String(mediator.id) === id), reads];
    };
    return { has };
  };

  it('reads the register once a minute, and goes by the day it is', async () => {
    const { has } = reading();
    expect(await has('2026-03-10 23:59')).toEqual([true, 1]);
    expect(await has('2026-03-10 23:59')).toEqual([true, 1]);
    expect(await has('2026-03-11 00:00')).toEqual([false, 2]);
  });
});
