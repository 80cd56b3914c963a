/** Runs something while nobody else on this device runs it under that name. */
export type Exclusive = (
  name: string,
  task: () => Promise<void>,
) => Promise<void>;

/**
 * One tab at a time, by Web Locks. Browsers offer them on secure origins only;
 * elsewhere two tabs may send the same capture, which the server stores once.
 */
export const runAlone: Exclusive = async (name, task) => {
  const locks: LockManager | undefined = navigator.locks;
  await (locks ? locks.request(name, task) : task());
};
