import { BatchGetCommand, BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type Bench, refusal } from './bench.ts';

export const batches = (bench: Bench): void => {
  const { county, put } = bench;

  describe('batches', () => {
    it('given puts and deletes of a batch, does them all; a batch of gets finds what is there', async () => {
      const pk = county();
      await put({ county: pk, commit: 'old' });
      const written = await bench.client.send(
        new BatchWriteCommand({
          RequestItems: {
            Cases: [
              { PutRequest: { Item: { county: pk, commit: 'new' } } },
              { DeleteRequest: { Key: { county: pk, commit: 'old' } } },
            ],
          },
        }),
      );
      expect(written.UnprocessedItems).toEqual({});
      const read = await bench.client.send(
        new BatchGetCommand({
          RequestItems: {
            Cases: {
              ConsistentRead: true,
              Keys: ['old', 'new', 'never'].map((commit) => ({ county: pk, commit })),
            },
          },
        }),
      );
      expect(read.Responses).toEqual({ Cases: [{ county: pk, commit: 'new' }] });
    });

    it('given one key twice in a batch, refuses it', async () => {
      const Item = { county: county(), commit: 'a' };
      const failure = await refusal(
        bench.client.send(
          new BatchWriteCommand({ RequestItems: { Cases: [{ PutRequest: { Item } }, { PutRequest: { Item } }] } }),
        ),
      );
      expect(failure).toMatchObject({
        name: 'ValidationException',
        message: 'Provided list of item keys contains duplicates',
      });
    });
  });
};
