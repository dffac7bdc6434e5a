/** Which of the centre's teams takes which referral. */
export interface TeamPolicy {
  readonly version: string;
  /** Whether somebody who may be under 18 goes to a team of their own, whenever it happened. */
  readonly childrenApart: boolean;
  readonly source: string;
  readonly evidence: 'verified' | 'superseded' | 'background' | 'estimate';
  readonly note: string;
  readonly effectiveFrom: string;
}

export const teamPolicies: readonly TeamPolicy[] = [
  {
    version: '1',
    childrenApart: true,
    source:
      'https://hertscommissioner.org/2020-07-extra-funding-to-support-victims-of-sexual-crime-secured-by-pcc ; https://gl-dpcqc.axis12.com/location/1-2482938953/reports',
    evidence: 'estimate',
    note: 'The sources name medical examinations of adults and children and advisers of their own for children. That these are three teams, and that an open forensic window decides between two of them, is our own assumption.',
    effectiveFrom: '2021-04-01',
  },
];
