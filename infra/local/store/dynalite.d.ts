/** The parts of dynalite 4 that the store calls in-process; dynalite ships no types of its own. */

declare module 'dynalite' {
  export type Item = import('../parts.ts').AttributeMap;

  export interface KeyElement {
    readonly AttributeName: string;
    readonly KeyType: 'HASH' | 'RANGE';
  }

  export interface IndexDefinition {
    readonly IndexName: string;
    readonly KeySchema: readonly KeyElement[];
    readonly Projection: {
      readonly ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
      readonly NonKeyAttributes?: readonly string[] | undefined;
    };
  }

  /** A table as DescribeTable tells it, as far as dynalite reads it. */
  export interface TableDefinition {
    readonly TableName: string;
    readonly TableStatus: 'ACTIVE';
    readonly KeySchema: readonly KeyElement[];
    readonly AttributeDefinitions: readonly {
      readonly AttributeName: string;
      readonly AttributeType: 'S' | 'N' | 'B';
    }[];
    readonly GlobalSecondaryIndexes?: readonly IndexDefinition[];
  }

  export type Callback<T> = (error: unknown, value?: T) => void;

  export interface Bounds {
    readonly gt?: string;
    readonly gte?: string;
    readonly lt?: string;
    readonly lte?: string;
    readonly reverse?: boolean;
    readonly limit?: number;
  }

  export interface Records {
    get(key: string, callback: Callback<Item>): void;
    put(key: string, item: Item, callback: Callback<void>): void;
    del(key: string, callback: Callback<void>): void;
    lock(key: string, work: (release: <T>(callback: T) => T) => void): void;
    createValueStream(bounds: Bounds): import('node:stream').Readable;
  }

  /** What an action asks of its store. */
  export interface Backing {
    readonly options: { readonly maxItemSize: number };
    getTable(
      name: string,
      checkStatus: boolean | Callback<TableDefinition>,
      callback?: Callback<TableDefinition>,
    ): void;
    getItemDb(table: string): Records;
    getIndexDb(kind: string, table: string, index: string): Records;
  }

  /** A request after dynalite's validation; `_condition` and its like are parsed expressions. */
  export interface Checked {
    readonly TableName: string;
    readonly Item: Item;
    readonly Key: Item;
    readonly IndexName?: string;
    readonly ExclusiveStartKey?: Item;
    readonly ConsistentRead?: boolean;
    readonly ScanIndexForward?: boolean;
    readonly RequestItems: { readonly [table: string]: { readonly ConsistentRead?: boolean } };
  }

  export type Action = (backing: Backing, data: Checked, callback: Callback<Answer>) => void;
  export type Answer = { readonly [member: string]: unknown };

  export interface Validation {
    readonly types: { readonly [parameter: string]: unknown };
    readonly custom?: unknown;
  }
}

declare module 'dynalite/db/index.js' {
  import type { Checked, Item, KeyElement, TableDefinition } from 'dynalite';

  const db: {
    createKey(item: Item, table: TableDefinition, schema?: readonly KeyElement[]): string;
    validateKey(key: Item, table: TableDefinition): Error | null | undefined;
    checkConditional(data: Checked, existing: Item | undefined): Error | null | undefined;
  };
  export = db;
}

declare module 'dynalite/validations/index.js' {
  import type { Backing, Checked, Validation } from 'dynalite';

  const validations: {
    checkTypes(body: unknown, types: Validation['types']): Checked;
    checkValidations(
      data: Checked,
      types: Validation['types'],
      custom: unknown,
      backing: Pick<Backing, 'options'>,
    ): void;
  };
  export = validations;
}

declare module 'dynalite/validations/*' {
  import type { Validation } from 'dynalite';

  const validation: Validation;
  export = validation;
}

declare module 'dynalite/actions/*' {
  import type { Action } from 'dynalite';

  const action: Action;
  export = action;
}
