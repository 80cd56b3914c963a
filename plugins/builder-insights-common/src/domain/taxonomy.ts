/** What kind of statement an insight is. @public */
export const INSIGHT_TYPES = [
  'pain-point',
  'feature-request',
  'bug-report',
  'praise',
  'question',
  'use-case',
  'competition',
  'documentation',
  'other',
] as const;

/** How the builder felt about it. @public */
export const SENTIMENTS = ['positive', 'neutral', 'negative'] as const;

/** How much it matters to the builder; what stops them is `critical`. @public */
export const PRIORITIES = ['low', 'medium', 'high', 'critical'] as const;

/** How sure we are of it. @public */
export const CONFIDENCES = [
  'heard-once',
  'several',
  'reproduced',
  'data-backed',
] as const;

/** Where it was heard. @public */
export const CHANNELS = [
  'meetup',
  'conference',
  'workshop',
  'call',
  'online',
  'internal',
  'form',
] as const;

/** Sales regions. @public */
export const REGIONS = ['AMER', 'EMEA', 'APAC', 'LATAM'] as const;

/** What kind of account the builder works at. @public */
export const ACCOUNT_SEGMENTS = [
  'startup',
  'mid-market',
  'enterprise',
  'public-sector',
  'education',
  'unknown',
] as const;

/** How long the builder has worked with the product. @public */
export const EXPERIENCES = [
  'beginner',
  'intermediate',
  'advanced',
  'expert',
] as const;

/** Employees at the builder's company. @public */
export const COMPANY_SIZES = [
  '1-10',
  '11-50',
  '51-200',
  '201-1000',
  '1001-5000',
  '5000+',
] as const;

/** What the builder allowed us to do with their words. @public */
export const CONSENTS = [
  'none',
  'quote-anonymously',
  'quote-by-name',
  'contact-ok',
] as const;

/**
 * Who may read an insight: `open` to everyone signed in, `internal` to the
 * author's team, the leaders above it and partners who own its product area,
 * `restricted` to its author, the leaders above them and whoever it is
 * assigned to.
 *
 * @public
 */
export const SENSITIVITIES = ['open', 'internal', 'restricted'] as const;

/** Where the capture came in. @public */
export const SOURCES = ['portal', 'phone', 'api', 'form', 'import'] as const;

/** The life of an insight. @public */
export const INSIGHT_STATES = [
  'submitted',
  'triaged',
  'linked',
  'answered',
  'closed',
  'rejected',
] as const;

/** @public */
export type InsightType = (typeof INSIGHT_TYPES)[number];
/** @public */
export type Sentiment = (typeof SENTIMENTS)[number];
/** @public */
export type Priority = (typeof PRIORITIES)[number];
/** @public */
export type Confidence = (typeof CONFIDENCES)[number];
/** @public */
export type Channel = (typeof CHANNELS)[number];
/** @public */
export type Region = (typeof REGIONS)[number];
/** @public */
export type AccountSegment = (typeof ACCOUNT_SEGMENTS)[number];
/** @public */
export type Experience = (typeof EXPERIENCES)[number];
/** @public */
export type CompanySize = (typeof COMPANY_SIZES)[number];
/** @public */
export type Consent = (typeof CONSENTS)[number];
/** @public */
export type Sensitivity = (typeof SENSITIVITIES)[number];
/** @public */
export type Source = (typeof SOURCES)[number];
/** @public */
export type InsightState = (typeof INSIGHT_STATES)[number];
