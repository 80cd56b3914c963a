/** Whether what is due should have been done. @public */
export function isOverdue({ dueAt }: { dueAt?: string }, now: Date): boolean {
  return dueAt !== undefined && now >= new Date(dueAt);
}
