import type {
  OrgSnapshot,
  OrgSnapshotDetail,
  OrgStatus,
} from '@builder-insights/plugin-access-common';
import type { OrgDirectory } from './OrgDirectory';

/**
 * The readings of the org source, and which of them is in force.
 *
 * @public
 */
export interface OrgSnapshots {
  status(): Promise<OrgStatus>;
  /** Newest first, at most 50. */
  list(): Promise<OrgSnapshot[]>;
  /**
   * One reading with what it changes, without its impact on roles (`impact` is empty: access-backend computes it).
   *
   * @throws NotFoundError
   */
  get(id: string): Promise<OrgSnapshotDetail>;
  /**
   * The first of two persons says that a held snapshot is right.
   *
   * @throws NotFoundError, ConflictError when it is not held (any more), or was proposed already
   */
  propose(
    id: string,
    act: { by: string; reason: string },
  ): Promise<OrgSnapshot>;
  /**
   * The second of two persons puts a held snapshot in force.
   *
   * @throws NotAllowedError when it is the same person, ConflictError when it is not held, not proposed, has a finding
   * that nobody may approve, or was compared with another snapshot than the one in force
   */
  approve(
    id: string,
    act: { by: string; reason: string },
  ): Promise<OrgSnapshot>;
  /** Turns down a held snapshot. @throws NotFoundError, ConflictError when it is not held */
  reject(id: string, act: { by: string; reason: string }): Promise<OrgSnapshot>;
  /** Asks for the source to be read now; the module that reads it sees this within seconds. */
  requestReading(by: string): Promise<void>;
  /** The group tree and membership of a snapshot that is not in force, to compute what it would do to roles. */
  preview(id: string): Promise<OrgDirectoryPreview>;
}

/** @public */
export type OrgDirectoryPreview = Pick<
  OrgDirectory,
  'tree' | 'person' | 'members' | 'people'
>;
