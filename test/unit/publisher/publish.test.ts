import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { NotTaken, publish } from '../../../services/publisher/publish.ts';
import { commitFrom } from '../../../shared/adapters/dynamodb-changes.ts';
import { type Commit, envelopesOf } from '../../../shared/commit.ts';
import { streamFunction } from '../../../shared/lambda/stream-function.ts';
import { given } from '../../support/case-builder.ts';
import { memoryBus } from '../../support/memory-bus.ts';
import { commitsOf, freshCaseId } from '../../support/sample-commits.ts';
import { context, memoryLog } from '../lambda/sample.ts';

const recordOf = (commit: Commit): DynamoDBRecord => ({
  eventID: `change-${commit.sequence}`,
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: String(commit.sequence),
    // A stream's image is the item: keys, day and all.
    NewImage: marshall({ pk: 'COUNTY#522626', sk: 'CASE', day: '2023-09-15', ...commit }) as never,
  },
});

const started = (bus: ReturnType<typeof memoryBus>) =>
  streamFunction({ onImage: (image) => publish(bus)(commitFrom(image)), log: memoryLog() });

describe('given the changes of a case', () => {
  const commits = commitsOf(freshCaseId(), given.confirmed());

  it('announces every event of every commit, in order', async () => {
    const bus = memoryBus();
    const answer = await started(bus)({ Records: commits.map(recordOf) }, context);
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(bus.taken).toEqual(commits.flatMap(envelopesOf));
  });

  it('given a bus that does not take one, stops there so that the stream brings it again', async () => {
    const bus = memoryBus(({ sequence }) => sequence === 3);
    const answer = await started(bus)({ Records: commits.map(recordOf) }, context);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '3' }] });
    expect(bus.taken.map(({ sequence }) => sequence)).toEqual([1, 2]);
  });

  it('given an image that is no commit, stops there too', async () => {
    const bus = memoryBus();
    const [first, second] = commits.map(recordOf);
    if (!first || !second?.dynamodb) throw new Error('there are changes');
    const broken = { ...second, dynamodb: { ...second.dynamodb, NewImage: { pk: { S: 'COUNTY#522626' } } } };
    expect(await started(bus)({ Records: [first, broken] }, context)).toEqual({
      batchItemFailures: [{ itemIdentifier: '2' }],
    });
  });
});

it('given events that were not taken, says of which commit', async () => {
  const [commit] = commitsOf(freshCaseId(), given.filed());
  if (!commit) throw new Error('a filed case has a commit');
  const published = publish(memoryBus(() => true))(commit);
  await expect(published).rejects.toThrow(NotTaken);
  await expect(published).rejects.toThrow(commit.caseId);
});
