import { describe, expect, it } from 'vitest'
import { answered, KEY_HEADER, markOnce } from '@/api/idempotency'

function post(path: string, body: string, type = 'application/json'): Request {
  return new Request(`http://localhost${path}`, { method: 'POST', body, headers: { 'Content-Type': type } })
}

async function keyOf(request: Request): Promise<string | null> {
  await markOnce(request)
  return request.headers.get(KEY_HEADER)
}

describe('a write', () => {
  it('whose answer was lost is sent again under its key', async () => {
    const lost = await keyOf(post('/api/runs', '{"a":1}'))
    expect(lost).toMatch(/^[0-9a-f]{32}$/)
    expect(await keyOf(post('/api/runs', '{"a":1}'))).toBe(lost)
  })

  it('that was answered is meant to be done once more', async () => {
    const request = post('/api/runs', '{"a":2}')
    const first = await keyOf(request)
    answered(request)
    expect(await keyOf(post('/api/runs', '{"a":2}'))).not.toBe(first)
  })

  it('of something else has a key of its own', async () => {
    const key = await keyOf(post('/api/runs', '{"a":3}'))
    expect(await keyOf(post('/api/runs', '{"a":4}'))).not.toBe(key)
    expect(await keyOf(post('/api/drafts', '{"a":3}'))).not.toBe(key)
  })

  it('that keeps nothing, or is a file, has none', async () => {
    expect(await keyOf(post('/api/me/results/1/what-if', '{}'))).toBeNull()
    expect(await keyOf(post('/api/batches', 'x', 'application/octet-stream'))).toBeNull()
    expect(await keyOf(new Request('http://localhost/api/runs'))).toBeNull()
  })
})
