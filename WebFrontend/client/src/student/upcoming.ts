import type { UpcomingItem } from '../api/upcoming';

/** Where something opens. */
export function upcomingPath(school: string, { kind, id }: Pick<UpcomingItem, 'kind' | 'id'>): string {
  switch (kind) {
    case 'shift':
      return '/volunteer';
    case 'debate':
      return `/s/${school}/debates/${id}`;
    case 'meeting':
      return `/s/${school}/parliament/${id}`;
    case 'election':
      return `/s/${school}/elections`;
    case 'report': {
      const [post = '', period = ''] = id.split('/');
      return `/s/${school}/reports?post=${post}&period=${period}`;
    }
    case 'task':
      return `/s/${school}/tasks`;
    case 'event':
      return `/s/${school}/plan`;
  }
}
