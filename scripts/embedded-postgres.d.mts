export type TemporaryPostgres = {
  /** Connection string of a database, for the application's account. */
  url(database: string): string;
  /** For the account that may create databases and owns what it creates. */
  ownerUrl(database: string): string;
  superuserUrl(database: string): string;
  stop(): Promise<void>;
};

export function startTemporaryPostgres(options?: { durable?: boolean }): Promise<TemporaryPostgres>;
