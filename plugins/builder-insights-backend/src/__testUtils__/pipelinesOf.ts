import type { RecordedOperation } from '@builder-insights/backend-mongo/testUtils';

type Stage = Record<string, unknown>;

/** The pipelines of an aggregation that read a collection: its own, and those inside of it. */
export function pipelinesOf({ command }: RecordedOperation): Stage[][] {
  return Array.isArray(command.pipeline) ? within(command.pipeline) : [];
}

function within(pipeline: Stage[]): Stage[][] {
  const inner = pipeline
    .flatMap(stage => [stage.$unionWith, stage.$lookup])
    .flatMap(join =>
      typeof join === 'object' && join !== null && 'pipeline' in join
        ? within(join.pipeline as Stage[])
        : [],
    );
  return [pipeline, ...inner];
}
