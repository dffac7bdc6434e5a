import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SESSIONS, type SessionKeeper } from './session-keeper.js';

/** Closes the sessions' database once the last page has been answered. */
@Injectable()
export class SessionCloser implements OnApplicationShutdown {
  constructor(@Inject(SESSIONS) private readonly sessions: SessionKeeper) {}

  async onApplicationShutdown(): Promise<void> {
    await this.sessions.close();
  }
}
