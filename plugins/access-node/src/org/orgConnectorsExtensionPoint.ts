import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { OrgConnector } from './OrgConnector';

/** Where other modules add sources of people and groups. @public */
export interface OrgConnectorsExtensionPoint {
  /** @throws ConflictError when there is one of that name */
  addConnector(connector: OrgConnector): void;
}

/** @public */
export const orgConnectorsExtensionPoint =
  createExtensionPoint<OrgConnectorsExtensionPoint>({
    id: 'catalog.builder-org.connectors',
  });
