import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Bench, refusal } from './bench.ts';

export const sizes = (bench: Bench): void => {
  const { county, put, get } = bench;

  describe('sizes', () => {
    // Names and values count in UTF-8: 6 + 6 + 1 + 8 + 4 bytes before the text.
    const around = (text: string) => ({ county: 'SIZES0', commit: 'a', text });
    const room = 400 * 1024 - Buffer.byteLength('countySIZES0commitatext');

    it('given an item of exactly 400 KB of Latin text, takes it', async () => {
      await expect(put(around('x'.repeat(room)))).resolves.toBeDefined();
    });

    it('given one byte more, refuses it', async () => {
      const failure = await refusal(put(around('x'.repeat(room + 1))));
      expect(failure).toMatchObject({
        name: 'ValidationException',
        message: 'Item size has exceeded the maximum allowed size',
      });
    });

    it('given Chinese text, counts three bytes a character', async () => {
      await expect(put(around('金'.repeat(Math.floor(room / 3))))).resolves.toBeDefined();
      const failure = await refusal(put(around('金'.repeat(Math.floor(room / 3) + 1))));
      expect(failure.message).toBe('Item size has exceeded the maximum allowed size');
    });

    it('given an update that grows an item past 400 KB, refuses it and leaves the item', async () => {
      const key = { county: county(), commit: 'a' };
      await put({ ...key, a: '金'.repeat(100_000) });
      const failure = await refusal(
        bench.client.send(
          new UpdateCommand({
            TableName: 'Cases',
            Key: key,
            UpdateExpression: 'SET b = :b',
            ExpressionAttributeValues: { ':b': '金'.repeat(100_000) },
          }),
        ),
      );
      expect(failure).toMatchObject({
        name: 'ValidationException',
        message: 'Item size to update has exceeded the maximum allowed size',
      });
      expect(await get(key)).not.toHaveProperty('b');
    });
  });
};
