import type { Action, Answer, Validation } from 'dynalite';
import batchGetItem from 'dynalite/actions/batchGetItem.js';
import getItem from 'dynalite/actions/getItem.js';
import query from 'dynalite/actions/query.js';
import scan from 'dynalite/actions/scan.js';
import batchGetValidation from 'dynalite/validations/batchGetItem.js';
import getValidation from 'dynalite/validations/getItem.js';
import queryValidation from 'dynalite/validations/query.js';
import scanValidation from 'dynalite/validations/scan.js';
import type { JsonObject } from '../parts.ts';
import { act, type Seen } from './backing.ts';
import { detailOf, itemSize, merge, readUnits, type Spent, told } from './capacity.ts';
import type { Engine } from './engine.ts';
import { checked } from './request.ts';
import { itemAt } from './write-buffer.ts';

type Read = (body: JsonObject) => Promise<object>;

const sizeOf = ({ item }: Seen): number => (item === undefined ? 0 : itemSize(item));

/** One item, on disk at one instant. */
export const get =
  (engine: Engine): Read =>
  async (body) => {
    const data = checked('GetItem', getValidation, body);
    const detail = detailOf(body.ReturnConsumedCapacity);
    const { answer, seen } = await act(engine, getItem, data, { get: (key) => itemAt(engine.disk, key) });
    if (detail === 'NONE') return answer;
    const units = readUnits(
      seen.reduce((total, one) => total + sizeOf(one), 0),
      data.ConsistentRead === true,
    );
    return { ...answer, ConsumedCapacity: told({ table: data.TableName, units, indexes: {} }, detail) };
  };

/** Several items as they stood together: one snapshot of the disk. */
export const atOnce = async <T>(
  engine: Engine,
  read: (get: (key: string) => ReturnType<typeof itemAt>) => Promise<T>,
): Promise<T> => {
  const snapshot = engine.disk.snapshot();
  try {
    return await read((key) => itemAt({ get: (one: string) => engine.disk.get(one, { snapshot }) }, key));
  } finally {
    await snapshot.close();
  }
};

export const batchGet =
  (engine: Engine): Read =>
  async (body) => {
    const data = checked('BatchGetItem', batchGetValidation, body);
    const detail = detailOf(body.ReturnConsumedCapacity);
    const { answer, seen } = await atOnce(engine, (get) => act(engine, batchGetItem, data, { get }));
    if (detail === 'NONE') return answer;
    const spent = seen.map(
      (one): Spent => ({
        table: one.table,
        units: readUnits(sizeOf(one), data.RequestItems[one.table]?.ConsistentRead === true),
        indexes: {},
      }),
    );
    return { ...answer, ConsumedCapacity: merge(spent).map((one) => told(one, detail)) };
  };

const walked =
  (operation: 'Query' | 'Scan', action: Action, validation: Validation) =>
  (engine: Engine): Read =>
  async (body) => {
    const data = checked(operation, validation, body);
    const detail = detailOf(body.ReturnConsumedCapacity);
    const { answer, seen } = await act(engine, action, data, { get: (key) => itemAt(engine.disk, key) });
    if (detail === 'NONE') return answer;
    const units = readUnits(evaluated(answer, seen), data.ConsistentRead === true);
    const spent =
      data.IndexName === undefined
        ? { table: data.TableName, units, indexes: {} }
        : { table: data.TableName, units: 0, indexes: { [data.IndexName]: units } };
    return { ...answer, ConsumedCapacity: told(spent, detail) };
  };

// The walk may have run ahead of the page; AWS charges the page as evaluated, filtered out or not.
const evaluated = (answer: Answer, seen: readonly Seen[]): number =>
  seen.slice(0, Number(answer.ScannedCount)).reduce((total, one) => total + sizeOf(one), 0);

export const queryItems = walked('Query', query, queryValidation);
export const scanItems = walked('Scan', scan, scanValidation);
