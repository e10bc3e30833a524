import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { BlindSpotsAnswer, BlindSpotsQuery } from '../../schemas/blind-spots.ts';
import { JourneyMapAnswer, JourneyMapInput, JourneyMapPage, MapId } from '../../schemas/journey-map.ts';
import { JourneysAnswer, JourneysQuery } from '../../schemas/journeys.ts';
import { Paging } from '../../schemas/paging.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';
import { answerComputed, computedAnswers } from '../computed.ts';
import { withNextLink } from '../next-link.ts';
import { projectParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';

const mapParams = projectParams.extend({ id: z.string().describe('Id of the map.') });

/** Journeys: what is said along them, their maps, and what is not said. */
export const journeyRoutes =
  ({ insights, journeyMaps }: Services, { loadProject, answerUnchanged }: ProjectRequests): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Journeys'];
    const preHandler = [loadProject, answerUnchanged];
    app.get(
      '/v1/projects/:project/journeys',
      {
        config: { needs: 'read' },
        preHandler,
        schema: {
          tags,
          summary: 'Sentiment along the steps, peaks, ends and recoveries',
          description:
            'Mean sentiment at each step of the journeys, by the values of a segment where one is asked for; whether peak and end predict the score better than the mean; and what mending something bad is worth in the score. Association only.',
          params: projectParams,
          querystring: JourneysQuery,
          response: computedAnswers(JourneysAnswer, 'The steps, and what is remembered of them.'),
        },
      },
      async (request, reply) => answerComputed(reply, await insights.journeys(request.project, request.query, request.language)),
    );
    app.get(
      '/v1/projects/:project/blind-spots',
      {
        config: { needs: 'read' },
        preHandler,
        schema: {
          tags,
          summary: 'What the map holds and customers say too little of',
          description:
            'Mapped touchpoints with fewer than 30 verbatims in scope, fewer than five mentions, or too wide an interval, and how many more verbatims would do; stages of which nothing is said. A map of a segment is asked of that segment.',
          params: projectParams,
          querystring: BlindSpotsQuery,
          response: answers(200, BlindSpotsAnswer, 'The blind spots, in the order of the map.'),
        },
      },
      (request) => insights.blindSpots(request.project, request.query, request.language),
    );
    app.get(
      '/v1/projects/:project/journeys/maps',
      {
        config: { needs: 'read' },
        preHandler,
        schema: {
          tags,
          summary: 'List the journey maps',
          params: projectParams,
          querystring: Paging,
          response: answers(200, JourneyMapPage, 'A page of maps, the built-in one first.'),
        },
      },
      async (request, reply) => withNextLink(request, reply, await journeyMaps.list(request.project, request.query, request.language)),
    );
    app.get(
      '/v1/projects/:project/journeys/maps/:id',
      {
        config: { needs: 'read' },
        preHandler,
        schema: { tags, summary: 'Read a journey map', params: mapParams, response: answers(200, JourneyMapAnswer, 'The map.') },
      },
      (request) => journeyMaps.get(request.project, request.params.id, request.language),
    );
    app.put(
      '/v1/projects/:project/journeys/maps/:id',
      {
        config: { needs: 'admin', audit: 'journey-map-put' },
        preHandler: loadProject,
        schema: {
          tags,
          summary: 'Make or change a journey map',
          params: projectParams.extend({ id: MapId }),
          body: JourneyMapInput,
          response: {
            ...answers(200, JourneyMapAnswer, 'The map, changed or as it was.'),
            ...answers(201, JourneyMapAnswer, 'The map, made.'),
          },
        },
      },
      async (request, reply) => {
        const { created, map } = await journeyMaps.put(request.project, request.params.id, request.body);
        return reply.code(created ? 201 : 200).send(map);
      },
    );
    app.delete(
      '/v1/projects/:project/journeys/maps/:id',
      {
        config: { needs: 'admin', audit: 'journey-map-removed' },
        preHandler: loadProject,
        schema: { tags, summary: 'Remove a journey map', params: mapParams, response: answers(204, z.null(), 'It is gone.') },
      },
      async (request, reply) => {
        await journeyMaps.remove(request.project, request.params.id);
        return reply.code(204).send(null);
      },
    );
  };
