// Keeps what is being typed as a draft on the server, never in the browser: the next person at this computer must not find it.

const LONGEST_WAIT = 60_000;

/** No answer, or one that says that the server can't at the moment. */
const passes = ({ status }) => status === 0 || status === 502 || status === 503 || status === 504;

/**
 * `read()` gives the values, `save({version, values})` answers `{version, savedAt}` or fails; `tell(state)` hears
 * `{kind: 'saving' | 'saved' | 'waiting' | 'failed' | 'conflict', …}`. One save runs at a time.
 */
export class DraftKeeper {
  constructor({ read, save, tell, version = 0, delay = 3000, again = 5000 }) {
    Object.assign(this, { read, save, tell, version, delay, again, failures: 0 });
    this.kept = JSON.stringify(read());
    this.timer = null;
    this.running = null;
    this.newer = null;
    this.stopped = false;
  }

  /** Something may have been typed. */
  changed() {
    if (this.stopped || this.newer || !this.dirty) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), this.delay);
  }

  get dirty() {
    return JSON.stringify(this.read()) !== this.kept;
  }

  /** The line may be there again: what waits to be saved need not wait longer. */
  online() {
    if (this.failures > 0) this.keep();
  }

  /** Saves now; waits for a save that is under way. */
  async keep() {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.stopped || this.newer) return;
    this.running = this.write().finally(() => (this.running = null));
    await this.running;
  }

  /** Begins no save until something is typed again, and waits for one that is under way: what follows must not meet it at the server. */
  async rest() {
    clearTimeout(this.timer);
    while (this.running) await this.running;
  }

  async write() {
    const values = this.read();
    this.tell({ kind: 'saving' });
    try {
      const { version, savedAt } = await this.save({ version: this.version, values });
      this.version = version;
      this.kept = JSON.stringify(values);
      this.failures = 0;
      if (!this.stopped) this.tell({ kind: 'saved', savedAt });
    } catch (refusal) {
      if (this.stopped) return;
      this.newer = (refusal.status === 409 && refusal.body?.draft) || null;
      if (this.newer) {
        this.tell({ kind: 'conflict', draft: this.newer });
      } else if (passes(refusal)) {
        this.timer = setTimeout(() => this.keep(), Math.min(this.again * 2 ** this.failures++, LONGEST_WAIT));
        this.tell({ kind: 'waiting' });
      } else {
        this.tell({ kind: 'failed', message: refusal.message, status: refusal.status });
      }
    }
  }

  /** The newer draft is taken: its values stand in the form now. */
  takeNewer() {
    this.version = this.newer.version;
    this.newer = null;
    this.kept = JSON.stringify(this.read());
  }

  /** What is typed here is kept in spite of the newer draft. */
  async overwriteNewer() {
    this.version = this.newer.version;
    this.newer = null;
    await this.keep();
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
  }
}
