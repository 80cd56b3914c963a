import type { MongoService } from './MongoService';

/**
 * The backend's one connection, shared by every plugin.
 *
 * @public
 */
export interface MongoConnection {
  /** Resolves when the database answers; rejects with `ServiceUnavailableError` when it does not. */
  ping(): Promise<void>;
  /** The database of one plugin. */
  forPlugin(pluginId: string): Promise<MongoService>;
}
