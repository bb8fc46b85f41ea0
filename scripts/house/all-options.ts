import * as agents from '../../base/options/agent-options.js';
import * as client from '../../base/options/client-options.js';
import type { OptionTable } from '../../base/options/option-table.js';
import * as clone from '../../base/options/proof-options.js';
import { exploreOptions } from '../../base/options/proof-options.js';
import { workflowInputs, workflowOptions } from '../../base/options/workflow-options.js';
import * as mocks from '../../mocks/control/schemas/mock-options.js';

/** The error class with which an entry refuses options. */
export type Refusal = 'ConfigurationError' | 'WorkflowError' | 'RangeError' | 'ApiProblem';

const inputs = Object.entries(workflowInputs).map(([name, table]) => [name, ['WorkflowError', table]]);

/** The table of all options: every entry that takes options, by name, with its error class. */
export const allOptions: Readonly<Record<string, readonly [Refusal, OptionTable]>> = {
  createClient: ['ConfigurationError', client.clientOptions],
  'createClient: rateLimit': ['ConfigurationError', client.rateLimitOptions],
  'a call': ['ConfigurationError', client.callOptions],
  'a list': ['ConfigurationError', client.listOptions],
  request: ['ConfigurationError', client.requestOptions],
  'creators.find': ['ConfigurationError', client.findCreatorOptions],
  ...(Object.fromEntries(inputs) as Record<string, readonly [Refusal, OptionTable]>),
  'options of a workflow': ['WorkflowError', workflowOptions],
  createToolset: ['RangeError', agents.toolsetOptions],
  limits: ['RangeError', agents.limitOptions],
  'toolset.bind': ['RangeError', agents.bindingOptions],
  'toolset.approve': ['RangeError', agents.toolsetApproveOptions],
  'toolset.call': ['RangeError', agents.toolCallOptions],
  Approvals: ['RangeError', agents.approvalsOptions],
  'approvals.approve': ['RangeError', agents.approveOptions],
  'toolset.forPerson': ['RangeError', agents.forPersonOptions],
  createAuditLog: ['RangeError', agents.auditLogOptions],
  fileAuditLog: ['RangeError', agents.fileAuditLogOptions],
  verifyAuditLog: ['RangeError', agents.verifyAuditLogOptions],
  memoryToolsetStore: ['RangeError', agents.memoryStoreOptions],
  redisToolsetStore: ['RangeError', agents.redisStoreOptions],
  redisLimiterStore: ['RangeError', agents.redisLimiterOptions],
  createTracing: ['RangeError', agents.tracingOptions],
  createMcpServer: ['RangeError', agents.mcpServerOptions],
  claudeAgentSdkServer: ['RangeError', agents.mcpOfferOptions],
  createMcpHttpHandler: ['RangeError', agents.mcpHttpOptions],
  createMock: ['RangeError', mocks.mockOptions],
  setupMockServer: ['RangeError', mocks.mockOptions],
  'organizations.create': ['RangeError', mocks.organizationOptions],
  serveMock: ['RangeError', mocks.serveOptions],
  createHandlers: ['RangeError', mocks.handlerOptions],
  'mock.faults.add': ['ApiProblem', mocks.faultOptions],
  'mock.stub': ['ApiProblem', mocks.stubOptions],
  'mock.stubs.add': ['ApiProblem', mocks.stubSpecOptions],
  'mock.changes': ['ApiProblem', mocks.changeFilterOptions],
  'mock.expectChanges': ['ApiProblem', mocks.expectationOptions],
  'mock.expectChanges: a pattern': ['ApiProblem', mocks.changePatternOptions],
  'mock.requests.find': ['ApiProblem', mocks.journalFilterOptions],
  'mock.requests.count': ['ApiProblem', mocks.journalFilterOptions],
  'mock.requests.last': ['ApiProblem', mocks.journalFilterOptions],
  'mock.reset': ['ApiProblem', mocks.resetOptions],
  'mock.setLimits': ['ApiProblem', mocks.limitChangeOptions],
  'mock.warnings': ['ApiProblem', mocks.warningOptions],
  'mock.overview': ['ApiProblem', mocks.overviewFilterOptions],
  explore: ['RangeError', exploreOptions],
  cloneOrganization: ['RangeError', clone.pullOptions],
  pullToFile: ['RangeError', clone.pullOptions],
  estimatePull: ['RangeError', clone.estimateOptions],
  verifyAccruals: ['RangeError', clone.verifyOptions],
};
