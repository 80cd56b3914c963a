import { registerInputSchemas } from './registerSchemas';

/** A decision that somebody thinks has to be taken. */
export const proposalSchema = registerInputSchemas.decisions.pick({
  workstream: true,
  question: true,
  direction: true,
});
