import type {
  SchedulerServiceTaskFunction,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

/** Something that is done every so often, by one process of the backend at a time. */
export interface ReadinessTask extends SchedulerServiceTaskScheduleDefinition {
  id: string;
  scope: 'global';
  fn: SchedulerServiceTaskFunction;
}
