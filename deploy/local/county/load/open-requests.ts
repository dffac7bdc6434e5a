/** Telling what happened comes first; signing in goes with either. */
export type RequestKind = 'telling' | 'working' | 'signing in';

/** Counts how many requests are open at once. */
export class OpenRequests {
  private readonly now = new Map<RequestKind, number>();
  private readonly most = new Map<RequestKind, number>();

  begin(kind: RequestKind): () => void {
    const open = (this.now.get(kind) ?? 0) + 1;
    this.now.set(kind, open);
    this.most.set(kind, Math.max(this.widest(kind), open));
    return () => void this.now.set(kind, (this.now.get(kind) ?? 0) - 1);
  }

  widest(kind: RequestKind): number {
    return this.most.get(kind) ?? 0;
  }
}

export function kindOf(path: string): RequestKind {
  if (path.startsWith('/.well-known') || path === '/token') return 'signing in';
  return path === '/incidents' || path === '/contacts' ? 'telling' : 'working';
}
