import type { Clock } from '../capture/systemClock';

/** Time that passes when the test says so. */
export class FakeClock implements Clock {
  time = 1_000_000;
  timers: Array<{ at: number; callback: () => void }> = [];
  now = () => this.time;
  after = (ms: number, callback: () => void) => {
    const timer = { at: this.time + ms, callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter(other => other !== timer);
    };
  };
  pass(ms: number) {
    this.time += ms;
    const due = this.timers.filter(({ at }) => at <= this.time);
    this.timers = this.timers.filter(({ at }) => at > this.time);
    due.forEach(({ callback }) => callback());
  }
}
