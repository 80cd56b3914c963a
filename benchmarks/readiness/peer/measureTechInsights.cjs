/*
 * Runs in a folder where Tech Insights is installed: its own router, database class and rules engine over SQLite in
 * memory, without sign-in and permissions. Prints one line of JSON.
 */
const express = require('express');
const knex = require('knex');
const { ConfigReader } = require('@backstage/config');
const {
  createRouter,
  initializePersistenceContext,
} = require('@backstage-community/plugin-tech-insights-backend');
const {
  JsonRulesEngineFactCheckerFactory,
} = require('@backstage-community/plugin-tech-insights-backend-module-jsonfc');

const RETRIEVERS = 4;
const REPEATS = 5;
const CARDS = 50;
const INSERTED_AT_ONCE = 1_000;
const [scopes, gates] = process.argv.slice(2).map(Number);

const quiet = () => undefined;
const logger = { info: quiet, warn: quiet, error: quiet, debug: quiet };
logger.child = () => logger;

const retrieverOf = check => `retriever-${check % RETRIEVERS}`;
const factOf = check => `status${check}`;
const checks = Array.from({ length: gates }, (_, check) => ({
  id: `check-${check}`,
  type: 'json-rules-engine',
  name: `Check ${check}`,
  description: 'Whether it answers',
  factIds: [retrieverOf(check)],
  rule: {
    conditions: {
      all: [{ fact: factOf(check), operator: 'equal', value: 200 }],
    },
  },
}));

async function fill(store) {
  for (let retriever = 0; retriever < RETRIEVERS; retriever += 1) {
    const id = `retriever-${retriever}`;
    const own = Array.from({ length: gates }, (_, check) => check).filter(
      check => check % RETRIEVERS === retriever,
    );
    await store.insertFactSchema({
      id,
      version: '1.0.0',
      schema: Object.fromEntries(
        own.map(check => [
          factOf(check),
          { type: 'integer', description: 'Status' },
        ]),
      ),
    });
    for (let from = 0; from < scopes; from += INSERTED_AT_ONCE) {
      const length = Math.min(INSERTED_AT_ONCE, scopes - from);
      await store.insertFacts({
        id,
        facts: Array.from({ length }, (_, at) => ({
          entity: {
            namespace: 'default',
            kind: 'component',
            name: `service-${from + at}`,
          },
          facts: Object.fromEntries(
            own.map(check => [
              factOf(check),
              (from + at + check) % 4 === 0 ? 503 : 200,
            ]),
          ),
        })),
      });
    }
  }
}

async function timed(times, act) {
  const taken = [];
  let answer;
  for (let turn = 0; turn < times; turn += 1) {
    const begun = performance.now();
    answer = await act(turn);
    taken.push(performance.now() - begun);
  }
  taken.sort((a, b) => a - b);
  return { answer, p50: taken[Math.floor(times / 2)] };
}

async function run() {
  const client = knex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  let statements = 0;
  client.on('query', () => {
    statements += 1;
  });
  const persistenceContext = await initializePersistenceContext(
    { getClient: async () => client },
    { logger },
  );
  await fill(persistenceContext.techInsightsStore);
  const app = express();
  app.use(
    await createRouter({
      persistenceContext,
      factChecker: new JsonRulesEngineFactCheckerFactory({
        checks,
        logger,
      }).construct(persistenceContext.techInsightsStore),
      logger,
      config: new ConfigReader({}),
      permissions: { authorize: async () => [{ result: 'ALLOW' }] },
      httpAuth: { credentials: async () => ({}) },
    }),
  );
  const server = app.listen(0);
  const post = async (path, body) => {
    const response = await fetch(
      `http://localhost:${server.address().port}${path}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
    );
    if (!response.ok) {
      throw new Error(await response.text());
    }
    return await response.arrayBuffer();
  };
  statements = 0;
  const overview = await timed(scopes > 5_000 ? 1 : REPEATS, () =>
    post('/checks/run', { entities: [] }),
  );
  const runs = scopes > 5_000 ? 1 : REPEATS;
  const overviewStatements = statements / runs;
  statements = 0;
  const card = await timed(CARDS, turn =>
    post(`/checks/run/default/component/service-${turn}`, {}),
  );
  process.stdout.write(
    JSON.stringify({
      overviewStatements,
      overviewBytes: overview.answer.byteLength,
      overviewMs: overview.p50,
      cardStatements: statements / CARDS,
      cardMs: card.p50,
      gatesPerSecond: (scopes * gates) / (overview.p50 / 1_000),
    }),
  );
  server.close();
  await client.destroy();
}

run().then(
  () => process.exit(),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
