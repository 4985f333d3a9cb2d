import type { Access, Need, Verdict } from '../parts.ts';
import { type QueueSettings, SQS_MANAGED_KEY } from './settings.ts';

const SENDING_KEY_ACTIONS = ['kms:GenerateDataKey', 'kms:Decrypt'];

const keyNeeds = ({ key }: QueueSettings, actions: readonly string[]): readonly Need[] =>
  key === undefined || key === SQS_MANAGED_KEY ? [] : actions.map((action) => ({ action, resource: key }));

export const sendingNeeds = (queue: QueueSettings): readonly Need[] => [
  { action: 'sqs:SendMessage', resource: queue.arn },
  ...keyNeeds(queue, SENDING_KEY_ACTIONS),
];

/** What Lambda asks of the role of a function that a queue feeds. */
export const receivingNeeds = (queue: QueueSettings): readonly Need[] => [
  ...['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'].map((action) => ({
    action,
    resource: queue.arn,
  })),
  ...keyNeeds(queue, ['kms:Decrypt']),
];

/** Queue policy and key policy together, as a service that sends on behalf of a source meets them. */
export const admits = (access: Access, queue: QueueSettings, principal: string, sourceArn: string): Verdict => {
  if (queue.key === SQS_MANAGED_KEY)
    return { allowed: false, because: `${queue.name} is encrypted with ${queue.key}, which admits no service` };
  const verdicts = sendingNeeds(queue).map((need) => access.serviceMay(principal, { ...need, sourceArn }));
  return verdicts.find(({ allowed }) => !allowed) ?? { allowed: true };
};
