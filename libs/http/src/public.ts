import { SetMetadata } from '@nestjs/common';

/** The metadata key under which a route says that it needs no token. */
export const PUBLIC_ROUTE = 'route:public';

/** This route answers anybody. Everything else needs a token. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC_ROUTE, true);
