import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type Bench, refusal } from './bench.ts';

export const refusals = (bench: Bench): void => {
  const { county, put, get } = bench;

  describe('refusals', () => {
    it('given an unknown table, says so', async () => {
      const failure = await refusal(bench.client.send(new GetCommand({ TableName: 'Nowhere', Key: { a: 'b' } })));
      expect(failure).toMatchObject({ name: 'ResourceNotFoundException', $metadata: { httpStatusCode: 400 } });
    });

    it('given an expression that cannot be read, says where', async () => {
      const failure = await refusal(
        put({ county: county(), commit: 'a' }, { ConditionExpression: 'attribute_exist(' }),
      );
      expect(failure).toMatchObject({
        name: 'ValidationException',
        message: expect.stringContaining('Invalid ConditionExpression'),
      });
    });

    it('given a reserved word as the name of an attribute, names it', async () => {
      const failure = await refusal(
        put({ county: county(), commit: 'a' }, { ConditionExpression: 'attribute_exists(list)' }),
      );
      expect(failure).toMatchObject({
        name: 'ValidationException',
        message: expect.stringContaining('reserved keyword: list'),
      });
    });

    it('given a key that does not fit the schema, refuses it', async () => {
      const failure = await refusal(get({ county: 'x' }));
      expect(failure.name).toBe('ValidationException');
    });
  });
};
