import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, type Service } from '../config.js';
import type { Caller } from './caller.js';
import type { Page } from './referral-view.js';
import { NothingHere, ServiceUnavailable, SignInNeeded } from './service-failure.js';
import { visibleText } from './visible-text.js';

/** How long a person waits for a service, in milliseconds: less than they would wait before trying again. */
const PATIENCE = 8_000;

/** What a service made of a request to change something. */
export type Answer<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** It was made when the same was sent before; nothing was changed now. */
      readonly replayed: boolean;
    }
  | Refused;

export type Refused = { readonly ok: false } & (
  | ({
      /** It has changed since the person looked, or the step is not allowed now. */
      readonly because: 'changed';
    } & Code)
  | ({ readonly because: 'not-accepted'; readonly fields: readonly string[] } & Code)
  /** It gave no answer: the change may have been made or not. */
  | { readonly because: 'not-known' }
);

/** Which rules the service named, the most telling first. */
interface Code {
  readonly codes: readonly string[];
}

/** Asks the services on behalf of the person who is signed in. Nothing else here knows HTTP. */
@Injectable()
export class ServiceClient {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async read<T>(service: Service, path: string, caller: Caller): Promise<T> {
    const response = await this.ask(service, path, caller).catch((error: unknown) => {
      if (isTimeout(error)) throw error;
      return this.ask(service, path, caller);
    });
    refuseStranger(response);
    if (!response.ok) throw new ServiceUnavailable(service);
    return body<T>(response, service);
  }

  /** A list may be empty, but it is there: a service that says otherwise is not the one that was meant. */
  async list<T>(service: Service, path: string, caller: Caller): Promise<Page<T>> {
    return this.read<Page<T>>(service, path, caller).catch((cause: unknown) => {
      if (cause instanceof NothingHere) throw new ServiceUnavailable(service, { cause });
      throw cause;
    });
  }

  /**
   * Never asked twice: the version that goes with it, or the key of its form, makes a second try by the person safe. What has
   * no form that could be sent again goes under a key of its own.
   */
  async send<T>(
    service: Service,
    path: string,
    said: object,
    caller: Caller,
    key: string = randomUUID(),
  ): Promise<Answer<T>> {
    try {
      const response = await this.ask(service, path, caller, said, key);
      refuseStranger(response);
      return await answer<T>(response, service);
    } catch (error) {
      if (error instanceof ServiceUnavailable) return { ok: false, because: 'not-known' };
      throw error;
    }
  }

  /** The whole as it should read, or that it is to be no more; the version that goes with it makes a second try safe. */
  async change<T>(method: 'PUT' | 'DELETE', service: Service, path: string, caller: Caller, said?: object) {
    try {
      const response = await this.ask(service, path, caller, said, undefined, method);
      refuseStranger(response);
      return await answer<T>(response, service);
    } catch (error) {
      if (error instanceof ServiceUnavailable) return { ok: false, because: 'not-known' } as const;
      throw error;
    }
  }

  /** A list that is asked for by words which must stand in no address. */
  async find<T>(service: Service, path: string, said: object, caller: Caller): Promise<Answer<Page<T>>> {
    const found = await this.send<Page<T>>(service, path, said, caller).catch((cause: unknown) => {
      if (cause instanceof NothingHere) throw new ServiceUnavailable(service, { cause });
      throw cause;
    });
    if (!found.ok && found.because === 'not-known') throw new ServiceUnavailable(service);
    return found;
  }

  private async ask(
    service: Service,
    path: string,
    caller: Caller,
    said?: object,
    key?: string,
    method = said ? 'POST' : 'GET',
  ): Promise<Response> {
    const request: RequestInit = {
      method,
      headers: { ...headers(caller, said), ...(key !== undefined && { 'Idempotency-Key': key }) },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
      ...(said && { body: JSON.stringify(said) }),
    };
    return fetch(this.config.services[service] + path, request).catch((cause: unknown) => {
      throw new ServiceUnavailable(service, { cause });
    });
  }
}

/** A connection that broke is worth a second try at once; a service that is slow is not. */
const isTimeout = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Error && error.cause.name === 'TimeoutError';

const headers = ({ accessToken, correlationId }: Caller, said?: object): Record<string, string> => ({
  Accept: 'application/json',
  Authorization: `Bearer ${accessToken}`,
  'X-Correlation-ID': correlationId,
  ...(said && { 'Content-Type': 'application/json' }),
});

function refuseStranger({ status }: Response): void {
  if (status === 401) throw new SignInNeeded();
  if (status === 403 || status === 404) throw new NothingHere();
}

async function answer<T>(response: Response, service: Service): Promise<Answer<T>> {
  const replayed = response.headers.get('idempotency-replayed') === 'true';
  if (response.ok) return { ok: true, value: await body<T>(response, service), replayed };
  if (![400, 409, 422].includes(response.status)) throw new ServiceUnavailable(service);
  const { errors = [], code, because } = await body<ProblemSaid>(response, service);
  const codes = [because, ...errors.map((each) => each.code), code].filter((each) => each !== undefined);
  if (response.status === 409) return { ok: false, because: 'changed', codes };
  return { ok: false, because: 'not-accepted', fields: errors.map(({ field }) => field), codes };
}

interface ProblemSaid {
  readonly code?: string;
  readonly because?: string;
  readonly errors?: readonly { readonly field: string; readonly code?: string }[];
}

/** Whatever is shown was read here, so nobody can forget to take out what cannot be seen. */
async function body<T>(response: Response, service: Service): Promise<T> {
  if (response.status === 204) return undefined as T;
  try {
    return JSON.parse(await response.text(), (_, value: unknown) =>
      typeof value === 'string' ? visibleText(value) : value,
    ) as T;
  } catch (cause) {
    throw new ServiceUnavailable(service, { cause });
  }
}
