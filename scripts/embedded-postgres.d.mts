export type TemporaryPostgres = {
  /** Connection string of a database; its role may create databases and owns what it creates. */
  url(database: string): string;
  stop(): Promise<void>;
};

export function startTemporaryPostgres(options?: { durable?: boolean }): Promise<TemporaryPostgres>;
