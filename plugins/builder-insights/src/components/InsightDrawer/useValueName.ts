import { useApiHolder } from '@backstage/core-plugin-api';
import {
  entityPresentationApiRef,
  entityPresentationSnapshot,
} from '@backstage/plugin-catalog-react';
import {
  CHANNELS,
  CONFIDENCES,
  CONSENTS,
  INSIGHT_TYPES,
  PRIORITIES,
  REGIONS,
  SENSITIVITIES,
  SENTIMENTS,
  type InsightContent,
} from '@builder-insights/plugin-builder-insights-common';
import { useWords } from '../../hooks/useWords';

/** Puts the value of a field, as it stands in a revision, into words. */
export function useValueName(
  field: keyof InsightContent,
): (value: unknown) => string {
  const t = useWords();
  const presentation = useApiHolder().get(entityPresentationApiRef);
  const find = <T extends string>(options: readonly T[], value: unknown) =>
    options.find(option => option === value);
  const known = (value: unknown): string | undefined => {
    const type = field === 'type' && find(INSIGHT_TYPES, value);
    const sentiment = field === 'sentiment' && find(SENTIMENTS, value);
    const priority = field === 'priority' && find(PRIORITIES, value);
    const confidence = field === 'confidence' && find(CONFIDENCES, value);
    const channel = field === 'channel' && find(CHANNELS, value);
    const region = field === 'region' && find(REGIONS, value);
    const consent = field === 'consent' && find(CONSENTS, value);
    const sensitivity = field === 'sensitivity' && find(SENSITIVITIES, value);
    return (
      (type && t(`taxonomy.type.${type}`)) ||
      (sentiment && t(`taxonomy.sentiment.${sentiment}`)) ||
      (priority && t(`taxonomy.priority.${priority}`)) ||
      (confidence && t(`taxonomy.confidence.${confidence}`)) ||
      (channel && t(`taxonomy.channel.${channel}`)) ||
      (region && t(`taxonomy.region.${region}`)) ||
      (consent && t(`taxonomy.consent.${consent}`)) ||
      (sensitivity && t(`taxonomy.sensitivity.${sensitivity}`)) ||
      undefined
    );
  };
  const nameOf = (value: unknown): string => {
    if (Array.isArray(value)) {
      return value.length > 0
        ? value.map(nameOf).join(', ')
        : t('insights.drawer.noText');
    }
    if (typeof value === 'object' && value) {
      return Object.values(value).map(nameOf).join(' · ');
    }
    if (typeof value !== 'string' || value === '') {
      return t('insights.drawer.noText');
    }
    return field === 'productAreas'
      ? entityPresentationSnapshot(value, {}, presentation).primaryTitle
      : known(value) ?? value;
  };
  return nameOf;
}
