const CONTROLS = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary';
const PARTS = 'section, form, article, li, details, main, dialog';

/** Whether the focus was taken from an element, not given up: it is gone from the page, or can hold none for a while. */
const wasTaken = (element: Element): boolean => !element.isConnected || element.matches(':disabled');

function focusOn(element: HTMLElement): void {
  if (!element.matches(`${CONTROLS}, [tabindex]`)) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/**
 * Keeps the focus near where it was when what held it goes from the page or is disabled for a while: on it as soon as it can hold it
 * again, on the one control that has taken its place, else on the part of the page around it; so that a reader with a keyboard or a
 * screen reader is not thrown to the top. What a part does about its own focus comes first.
 */
export function keepFocus(root: HTMLElement): void {
  let held: readonly HTMLElement[] = [];
  const find = () => {
    const [last] = held;
    const near = held.find((element) => element.isConnected);
    if (document.activeElement !== document.body || last === undefined || near === undefined) return;
    if (near === last) {
      if (!wasTaken(last)) focusOn(last);
      return;
    }
    const [first, ...others] = near.querySelectorAll<HTMLElement>(CONTROLS);
    const heir = first !== undefined && others.length === 0 ? first : near.closest<HTMLElement>(PARTS);
    if (heir !== null) focusOn(heir.querySelector<HTMLElement>(':scope > summary') ?? heir);
  };
  root.addEventListener('focusin', ({ target }) => {
    const path: HTMLElement[] = [];
    for (let element = target as HTMLElement | null; element !== null && element !== root; element = element.parentElement)
      path.push(element);
    held = path;
  });
  root.addEventListener('focusout', ({ target }) =>
    queueMicrotask(() => {
      if (held[0] === target && !wasTaken(target as Element)) held = [];
    }),
  );
  new MutationObserver(() => {
    if (held.length > 0 && document.activeElement === document.body) setTimeout(find);
  }).observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
}
