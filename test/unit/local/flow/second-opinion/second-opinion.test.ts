import { choices } from './choice.ts';
import { shapedData } from './data-flow.ts';
import { differences } from './differences.ts';
import { faults } from './faults.ts';
import { ours } from './ours.ts';
import { theirs } from './theirs.ts';

/** What our own runner and the package `aws-local-stepfunctions` both know; the package is no part of the host. */
describe.each([
  ['a Choice', choices],
  ['a state that shapes its data', shapedData],
  ['a task that fails, or a state that ends', faults],
] as const)('given %s', (_, documents) => {
  it.each(documents)('%s: both runners pass the same states to the same end', async (_name, document) => {
    const [mine, other] = await Promise.all([ours(document), theirs(document)]);
    expect(mine).toEqual(other);
  });
});

describe('given what the package takes otherwise', () => {
  it.each(Object.entries(differences))('%s: each goes its own way, as the table says', async (_, one) => {
    const [mine, other] = await Promise.all([ours(one.document), theirs(one.document)]);
    expect(mine).toMatchObject(one.ours);
    expect(other).toMatchObject(one.theirs);
    expect(mine).not.toEqual(other);
  });
});
