import { describe, expect, it } from '@jest/globals';
import { evidence, grounds } from '../../../test/judged.js';
import { decide } from '../decide/decide.js';
import { ukModel } from '../default-model/uk-model.js';
import { replay } from '../explain/replay.js';
import { checkModel } from '../score/check-model.js';
import type { LinkageModel } from '../score/linkage-model.js';
import { recalibrate } from './recalibrate.js';

const { costs } = grounds();
const model = ukModel();
/** Of doubtful weights, as decided by people who find fewer to be one person than the model says. */
const doubted = Array.from({ length: 80 }, (_, n) => ({ weight: -8 + n / 3, isSame: n % 8 > 4 }));
const heard = recalibrate(model, doubted);

/** Within the weights that were decided about. */
const ann = { name: 'Ann', surname: 'Okonkwo', born: '1988', postcode: 'AL10 8TR' };
const found = evidence(ann, { ...ann, born: '1988-04-12', postcode: 'AL10 8TS' });
const judged = (by: LinkageModel) => decide({ ...found, modelVersion: by.version }, { model: by, costs });

describe('a model that has heard decisions', () => {
  it('has a version of its own, which names its numbers', () => {
    expect(heard.version).toMatch(new RegExp(`^${model.version}-decided-[0-9a-f]{8}$`));
    expect(recalibrate(model, doubted).version).toBe(heard.version);
    expect(recalibrate(model, doubted.slice(1)).version).not.toBe(heard.version);
    expect(recalibrate(model, doubted, 'company').version).not.toBe(heard.version);
    expect(model.calibration).toBeUndefined();
  });

  it('comes back from JSON as it was', () => {
    expect(checkModel(JSON.parse(JSON.stringify(heard)))).toEqual(JSON.parse(JSON.stringify(heard)));
    const company = recalibrate(model, doubted, 'company');
    expect(checkModel(JSON.parse(JSON.stringify(company))).company.calibration?.decisions).toBe(80);
  });

  it('is refused where its calibration is none', () => {
    expect(() => checkModel({ ...heard, calibration: 7 })).toThrow("the model's calibration: decisions");
    expect(() => checkModel({ ...heard, company: { ...heard.company, calibration: {} } })).toThrow(
      "the model's company.calibration: decisions",
    );
  });

  it('weighs a doubtful pair otherwise, by a bar of its own, and the bars sum to the weight exactly', () => {
    const before = judged(model);
    const after = judged(heard);
    expect(before.weight).toBeLessThan(18);
    expect(after.weight).not.toBe(before.weight);
    const { decision, bars } = replay(heard, costs, after.evidence);
    expect(decision).toEqual(after);
    expect(bars.at(-1)).toMatchObject({ about: 'calibration', total: after.weight });
    expect(bars.at(-2)).toMatchObject({ about: 'household', total: before.weight });
    expect(replay(model, costs, before.evidence).bars.at(-1)?.about).toBe('household');
  });

  it('hears new decisions in place of the old, not on top of them', () => {
    const seen = doubted.map(({ weight, isSame }) => ({ weight, isSame }));
    const again = recalibrate(heard, asGivenBy(heard, seen));
    expect(again.calibration?.bends.map(({ at }) => at.toFixed(6))).toEqual(
      heard.calibration?.bends.map(({ at }) => at.toFixed(6)),
    );
    again.calibration?.bends.forEach(({ add }, place) =>
      expect(add).toBeCloseTo(heard.calibration?.bends[place]?.add ?? NaN, 6),
    );
  });

  it('goes by one name after many decisions, and by that of the model it was made of', () => {
    const again = recalibrate(heard, doubted.slice(1));
    expect(again.version).toMatch(new RegExp(`^${model.version}-decided-[0-9a-f]{8}$`));
    expect(again.version).not.toBe(heard.version);
    const named = recalibrate({ ...model, version: 'x-decided-0123456789-decided-00000000' }, doubted);
    expect(named.version).toMatch(/^x-decided-0123456789-decided-[0-9a-f]{8}$/);
    expect(named.version.slice(-8)).toBe(heard.version.slice(-8));
  });

  it('goes by another name for other decisions of whole files', () => {
    const [one, other] = [doubted, doubted.slice(1)].map((decided) => recalibrate(model, decided, 'company').version);
    expect(one).not.toBe(other);
  });

  it('hears of whole files in place of what it heard of them, whatever it heard of two records', () => {
    const company = recalibrate(heard, doubted, 'company');
    const { calibration } = company.company;
    const again = recalibrate(
      company,
      asGivenBy({ ...company, ...(calibration && { calibration }) }, doubted),
      'company',
    );
    again.company.calibration?.bends.forEach(({ add }, place) =>
      expect(add).toBeCloseTo(calibration?.bends[place]?.add ?? NaN, 6),
    );
    expect(again.calibration).toBe(heard.calibration);
  });

  it('hears of two records as they were weighed, whatever it heard of whole files', () => {
    const company = recalibrate(model, doubted, 'company');
    expect(recalibrate(company, doubted).calibration).toEqual(heard.calibration);
  });

  it('stays as it is when there is nothing to learn', () => {
    expect(recalibrate(model, [])).toBe(model);
  });

  it('still tells how its pairs came out in the run that it was learned in', () => {
    const scores = { modelVersion: model.version, pairs: 0, weights: new Array<number>(13).fill(0), fields: [] };
    const kept = recalibrate({ ...model, scores }, doubted);
    expect(kept.scores).toEqual({ ...scores, modelVersion: kept.version });
    expect(() => checkModel(JSON.parse(JSON.stringify(kept)))).not.toThrow();
  });
});

/** The same decisions, with the weights that the calibrated model gave. */
function asGivenBy({ calibration }: LinkageModel, decided: typeof doubted): typeof doubted {
  const { bends } = calibration ?? { bends: [] };
  return decided.map(({ weight, isSame }) => {
    const after = bends.findIndex(({ at }) => at >= weight);
    const [from, to] = [bends[after - 1], bends[after]];
    const share = from && to ? (weight - from.at) / (to.at - from.at) : 0;
    return { weight: weight + (from && to ? from.add + share * (to.add - from.add) : 0), isSame };
  });
}
