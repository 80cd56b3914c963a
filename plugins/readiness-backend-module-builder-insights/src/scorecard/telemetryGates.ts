import type { Gate } from '@builder-insights/plugin-readiness-common';
import {
  FROM_BUILDER_RELATIONS,
  FROM_COMPANY,
  FROM_PILOT,
} from '../rollout/rings';

const areaId = 'telemetry';

/** Whether one sees that it works, and what was done with it. */
export const telemetryGates: Gate[] = [
  {
    id: 'RC-17',
    areaId,
    question: 'Do structured logs cover the core request paths?',
    ringIds: FROM_BUILDER_RELATIONS,
    blocking: true,
    severity: 'medium',
    kind: 'automatic',
    collect: {
      collectorId: 'structured-logs',
      input: { plugins: ['auth', 'access', 'builder-insights', 'readiness'] },
    },
    rule: 'value.format == "json" && value.level in ["info", "debug"] && value.silent.size() == 0',
    maxAge: { hours: 2 },
    fix: {
      text: 'Run it with NODE_ENV=production, where the log is JSON, at level info; each of the plugins named must have answered somebody within a week.',
      url: '/access/audit',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-18',
    areaId,
    question: 'Are auth, sync and API health metrics defined?',
    ringIds: FROM_PILOT,
    blocking: true,
    severity: 'medium',
    kind: 'automatic',
    collect: {
      collectorId: 'prometheus',
      input: {
        metrics: [
          'http_server_request_duration_count',
          'backend_tasks_task_runs_count_total',
          'builder_insights_sign_ins_total',
          'builder_insights_captures_total',
        ],
      },
    },
    rule: 'value.configured && value.missing.size() == 0',
    maxAge: { hours: 1 },
    fix: {
      text: 'Have Prometheus scrape the portal, and set readiness.prometheus.baseUrl to where it answers.',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-19',
    areaId,
    question: 'Do alerts exist for major reliability regressions?',
    ringIds: FROM_PILOT,
    blocking: true,
    severity: 'medium',
    kind: 'automatic',
    collect: {
      collectorId: 'prometheus',
      input: {
        alerts: [
          'BuilderInsightsApiErrors',
          'BuilderInsightsSignInFailures',
          'BuilderInsightsSyncFailures',
          'BuilderInsightsAuditStoreDown',
        ],
      },
    },
    rule: 'value.configured && value.missing.size() == 0',
    maxAge: { hours: 1 },
    fix: {
      text: 'Load the alert rules named into Prometheus, and set readiness.prometheus.baseUrl to where it answers.',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-20',
    areaId,
    question: 'Is the telemetry collection path working?',
    ringIds: FROM_BUILDER_RELATIONS,
    blocking: true,
    severity: 'medium',
    kind: 'automatic',
    collect: {
      collectorId: 'prometheus',
      input: { query: 'min(up{job="builder-insights"})' },
    },
    rule: 'value.configured && value.series == 1 && value.value == 1',
    maxAge: { hours: 1 },
    fix: {
      text: 'Give Prometheus a job named builder-insights that reaches every instance.',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-21',
    areaId,
    question:
      'Are audit events for sign-in, role changes and exports recorded and visible?',
    ringIds: FROM_PILOT,
    blocking: true,
    severity: 'high',
    kind: 'automatic',
    collect: { collectorId: 'audit-chain' },
    rule: 'value.stored && value.visible && value.chain == "intact"',
    maxAge: { hours: 1 },
    fix: {
      text: 'Look after the database of the audit trail; if a chain is broken, keep everything as it is and call Security Engineering.',
      url: '/access/audit',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-22',
    areaId,
    question: 'Do dashboards have owners?',
    ringIds: FROM_BUILDER_RELATIONS,
    blocking: false,
    severity: 'low',
    kind: 'automatic',
    collect: { collectorId: 'dashboards' },
    rule: 'value.found > 0 && value.unowned.size() == 0',
    maxAge: { hours: 2 },
    fix: {
      text: 'Register each dashboard as a Resource of the type dashboard in the system builder-insights, with an owner.',
    },
    stage: 'enforce',
  },
  {
    id: 'RC-23',
    areaId,
    question: 'Is the minimum dashboard set there?',
    ringIds: FROM_COMPANY,
    blocking: true,
    severity: 'medium',
    kind: 'automatic',
    collect: {
      collectorId: 'dashboards',
      input: {
        about: [
          'reliability',
          'product-analytics',
          'security-and-audit',
          'executive',
        ],
      },
    },
    rule: 'value.missing.size() == 0',
    maxAge: { hours: 2 },
    fix: {
      text: 'Register the missing dashboards as Resources of the system builder-insights, each with the annotation builder-insights.io/dashboard that says what it is about.',
    },
    stage: 'enforce',
  },
];
