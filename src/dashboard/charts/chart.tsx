import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Link } from '../parts/link.tsx';
import { type ChartTable, TableTwin } from '../parts/table-twin.tsx';
import { useSource } from '../parts/use-source.ts';
import { words } from '../parts/words.ts';
import type { QueryChanges } from '../state/address.ts';
import { saveFile, standaloneSvg } from './download-svg.ts';
import { useSize } from './use-size.ts';

/** A part of a chart that leads somewhere, in pixels of the chart. */
export interface ChartLink {
  readonly top: number;
  readonly height: number;
  /** Where it does not span the chart. */
  readonly left?: number;
  readonly width?: number;
  readonly label: string;
  readonly to: string;
  readonly query?: QueryChanges;
}

/** What a chart takes. It is drawn anew at each width, in pixels, so that its letters keep their size. */
export interface ChartProps {
  /** Name of the chart: its label, and that of the file it is saved as. */
  readonly title: string;
  /** What it shows, in a sentence, for those who do not see it. */
  readonly description: string;
  readonly table: ChartTable;
  readonly height: (width: number) => number;
  /** Takes the room that is left below it, where its place is stretched, up to 1.75 times its height. */
  readonly fills?: boolean;
  /** What a sign in it means, for the file; on the page it stands below. */
  readonly note?: string | undefined;
  /** Rows that lead to another page. */
  readonly links?: (width: number) => readonly ChartLink[];
  /** Told which of the links is pointed at, by mouse or keyboard; null once none is. */
  readonly onPoint?: (link: number | null) => void;
  readonly children: (width: number, height: number) => ComponentChildren;
}

const fileName = (title: string) => `${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}.svg`;

/** The frame of every chart: an image with its name and description, its table, and the image to take away. */
export function Chart({ title, description, table, note, height, fills = false, links, onPoint, children }: ChartProps): JSX.Element {
  const t = words();
  const source = useSource();
  const id = useId();
  const [place, width, room] = useSize<HTMLDivElement>(fills);
  const image = useRef<SVGSVGElement>(null);
  const least = width === 0 ? 0 : height(width);
  const tall = Math.max(least, Math.min(room, least * 1.75));
  const save = () => image.current && saveFile(fileName(title), 'image/svg+xml', standaloneSvg(image.current, { title, source, note }));
  return (
    <figure class={fills ? 'chart fills' : 'chart'}>
      <div class="drawing" ref={place}>
        {width > 0 && (
          <svg
            ref={image}
            role="img"
            aria-labelledby={`${id}-t`}
            aria-describedby={`${id}-d`}
            width={width}
            height={tall}
            viewBox={`0 0 ${width} ${tall}`}
          >
            <title id={`${id}-t`}>{title}</title>
            <desc id={`${id}-d`}>{description}</desc>
            {children(width, tall)}
          </svg>
        )}
        {width > 0 && links !== undefined && (
          <ul class="chart-links">
            {links(width).map(({ top, height: high, left, width: wide, label, to, query }, index) => (
              <li
                key={`${to} ${label}`}
                style={{
                  top: `${top}px`,
                  height: `${high}px`,
                  ...(left !== undefined && wide !== undefined ? { left: `${left}px`, width: `${wide}px` } : {}),
                }}
                onMouseEnter={() => onPoint?.(index)}
                onMouseLeave={() => onPoint?.(null)}
                onFocusCapture={() => onPoint?.(index)}
                onBlurCapture={() => onPoint?.(null)}
              >
                <Link to={to} {...(query === undefined ? {} : { query })}>
                  <span class="unseen">{label}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="chart-tools">
        <details>
          <summary>{t.table}</summary>
          <TableTwin table={table} caption={title} />
        </details>
        <button type="button" class="quiet" onClick={save}>
          {t.download}
        </button>
      </div>
    </figure>
  );
}
