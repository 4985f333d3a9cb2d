import * as z from 'zod';

// The parameters of SQS calls that the host understands.
const names = z.array(z.string()).default([]);
const seconds = z.number().int().min(0).max(43_200);
const MessageAttributesShape = z.record(
  z.string(),
  z.strictObject({ DataType: z.string(), StringValue: z.string().optional(), BinaryValue: z.string().optional() }),
);
const message = {
  MessageBody: z.string().min(1),
  DelaySeconds: z.number().int().min(0).max(900).optional(),
  MessageAttributes: MessageAttributesShape.optional(),
};
const url = { QueueUrl: z.string() };
export const Send = z.strictObject({ ...url, ...message });
export const SendBatch = z.strictObject({ ...url, Entries: z.array(z.strictObject({ Id: z.string(), ...message })) });
export const Receive = z.strictObject({
  ...url,
  MaxNumberOfMessages: z.number().int().min(1).max(10).default(1),
  VisibilityTimeout: seconds.optional(),
  WaitTimeSeconds: z.number().optional(),
  AttributeNames: names,
  MessageSystemAttributeNames: names,
  MessageAttributeNames: names,
});
export const Delete = z.strictObject({ ...url, ReceiptHandle: z.string() });
export const Hide = z.strictObject({ ...url, ReceiptHandle: z.string(), VisibilityTimeout: seconds });
export const Attributes = z.strictObject({ ...url, AttributeNames: names });
