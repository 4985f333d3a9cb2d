import type { Json } from '../../parts.ts';

/** The policies of AWS's own that the host knows, as AWS documents them. */
export const managedPolicies: Readonly<Record<string, Json>> = {
  'service-role/AWSLambdaBasicExecutionRole': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: '*',
      },
    ],
  },
};
