/** The first part of a service's host, by the SDK client that calls it. */
export const hosts: Readonly<Record<string, string>> = {
  dynamodb: 'dynamodb',
  eventbridge: 'events',
  'pinpoint-sms-voice-v2': 'sms-voice',
  sesv2: 'email',
  sfn: 'states',
};

interface EndpointParameters {
  readonly Region?: string;
  readonly Endpoint?: string;
  readonly UseFIPS?: boolean;
  readonly UseDualStack?: boolean;
}

interface Endpoint {
  readonly url: URL;
  readonly properties: Readonly<Record<string, never>>;
  readonly headers: Readonly<Record<string, never>>;
}

/**
 * Stands for the endpoint rules of the SDK's clients in the bundles: the address given, or that of the region. The China
 * partition has a domain of its own; the isolated and the government regions are not served.
 */
export const regionalEndpoint =
  (host: string) =>
  ({ Region, Endpoint, UseFIPS, UseDualStack }: EndpointParameters): Endpoint => {
    if (UseFIPS || UseDualStack || !Region || /^(?:us-gov|us-iso|eu-iso|eusc)/.test(Region))
      throw new Error(
        `no endpoint for ${host} in ${Region}${UseFIPS ? ', FIPS' : ''}${UseDualStack ? ', dual stack' : ''}`,
      );
    const domain = Region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    return { url: new URL(Endpoint ?? `https://${host}.${Region}.${domain}`), properties: {}, headers: {} };
  };
