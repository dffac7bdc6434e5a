import type { Incident } from '#libs/case-schemas';

/** What the police show of an incident to its officer, as far as work on it needs that. */
export interface IncidentSeen extends Pick<Incident, 'reportedAt' | 'people'> {
  readonly victimUpdates: readonly UpdateSeen[];
  readonly publicProtectionNotices: readonly { readonly id: string; readonly version: number }[];
  readonly protectionPowers: readonly { readonly id: string; readonly power: string; readonly ended?: object }[];
  /** Each word about MARAC. */
  readonly marac: readonly object[];
  readonly finalised?: object;
}

export interface UpdateSeen {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly channels?: readonly { readonly channel: string; readonly may: boolean }[];
  readonly ended?: { readonly at: string };
}

/** One thing that somebody writes down about an incident. */
export interface Doing {
  readonly by: 'officer' | 'public-protection';
  /** Where; undefined where it is done already, or there is nothing to do it to. */
  readonly at: (seen: IncidentSeen, incidentId: string) => string | undefined;
  readonly body: (seen: IncidentSeen) => object;
}

/** What is done about one incident, and which officer's it is. */
export interface IncidentWork {
  /** Of the event. */
  readonly index: number;
  readonly officer: string;
  readonly doings: readonly Doing[];
}
