/**
 * Where the product can be deployed. A stage is bound to its region, because what a region lacks is left out of its
 * templates: the China regions have neither SES nor End User Messaging, so mail goes by SMTP and SMS by a provider
 * outside AWS.
 */
export interface StageConfig {
  /** Part of every physical name. */
  readonly name: string;
  readonly region: string;
  /** arm64 where Lambda has it; the bundles run on both. */
  readonly architecture: 'arm64' | 'x86_64';
  readonly mail: 'ses' | 'smtp';
  readonly sms: 'aws' | 'none';
}

export const stages: readonly StageConfig[] = [
  {
    name: 'aws',
    region: 'ap-southeast-1',
    architecture: 'arm64',
    mail: 'ses',
    sms: 'aws',
  },
  {
    name: 'aws-cn',
    region: 'cn-northwest-1',
    // No public list names the China regions among those with arm64.
    architecture: 'x86_64',
    mail: 'smtp',
    sms: 'none',
  },
];
