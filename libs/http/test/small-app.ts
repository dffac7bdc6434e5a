import { Body, Controller, Get, Module, Param, Post, Query, Req } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { Request } from 'express';
import {
  createHttp,
  createLogger,
  CurrentTrace,
  HttpLimits,
  HttpModule,
  IdempotencyKey,
  IdPipe,
  IsPage,
  startHttp,
} from '../src/index.js';
import type { Trace } from '#libs/case-schemas';

class Part {
  @IsString() @MaxLength(20) label: string;
}

class Thing {
  @IsString() name: string;
  @IsOptional() @IsInt() count?: number;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => Part) parts?: Part[];
}

class ThingQuery {
  @IsOptional() @IsIn(['new', 'old']) status?: string;
  @IsPage() page = 1;
}

/** Lets a test hold a request for as long as it likes. */
export const gate = { arrived: (): void => undefined, open: Promise.resolve() };

@Controller('things')
class ThingController {
  @Post()
  make(@Body() thing: Thing): Thing {
    return thing;
  }

  @Get()
  list(@Query() query: ThingQuery): ThingQuery {
    return query;
  }

  @Post('keyed')
  keyed(@IdempotencyKey() key: string): { key: string } {
    return { key };
  }

  @Get('trace')
  trace(@CurrentTrace() trace: Trace): Trace {
    return trace;
  }

  @Get('caller')
  caller(@Req() request: Request): object {
    return { ip: request.ip, protocol: request.protocol, host: request.hostname };
  }

  @Get('fault')
  fault(): never {
    throw new TypeError('Sarah Jane OBrien is not a function');
  }

  @Get('no-database')
  noDatabase(): never {
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  }

  @Get('secret-fault')
  secretFault(): never {
    throw new TypeError('Sarah Jane OBrien is not a function');
  }

  @Get('held')
  async held(): Promise<{ done: true }> {
    gate.arrived();
    await gate.open;
    return { done: true };
  }

  @Get(':id')
  one(@Param('id', IdPipe) id: string): { id: string } {
    return { id };
  }
}

export type RequestBody = NonNullable<RequestInit['body']>;

export interface SmallApp {
  readonly app: NestExpressApplication;
  readonly address: string;
  readonly port: number;
  /** Everything that was logged, parsed. */
  readonly lines: Record<string, unknown>[];
  /** One answer, with its JSON. */
  call(path: string, init?: RequestInit): Promise<{ response: Response; json: Record<string, unknown> }>;
  post(
    body: RequestBody,
    headers?: Record<string, string>,
  ): Promise<{ response: Response; json: Record<string, unknown> }>;
}

/** A service with one kind of thing in it, behind the real door, on a port of its own. */
export async function startSmallApp(
  limits?: Partial<HttpLimits>,
  readiness = () => Promise.resolve(),
): Promise<SmallApp> {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  @Module({ imports: [HttpModule.forRoot({ readiness: [() => readiness()] })], controllers: [ThingController] })
  class SmallModule {}
  const app = await createHttp(SmallModule, { logger: createLogger('small', { destination }), limits });
  await startHttp(app, { host: '127.0.0.1', port: 0 }, (route) => route.startsWith('/things/secret'));
  const address = await app.getUrl();
  const call: SmallApp['call'] = async (path, init) => {
    const response = await fetch(address + path, init);
    const text = await response.text();
    return { response, json: text ? (JSON.parse(text) as Record<string, unknown>) : {} };
  };
  const post: SmallApp['post'] = (body, headers = { 'content-type': 'application/json' }) =>
    call('/things', { method: 'POST', body, headers });
  return { app, address, port: Number(new URL(address).port), lines, call, post };
}
