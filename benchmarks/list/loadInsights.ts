import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { MongoClient, type Collection } from 'mongodb';
import { parseAllDocuments } from 'yaml';
import { OrgTree } from '@builder-insights/plugin-access-common';
import { derivedFields } from '../../plugins/builder-insights-backend/src/store/derivedFields';
import type { InsightDocument } from '../../plugins/builder-insights-backend/src/store/InsightDocument';

const BATCH = 1_000;
const SPAN_MS = 3 * 365 * 86_400_000;
const NEWEST = Date.parse('2026-11-20T00:00:00Z');
const examples = path.resolve(__dirname, '../../examples');

interface ExampleInsight {
  authorRef: string;
  verbatim?: string;
  note?: string;
  tags?: string[];
  productAreas?: string[];
  sensitivity?: 'open' | 'internal' | 'restricted';
}

/**
 * Fills a database with insights over three years, made of the examples: the
 * same people, teams, texts and shares, spread evenly over time.
 */
async function loadInsights(uri: string, database: string, wanted: number) {
  const client = await MongoClient.connect(uri);
  const insights: Collection<InsightDocument> = client
    .db(database)
    .collection('insights');
  const known = await insights.countDocuments();
  const { pathOf, teamOf } = await readOrg();
  const templates: ExampleInsight[] = JSON.parse(
    await readFile(path.join(examples, 'insights.json'), 'utf8'),
  );
  for (let at = known; at < wanted; at += BATCH) {
    const count = Math.min(BATCH, wanted - at);
    await insights.insertMany(
      Array.from({ length: count }, (_, offset) => {
        const index = at + offset;
        const template = templates[index % templates.length];
        const teamRef = teamOf(template.authorRef);
        // A step coprime to the count: every moment once, in no order.
        const step = (index * 7_919) % wanted;
        const document = {
          type: 'other' as const,
          sentiment: 'neutral' as const,
          priority: 'medium' as const,
          confidence: 'heard-once' as const,
          consent: 'none' as const,
          sensitivity: 'internal' as const,
          productAreas: [],
          themes: [],
          tags: [],
          ...template,
          _id: randomUUID(),
          clientId: randomUUID(),
          payloadHash: String(index),
          revision: 1,
          state: 'submitted' as const,
          createdOffline: false,
          source: 'import' as const,
          teamRef,
          orgPathAtCapture: pathOf(teamRef),
          orgPath: pathOf(teamRef),
          assigneeRefs: [],
          capturedAt: new Date(NEWEST - (step / wanted) * SPAN_MS),
          receivedAt: new Date(NEWEST),
        };
        return { ...document, ...derivedFields(document) };
      }),
      { ordered: false },
    );
    process.stdout.write(`\r${at + count} insights`);
  }
  process.stdout.write('\n');
  await client.close();
}

async function readOrg() {
  const text = await readFile(path.join(examples, 'org.yaml'), 'utf8');
  const entities = parseAllDocuments(text).map(document => document.toJS());
  const refOf = (name: string) => `group:default/${name}`;
  const tree = OrgTree.fromGroups(
    entities
      .filter(({ kind }) => kind === 'Group')
      .map(({ metadata, spec }) => ({
        ref: refOf(metadata.name),
        title: metadata.name,
        parentRef: spec.parent && refOf(spec.parent),
      })),
  );
  const teams = new Map<string, string>(
    entities
      .filter(({ kind }) => kind === 'User')
      .map(({ metadata, spec }) => [
        `user:default/${metadata.name}`,
        refOf(spec.memberOf[0]),
      ]),
  );
  return {
    pathOf: (ref: string) => [...tree.pathOf(ref)],
    teamOf: (userRef: string) => teams.get(userRef) ?? '',
  };
}

const [uri, database, wanted] = process.argv.slice(2);
loadInsights(uri, database, Number(wanted)).catch(error => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
