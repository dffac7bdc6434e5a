import type { IncomingMessage, Server as PlainServer, ServerResponse } from 'node:http';
import type { Server as TlsServer } from 'node:https';

/** Knows the requests that have no answer yet, so that a stop loses none of them. */
export class RequestsUnderWay {
  private readonly responses = new Set<ServerResponse>();
  private stopping = false;

  readonly middleware = (_: IncomingMessage, response: ServerResponse, next: () => void): void => {
    this.responses.add(response);
    response.once('close', () => this.responses.delete(response));
    if (this.stopping) response.setHeader('Connection', 'close');
    next();
  };

  /** Takes no new connection, answers what is under way, and cuts off what takes longer than the limit. */
  async finish(server: PlainServer | TlsServer, limit: number): Promise<void> {
    this.stopping = true;
    for (const response of this.responses) {
      if (!response.headersSent) response.setHeader('Connection', 'close');
    }
    const cutOff = setTimeout(() => server.closeAllConnections(), limit);
    await new Promise((resolve) => server.close(resolve));
    clearTimeout(cutOff);
  }
}
