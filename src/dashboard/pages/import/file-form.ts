import type { FieldMappingInput } from '../../../client/api.ts';

/** How a file is to be read, as far as the reader has said; the rest is found out. */
export interface FileSettings {
  readonly mapping?: FieldMappingInput | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly sheet?: string | undefined;
  readonly headerRows?: number | undefined;
}

/** Workbooks beyond this many bytes are refused by the service. */
export const LARGEST_WORKBOOK = 25e6;
/** As much of a file as a preview looks at. */
const FIRST = 5e6;

/** Whether a file is a workbook, by its name. */
export const isWorkbook = ({ name }: File): boolean => /\.xlsx$/i.test(name);

/** The form that posts a file; for a preview, its first bytes are enough, unless it is a workbook. */
export function fileForm(file: File, { mapping, ...others }: FileSettings, preview = false): FormData {
  const form = new FormData();
  if (mapping !== undefined) form.append('mapping', JSON.stringify(mapping));
  for (const [name, value] of Object.entries(others)) if (value !== undefined) form.append(name, String(value));
  form.append('name', file.name.slice(-200));
  form.append('file', preview && !isWorkbook(file) ? file.slice(0, FIRST) : file, file.name);
  return form;
}
