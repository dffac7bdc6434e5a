/** Whom somebody on a panel speaks for. */
export const panelSeats = {
  police: 'Police',
  'youth-offending': 'Youth offending service',
  'childrens-social-care': 'Children’s social care',
  education: 'Education',
  health: 'Health',
  other: 'Another service',
} as const;

export type PanelSeat = keyof typeof panelSeats;

/** Somebody who sat. */
export interface PanelMember {
  readonly name: string;
  readonly seat: PanelSeat;
}

/** Without both of these no decision is a joint one. */
export const jointSeats: readonly PanelSeat[] = ['police', 'youth-offending'];
