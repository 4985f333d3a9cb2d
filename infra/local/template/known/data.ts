import { applied, description, each, type Fields, fields, noted, only, tags } from './shape.ts';

const atRest = noted('the disk of this machine is not encrypted by the host');
const keySchema = each({ AttributeName: applied, KeyType: applied });

/** Tables, keys and values handed from stack to stack. */
export const data: Readonly<Record<string, Fields>> = {
  'AWS::DynamoDB::GlobalTable': {
    TableName: applied,
    AttributeDefinitions: each({ AttributeName: applied, AttributeType: applied }),
    KeySchema: keySchema,
    BillingMode: only('PAY_PER_REQUEST'),
    GlobalSecondaryIndexes: each({
      IndexName: applied,
      KeySchema: keySchema,
      Projection: fields({ ProjectionType: applied, NonKeyAttributes: applied }),
    }),
    StreamSpecification: fields({ StreamViewType: applied }),
    TimeToLiveSpecification: fields({ AttributeName: applied, Enabled: applied }),
    SSESpecification: fields({ SSEEnabled: atRest, SSEType: atRest }),
    Replicas: each({
      Region: noted('one machine is one region'),
      DeletionProtectionEnabled: noted('the host deletes no table'),
      GlobalSecondaryIndexes: each({ IndexName: noted('the index is described above') }),
      PointInTimeRecoverySpecification: noted('recovery here is a copy of the folder'),
      SSESpecification: fields({ KMSMasterKeyId: applied }),
      TableClass: noted('a price, not a behaviour'),
      Tags: tags,
    }),
  },
  'AWS::KMS::Key': {
    KeyPolicy: applied,
    Description: description,
    Enabled: only(true),
    EnableKeyRotation: noted('nothing is encrypted here, so no key wears out'),
    RotationPeriodInDays: noted('nothing is encrypted here, so no key wears out'),
    PendingWindowInDays: noted('the host deletes no key'),
    KeySpec: only('SYMMETRIC_DEFAULT'),
    KeyUsage: only('ENCRYPT_DECRYPT'),
    MultiRegion: noted('one machine is one region'),
    Tags: tags,
  },
  'AWS::KMS::Alias': { AliasName: applied, TargetKeyId: applied },
  'AWS::SSM::Parameter': {
    Name: applied,
    Type: only('String', 'StringList'),
    Value: applied,
    Description: description,
    AllowedPattern: noted('checked when it is deployed'),
    DataType: only('text'),
    Tier: noted('a price, not a behaviour'),
    Tags: tags,
  },
  'AWS::CDK::Metadata': { Analytics: noted('tells the CDK which constructs are used') },
};
