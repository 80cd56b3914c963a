import { useApi } from '@backstage/core-plugin-api';
import { accessApiRef, type AccessApi } from '../api/AccessApi';

/** The backend of Access. */
export function useAccessApi(): AccessApi {
  return useApi(accessApiRef);
}
