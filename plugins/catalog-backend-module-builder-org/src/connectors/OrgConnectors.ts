import { ConflictError, InputError } from '@backstage/errors';
import type {
  OrgConnector,
  OrgConnectorsExtensionPoint,
} from '@builder-insights/plugin-access-node';

/** The connectors that other modules add, and the one of them all that is used. */
export class OrgConnectors implements OrgConnectorsExtensionPoint {
  static create(): OrgConnectors {
    return new OrgConnectors();
  }

  readonly #added = new Map<string, OrgConnector>();

  private constructor() {}

  addConnector(connector: OrgConnector): void {
    if (this.#added.has(connector.name)) {
      throw new ConflictError(
        `There are two org connectors '${connector.name}'; rename one`,
      );
    }
    this.#added.set(connector.name, connector);
  }

  /**
   * The one that the configuration asks for, or none.
   *
   * @throws InputError when it asks for one that nobody added
   */
  choose(config: {
    connector?: OrgConnector;
    connectorName?: string;
  }): OrgConnector | undefined {
    const { connector, connectorName } = config;
    if (connectorName === undefined) {
      return connector;
    }
    const added = this.#added.get(connectorName);
    if (!added) {
      throw new InputError(
        `catalog.providers.builderOrg.connector is '${connectorName}', and the modules of this backend add ${
          [...this.#added.keys()].join(', ') || 'none'
        }`,
      );
    }
    return added;
  }
}
