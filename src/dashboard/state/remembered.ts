/** A word kept in this browser between visits. Where nothing may be kept, it is forgotten, and nothing breaks. */
export function remembered(name: string) {
  return {
    read(): string | null {
      try {
        return localStorage.getItem(name);
      } catch {
        return null;
      }
    },
    write(value: string | null): void {
      try {
        if (value === null) localStorage.removeItem(name);
        else localStorage.setItem(name, value);
      } catch {
        // Blocked or full: the choice lasts as long as the page.
      }
    },
  };
}
