import { textWidth } from './text-width.ts';

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
const LINE = 16;
const SMALL = { size: 11.5, weight: 400 };

/** What stands around a chart in a file of its own. */
export interface Surroundings {
  readonly title: string;
  /** Whence its figures are, below it. */
  readonly source: string;
  /** What its signs mean, above its source. */
  readonly note?: string | undefined;
}

const drawn = (name: string, attributes: Readonly<Record<string, string | number>>, text = ''): Element => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
};

/** The source on as many lines as it takes, broken between its parts. */
function linesOf(source: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of source.split(' · ')) {
    const longer = [...lines.slice(-1), part].join(' · ');
    if (lines.length > 0 && textWidth(longer, SMALL) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** A chart as a file of its own: what the style sheets say is written into it, on the ground of its panel, with its title and its source. */
export function standaloneSvg(chart: SVGSVGElement, { title, source, note }: Surroundings): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll('*')];
  for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (original === undefined) continue;
    const style = getComputedStyle(original);
    for (const name of STYLES) element.setAttribute(name, style.getPropertyValue(name));
  }
  const lines = [...(note === undefined ? [] : [note]), ...linesOf(source, chart.width.baseVal.value)];
  const bottom = chart.height.baseVal.value + MARGIN / 2;
  const [width, height] = [chart.width.baseVal.value + 2 * MARGIN, bottom + HEAD / 2 + 2 * MARGIN + lines.length * LINE];
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
    ...lines.map((line, row) =>
      drawn('text', { ...letters, y: bottom + (row + 1) * LINE, 'font-size': SMALL.size, 'fill-opacity': 0.75 }, line),
    ),
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
