import { Instant } from '../../../events/primitives.ts';
import { registeredRules } from '../../../shared/adapters/registered-rules.ts';
import type { Said } from '../../../shared/domain/registers/holding.ts';
import { rulebook } from '../../../shared/jurisdictions/pack.ts';
import { said, withdrawn } from '../../support/register-sayings.ts';

const expert = String(rulebook.experts[0]?.id);

describe('given a container that decides by the registers', () => {
  let now = Instant.parse('2026-04-01T09:00:00.000+08:00');
  let reads = 0;
  let written: Said = [];
  const rules = registeredRules(
    {
      rules: async () => {
        reads += 1;
        return written;
      },
    },
    () => now,
  );
  const seen = async (at: string) => {
    now = Instant.parse(at);
    const book = await rules.jurisdiction();
    return { book, known: book.experts.some(({ id }) => String(id) === expert), reads };
  };

  it('hears a change within a minute, reads once a minute, and puts together what it read once', async () => {
    const first = await seen('2026-04-01T09:00:00.000+08:00');
    written = [said('experts', expert, withdrawn('2026-04-02'))];
    const again = await seen('2026-04-01T09:00:59.999+08:00');
    expect([again.book === first.book, again.known, again.reads]).toEqual([true, true, 1]);
    expect(await seen('2026-04-01T23:59:30.000+08:00')).toMatchObject({ known: true, reads: 2 });
  });

  it('goes by the day it is, whenever it read', async () => {
    expect(await seen('2026-04-02T00:00:00.000+08:00')).toMatchObject({ known: false, reads: 2 });
  });
});
