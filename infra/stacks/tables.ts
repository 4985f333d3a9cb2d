/** The tables: keys and indexes. Contents and item shapes are said by the adapters that write them. */
interface Key {
  readonly partition: string;
  readonly sort?: string;
}

interface Index extends Key {
  readonly projection: 'all' | 'keys';
}

interface TableShape {
  readonly key: Key;
  readonly indexes: Readonly<Record<string, Index>>;
  /** Its changes are published. */
  readonly stream?: true;
  /** Personal data: a key of its own, so that its use can be seen and stopped apart. */
  readonly ownKey?: true;
}

const tables = {
  cases: {
    key: { partition: 'pk', sort: 'sk' },
    // The reconciler walks the cases of a local day: the first commit of each has it.
    indexes: { byDay: { partition: 'day', sort: 'sk', projection: 'keys' } },
    stream: true,
  },
  private: { key: { partition: 'pk', sort: 'sk' }, indexes: {}, ownKey: true },
  ledger: {
    key: { partition: 'pk', sort: 'sk' },
    indexes: {
      // The printed monthly ledger is read from the index alone, hence whole rows.
      byCountyMonth: { partition: 'countyMonth', sort: 'caseNo', projection: 'all' },
      byMediator: { partition: 'mediatorId', sort: 'caseId', projection: 'keys' },
    },
  },
  notices: {
    key: { partition: 'pk', sort: 'sk' },
    indexes: { byDay: { partition: 'nextOn', sort: 'pk', projection: 'keys' } },
  },
  flow: { key: { partition: 'pk' }, indexes: {} },
  directory: { key: { partition: 'pk', sort: 'sk' }, indexes: {} },
} as const satisfies Record<string, TableShape>;

export type TableName = keyof typeof tables;

/** A table, or an index of it: grants name one or the other, never `index/*`. */
export type TablePath = {
  [Name in TableName]: Name | `${Name}/${keyof (typeof tables)[Name]['indexes'] & string}`;
}[TableName];

export const tableShapes: Readonly<Record<TableName, TableShape>> = tables;
export const tableNames = Object.keys(tables) as readonly TableName[];
