import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { GetAccountCommand, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { type AwsService, NotModelled } from '../../../../infra/local/parts.ts';
import { KEY, openHost, serviceThat } from './open-host.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const hostWith = async (setting: Parameters<typeof openHost>[0]) => {
  const host = await openHost(setting);
  open.push(host.door.close);
  return host;
};

const TABLE = 'arn:aws:dynamodb:cn-north-1:111122223333:table/Cases';
const silent: AwsService = serviceThat(async () => ({ status: 200, body: {} }), TABLE, 'dynamodb');

describe('given the ordinary SDK', () => {
  it('reaches DynamoDB with its items and gets them back', async () => {
    const calls: unknown[] = [];
    const service = serviceThat(
      async (call) => {
        calls.push(call);
        return { status: 200, body: { Item: { pk: { S: 'COUNTY#522626' }, n: { N: '1' } } } };
      },
      TABLE,
      'dynamodb',
    );
    const { sdk, asked } = await hostWith({ services: { dynamodb: service } });
    const answer = await new DynamoDBClient(sdk).send(
      new GetItemCommand({ TableName: 'Cases', Key: { pk: { S: '岑巩' } } }),
    );
    expect(answer.Item).toEqual({ pk: { S: 'COUNTY#522626' }, n: { N: '1' } });
    expect(answer.$metadata.requestId).toEqual(expect.any(String));
    expect(calls).toEqual([{ operation: 'GetItem', body: { TableName: 'Cases', Key: { pk: { S: '岑巩' } } } }]);
    expect(asked).toEqual([`arn:aws:iam::111122223333:role/deep/IntakeRole dynamodb:GetItem ${TABLE}`]);
  });

  it('reaches Step Functions', async () => {
    const service = serviceThat(async () => ({
      status: 200,
      body: { executionArn: 'arn:e', startDate: 1_694_739_600 },
    }));
    const { sdk } = await hostWith({ services: { states: service } });
    const answer = await new SFNClient(sdk).send(new StartExecutionCommand({ stateMachineArn: 'arn:m', input: '{}' }));
    expect(answer).toMatchObject({ executionArn: 'arn:e', startDate: new Date('2023-09-15T01:00:00Z') });
  });

  it('reaches EventBridge', async () => {
    const service = serviceThat(async () => ({
      status: 200,
      body: { FailedEntryCount: 0, Entries: [{ EventId: '1' }] },
    }));
    const { sdk } = await hostWith({ services: { events: service } });
    const answer = await new EventBridgeClient(sdk).send(new PutEventsCommand({ Entries: [{ Detail: '{}' }] }));
    expect(answer).toMatchObject({ FailedEntryCount: 0, Entries: [{ EventId: '1' }] });
  });

  it('reaches SQS by its JSON protocol', async () => {
    const service = serviceThat(async ({ operation }) => ({ status: 200, body: { operation } }));
    const { door } = await hostWith({ services: { sqs: service } });
    const answer = await fetch(door.url, {
      method: 'POST',
      headers: signed('AmazonSQS.SendMessage', 'sqs'),
      body: '{}',
    });
    expect(await answer.json()).toEqual({ operation: 'SendMessage' });
    expect(answer.headers.get('content-type')).toBe('application/x-amz-json-1.0');
  });

  it('reaches End User Messaging and SES', async () => {
    const service = serviceThat(async ({ operation }) => ({ status: 200, body: { MessageId: operation } }));
    const { sdk } = await hostWith({ services: { 'sms-voice': service, ses: service } });
    const sms = new SendTextMessageCommand({ DestinationPhoneNumber: '+8613800000000', MessageBody: '你好' });
    expect(await new PinpointSMSVoiceV2Client(sdk).send(sms)).toMatchObject({ MessageId: 'SendTextMessage' });
    const email = new SendEmailCommand({ FromEmailAddress: 'a@b.cn', Content: {} });
    expect(await new SESv2Client(sdk).send(email)).toMatchObject({ MessageId: 'SendEmail' });
  });

  it('hears the errors of a service by their own class', async () => {
    const refusing = serviceThat(async () => ({
      status: 400,
      body: {
        __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
        message: 'The conditional request failed',
      },
    }));
    const expired = serviceThat(async () => ({
      status: 400,
      body: { __type: 'TaskTimedOut', message: 'Task Timed Out' },
    }));
    const rejected = serviceThat(async () => ({ status: 400, body: { __type: 'MessageRejected', message: 'no' } }));
    const { sdk } = await hostWith({ services: { dynamodb: refusing, states: expired, ses: rejected } });
    const put = new DynamoDBClient(sdk).send(new PutItemCommand({ TableName: 'Cases', Item: {} }));
    await expect(put).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
    });
    const task = new SFNClient(sdk).send(new SendTaskSuccessCommand({ taskToken: 't', output: '{}' }));
    await expect(task).rejects.toMatchObject({ name: 'TaskTimedOut', message: 'Task Timed Out' });
    const email = new SESv2Client(sdk).send(new SendEmailCommand({ Content: {} }));
    await expect(email).rejects.toMatchObject({ name: 'MessageRejected', message: 'no' });
  });
});

describe('given a role that lacks an action', () => {
  const deny = (because: string) => () => ({ allowed: false, because }) as const;

  it('denies it as DynamoDB does, before the service is asked', async () => {
    const never = serviceThat(async () => Promise.reject(new Error('was asked')), TABLE, 'dynamodb');
    const { sdk } = await hostWith({ services: { dynamodb: never }, verdict: deny('no statement') });
    const call = new DynamoDBClient(sdk).send(new PutItemCommand({ TableName: 'Cases', Item: {} }));
    await expect(call).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: arn:aws:sts::111122223333:assumed-role/IntakeRole/Intake is not authorized to perform: dynamodb:PutItem on resource: ${TABLE} because no identity-based policy allows the dynamodb:PutItem action`,
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('says where the denial is explicit', async () => {
    const { sdk } = await hostWith({ services: { states: silent }, verdict: deny('explicit deny by statement 1') });
    const call = new SFNClient(sdk).send(new StartExecutionCommand({ stateMachineArn: 'arn:m' }));
    await expect(call).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringMatching(/with an explicit deny in an identity-based policy$/),
    });
  });

  it('denies it as SES does', async () => {
    const { sdk } = await hostWith({ services: { ses: silent }, verdict: deny('no statement') });
    const call = new SESv2Client(sdk).send(new SendEmailCommand({ Content: {} }));
    await expect(call).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining("is not authorized to perform `dynamodb:SendEmail' on resource `"),
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('asks for every permission a call needs', async () => {
    const two: AwsService = { ...silent, needs: () => ['a:Get', 'a:Put'].map((action) => ({ action, resource: 'r' })) };
    const { sdk } = await hostWith({
      services: { dynamodb: two },
      verdict: ({ action }) => (action === 'a:Put' ? { allowed: false, because: '' } : { allowed: true }),
    });
    const call = new DynamoDBClient(sdk).send(new PutItemCommand({ TableName: 'Cases', Item: {} }));
    await expect(call).rejects.toThrow('perform: a:Put on');
  });
});

describe('given a call that nobody can answer', () => {
  it('does not know the credentials', async () => {
    const { sdk } = await hostWith({ services: { dynamodb: silent } });
    const stranger = { ...sdk, credentials: { accessKeyId: 'AKIASTRANGER', secretAccessKey: 'x' } };
    const call = new DynamoDBClient(stranger).send(new PutItemCommand({ TableName: 'Cases', Item: {} }));
    await expect(call).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    });
  });

  it('asks for credentials where there are none', async () => {
    const { door } = await hostWith({ services: { sqs: silent } });
    const answer = await fetch(door.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'AmazonSQS.SendMessage' },
      body: '{}',
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('x-amzn-errortype')).toBe('MissingAuthenticationTokenException');
  });

  it.each(['{', '[]', '"text"'])('refuses the body %s', async (body) => {
    const { door } = await hostWith({ services: { sqs: silent } });
    const answer = await fetch(door.url, { method: 'POST', headers: signed('AmazonSQS.SendMessage', 'sqs'), body });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('x-amzn-errortype')).toBe('SerializationException');
  });

  it('names a service, an operation and a REST call it does not model', async () => {
    const picky: AwsService = {
      ...silent,
      needs: ({ operation }) => {
        throw new NotModelled(`dynamodb:${operation}`);
      },
    };
    const { sdk, door, faults } = await hostWith({ services: { dynamodb: picky } });
    const item = new DynamoDBClient(sdk).send(new PutItemCommand({ TableName: 'Cases', Item: {} }));
    await expect(item).rejects.toMatchObject({
      name: 'UnknownOperationException',
      message: 'local host: dynamodb:PutItem is not modelled',
      $metadata: { httpStatusCode: 501 },
    });
    await expect(new SFNClient(sdk).send(new StartExecutionCommand({ stateMachineArn: 'arn:m' }))).rejects.toThrow(
      'the AWS service states is not modelled',
    );
    await expect(new SESv2Client(sdk).send(new GetAccountCommand({}))).rejects.toThrow('GET /v2/email/account');
    const strange = await fetch(door.url, {
      method: 'POST',
      headers: signed('Logs_20140328.PutLogEvents', 'logs'),
      body: '{}',
    });
    expect([strange.status, await strange.text()]).toEqual([
      501,
      expect.stringContaining('Logs_20140328.PutLogEvents'),
    ]);
    expect(faults).toEqual([]);
  });

  it('answers 500 and reports why where the service breaks', async () => {
    const broken = serviceThat(async () => Promise.reject(new Error('disk full')));
    const { sdk, faults } = await hostWith({ services: { dynamodb: broken } });
    const call = new DynamoDBClient(sdk).send(new PutItemCommand({ TableName: 'Cases', Item: {} }));
    await expect(call).rejects.toMatchObject({ name: 'InternalFailure', message: 'The local host failed.' });
    expect(faults).toEqual([new Error('disk full')]);
  });
});

const signed = (target: string, service: string) => ({
  'x-amz-target': target,
  'content-type': 'application/x-amz-json-1.0',
  authorization: `AWS4-HMAC-SHA256 Credential=${KEY}/20230915/cn-north-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
});
