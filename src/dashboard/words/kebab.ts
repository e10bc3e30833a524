/** A name as an id: “Café & Thé” → `cafe-the`; empty where nothing of it is left. */
export const kebab = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, 64)
    .replace(/-$/, '');
