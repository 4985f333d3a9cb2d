import type { Action, Answer, Checked, Validation } from 'dynalite';
import deleteItem from 'dynalite/actions/deleteItem.js';
import putItem from 'dynalite/actions/putItem.js';
import updateItem from 'dynalite/actions/updateItem.js';
import deleteValidation from 'dynalite/validations/deleteItem.js';
import putValidation from 'dynalite/validations/putItem.js';
import updateValidation from 'dynalite/validations/updateItem.js';
import type { JsonObject } from '../parts.ts';
import { act } from './backing.ts';
import { detailOf, itemSize, LARGEST_ITEM, merge, type Spent, spentBy, told } from './capacity.ts';
import type { Engine } from './engine.ts';
import { invalid, isRefusal, nameOf, withItem } from './refusal.ts';
import { checked } from './request.ts';
import { itemKey } from './table.ts';
import type { WriteBuffer } from './write-buffer.ts';

export type Kind = 'Put' | 'Update' | 'Delete';

interface Deed {
  readonly action: Action;
  readonly validation: Validation;
}

const DEEDS: Readonly<Record<Kind, Deed>> = {
  Put: { action: putItem, validation: putValidation },
  Update: { action: updateItem, validation: updateValidation },
  Delete: { action: deleteItem, validation: deleteValidation },
};

// dynalite does not know it.
const RETURN_OLD = 'ReturnValuesOnConditionCheckFailure';

export interface Write {
  readonly kind: Kind;
  readonly data: Checked;
  readonly returnsOld: boolean;
}

export const returnsOld = (body: JsonObject): boolean => {
  const asked = body[RETURN_OLD] ?? 'NONE';
  if (asked !== 'NONE' && asked !== 'ALL_OLD')
    throw invalid(
      `1 validation error detected: Value '${JSON.stringify(asked)}' at 'returnValuesOnConditionCheckFailure' failed to satisfy ` +
        'constraint: Member must satisfy enum value set: [ALL_OLD, NONE]',
    );
  return asked === 'ALL_OLD';
};

export const checkedWrite = (kind: Kind, body: JsonObject): Write => {
  const data = checked(`${kind}Item`, DEEDS[kind].validation, body, [RETURN_OLD]);
  // Before anything is decided: a transaction with such a put is refused as a whole, not cancelled for it.
  if (kind === 'Put' && itemSize(data.Item) > LARGEST_ITEM)
    throw invalid('Item size has exceeded the maximum allowed size');
  return { kind, data, returnsOld: returnsOld(body) };
};

/** What a request's changes cost so far, and an untouched item that was only deleted or checked: one unit. */
export const spentOn = (buffer: WriteBuffer): readonly Spent[] => buffer.changes().map(spentBy);

/** Decides one write over the buffer. */
export const perform = async (
  engine: Engine,
  buffer: WriteBuffer,
  { kind, data, returnsOld }: Write,
): Promise<Answer> => {
  try {
    return (await act(engine, DEEDS[kind].action, data, buffer, kind === 'Update')).answer;
  } catch (error) {
    if (!returnsOld || !isRefusal(error) || nameOf(error) !== 'ConditionalCheckFailedException') throw error;
    const old = await buffer.get(itemKey(engine.table(data.TableName), kind === 'Put' ? data.Item : data.Key));
    throw old === undefined ? error : withItem(error, old);
  }
};

export const singleWrite =
  (engine: Engine, kind: Kind) =>
  (body: JsonObject): Promise<object> => {
    const request = checkedWrite(kind, body);
    const detail = detailOf(body.ReturnConsumedCapacity);
    return engine.write(async (buffer) => {
      const answer = await perform(engine, buffer, request);
      const [spent] = merge(spentOn(buffer));
      return detail === 'NONE' || spent === undefined ? answer : { ...answer, ConsumedCapacity: told(spent, detail) };
    });
  };
