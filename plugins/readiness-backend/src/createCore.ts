import { CursorCodec } from '@builder-insights/backend-operations';
import { readinessPermissions } from '@builder-insights/plugin-readiness-common';
import {
  scopeResourceRef,
  scopeRules,
} from '@builder-insights/plugin-readiness-node';
import { createCollectors } from './collectors/createCollectors';
import type { ReadinessParts } from './createReadiness';
import { RuleEngine } from './domain/rules/RuleEngine';
import type { ReadinessCore } from './ReadinessCore';
import { CatalogOwners } from './service/CatalogOwners';
import { CollectorRegistry } from './service/CollectorRegistry';
import { GateReader } from './service/GateReader';
import { GateRights } from './service/GateRights';
import { MongoBoardKeeper } from './service/MongoBoardKeeper';
import { MongoRolloutReader } from './service/MongoRolloutReader';
import { OwnRefs } from './service/OwnRefs';
import { ReadinessAuthorizer } from './service/ReadinessAuthorizer';
import { RegisterSeeder } from './service/RegisterSeeder';
import { RolloutRegistry } from './service/RolloutRegistry';
import { ScorecardInstaller } from './service/ScorecardInstaller';
import { createStores } from './store/createStores';
import { SecretStore } from './store/SecretStore';

/**
 * Makes what all services share, and brings into the database what came with modules.
 *
 * @throws InputError or ConflictError for two collectors, scorecards or rollouts of the same id
 */
export async function createCore(
  parts: ReadinessParts,
): Promise<ReadinessCore> {
  const { database, permissionsRegistry } = parts;
  const stores = await createStores(database);
  permissionsRegistry.addResourceType({
    resourceRef: scopeResourceRef,
    permissions: readinessPermissions,
    rules: Object.values(scopeRules),
    getResources: boardIds => stores.boards.readersOf(boardIds),
  });
  const rules = RuleEngine.create();
  const ownRefs = OwnRefs.create(parts);
  const known = {
    ...parts,
    ...stores,
    authorizer: ReadinessAuthorizer.create(parts),
    collectors: CollectorRegistry.create([
      ...createCollectors(parts),
      ...parts.collectors,
    ]),
    cursors: CursorCodec.create(
      await SecretStore.create(database).secret('cursors'),
    ),
    keeper: MongoBoardKeeper.create({
      ...stores,
      clock: parts.clock,
      evaluate: rules.evaluate,
    }),
    gateRights: GateRights.create({ ownRefs }),
    owners: CatalogOwners.create(parts),
    ownRefs,
    rollouts: RolloutRegistry.create(
      parts.rollouts.map(({ rollout }) => rollout),
    ),
    rules,
  };
  await install(parts, known);
  return {
    ...known,
    gates: GateReader.create(known),
    reader: MongoRolloutReader.create(known),
  };
}

async function install(
  { rollouts, scorecards }: ReadinessParts,
  known: Parameters<typeof RegisterSeeder.create>[0],
): Promise<void> {
  await ScorecardInstaller.create(known).install(scorecards);
  const seeder = RegisterSeeder.create(known);
  for (const { rollout, seeds } of rollouts) {
    await seeder.seed(rollout, seeds);
  }
}
