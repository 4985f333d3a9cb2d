import batchWriteItem from 'dynalite/actions/batchWriteItem.js';
import validation from 'dynalite/validations/batchWriteItem.js';
import type { JsonObject } from '../parts.ts';
import { act } from './backing.ts';
import { detailOf, merge, told } from './capacity.ts';
import type { Engine } from './engine.ts';
import { checked } from './request.ts';
import { spentOn } from './single-write.ts';

export const batchWrite =
  (engine: Engine) =>
  async (body: JsonObject): Promise<object> => {
    const data = checked('BatchWriteItem', validation, body);
    const detail = detailOf(body.ReturnConsumedCapacity);
    return engine.write(async (buffer) => {
      const { answer } = await act(engine, batchWriteItem, data, buffer);
      if (detail === 'NONE') return answer;
      return { ...answer, ConsumedCapacity: merge(spentOn(buffer)).map((spent) => told(spent, detail)) };
    });
  };
