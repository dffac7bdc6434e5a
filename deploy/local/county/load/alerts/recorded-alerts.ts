import { randomUUID } from 'node:crypto';

interface RecordedAlert {
  readonly id: string;
  version: number;
  state: 'new' | 'acknowledged' | 'answered';
}

const PAGE_SIZE = 25;

/** Stands in for the worklist of alerts of one agency. */
export class RecordedAlerts {
  private readonly alerts: RecordedAlert[] = Array.from({ length: 40 }, () => ({
    ...{ id: randomUUID(), version: 1, state: 'new' as const },
  }));

  answer(method: string | undefined, path: string, body: Readonly<Record<string, unknown>>): [number, unknown] {
    const [, , id = '', step] = path.split('/');
    if (method === 'GET') return [200, this.page(Number(new URL(path, 'http://here').searchParams.get('page')))];
    const alert = this.alerts.find((each) => each.id === id);
    if (!alert) return [404, { code: 'not-found' }];
    if (body['version'] !== alert.version) return [409, { code: 'version-conflict' }];
    if (step === 'answer' && alert.state === 'new') return [409, { code: 'not-acknowledged' }];
    alert.version += 1;
    alert.state = step === 'answer' ? 'answered' : 'acknowledged';
    return [200, alert];
  }

  private page(page: number) {
    const found = this.alerts.filter(({ state }) => state === 'new');
    return { items: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), total: found.length };
  }
}
