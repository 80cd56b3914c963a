import {
  coreServices,
  createBackendFeatureLoader,
  createServiceFactory,
  type RootConfigService,
  type RootLoggerService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { MongoConnection } from '@builder-insights/backend-mongo';
import { auditConnectionServiceRef } from '../auditConnectionServiceRef';
import type { AuditChainStatus } from '../AuditChainStatus';
import { readAuditConfig } from '../readAuditConfig';
import { AuditVerifier } from './AuditVerifier';
import type { KnownHead } from './KnownHead';

const silent: RootLoggerService = {
  child: () => silent,
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
};

/**
 * Verifies the database of the trail that the portal's configuration names, in a backend of nothing but the configuration and the
 * database. It only reads.
 *
 * @throws `ConflictError` when another process has the embedded database open.
 */
export async function verifyFromConfig(
  known: readonly KnownHead[],
): Promise<AuditChainStatus> {
  // Here rather than above, because they bring all of Backstage's services with them.
  const { createBackend } = await import('@backstage/backend-defaults');
  const { rootConfigServiceFactory } = await import(
    '@backstage/backend-defaults/rootConfig'
  );
  const backend = createBackend();
  backend.add(rootConfigServiceFactory({ watch: false }));
  backend.add(
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => silent,
    }),
  );
  backend.add(
    // Backstage starts its HTTP server whether anybody uses it or not.
    createServiceFactory({
      service: coreServices.rootHttpRouter,
      deps: {},
      factory: () => ({ use: () => {} }),
    }),
  );
  let outcome: Promise<AuditChainStatus> | undefined;
  backend.add(
    createBackendFeatureLoader({
      deps: {
        config: coreServices.rootConfig,
        connection: auditConnectionServiceRef,
      },
      async loader({ config, connection }) {
        outcome = verify(config, connection, known);
        // What goes wrong is for the caller, and no failure to start.
        await outcome.catch(() => undefined);
        return [];
      },
    }),
  );
  await backend.start().finally(() => backend.stop());
  if (!outcome) {
    throw new ServiceUnavailableError('The audit trail was not verified');
  }
  return await outcome;
}

async function verify(
  config: RootConfigService,
  connection: MongoConnection,
  known: readonly KnownHead[],
): Promise<AuditChainStatus> {
  const { retentionMs } = readAuditConfig(config);
  const mongo = await connection.forPlugin('audit');
  const now = () => new Date();
  return await AuditVerifier.create({ mongo, retentionMs, now }).verify(known);
}
