const shownFor = 5_000;

let nextId = 0;
let items = $state.raw<{ id: number; text: string }[]>([]);

export const toasts = {
  get items() {
    return items;
  },
  show(text: string): void {
    const id = ++nextId;
    items = [...items.slice(-2), { id, text }];
    setTimeout(() => (items = items.filter((item) => item.id !== id)), shownFor);
  },
};
