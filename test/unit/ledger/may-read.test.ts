import { CountyCode } from '../../../events/primitives.ts';
import { mayReadLedger } from '../../../shared/domain/ledger/may-read.ts';

const cengong = CountyCode.parse('522626');
const kaili = CountyCode.parse('522601');

describe('C-27: given who asks for a county’s ledger', () => {
  it.each([
    ['prefecture', [], true],
    ['county', [cengong], true],
    ['county', [kaili], false],
    ['regulator', [cengong], true],
    ['regulator', [kaili], false],
    ['court', [cengong], false],
    ['mediator', [cengong], false],
    ['institution', [cengong], false],
    ['township', [cengong], false],
  ] as const)('answers a %s of %s with %s', (kind, counties, may) => {
    expect(mayReadLedger({ kind, id: 'somebody', counties }, cengong)).toBe(may);
  });
});
