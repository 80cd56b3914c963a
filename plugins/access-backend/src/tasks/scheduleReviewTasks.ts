import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { ReviewClosing } from '../service/ReviewClosing';

/** Closes reviews that are overdue, by whichever process comes first. */
export async function scheduleReviewTasks(options: {
  scheduler: SchedulerService;
  closing: ReviewClosing;
}): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'close-overdue-reviews',
    scope: 'global',
    frequency: { hours: 1 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 1 },
    fn: () => options.closing.closeOverdue(),
  });
}
