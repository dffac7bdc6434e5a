import { join } from 'node:path';
import { addressOf, portOf, type Launch, type Running } from '../platform/running.js';
import { environment } from '../process/environment.js';
import { NodeProgram } from '../process/node-program.js';
import type { Service } from './service.js';
import { serviceEnvironment } from './service-environment.js';

/** Long enough to finish what is in hand, short enough for a Ctrl-C. */
const PATIENCE_MS = 4_000;

/** Resolves when the service is ready. */
export async function startService(service: Service, launch: Launch, running: Running): Promise<string> {
  const program = new NodeProgram({
    name: service.name,
    main: `dist/apps/${service.name}/src/main.js`,
    env: environment(serviceEnvironment(service, launch, running)),
    port: portOf(launch, service.name),
    pidFolder: launch.state.pids,
    logFile: join(launch.state.logs, `${service.name}.log`),
    patienceMs: PATIENCE_MS,
  });
  await launch.ensemble.start('service', program);
  return addressOf(launch, service.name);
}
