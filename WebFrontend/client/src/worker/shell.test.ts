import { describe, expect, it } from 'vitest';
import { answeredWith, outlived } from './shell';

const origin = 'https://school.kz';
const answer = (path: string, navigates = false, method = 'GET') =>
  answeredWith(method, navigates, new URL(path, origin), origin);

describe('the worker', () => {
  it('answers pages and built files', () => {
    expect(answer('/desk', true)).toBe('page');
    expect(answer('/', true)).toBe('page');
    expect(answer('/s/abai/f/care?period=week', true)).toBe('page');
    expect(answer('/assets/index-abc.js')).toBe('file');
    expect(answer('/manifest.webmanifest')).toBe('file');
  });

  it('never touches what the server says', () => {
    const paths = ['/api/session', '/api/schools/abai/students?limit=500', '/hubs/live', '/health/ready', '/openapi/v1.json'];
    for (const path of paths)
      expect([answer(path), answer(path, true)], path).toEqual([null, null]);
    expect(answer('/api/schools/abai/sheets', false, 'POST')).toBeNull();
    expect(answer('/desk', true, 'POST')).toBeNull();
    expect(answer('https://elsewhere.kz/assets/a.js')).toBeNull();
    expect(answer('/worker.js')).toBeNull();
    expect(answer('/export.ndjson', true)).toBeNull();
  });

  it('keeps the files of the version before and of nobody older', () => {
    expect(outlived(['shell-1', 'shell-2', 'other', 'shell-3'], 'shell-3')).toEqual(['shell-1']);
    expect(outlived(['shell-2', 'shell-3'], 'shell-3')).toEqual([]);
    expect(outlived(['shell-3'], 'shell-3')).toEqual([]);
  });
});
