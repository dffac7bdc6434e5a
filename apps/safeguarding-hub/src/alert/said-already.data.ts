/**
 * Which finding says all that another says, and more, where it rests on the same incidents: then an agency is told of that
 * one alone. By the ids of the policies that the project starts with; a rule that stands nowhere here is told by itself. What
 * the first version of an alert can say is said already only by what it can say too, so that nobody who reads that version
 * alone misses it. Our own choice, made so that one incident is one alert where it can be.
 */
export const saidAlready: Readonly<Record<string, readonly string[]>> = {
  'repeat-victim': ['repeat-pair'],
  'repeat-victim-of-one-category': ['repeat-victim', 'repeat-pair', 'repeat-hate', 'repeat-missing', 'asb-case-review'],
  'repeat-perpetrator-convicted': ['repeat-perpetrator'],
  'serial-perpetrator': ['serial-perpetrator-unconnected'],
  'escalation-by-number': ['escalation-of-pair'],
};
