import { expect, it } from 'vitest';
import { allTools } from '../../src/agents/tools/all-tools.js';
import { demoScene, sampleInputs } from './sample-inputs.js';
import { getData } from './tool-result.js';

const scene = await demoScene();
const inputs = await sampleInputs(scene, scene.toolset);
let sent = 0;
scene.goat.on('request', () => (sent += 1));

// A run that a call does not count makes it look cheaper than it is: that of a workflow, or of the look-up of a name.
it.each(allTools)('$name says how many requests the call took, those of its workflows too', async ({ name }) => {
  sent = 0;
  const input = name === 'list_campaigns' ? { project_id: 'TempoBand ambassadors' } : inputs[name];
  const { usage } = getData(await scene.toolset.call(name, input));
  expect(usage).toMatchObject({ requests: sent });
});
