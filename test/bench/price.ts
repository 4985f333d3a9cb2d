/**
 * List prices in US$, US East (N. Virginia), on demand, without the free tiers. Source: aws.amazon.com/<service>/pricing;
 * X-Ray's page read on 2026-11-27, the others as known on that day: read them again before quoting a bill. Other regions
 * differ by some tens of percent, the China regions by more.
 */
export const PRICE = {
  // DynamoDB, standard tables, since the halving of 2024-11-01
  writeUnit: 0.625e-6,
  readUnit: 0.125e-6,
  // API Gateway, REST, up to 333 million a month
  apiCall: 3.5e-6,
  // Lambda, arm64; initialisation is billed since 2025-08-01
  invocation: 0.2e-6,
  gbSecond: 13.3334e-6,
  // Step Functions, Standard
  transition: 25e-6,
  // EventBridge, custom events up to 64 KB; their delivery to a queue of the account is free, the queue's request is not
  event: 1e-6,
  // SQS, standard queues
  queueRequest: 0.4e-6,
  // SES
  email: 100e-6,
  // CloudWatch Logs, ingestion
  logGb: 0.5,
  // X-Ray, traces recorded (the first 100,000 a month are free)
  trace: 5e-6,
  // KMS, symmetric requests
  keyRequest: 3e-6,
} as const;

/** A month, whatever happens. */
export const MONTHLY = {
  key: 1,
  alarm: 0.1,
  dashboard: 3,
  customMetric: 0.3,
  secret: 0.4,
  // DynamoDB: storage, and its continuous backup
  storedGb: 0.25,
  restorableGb: 0.2,
  archivedLogGb: 0.03,
} as const;

/** What is not measured here. */
export const ASSUMED = {
  // Lambda gives a whole vCPU at this memory and a share below it (Lambda guide, "Configure function memory")
  megabytesOfOneCpu: 1769,
  // CloudWatch adds to each event (CloudWatch Logs guide)
  bytesALogLine: 26,
  // one line of the gateway's access log, as its format is
  bytesAnAccessLine: 350,
  // Lambda reads a queue by five long polls of 20 seconds side by side, empty ones too (Lambda guide, SQS)
  pollsAMonth: 5 * 3 * 60 * 24 * 30,
} as const;
