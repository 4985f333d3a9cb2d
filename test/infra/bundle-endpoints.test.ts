import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import { hosts, regionalEndpoint } from '../../infra/bundle/regional-endpoint.ts';
import { stages } from '../../infra/stages.ts';

type Asked = {
  readonly Region: string;
  readonly Endpoint?: string;
  readonly UseFIPS: boolean;
  readonly UseDualStack: boolean;
};

const plain = { UseFIPS: false, UseDualStack: false };
const region = 'ap-southeast-1';

/** The rules as each client brings them. */
const rules: Readonly<Record<string, (asked: Asked) => { readonly url: URL }>> = {
  dynamodb: (asked) => new DynamoDBClient({ region }).config.endpointProvider(asked),
  eventbridge: (asked) => new EventBridgeClient({ region }).config.endpointProvider(asked),
  'pinpoint-sms-voice-v2': (asked) => new PinpointSMSVoiceV2Client({ region }).config.endpointProvider(asked),
  sesv2: (asked) => new SESv2Client({ region }).config.endpointProvider(asked),
  sfn: (asked) => new SFNClient({ region }).config.endpointProvider(asked),
};

const regions = [...stages.map((stage) => stage.region), 'cn-north-1', 'eu-central-1', 'us-east-1', 'mx-central-1'];

describe.each(Object.entries(hosts))('given the client of %s', (client, host) => {
  const asSdk = rules[client];
  if (!asSdk) throw new Error(`no rules of ${client}`);

  it.each(regions)('calls in %s where the SDK’s own rules would', (Region) => {
    expect(regionalEndpoint(host)({ ...plain, Region }).url.href).toBe(asSdk({ ...plain, Region }).url.href);
  });

  it('calls an address that was given', () => {
    const asked = { ...plain, Region: 'cn-north-1', Endpoint: 'http://127.0.0.1:8930' };
    expect(regionalEndpoint(host)(asked).url.href).toBe(asSdk(asked).url.href);
  });
});

it.each([
  ['a government region', { ...plain, Region: 'us-gov-west-1' }],
  ['FIPS', { ...plain, Region: 'us-east-1', UseFIPS: true }],
  ['dual stack', { ...plain, Region: 'us-east-1', UseDualStack: true }],
  ['no region', plain],
])('given %s, refuses by name', (_what, asked) => {
  expect(() => regionalEndpoint('states')(asked)).toThrow('no endpoint for states');
});
