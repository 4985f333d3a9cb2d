import getItem from 'dynalite/actions/getItem.js';
import validation from 'dynalite/validations/getItem.js';
import type { JsonObject } from '../parts.ts';
import { act } from './backing.ts';
import { detailOf, itemSize, merge, readUnits, type Spent, told } from './capacity.ts';
import type { Engine } from './engine.ts';
import { atOnce } from './reads.ts';
import { checked } from './request.ts';
import { keyIn } from './table.ts';
import { refuseTwice, transactItems } from './transact-items.ts';

/** Several items as they stood together. */
export const transactGet =
  (engine: Engine) =>
  async (body: JsonObject): Promise<object> => {
    const { items, options } = transactItems('TransactGetItems', ['Get'], body, []);
    const requests = items.map((item) => checked('Get', validation, item.body));
    refuseTwice(requests.map(({ TableName, Key }) => keyIn(engine.table(TableName), Key)));
    const detail = detailOf(options.ReturnConsumedCapacity);
    const read = await atOnce(engine, (get) =>
      Promise.all(requests.map((data) => act(engine, getItem, data, { get }))),
    );
    const answer = { Responses: read.map(({ answer: { Item } }) => (Item === undefined ? {} : { Item })) };
    if (detail === 'NONE') return answer;
    const spent = read
      .flatMap(({ seen }) => seen)
      .map(({ table, item }): Spent => ({ table, units: readUnits(item ? itemSize(item) : 0, true), indexes: {} }));
    return {
      ...answer,
      ConsumedCapacity: merge(spent, 2).map((one) => ({ ...told(one, detail), ReadCapacityUnits: one.units })),
    };
  };
