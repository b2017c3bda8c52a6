/** 看着作业走 · Pushes a job on as long as somebody looks at it; away from the page it goes on more slowly. */
import type { JobView } from '../../../domain/contract';
import { asFailure, isPassing } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import type { Loaded } from '../../services/calls/load';

const PAUSE_MS = 600;
/** After a failure on the way. */
const LONG_PAUSE_MS = 4000;

export class JobWatch {
  private timer = 0;
  private isWatching = false;

  constructor(
    private readonly id: string,
    private readonly show: (loaded: Loaded<JobView>) => void,
  ) {}

  start(): void {
    if (this.isWatching) return;
    this.isWatching = true;
    void this.step();
  }

  stop(): void {
    this.isWatching = false;
    clearTimeout(this.timer);
  }

  private async step(): Promise<void> {
    let pause = PAUSE_MS;
    try {
      const data = await call('job.push', { jobId: this.id });
      if (!this.isWatching) return;
      this.show({ data, at: clockNow(), failure: null, isLoading: false });
      if (!data.isRunning) {
        this.isWatching = false;
        return;
      }
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (!isPassing(failure)) {
        this.isWatching = false;
        this.show({ data: null, at: null, failure, isLoading: false });
        return;
      }
      pause = LONG_PAUSE_MS;
    }
    if (this.isWatching) this.timer = setTimeout(() => void this.step(), pause);
  }
}
