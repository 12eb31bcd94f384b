import { expect, it } from 'vitest';
import { routeOf, studentPath } from './routes';

it.each([
  ['/', { page: 'start' }],
  ['/s/abai', { page: 'school', school: 'abai' }],
  ['/s/abai/', { page: 'school', school: 'abai' }],
  ['/s/abai/hall', { page: 'hall', school: 'abai' }],
  ['/s/abai/rubric', { page: 'rubric', school: 'abai' }],
  ['/s/abai/rubric/more', { page: 'unknown' }],
  ['/s/abai/f/law-order', { page: 'faction', school: 'abai', faction: 'law-order' }],
  ['/t/kz', { page: 'territory', territory: 'kz' }],
  ['/t', { page: 'unknown' }],
  ['/t/kz/more', { page: 'unknown' }],
  ['/me', { page: 'me' }],
  [studentPath('abai.x1'), { page: 'student', student: 'abai.x1' }],
  ['/sign-in', { page: 'sign-in' }],
  ['/desk', { page: 'desk' }],
  ['/consents', { page: 'consents' }],
  ['/oversight', { page: 'oversight' }],
  ['/setup', { page: 'setup' }],
  ['/audit', { page: 'audit' }],
  ['/import', { page: 'import' }],
  ['/people', { page: 'people' }],
  ['/cards', { page: 'cards' }],
  ['/account', { page: 'account' }],
  ['/volunteer', { page: 'volunteer' }],
  ['/passport', { page: 'passport' }],
  ['/invitation', { page: 'invitation' }],
  ['/students/abai', { page: 'unknown' }],
  ['/s', { page: 'unknown' }],
  ['/desk/more', { page: 'unknown' }],
  ['/s/abai/f/care/more', { page: 'unknown' }],
  ['/anything', { page: 'unknown' }],
])('%s', (path, route) => {
  expect(routeOf(path)).toEqual(route);
});
