/**
 * Stands for @smithy/core/event-streams in the bundles. The SDK loads it when an operation has an event stream, and
 * none of the services a function calls has one; esbuild cannot know, and would keep every module it reaches whole.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('event streams are left out of the bundles: see infra/bundle/event-streams.ts');
  }
}
