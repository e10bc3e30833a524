const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];

const MARGIN = 24;
const HEAD = 40;
const FOOT = 28;

/** What stands around a chart in a file of its own. */
export interface Surroundings {
  readonly title: string;
  /** Whence its figures are, below it. */
  readonly source: string;
}

const drawn = (name: string, attributes: Readonly<Record<string, string | number>>, text = ''): Element => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
};

/** A chart as a file of its own: what the style sheets say is written into it, on the ground of its panel, with its title and its source. */
export function standaloneSvg(chart: SVGSVGElement, { title, source }: Surroundings): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll('*')];
  for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (original === undefined) continue;
    const style = getComputedStyle(original);
    for (const name of STYLES) element.setAttribute(name, style.getPropertyValue(name));
  }
  const [width, height] = [chart.width.baseVal.value + 2 * MARGIN, chart.height.baseVal.value + MARGIN + HEAD + FOOT];
  const [left, top] = [-MARGIN, -MARGIN - HEAD / 2];
  const { color, fontFamily } = getComputedStyle(chart);
  const letters = { x: 0, fill: color, 'font-family': fontFamily };
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `${left} ${top} ${width} ${height}`);
  copy.prepend(drawn('rect', { x: left, y: top, width, height, fill: groundOf(chart) }));
  copy.append(
    drawn('text', { ...letters, y: -HEAD / 2 + 6, 'font-size': 17, 'font-weight': 600 }, title),
    drawn('text', { ...letters, y: top + height - 10, 'font-size': 11.5, 'fill-opacity': 0.75 }, source),
  );
  return new XMLSerializer().serializeToString(copy);
}

/** The colour behind a chart: of the nearest part around it that has one. */
function groundOf(chart: Element): string {
  for (let part: Element | null = chart; part !== null; part = part.parentElement) {
    const { backgroundColor } = getComputedStyle(part);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
  }
  return 'white';
}

/** Gives the reader a file. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
