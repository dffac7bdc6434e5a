import { join } from 'node:path';
import { projectRoot } from '../project.js';
import { brokerJars, type Progress } from './broker-jars.js';
import { findJava } from './java.js';
import type { Runtime } from './jvm.js';

/** Kept outside the state of a run: beginning anew need not fetch them again. */
export const jarFolder = (): string => process.env['KAFKA_JARS'] ?? join(projectRoot, '.referral-hub', 'kafka-jars');

/** Java, and Kafka's files, fetched when they are not there. */
export async function kafkaRuntime(progress: Progress): Promise<Runtime> {
  const java = await findJava();
  return { java, jars: await brokerJars(jarFolder(), progress) };
}
