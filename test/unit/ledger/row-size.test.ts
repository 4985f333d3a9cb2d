import { OrgUnitId } from '../../../events/primitives.ts';
import { itemOf } from '../../../shared/adapters/dynamodb-ledger.ts';
import { given } from '../../support/case-builder.ts';
import { rowOf } from '../../support/ledger-rows.ts';

// AWS, "DynamoDB item sizes and formats": names and texts by their UTF-8 length, a number by about half its digits.
const sizeOf = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1;
  if (typeof value === 'boolean') return 1;
  if (Array.isArray(value)) return 3 + value.reduce<number>((sum, each) => sum + 1 + sizeOf(each), 0);
  throw new Error(`no size known for ${typeof value}`);
};

const bytes = (item: object): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + (value === undefined ? 0 : Buffer.byteLength(name) + sizeOf(value)),
    0,
  );

// 8 units read 64 KB eventually consistent; 100 rows and one more that shows there is another page.
const MOST = 640;

describe('given a row of the ledger', () => {
  it.each(['mediating', 'effective', 'confirmed', 'dismissed', 'closed'] as const)(
    'at stage %s it is narrow enough for a hundred to cost eight units',
    (stage) => {
      expect(bytes(itemOf(rowOf(given[stage]())))).toBeLessThanOrEqual(MOST);
    },
  );

  it('with the three units of a township and the court’s number it is so too', () => {
    const row = rowOf(given.confirmed());
    const coMediators = ['police', 'justice', 'village'].map((kind) => OrgUnitId.parse(`unit-522626-${kind}`));
    const facts = { ...row.facts, coMediators, courtCaseNo: '（2023）黔2626诉前调15号' };
    expect(bytes(itemOf({ ...row, facts }))).toBeLessThanOrEqual(MOST);
  });
});
