import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.js';

function logged(write: (logger: ReturnType<typeof createLogger>) => void, level = 'info'): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLogger('small', { level, destination: { write: (line) => void lines.push(line) } }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('is a JSON object in each line, with the service and the time', () => {
    const [line] = logged((logger) => void logger.log('Listening', 'Main'));
    expect(line).toMatchObject({ level: 30, service: 'small', msg: 'Listening', context: 'Main' });
    expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('carries what is told in parts as members', () => {
    expect(logged((logger) => void logger.warn({ event: 'gap', sequence: 3 }, 'Inbox'))).toEqual([
      expect.objectContaining({ level: 40, event: 'gap', sequence: 3, context: 'Inbox' }),
    ]);
  });

  it('says of an error its kind, code and place, and not its words', () => {
    const error = Object.assign(new RangeError('Sarah Jane\n    at 4 Mill Lane'), {
      code: '22021',
      parameters: ['Hatfield'],
    });
    const [line] = logged((logger) => void logger.error(error, error.stack, 'Inbox'));
    expect(line).toMatchObject({ level: 50, error: 'RangeError', code: '22021', context: 'Inbox' });
    expect(JSON.stringify(line?.at)).toContain('logger.spec.ts');
    expect(JSON.stringify(line)).not.toMatch(/Sarah|Mill Lane|Hatfield/);
  });

  it('keeps a line break inside its line', () => {
    const lines = logged((logger) => void logger.log('one\r\n{"level":60}'));
    expect(lines).toHaveLength(1);
  });

  it('leaves out what is below its level', () => {
    expect(logged((logger) => void logger.log('unimportant'), 'warn')).toEqual([]);
  });
});
