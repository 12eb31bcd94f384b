/** The letter keys as they stand on a Latin, a Russian and a Kazakh keyboard: a shortcut must not depend on the layout. */
const letterOfCode: Record<string, string> = { KeyJ: 'j', KeyK: 'k', KeyX: 'x', KeyE: 'e', KeyA: 'a' };

export function shortcutOf(event: KeyboardEvent): string | null {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'send';
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Escape') return 'close';
  const target = event.target as HTMLElement;
  const writes = target.matches('input:not([type=checkbox]), textarea, select') || target.isContentEditable;
  if (writes) return null;
  if (event.key === '?' || (event.shiftKey && event.code === 'Slash') || (event.shiftKey && event.code === 'Digit7'))
    return '?';
  if (event.key === '/' || event.code === 'Slash') return '/';
  return letterOfCode[event.code] ?? null;
}

/** Moves the focus to the next or previous element of a list; from outside it goes to the first. */
export function moveFocus(elements: HTMLElement[], by: 1 | -1): void {
  const at = elements.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? elements[0] : elements[Math.min(elements.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
