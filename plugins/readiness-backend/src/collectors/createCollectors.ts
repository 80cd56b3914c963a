import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EvidenceCollector } from '@builder-insights/plugin-readiness-node';
import type { ReadinessConfig } from '../config';
import { AllowedUrls } from './AllowedUrls';
import { CatalogCollector } from './CatalogCollector';
import { DocumentCollector } from './DocumentCollector';
import { HttpCollector } from './HttpCollector';
import { PrometheusClient } from './PrometheusClient';
import { PrometheusCollector } from './PrometheusCollector';

/** The collectors that every portal has. */
export function createCollectors(parts: {
  auth: AuthService;
  catalog: CatalogService;
  config: Pick<ReadinessConfig, 'allowedUrls' | 'prometheusUrl'>;
}): EvidenceCollector[] {
  const { allowedUrls, prometheusUrl } = parts.config;
  const allowed = AllowedUrls.create(allowedUrls);
  return [
    CatalogCollector.create(parts),
    DocumentCollector.create({ allowed }),
    HttpCollector.create({ allowed }),
    PrometheusCollector.create({
      prometheus: prometheusUrl
        ? PrometheusClient.create({ baseUrl: prometheusUrl })
        : undefined,
    }),
  ];
}
