import type { Checked } from 'dynalite';
import db from 'dynalite/db/index.js';
import deleteValidation from 'dynalite/validations/deleteItem.js';
import type { JsonObject } from '../parts.ts';
import { detailOf, itemSize, merge, type Spent, told } from './capacity.ts';
import type { Engine } from './engine.ts';
import { type CancellationReason, cancelled, invalid, isRefusal, nameOf } from './refusal.ts';
import { checked } from './request.ts';
import { checkedWrite, perform, returnsOld, spentOn, type Write } from './single-write.ts';
import { keyIn, keysOf } from './table.ts';
import { type Entry, refuseTwice, transactItems } from './transact-items.ts';
import { digestOf, isRepeat, remember } from './transaction-token.ts';
import type { WriteBuffer } from './write-buffer.ts';

type Part = { readonly kind: 'ConditionCheck'; readonly data: Checked; readonly returnsOld: boolean } | Write;

const KINDS = ['Put', 'Update', 'Delete', 'ConditionCheck'] as const;

// AWS, "Amazon DynamoDB Transactions": 100 actions, 4 MB together.
const LARGEST_TRANSACTION = 4 * 1024 * 1024;

const required = (kind: string, body: JsonObject, member: string, position: number): void => {
  if (body[member] === undefined || body[member] === null)
    throw invalid(
      `1 validation error detected: Value null at 'transactItems.${position}.member.${kind[0]?.toLowerCase()}${kind.slice(1)}.` +
        `${member[0]?.toLowerCase()}${member.slice(1)}' failed to satisfy constraint: Member must not be null`,
    );
};

const partOf = ({ kind, body }: Entry<(typeof KINDS)[number]>, index: number): Part => {
  if (kind === 'ConditionCheck') {
    required(kind, body, 'ConditionExpression', index + 1);
    const { ReturnValuesOnConditionCheckFailure: _returns, ...rest } = body;
    return { kind, data: checked(kind, deleteValidation, rest), returnsOld: returnsOld(body) };
  }
  if (kind === 'Update') required(kind, body, 'UpdateExpression', index + 1);
  return checkedWrite(kind, body);
};

const keyOf = (engine: Engine, { kind, data }: Part): string => {
  const table = engine.table(data.TableName);
  return keyIn(table, kind === 'Put' ? keysOf(table, data.Item) : data.Key);
};

const check = async (buffer: WriteBuffer, key: string, part: Part & { kind: 'ConditionCheck' }): Promise<void> => {
  const failure = db.checkConditional(part.data, await buffer.get(key));
  if (failure) throw failure;
};

const reasonFor = async (buffer: WriteBuffer, key: string, part: Part, error: unknown): Promise<CancellationReason> => {
  if (!isRefusal(error)) throw error;
  if (nameOf(error) === 'ValidationException') return { Code: 'ValidationError', Message: error.message };
  if (nameOf(error) !== 'ConditionalCheckFailedException') throw error;
  const old = part.returnsOld ? await buffer.get(key) : undefined;
  return {
    Code: 'ConditionalCheckFailed',
    Message: 'The conditional request failed',
    ...(old !== undefined && { Item: old }),
  };
};

const attempt = async (engine: Engine, buffer: WriteBuffer, part: Part, key: string): Promise<CancellationReason> => {
  try {
    if (part.kind === 'ConditionCheck') await check(buffer, key, part);
    else await perform(engine, buffer, part);
    return { Code: 'None' };
  } catch (error) {
    return reasonFor(buffer, key, part, error);
  }
};

const decide = async (engine: Engine, buffer: WriteBuffer, parts: readonly Part[]): Promise<readonly string[]> => {
  const keys = parts.map((part) => keyOf(engine, part));
  refuseTwice(keys);
  const reasons: CancellationReason[] = [];
  for (const [index, part] of parts.entries()) reasons.push(await attempt(engine, buffer, part, keys[index] ?? ''));
  if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
  const size = buffer.changes().reduce((total, { after }) => total + (after === undefined ? 0 : itemSize(after)), 0);
  if (size > LARGEST_TRANSACTION) throw invalid(`Transaction payload size cannot exceed 4MB. Payload Size: ${size}`);
  return keys;
};

// A checked item costs as a written one does.
const checkedCost = async (buffer: WriteBuffer, parts: readonly Part[], keys: readonly string[]): Promise<Spent[]> => {
  const spent: Spent[] = [];
  for (const [index, { kind, data }] of parts.entries()) {
    if (kind !== 'ConditionCheck') continue;
    const item = await buffer.get(keys[index] ?? '');
    const units = item === undefined ? 1 : Math.max(1, Math.ceil(itemSize(item) / 1024));
    spent.push({ table: data.TableName, units, indexes: {} });
  }
  return spent;
};

/** All parts or none, decided and written as one batch. */
export const transactWrite =
  (engine: Engine) =>
  async (body: JsonObject): Promise<object> => {
    const { items, options } = transactItems('TransactWriteItems', KINDS, body, ['ClientRequestToken']);
    const parts = items.map(partOf);
    const detail = detailOf(options.ReturnConsumedCapacity);
    const token = options.ClientRequestToken;
    if (token !== undefined && (typeof token !== 'string' || token.length < 1 || token.length > 36))
      throw invalid("1 validation error detected: 'clientRequestToken' must have a length of 1 to 36");
    const digest = digestOf(body.TransactItems ?? null);
    return engine.write(async (buffer) => {
      if (token !== undefined && (await isRepeat(engine.disk, token, digest, engine.now()))) return {};
      const keys = await decide(engine, buffer, parts);
      if (token !== undefined) buffer.also(remember(token, digest, engine.now()));
      if (detail === 'NONE') return {};
      const spent = merge([...spentOn(buffer), ...(await checkedCost(buffer, parts, keys))], 2);
      return {
        ConsumedCapacity: spent.map((one) => {
          const consumed = told(one, detail);
          return { ...consumed, WriteCapacityUnits: consumed.CapacityUnits };
        }),
      };
    });
  };
