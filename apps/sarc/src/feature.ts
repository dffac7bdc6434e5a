import type { EntityClass } from '#libs/database';
import type { Provider, Type } from '@nestjs/common';

/**
 * What the folder of a feature brings to the service: the rows of its tables, its doors, and what stands behind them. Features
 * know one another both ways, so that all of them are in the one module of the service.
 */
export interface Feature {
  readonly entities?: readonly EntityClass[];
  readonly controllers?: readonly Type[];
  readonly providers?: readonly Provider[];
}
