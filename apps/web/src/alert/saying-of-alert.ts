import type { WholeAlertView } from '../api/alert-view.js';
import type { AlertDesk } from '../desk/alert-desks.js';
import type { Words } from '../word/word-form.js';
import { alertForms } from './alert.forms.js';
import { alertPage } from './alert.presenter.js';

/** What an agency's people say of an alert, with what it says and what was said of it before. */
export const sayingOfAlert = (desk: AlertDesk, id: string): Words<WholeAlertView> => ({
  service: desk.agency,
  path: `/alerts/${id}`,
  page: desk.pages.show(id),
  template: 'alert/form',
  forms: alertForms,
  around: ({ thing: alert, step }) => {
    const { who, sentence, asked, entries } = alertPage(alert, desk);
    return {
      ...{ thing: 'alert', name: who, sentence, asked, entries, mayBeBoth: true },
      whatChanged: 'Something has happened with this alert',
      whatToRead: 'Read what it says now and what was said last',
      cannot: !alert.allowedSteps.some((allowed) => allowed === step),
    };
  },
});
