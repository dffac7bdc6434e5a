import { execFile, type ExecFileOptions } from 'node:child_process';

/** Runs a program to its end. It does not outlive us. */
export function runTool(command: string, args: readonly string[], options: ExecFileOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, options, (error) => {
      process.off('exit', end);
      if (error) reject(new Error(`${command} failed`, { cause: error }));
      else resolve();
    });
    const end = (): void => void child.kill('SIGKILL');
    process.once('exit', end);
  });
}
