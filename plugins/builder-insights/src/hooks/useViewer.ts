import { useApi } from '@backstage/core-plugin-api';
import type { Viewer } from '@builder-insights/plugin-builder-insights-common';
import { type Loaded, useLoad } from '@builder-insights/ui';
import { useCallback } from 'react';
import { builderInsightsApiRef } from '../api/BuilderInsightsApi';

/** Who is looking, and what they may do. */
export function useViewer(): Loaded<Viewer> {
  const api = useApi(builderInsightsApiRef);
  return useLoad(useCallback(() => api.viewer(), [api]));
}
