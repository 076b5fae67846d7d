import { crc32, deflateSync } from 'node:zlib'
import { Random } from '../random'

const width = 480
const height = 320
type Colour = readonly [number, number, number]

/** A small PNG that looks like a hasty photo: a wheel on a table, with a scratch. Another seed, another picture. */
export function drawPhoto(seed: number): Buffer {
  const random = new Random(seed)
  const table: Colour = [90 + random.between(0, 80), 80 + random.between(0, 60), 70 + random.between(0, 50)]
  const metal: Colour = [150 + random.between(0, 60), 155 + random.between(0, 60), 160 + random.between(0, 60)]
  const wheel = { x: random.between(160, 320), y: random.between(120, 200), radius: random.between(90, 140) }
  const spokes = random.between(9, 16)
  const scratch = { slope: random.next() * 1.6 - 0.8, y: wheel.y + random.between(-50, 50) }
  const pixel = (x: number, y: number): Colour => {
    const distance = Math.hypot(x - wheel.x, y - wheel.y)
    const angle = Math.atan2(y - wheel.y, x - wheel.x)
    const onScratch = Math.abs(y - scratch.y - (x - wheel.x) * scratch.slope) < 2 && Math.abs(x - wheel.x) < 60
    if (onScratch) return [214, 72, 60]
    if (Math.abs(distance - wheel.radius) < 11) return [38, 38, 42]
    if (Math.abs(distance - wheel.radius + 16) < 4 || distance < 14) return metal
    const isSpoke = distance < wheel.radius && Math.abs(Math.sin((angle * spokes) / 2)) < 2.2 / Math.max(distance, 12)
    return isSpoke ? metal : table
  }
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = 0.75 + (0.35 * x) / width + (random.next() - 0.5) * 0.06
      const colour = pixel(x, y)
      const at = y * (width * 3 + 1) + 1 + x * 3
      for (const [index, part] of colour.entries()) rows[at + index] = Math.min(255, Math.round(part * light))
    }
  }
  return png(rows)
}

function png(rows: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8) // 8 bits, true colour
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
