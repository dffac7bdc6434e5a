import type { RepeatAlert } from '#libs/case-schemas';
import { dueAt, type Deadline } from '#libs/deadlines';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendar } from '../deadline/calendar.js';
import type { Question, Saying, ToldAlert } from './alert-question.js';
import { AlertEntryRow, AlertQuestionRow } from './alert-question.row.js';
import { ASKED } from './asked.js';

/** An alert by its numbers, and whether it takes something back. */
type Named = Pick<RepeatAlert, 'alertId' | 'findingId' | 'state'>;

/** Who says something, and when. */
export type Sayer = Pick<AlertEntryRow, 'saidBy' | 'saidByName' | 'saidAt'>;

@Injectable()
export class AlertQuestionRepository {
  async lock(manager: EntityManager, id: string): Promise<AlertQuestionRow | null> {
    return manager.findOne(AlertQuestionRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Of a finding at most one is open. */
  async lockOpen(manager: EntityManager, findingId: string): Promise<AlertQuestionRow | null> {
    return manager.findOne(AlertQuestionRow, {
      where: { findingId, isOver: false },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** What the last who acknowledged it had before them. */
  async seen(manager: EntityManager, { id }: AlertQuestionRow): Promise<ToldAlert | undefined> {
    const [last] = await manager.query<{ details: ToldAlert }[]>(
      `SELECT alert.details FROM alert_entry entry JOIN alert ON alert.id = entry.alert_id
        WHERE entry.question_id = $1 AND entry.kind = 'acknowledged' ORDER BY entry.position DESC LIMIT 1`,
      [id],
    );
    return last?.details;
  }

  /** That it was seen first, and each thing that was done. */
  async saidOf(manager: EntityManager, questionId: string): Promise<AlertEntryRow[]> {
    const said = await manager.find(AlertEntryRow, { where: { questionId }, order: { position: 'ASC' } });
    const first = said.find(({ kind }) => kind === 'acknowledged');
    return said.filter((entry) => entry === first || entry.kind === 'answered');
  }

  /** Whether anybody was to acknowledge it until now. */
  async isAsked(manager: EntityManager, { id }: AlertQuestionRow): Promise<boolean> {
    const asked = `SELECT 1 FROM alert_question question WHERE id = $1 AND ${ASKED}`;
    return (await manager.query<unknown[]>(asked, [id])).length > 0;
  }

  async open(manager: EntityManager, alert: Named, deadline: Deadline): Promise<void> {
    const { alertId, findingId } = alert;
    const takesBack = await this.takesBack(manager, alert);
    const row = { id: alertId, findingId, alertId, state: 'new', version: 1, takesBack, isOver: false } as const;
    await manager.insert(AlertQuestionRow, { ...row, deadline, dueAt: dueMoment(deadline) });
  }

  /** Another alert says it from now on; whoever read the one before is to look again. */
  async goOn(manager: EntityManager, { id, version }: AlertQuestionRow, alert: Named): Promise<void> {
    const takesBack = await this.takesBack(manager, alert);
    await manager.update(AlertQuestionRow, { id }, { alertId: alert.alertId, takesBack, version: version + 1 });
  }

  private async takesBack(manager: EntityManager, { findingId, state }: Named): Promise<boolean> {
    if (state !== 'withdrawn') return false;
    const seen = await manager.query<unknown[]>(
      `SELECT 1 FROM alert_entry entry JOIN alert_question earlier ON earlier.id = entry.question_id
        WHERE earlier.finding_id = $1 LIMIT 1`,
      [findingId],
    );
    return seen.length > 0;
  }

  async end(manager: EntityManager, { id, version }: AlertQuestionRow): Promise<void> {
    await manager.update(AlertQuestionRow, { id }, { isOver: true, version: version + 1 });
  }

  /** Under its lock, so that no two have one place. */
  async add(
    manager: EntityManager,
    { id: questionId, alertId, version }: AlertQuestionRow,
    { sayer, saying, becomes }: { sayer: Sayer; saying: Saying; becomes: Omit<Question, 'isOver'> },
  ): Promise<void> {
    const position = 1 + (await manager.countBy(AlertEntryRow, { questionId }));
    const { action = null, words = null } = saying.kind === 'answered' ? saying : {};
    await manager.insert(AlertEntryRow, { questionId, position, alertId, kind: saying.kind, action, words, ...sayer });
    await manager.update(AlertQuestionRow, { id: questionId }, { ...becomes, version: version + 1 });
  }
}

function dueMoment(deadline: Deadline): Date {
  const due = dueAt(deadline, calendar);
  if (!due) throw new Error('The clock of an alert never stands still');
  return due;
}
