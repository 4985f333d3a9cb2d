import * as z from 'zod';

/** An item as DynamoDB's protocol writes it: `{ pk: { S: 'CASE#1' }, sequence: { N: '7' } }`. */
export const Item = z.record(z.string(), z.record(z.string(), z.unknown()));
export type Item = z.infer<typeof Item>;

const sizeOf = (value: Readonly<Record<string, unknown>>): number => {
  const [[type, held] = []] = Object.entries(value);
  if (type === 'S') return Buffer.byteLength(String(held));
  // two digits a byte, and one more
  if (type === 'N') return Math.ceil(String(held).replace(/[^\d]/g, '').length / 2) + 1;
  if (type === 'M') return 3 + fieldsOf(Item.parse(held), 1);
  if (type === 'L')
    return (
      3 +
      z
        .array(Item.valueType)
        .parse(held)
        .reduce((sum, each) => sum + 1 + sizeOf(each), 0)
    );
  return 1;
};

const fieldsOf = (item: Item, each: number): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + each + Buffer.byteLength(name) + sizeOf(value), 0);

/** Bytes of an item, as DynamoDB's guide counts them ("Item sizes and formats"): names and values. */
export const itemSize = (item: Item): number => fieldsOf(item, 0);
