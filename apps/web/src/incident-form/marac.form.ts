import { beforeMarac, maracFields, maracRefusals, maracSaid } from '../form/marac.fields.js';
import type { FormFor } from './incident.form.js';

/** That an incident was referred to MARAC, and discussed there; or that it was not after all. */
export const maracForm: FormFor = ({ incident }) => ({
  name: 'marac',
  title: 'A referral to MARAC',
  before: beforeMarac,
  fields: [{ kind: 'hidden', name: 'written', label: '' }, ...maracFields],
  button: 'Save',
  at: `/incidents/${incident.id}/marac`,
  begins: { written: String(incident.marac.length) },
  said: (values) => ({ ...maracSaid(values), version: Number(values['written']) }),
  refusals: maracRefusals,
  isDone: (values, reader) => {
    const last = incident.marac.at(-1);
    const { referred, referredOn, discussedOn, because = '' } = maracSaid(values);
    return (
      last?.recordedBy === reader &&
      last.referred === referred &&
      last.referredOn === referredOn &&
      last.discussedOn === discussedOn &&
      (last.because ?? '') === because
    );
  },
});
