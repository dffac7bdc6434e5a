/** Numbers that are added one by one, kept in one typed array that doubles when it is full. */
export class GrowingInt32 {
  length = 0;
  private held = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.held.length) this.double();
    this.held[this.length] = value;
    this.length += 1;
  }

  /** The numbers so far, in memory that threads can share. */
  shared(): Int32Array {
    const whole = new Int32Array(new SharedArrayBuffer(this.length * 4));
    whole.set(this.held.subarray(0, this.length));
    return whole;
  }

  private double(): void {
    const larger = new Int32Array(this.held.length * 2);
    larger.set(this.held);
    this.held = larger;
  }
}
