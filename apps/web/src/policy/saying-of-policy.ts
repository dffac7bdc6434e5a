import type { PolicyHistoryView } from '../api/policy-view.js';
import { paths } from '../paths.js';
import type { Words } from '../word/word-form.js';
import { policyForms, policyRefusals } from './policy.forms.js';
import { versionParts } from './policy.presenter.js';
import { policyName } from './policy.words.js';
import { previewParts } from './preview.presenter.js';

/** What supervisors say of a policy, with what is in force, what waits and what that would change. */
export const sayingOfPolicy = (id: string): Words<PolicyHistoryView> => ({
  service: 'safeguarding-hub',
  path: `/policies/${id}`,
  page: paths.policies.show(id),
  template: 'policy/form',
  forms: policyForms,
  refusals: policyRefusals,
  around: ({ thing: policy }) => {
    const now = policy.versions.find((one) => one.version === policy.inForce);
    const waiting = policy.versions.find(({ standing }) => standing === 'waiting');
    return {
      ...{ thing: 'policy', name: policyName(id) },
      ...{ whatChanged: 'Somebody else has said something about this policy', whatToRead: 'Read what is there now' },
      now: now && versionParts(now),
      waiting: waiting && versionParts(waiting),
      preview: waiting && previewParts(waiting),
    };
  },
});
