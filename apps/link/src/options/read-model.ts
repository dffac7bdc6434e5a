import { readFile } from 'node:fs/promises';
import { UserError } from '#libs/command-line';
import { checkModel, type LinkageModel } from '#libs/repeat-detection/engine';

/** Reads a `model.json`. Throws the user's errors. */
export async function readModel(path: string): Promise<LinkageModel> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UserError(`The model ${path} cannot be read.`);
  });
  try {
    return checkModel(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UserError(`The model ${path} is not JSON.`);
    throw new UserError(`The model ${path} cannot be used: ${error instanceof Error ? error.message : 'it is none'}.`);
  }
}
