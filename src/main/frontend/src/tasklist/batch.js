/** Collects ids asked for in one go and fetches them together; `fetchAll(ids)` answers an object by id. */
export class Batch {
  constructor(fetchAll, schedule = (work) => setTimeout(work, 20)) {
    Object.assign(this, { fetchAll, schedule, waiting: null });
  }

  async get(id) {
    if (!this.waiting) {
      const waiting = (this.waiting = { ids: new Set() });
      waiting.answer = new Promise((resolve) => this.schedule(resolve)).then(() => {
        this.waiting = null;
        return this.fetchAll([...waiting.ids]);
      });
    }
    const { ids, answer } = this.waiting;
    ids.add(id);
    return (await answer)[id];
  }
}
