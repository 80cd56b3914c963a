import { z } from 'zod';

const id = z.string().min(1).max(100);

/** As much of an event hook's delivery as is needed; Okta sends a lot more. */
export const oktaEventSchema = z
  .object({
    data: z.object({
      events: z
        .array(
          z.object({
            uuid: id,
            eventType: z.string().max(200),
            target: z
              .array(z.object({ id, type: z.string().max(100) }))
              .max(100)
              .nullish(),
          }),
        )
        .max(100),
    }),
  })
  .transform(({ data }) =>
    data.events.map(({ uuid, eventType, target }) => ({
      uuid,
      eventType,
      userIds: (target ?? [])
        .filter(({ type }) => type === 'User' || type === 'AppUser')
        .map(user => user.id),
    })),
  );
