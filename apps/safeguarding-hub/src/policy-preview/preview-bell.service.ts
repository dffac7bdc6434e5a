import { Injectable } from '@nestjs/common';

/** Says in this process that a version waits whose count is to begin. Whoever counts hears it, nobody where nobody does. */
@Injectable()
export class PreviewBell {
  private answer: () => void = () => undefined;

  answeredBy(answer: () => void): void {
    this.answer = answer;
  }

  ring(): void {
    this.answer();
  }
}
