/** Numbers that are added one by one, kept in one typed array that doubles when it is full. */
export class GrowingInt32 {
  length = 0;
  private held = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.held.length) this.makeRoomFor(this.length + 1);
    this.held[this.length] = value;
    this.length += 1;
  }

  /** Adds many at once, each as `changed` gives it. */
  append(values: Int32Array, changed: (value: number) => number): void {
    this.makeRoomFor(this.length + values.length);
    const { held, length } = this;
    for (let at = 0; at < values.length; at += 1) held[length + at] = changed(values[at] as number);
    this.length += values.length;
  }

  /** The numbers so far, in memory that threads can share. */
  shared(): Int32Array {
    const whole = new Int32Array(new SharedArrayBuffer(this.length * 4));
    whole.set(this.held.subarray(0, this.length));
    return whole;
  }

  private makeRoomFor(length: number): void {
    if (length <= this.held.length) return;
    const larger = new Int32Array(Math.max(length, this.held.length * 2));
    larger.set(this.held);
    this.held = larger;
  }
}
