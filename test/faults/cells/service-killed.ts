import { services, type ServiceName } from '../history.js';
import type { CrashPoint } from '../system/crash-seams.js';
import type { Cell, Trial } from './cell.js';

/** How often at most the point is passed before the service dies there: what each gets to in a trial for sure. */
type Latest = Readonly<Partial<Record<ServiceName, number>>>;

/** kill -9 of a service at one point of its work, and a new start. */
function killedAt(point: CrashPoint, latest: Latest): Cell['run'] {
  return async ({ system, recorder, random, work }: Trial) => {
    const victim = random.pick(Object.keys(latest) as ServiceName[]);
    const service = system.services[victim];
    const countdown = random.int(1, latest[victim] ?? 1);
    recorder.write({ line: 'fault', what: `kill -9 of ${victim} at ${point}, time ${countdown}` });
    service.dieAt(point, countdown);
    const comesBack = service.end(DEATH_MS).then(() => service.start());
    await Promise.all([work(), comesBack]);
  };
}

/** How soon a service must have got to the point at which it is to die. */
const DEATH_MS = 30_000;

export const serviceKilled: readonly Cell[] = [
  {
    name: 'kill-before-commit',
    title: 'a service is killed before it commits',
    run: killedAt('before-commit', { police: 10, beacon: 10, 'safeguarding-hub': 10 }),
  },
  {
    name: 'kill-before-reply',
    title: 'a service is killed between its commit and its reply',
    run: killedAt('before-reply', { police: 6, beacon: 3 }),
  },
  {
    name: 'kill-relay',
    title: 'a service is killed after the broker has its events and before the outbox knows',
    run: killedAt('broker-acknowledged-not-marked', { police: 3, beacon: 3, 'safeguarding-hub': 1 }),
  },
  {
    name: 'kill-consumer',
    title: 'a service is killed after the effect of an event and before its offset',
    run: killedAt('consumed-not-committed-offset', { police: 6, beacon: 6, 'safeguarding-hub': 10 }),
  },
];

/** One of them is asked to stop while work goes on, as at each deployment. */
export const serviceStopped: Cell = {
  name: 'sigterm',
  title: 'a service is stopped in order under load',
  run: async ({ system, recorder, random, work }) => {
    const service = system.services[random.pick(services)];
    const stopAndStart = async (): Promise<void> => {
      await recorder.afterCalls(random.int(3, 12));
      recorder.write({ line: 'fault', what: `SIGTERM to ${service.name}` });
      await service.stop();
      await service.start();
    };
    await Promise.all([work(), stopAndStart()]);
  },
};
