import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { caseCases } from './conformance/cases.ts';
import { connectorCases } from './conformance/connectors.ts';
import { countCases } from './conformance/counts.ts';
import { erasureCases } from './conformance/erasure.ts';
import { generationCases } from './conformance/generations.ts';
import { importCases } from './conformance/imports.ts';
import { ingestCases } from './conformance/ingest.ts';
import { journeyMapCases } from './conformance/journey-maps.ts';
import { keyCases } from './conformance/keys.ts';
import { listCases } from './conformance/lists.ts';
import { modelCases } from './conformance/model.ts';
import { projectCases } from './conformance/projects.ts';

/** What every store must do; `make` opens an empty one. */
export function storeConformance(make: () => Promise<Store>): void {
  let open: Store | null = null;
  const store = () => {
    if (open === null) throw new Error('the store is not open');
    return open;
  };
  beforeAll(async () => {
    open = await make();
  });
  afterAll(() => open?.close());
  describe('projects', () => projectCases(store));
  describe('verbatims', () => ingestCases(store));
  describe('counts', () => countCases(store));
  describe('cases', () => caseCases(store));
  describe('lists', () => listCases(store));
  describe('generations', () => generationCases(store));
  describe('erasure', () => erasureCases(store));
  describe('journey maps', () => journeyMapCases(store));
  describe('imports', () => importCases(store));
  describe('connectors', () => connectorCases(store));
  describe('keys and audit', () => keyCases(store));
  describe('any history', () => modelCases(store));
}
