import { CfnParameter } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StageConfig } from '../stages.ts';

/** What a function is told beside its tables, under its environment name. */
export type Setting = 'OIDC_ISSUER' | 'OIDC_JWKS_URL' | 'OIDC_AUDIENCE';
export type Settings = Readonly<Record<Setting, string>>;

const parameter = (scope: Construct, id: string, description: string): string =>
  new CfnParameter(scope, id, { type: 'String', description }).valueAsString;

/** What only a deployer knows comes as CloudFormation parameters. */
export const settings = (scope: Construct): Settings => ({
  OIDC_ISSUER: parameter(scope, 'OidcIssuer', 'issuer of the access tokens, as in their claim iss'),
  OIDC_JWKS_URL: parameter(scope, 'OidcJwksUrl', 'HTTPS address of the keys of the issuer'),
  OIDC_AUDIENCE: parameter(scope, 'OidcAudience', 'audience of the access tokens, as in their claim aud'),
});

/** How notification reaches people, by what the region has. */
export const channelSettings = (scope: Construct, stage: StageConfig): Readonly<Record<string, string>> => ({
  CHANNELS: [stage.mail, ...(stage.sms === 'aws' ? ['sms'] : [])].join(','),
  MAIL_FROM: parameter(scope, 'MailFrom', 'address that e-mail comes from'),
  ...(stage.mail === 'smtp'
    ? { SMTP_URL: parameter(scope, 'SmtpUrl', 'SMTP relay, smtps://host:port, without credentials') }
    : {}),
  ...(stage.sms === 'aws'
    ? { SMS_ORIGIN: parameter(scope, 'SmsOrigin', 'phone number, sender id or pool that SMS come from') }
    : {}),
});
