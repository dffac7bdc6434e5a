/** What the centre shows of somebody who came by themselves, as far as the next step needs that. */
export interface ClientSeen {
  readonly version: number;
  readonly owed: boolean;
  readonly referredOn: readonly object[];
  readonly examination: {
    readonly steps: readonly object[];
    readonly samples: readonly { readonly id: string; readonly decision?: string }[];
  };
}

/** One thing that is done for them, unless it is done already. */
export interface ClientStep {
  /** Where; undefined where nothing is left to do. */
  readonly at: (seen: ClientSeen, id: string) => string | undefined;
  readonly body: (seen: ClientSeen) => object;
}

/** By its place among the steps, so that one who was stopped goes on with the right one. */
export const examine = (
  place: number,
  step: 'offer' | 'finish' | 'decline',
  at: string,
  samples?: readonly string[],
): ClientStep => ({
  at: ({ examination }, id) => (examination.steps.length === place ? `/clients/${id}/examination/${step}` : undefined),
  body: () => ({ at, ...(samples && { samples: samples.map((type) => ({ type, takenAt: at })) }) }),
});

export const decide = (place: number, decision: string, at: string): ClientStep => ({
  at: ({ examination }) => {
    const sample = examination.samples[place];
    return sample && sample.decision === undefined ? `/samples/${sample.id}/decide` : undefined;
  },
  body: () => ({ decision, at }),
});

/** By their own word. */
export const refer = (said: object): ClientStep => ({
  at: ({ referredOn }, id) => (referredOn.length === 0 ? `/clients/${id}/refer` : undefined),
  body: ({ version }) => ({ ...said, version, requestedService: 'Somebody to talk to.' }),
});

export const referChild: ClientStep = {
  at: ({ owed }, id) => (owed ? `/clients/${id}/safeguarding-referral` : undefined),
  body: () => ({ summary: 'A child came alone. We ask for a strategy discussion.' }),
};
