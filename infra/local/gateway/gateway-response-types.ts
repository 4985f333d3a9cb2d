import * as z from 'zod';

// Default status and message of every gateway response (API Gateway developer guide, "Gateway response types").
const TYPES = {
  ACCESS_DENIED: [403, 'AccessDeniedException', 'User is not authorized to access this resource'],
  API_CONFIGURATION_ERROR: [500, 'InternalServerErrorException', 'Internal server error'],
  AUTHORIZER_CONFIGURATION_ERROR: [500, 'AuthorizerConfigurationException', null],
  AUTHORIZER_FAILURE: [500, 'AuthorizerFailureException', null],
  BAD_REQUEST_BODY: [400, 'BadRequestException', 'Invalid request body'],
  BAD_REQUEST_PARAMETERS: [400, 'BadRequestException', 'Bad Request'],
  EXPIRED_TOKEN: [403, 'ExpiredTokenException', 'The security token included in the request is expired'],
  INTEGRATION_FAILURE: [504, 'InternalServerErrorException', 'Internal server error'],
  INTEGRATION_TIMEOUT: [504, 'InternalServerErrorException', 'Endpoint request timed out'],
  INVALID_API_KEY: [403, 'ForbiddenException', 'Forbidden'],
  INVALID_SIGNATURE: [403, 'InvalidSignatureException', 'Forbidden'],
  MISSING_AUTHENTICATION_TOKEN: [403, 'MissingAuthenticationTokenException', 'Missing Authentication Token'],
  QUOTA_EXCEEDED: [429, 'LimitExceededException', 'Limit Exceeded'],
  REQUEST_TOO_LARGE: [413, 'RequestTooLargeException', 'Request Too Long'],
  RESOURCE_NOT_FOUND: [404, 'NotFoundException', 'Not Found'],
  THROTTLED: [429, 'TooManyRequestsException', 'Too Many Requests'],
  UNAUTHORIZED: [401, 'UnauthorizedException', 'Unauthorized'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'BadRequestException', 'Unsupported Media Type'],
  WAF_FILTERED: [403, 'ForbiddenException', 'Forbidden'],
} as const satisfies Record<string, readonly [number, string, string | null]>;

/** What the gateway itself can answer. DEFAULT_5XX alone stands for a fault of the function, which has no type. */
export type ResponseType = keyof typeof TYPES | 'DEFAULT_5XX';

export interface ResponseDefaults {
  readonly status: number;
  readonly errorType: string;
  readonly message: string | null;
}

export const defaultsOf = (type: ResponseType): ResponseDefaults => {
  if (type === 'DEFAULT_5XX') {
    // A function that fails or answers malformed: "Internal server error" with 502.
    return { status: 502, errorType: 'InternalServerErrorException', message: 'Internal server error' };
  }
  const [status, errorType, message] = TYPES[type];
  return { status, errorType, message };
};

// The variables a gateway response may name; its templates know no other syntax.
const VARIABLE =
  /\$(context\.(?:error\.(?:messageString|message|responseType|validationErrorString)|requestId|extendedRequestId|httpMethod|path|resourcePath|stage|apiId|accountId|requestTimeEpoch|requestTime|identity\.(?:sourceIp|userAgent)|authorizer\.\w+)|stageVariables\.\w+|method\.request\.(?:header\.[\w-]+|querystring\.[\w-]+|path\.\w+))/g;

/** Puts in the value of each variable of a template. */
export const filled = (template: string, lookUp: (variable: string) => string): string =>
  template.replace(VARIABLE, (_, variable: string) => lookUp(variable));

const Template = z
  .string()
  .refine((template) => !template.replace(VARIABLE, '').includes('$'), 'the template names an unknown variable');

const HeaderValue = z.union([
  z.string().regex(/^'[^']*'$/, 'a static value stands in single quotes'),
  z.string().refine((value) => `$${value}`.replace(VARIABLE, '') === '', 'the header takes an unknown variable'),
]);

const Response = z.strictObject({
  statusCode: z
    .union([z.string().regex(/^\d{3}$/), z.int()])
    .transform(Number)
    .optional(),
  responseParameters: z.record(z.string().startsWith('gatewayresponse.header.'), HeaderValue).default({}),
  responseTemplates: z.record(z.string(), Template).optional(),
});

/** `x-amazon-apigateway-gateway-responses`, by response type. */
export const GatewayResponses = z.partialRecord(
  z.enum(['DEFAULT_4XX', 'DEFAULT_5XX', ...Object.keys(TYPES)]),
  Response,
);
export type GatewayResponses = z.output<typeof GatewayResponses>;
