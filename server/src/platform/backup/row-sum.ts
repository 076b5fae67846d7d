import { createHash } from 'node:crypto'

const lanes = 8

/**
 * A checksum of rows that does not depend on their order, for a restored table lies in another order than the old one:
 * the sum of every row's SHA-256, in eight lanes of 32 bits. (Not XOR: two equal rows would cancel each other.)
 */
export class RowSum {
  readonly #sums = new Uint32Array(lanes)
  count = 0

  add(row: Buffer | string): void {
    const digest = createHash('sha256').update(row).digest()
    for (let lane = 0; lane < lanes; lane++) {
      this.#sums[lane] = (this.#sums[lane] ?? 0) + digest.readUInt32BE(lane * 4)
    }
    this.count++
  }

  get text(): string {
    return [...this.#sums].map((sum) => sum.toString(16).padStart(8, '0')).join('')
  }
}
