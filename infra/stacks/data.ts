import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { handover, physicalName } from '../constructs/names.ts';
import { type TableName, tableNames, tableShapes } from './tables.ts';

export interface DataProps extends StackProps {
  readonly stage: string;
}

/** What outlives every deployment: retained, deletion-protected, restorable to any second of 35 days. */
export class Data extends Stack {
  constructor(scope: Construct, id: string, props: DataProps) {
    super(scope, id, props);
    const { stage } = props;
    const privateKey = new Key(this, 'PrivateKey', {
      alias: `alias/${physicalName(stage, 'private')}`,
      description: 'Personal data and free text of cases (Private)',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const handOver = (what: Parameters<typeof handover>[1], value: string) =>
      new StringParameter(this, what, { parameterName: handover(stage, what), stringValue: value });

    for (const name of tableNames) {
      const table = this.#table(stage, name, privateKey);
      if (tableShapes[name].stream && table.tableStreamArn) handOver('cases-stream-arn', table.tableStreamArn);
    }
    handOver('private-key-arn', privateKey.keyArn);
  }

  #table(stage: string, name: TableName, privateKey: Key): TableV2 {
    const { key, indexes, stream, ownKey } = tableShapes[name];
    return new TableV2(this, name.charAt(0).toUpperCase() + name.slice(1), {
      tableName: physicalName(stage, name),
      ...keys(key),
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      encryption: ownKey ? TableEncryptionV2.customerManagedKey(privateKey) : TableEncryptionV2.dynamoOwnedKey(),
      ...(stream ? { dynamoStream: StreamViewType.NEW_IMAGE } : {}),
      globalSecondaryIndexes: Object.entries(indexes).map(([indexName, { projection, ...index }]) => ({
        indexName,
        ...keys(index),
        projectionType: projection === 'all' ? ProjectionType.ALL : ProjectionType.KEYS_ONLY,
      })),
    });
  }
}

const keys = ({ partition, sort }: { readonly partition: string; readonly sort?: string }) => ({
  partitionKey: { name: partition, type: AttributeType.STRING },
  ...(sort === undefined ? {} : { sortKey: { name: sort, type: AttributeType.STRING } }),
});
