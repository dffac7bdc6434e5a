/** What pure rules are held to: for specs that start nothing, and load nothing that could. */
export {
  holdAlertQuestion,
  type QuestionedAgency,
  type QuestionRules,
} from './conformance/alert/hold-alert-question.js';
