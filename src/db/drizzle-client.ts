import type postgres from 'postgres';

/**
 * The postgres.js client as drizzle is to see it, differing in two things:
 *
 * - Queries are prepared. drizzle-orm 0.45 asks for unprepared ones (github.com/drizzle-team/drizzle-orm/issues/6096),
 *   which halves the rate. A connection keeps a statement per distinct text until it is replaced (postgres.js does that
 *   after 30 to 60 minutes), so dynamic queries do not pile up for ever.
 * - Its parsers and serializers are a copy. drizzle switches those of dates and JSON off in the client it is given, and
 *   templates sent through the same client would then return dates as text and refuse JSON.
 *
 * With `tx`, everything goes through that transaction, and drizzle's own transactions become savepoints in it.
 */
export function drizzleClient(sql: postgres.Sql, tx: postgres.TransactionSql | null = null): postgres.Sql {
  const options = { ...sql.options, parsers: { ...sql.options.parsers }, serializers: { ...sql.options.serializers } };
  const client = tx ?? sql;
  const prepared: postgres.Sql['unsafe'] = (query, parameters, how) => {
    // `simple`: without it a query without parameters is sent as text and never prepared.
    const extended = { ...how, prepare: true, simple: false };
    return client.unsafe(query, parameters, extended);
  };
  const begin = <T>(work: (client: postgres.Sql) => Promise<T>) =>
    tx === null
      ? sql.begin((inner) => work(drizzleClient(sql, inner)))
      : tx.savepoint((inner) => work(drizzleClient(sql, inner)));
  return new Proxy(sql, {
    get(target, key) {
      if (key === 'options') return options;
      if (key === 'unsafe') return prepared;
      if (key === 'begin' || key === 'savepoint') return begin;
      return Reflect.get(target, key);
    },
  });
}
