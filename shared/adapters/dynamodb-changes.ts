import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Commit } from '../commit.ts';
import { CommitItem } from './dynamodb-cases.ts';

/**
 * The commit of a new image in the stream of `Cases`.
 * @throws where the image is no commit
 */
export const commitFrom = (image: Readonly<Record<string, unknown>>): Commit =>
  // What the image holds is checked by the schema; until then its values have no better type.
  CommitItem.parse(unmarshall(image as Record<string, AttributeValue>));
