import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** What the plugin is configured with. */
export interface ReadinessConfig {
  /** Paths from the working directory. */
  scorecardFiles: string[];
  /** Base URLs that may be asked by those who look; the backend's own is among them. */
  allowedUrls: string[];
  /** Where Prometheus answers; absent when there is none. */
  prometheusUrl?: string;
  /** Where people open the portal. */
  appUrl: string;
}

/** @throws InputError for a URL that is none */
export function readReadinessConfig(config: Config): ReadinessConfig {
  const readiness = config.getOptionalConfig('readiness');
  const prometheus = readiness?.getOptionalString('prometheus.baseUrl');
  const allowed = readiness?.getOptionalStringArray('http.allowed') ?? [];
  return {
    scorecardFiles: readiness?.getOptionalStringArray('scorecardFiles') ?? [],
    allowedUrls: [
      config.getString('backend.baseUrl'),
      ...allowed.map(url => checked(url, 'readiness.http.allowed')),
    ],
    prometheusUrl:
      prometheus && checked(prometheus, 'readiness.prometheus.baseUrl'),
    appUrl: config.getString('app.baseUrl'),
  };
}

function checked(url: string, key: string): string {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new InputError(
      `${key} names '${url}'; use an address that begins with http:// or https://`,
    );
  }
  return url;
}
