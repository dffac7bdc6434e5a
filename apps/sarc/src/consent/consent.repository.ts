import type { Consent } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConsentHeardRow } from './consent.row.js';

/** Whose words are kept together: those of one record and of all that was made of it are one person’s. */
export type Whose =
  { readonly referralId: string } | { readonly clientId: string } | { readonly sentReferralId: string };

export type KeptWord = Omit<ConsentHeardRow, 'referralId' | 'clientId' | 'sentReferralId'>;

export function whoseIs({ id, referredOnFrom, clientId }: MadeFrom & { readonly id: string }): Whose {
  if (referredOnFrom !== null) return { referralId: referredOnFrom };
  return clientId === null ? { sentReferralId: id } : { clientId };
}

/** The record that a referral was made from; none where somebody wrote it anew. */
export interface MadeFrom {
  readonly referredOnFrom: string | null;
  readonly clientId: string | null;
}

@Injectable()
export class ConsentRepository {
  async keep(manager: EntityManager, heard: KeptWord & Whose): Promise<void> {
    await manager.insert(ConsentHeardRow, heard);
  }

  /** All that the person has said since, in the order in which it was written down. */
  async rows(manager: EntityManager, whose: Whose): Promise<ConsentHeardRow[]> {
    return manager.find(ConsentHeardRow, { where: whose, order: { recordedAt: 'ASC', id: 'ASC' } });
  }

  async heard(manager: EntityManager, whose: Whose): Promise<Consent[]> {
    return (await this.rows(manager, whose)).map(({ consent }) => consent);
  }
}
