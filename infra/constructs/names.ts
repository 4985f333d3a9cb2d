/**
 * Physical names are fixed, so that stacks and roles can name what another stack or a later resource makes without
 * exports and without cycles. Lower case: `jintiao-<stage>` or `jintiao-<stage>-<part>`.
 */
export const physicalName = (stage: string, part?: string): string =>
  part === undefined ? `jintiao-${stage}` : `jintiao-${stage}-${part}`;

/** What has no fixed name (an ARN with a random part) is handed over by an SSM parameter of this name. */
export const handover = (stage: string, what: 'cases-stream-arn' | 'private-key-arn'): string =>
  `/jintiao/${stage}/${what}`;
