import { createHash } from 'node:crypto';
import type { AttributeMap, Change } from '../../parts.ts';
import type { StreamConsumer, ViewType } from './settings.ts';

/** The event that Lambda gives a function for records of a table's stream. */
export const streamEvent = (
  { sourceArn, view }: Pick<StreamConsumer, 'sourceArn' | 'view'>,
  region: string,
  batch: readonly Change[],
) => ({
  Records: batch.map((change) => ({
    // A record keeps its id however often it is handed over.
    eventID: createHash('md5').update(`${change.table}:${change.sequence}`).digest('hex'),
    eventName: change.kind,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(change.at / 1000),
      Keys: change.keys,
      ...imagesOf(change, view),
      SequenceNumber: String(change.sequence),
      SizeBytes: sizeOf(change.keys, ...Object.values(imagesOf(change, view))),
      StreamViewType: view,
    },
    eventSourceARN: sourceArn,
  })),
});

const imagesOf = ({ newImage, oldImage }: Change, view: ViewType): Readonly<Record<string, AttributeMap>> => ({
  ...(newImage && (view === 'NEW_IMAGE' || view === 'NEW_AND_OLD_IMAGES') && { NewImage: newImage }),
  ...(oldImage && (view === 'OLD_IMAGE' || view === 'NEW_AND_OLD_IMAGES') && { OldImage: oldImage }),
});

// Near enough to DynamoDB's own count (names and values in UTF-8) for a function that sums sizes.
const sizeOf = (...maps: readonly AttributeMap[]): number =>
  maps.reduce((sum, map) => sum + Buffer.byteLength(JSON.stringify(map)), 0);
