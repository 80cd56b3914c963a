import { useApi } from '@backstage/core-plugin-api';
import { readinessApiRef, type ReadinessApi } from '../api/ReadinessApi';

/** The backend of Readiness. */
export function useReadinessApi(): ReadinessApi {
  return useApi(readinessApiRef);
}
