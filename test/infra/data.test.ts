import { byStage, of, type Resource, synthesise } from './synthesised.ts';

const templates = synthesise();

describe.each(byStage(templates, 'Data'))('given the tables of %s', (_, data) => {
  const tables = of(data, 'AWS::DynamoDB::GlobalTable').map(
    ([, table]) => [String(table.Properties.TableName).replace(/^.*-/, ''), table] as const,
  );

  it.each(tables)('%s is retained, protected from deletion and restorable', (_name, { Properties, ...policies }) => {
    expect(policies).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    for (const replica of Properties.Replicas)
      expect(replica).toMatchObject({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
    expect(Properties.BillingMode).toBe('PAY_PER_REQUEST');
    expect(Properties.TimeToLiveSpecification).toBeUndefined();
  });

  const keysOf = (schema: readonly { readonly AttributeName: string }[]) =>
    schema.map(({ AttributeName }) => AttributeName).join(' ');
  const shape = ({ Properties }: Resource) => ({
    key: keysOf(Properties.KeySchema),
    indexes: Object.fromEntries(
      (Properties.GlobalSecondaryIndexes ?? []).map(
        // biome-ignore lint/suspicious/noExplicitAny: as the template says it
        ({ IndexName, KeySchema, Projection }: any) => [IndexName, [keysOf(KeySchema), Projection.ProjectionType]],
      ),
    ),
    stream: Properties.StreamSpecification?.StreamViewType,
  });

  it('have the keys, indexes and streams that the adapters write', () => {
    expect(Object.fromEntries(tables.map(([name, table]) => [name, shape(table)]))).toEqual({
      cases: { key: 'pk sk', indexes: { byDay: ['day sk', 'KEYS_ONLY'] }, stream: 'NEW_IMAGE' },
      private: { key: 'pk sk', indexes: {} },
      ledger: {
        key: 'pk sk',
        indexes: { byCountyMonth: ['countyMonth caseNo', 'ALL'], byMediator: ['mediatorId caseId', 'KEYS_ONLY'] },
      },
      notices: { key: 'pk sk', indexes: { byDay: ['nextOn pk', 'KEYS_ONLY'] } },
      flow: { key: 'pk', indexes: {} },
      directory: { key: 'pk sk', indexes: {} },
    });
  });

  it('keep personal data under a key of its own, which turns yearly and is retained', () => {
    const own = tables.filter(([, { Properties }]) => Properties.SSESpecification.SSEType === 'KMS');
    expect(own.map(([name]) => name)).toEqual(['private']);
    const [[, key] = []] = of(data, 'AWS::KMS::Key');
    expect(key).toMatchObject({ DeletionPolicy: 'Retain', Properties: { EnableKeyRotation: true } });
  });
});
